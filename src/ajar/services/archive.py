"""Export a whole desk as one JSON document, and put one back."""

from collections.abc import Iterator
from hashlib import blake2b
from typing import IO

import msgspec
from django.db import DatabaseError, models, transaction

from ajar.core.errors import ArchiveError
from ajar.core.nouns.wire import Wire
from ajar.services.entries import rebuild_entries
from ajar.services.keep_message import restore_words
from ajar.services.people import rebuild_people
from ajar.store.archive import (
    KEYED_BY,
    ORDER,
    Parents,
    from_record,
    to_record,
)
from ajar.store.models import Call, Message, Original, Profile, SetAside, User

FORMAT = "ajar-desk"
VERSION = 1


def export_desk(owner: User, out: IO[bytes]) -> int:
    """Write the desk of `owner` to `out` and return how many records it holds.

    One record a line, in an order that depends on nothing but what the desk
    holds: equal desks give equal bytes. docs/export.md describes the format.
    """
    head = msgspec.json.encode({"format": FORMAT, "version": VERSION})
    out.write(head[:-1] + b',"records":[')
    count, seal = 0, blake2b(digest_size=16)
    for record in _records(owner):
        line = msgspec.json.encode(record)
        seal.update(line)
        out.write(b"\n" if count == 0 else b",\n")
        out.write(line)
        count += 1
    out.write(b'\n],"seal":"' + seal.hexdigest().encode() + b'"}\n')
    return count


def _records(owner: User) -> Iterator[dict[str, Wire]]:
    for model, order in ORDER.items():
        rows = model._default_manager.filter(owner=owner).order_by(*order)  # noqa: SLF001
        parents = [f.name for f in model._meta.concrete_fields if f.is_relation]  # noqa: SLF001
        for row in rows.select_related(*parents).iterator(chunk_size=200):
            yield to_record(row)


def import_desk(owner: User, source: IO[bytes]) -> int:
    """Put an exported desk into the empty desk of `owner`; return its records.

    All or nothing: an ArchiveError leaves the desk as it was.
    """
    if _holds_anything(owner):
        message = "This desk already holds messages: putting another in would mix them."
        hint = "Point AJAR_HOME at an empty folder, or move this desk away first."
        raise ArchiveError(message, hint)
    records = _parse(source.read())
    try:
        with transaction.atomic():
            Profile.objects.filter(owner=owner).delete()
            _save(owner, records)
            _check_digests(owner)
            restore_words(owner)
            rebuild_entries(owner)
            rebuild_people(owner)
    except (DatabaseError, ValueError, TypeError) as error:
        message = f"The export does not hold together: {error}"
        raise ArchiveError(message, "Nothing was changed. Export it again.") from error
    return len(records)


def _holds_anything(owner: User) -> bool:
    return any(
        model.objects.filter(owner=owner).exists()
        for model in (Message, SetAside, Call)
    )


def _parse(document: bytes) -> list[dict[str, Wire]]:
    hint = "Give the file that `ajar export` wrote, whole."
    try:
        parsed = msgspec.json.decode(document)
    except (msgspec.DecodeError, RecursionError) as error:
        message = f"This is not an exported desk: {error}"
        raise ArchiveError(message, hint) from error
    if not isinstance(parsed, dict) or parsed.get("format") != FORMAT:
        message = "This is JSON, but not an exported desk."
        raise ArchiveError(message, hint)
    if parsed.get("version") != VERSION:
        message = f"This export has version {parsed.get('version')!r}, not {VERSION}."
        raise ArchiveError(message, "Update Ajar, then try again.")
    records = parsed.get("records")
    if not isinstance(records, list) or not all(isinstance(r, dict) for r in records):
        message = "The export holds no list of records."
        raise ArchiveError(message, hint)
    seal = blake2b(digest_size=16)
    for record in records:
        seal.update(msgspec.json.encode(record))
    if seal.hexdigest() != parsed.get("seal"):
        message = "The export was changed after it was written."
        raise ArchiveError(message, "Nothing was changed here. Export it again.")
    return records


def _save(owner: User, records: list[dict[str, Wire]]) -> None:
    parents: Parents = {}
    for record in records:
        row = from_record(owner, record, parents)
        row.save(force_insert=True)
        _remember(row, parents)


def _remember(row: models.Model, parents: Parents) -> None:
    column = KEYED_BY.get(type(row))
    if column is not None:
        parents[type(row), getattr(row, column)] = row


def _check_digests(owner: User) -> None:
    profile = Profile.objects.filter(owner=owner).first()
    if profile is None:
        message = "The export says nothing of its owner."
        raise ArchiveError(message, "Nothing was changed. Export it again.")
    key = bytes(profile.hash_key)
    for original in Original.objects.filter(owner=owner).iterator(chunk_size=200):
        if digest_of(bytes(original.raw), key) != original.digest:
            message = f"An original ({original.digest[:8]}) is not what it was."
            raise ArchiveError(message, "Nothing was changed. Export it again.")


def digest_of(raw: bytes, key: bytes) -> str:
    """Return the keyed BLAKE2b-128 digest of `raw`, in hexadecimal."""
    return blake2b(raw, key=key, digest_size=16).hexdigest()
