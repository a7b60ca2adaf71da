"""Read whatever the user points at, item by item, and say what was left out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import BinaryIO

from ajar.adapters.sources.archive import Cut, read_archive, reread_member
from ajar.adapters.sources.content import cut, fill
from ajar.adapters.sources.items import (
    LARGEST_TABLE,
    Folder,
    Form,
    Piece,
    Refusal,
    Skipped,
    SourceItem,
)
from ajar.adapters.sources.mbox import unwrap
from ajar.adapters.sources.names import folder_of, real_path
from ajar.adapters.sources.sniff import HEAD, Container, sniff
from ajar.adapters.sources.walk import Found, explain, walk

STDIN = "-"

_LABELS = re.compile(
    rb"^X-Gmail-Labels:([^\r\n]{0,1000})", re.IGNORECASE | re.MULTILINE
)


def measure(paths: Sequence[Path]) -> int:
    """Return how many bytes there are to read under `paths`; opens no file."""
    files = walk(path for path in paths if str(path) != STDIN)
    return sum(found.size for found in files if isinstance(found, Found))


def read_sources(
    paths: Sequence[Path], stdin: BinaryIO | None = None
) -> Iterator[SourceItem | Skipped]:
    """Yield all that is in `paths`: files, mbox, Maildir, folders, ZIP archives.

    What a file is, its content tells. "-" among the paths reads `stdin`, after the
    rest. Never raises for anything it is given: what cannot be read is a Skipped.
    """
    consumed = 0
    for found in walk(path for path in paths if str(path) != STDIN):
        if isinstance(found, Skipped):
            yield found
            continue
        yield from _read_file(found, consumed)
        consumed += found.size
    if stdin is not None and any(str(path) == STDIN for path in paths):
        yield from _read_stdin(stdin, consumed)


@dataclass(frozen=True, slots=True)
class _Origin:
    """What is known of all the items of one file."""

    path: str
    folder: Folder
    before: int
    size: int | None


def _read_file(found: Found, before: int) -> Iterator[SourceItem | Skipped]:
    origin = _Origin(found.shown, found.folder, before, found.size)
    try:
        with FileIO(found.path) as file:
            yield from _read_open(file, found, origin)
    except OSError as error:
        yield explain(found.shown, error)


def _read_open(
    file: FileIO, found: Found, origin: _Origin
) -> Iterator[SourceItem | Skipped]:
    head = fill(file.read, HEAD)
    shape = sniff(head, found.path)
    if found.mail and not isinstance(shape, Refusal):
        shape = Form.MAIL
    cuts = read_archive(file) if shape is Container.ZIP else None
    yield from _label(origin, cuts or _plain(cut(shape, head, file.read)))


def _read_stdin(stdin: BinaryIO, before: int) -> Iterator[SourceItem | Skipped]:
    origin = _Origin(STDIN, Folder.OTHER, before, None)
    head = fill(stdin.read, HEAD)
    shape = sniff(head)
    if shape is Container.ZIP:
        shape = Refusal("archive", "give its path instead of standard input")
    yield from _label(origin, _plain(cut(shape, head, stdin.read)))


def _plain(results: Iterable[Piece | Refusal]) -> Iterator[Cut]:
    for result in results:
        length = result.length if isinstance(result, Piece) else 0
        yield Cut("", result, result.offset + length)


def _label(
    origin: _Origin, cuts: Iterable[Cut], index: int = 0
) -> Iterator[SourceItem | Skipped]:
    member = ""
    for one in cuts:
        if one.member != member:
            member, index = one.member, 0
        if isinstance(one.result, Refusal):
            yield _skip(origin, one.result, member)
        else:
            yield _item(origin, one, one.result, index)
            index += 1


def _skip(origin: _Origin, refusal: Refusal, member: str) -> Skipped:
    at = f"byte {refusal.offset}" if refusal.offset else ""
    where = ", ".join(part for part in (member, at) if part)
    return Skipped(origin.path, refusal.what, refusal.why, where, refusal.minor)


def _item(origin: _Origin, one: Cut, piece: Piece, index: int) -> SourceItem:
    done = one.done if origin.size is None else min(one.done, origin.size)
    folder = origin.folder
    if piece.form is Form.MAIL and folder is Folder.OTHER:
        folder = _labelled(piece.raw)
    return SourceItem(
        *(origin.path, index, piece.offset, piece.length, piece.form, piece.raw),
        *(one.member, folder, origin.before + done),
    )


def _labelled(raw: bytes) -> Folder:
    """Return what Gmail's labels say, which its export writes into the message."""
    if raw.find(b"X-Gmail-Labels:", 0, HEAD) < 0:
        return Folder.OTHER
    labels = _LABELS.search(raw, 0, HEAD)
    named = labels[1].decode("utf-8", "replace") if labels else ""
    return folder_of(*(label.strip() for label in named.split(",")))


def reread(
    path: Path | str, offset: int, length: int, member: str = ""
) -> bytes | None:
    """Return the `raw` of the item that had these, None if it is gone or changed."""
    if str(path) == STDIN or length > LARGEST_TABLE:
        return None
    try:
        with FileIO(real_path(str(path))) as file:
            if member:
                stored = reread_member(file, member, offset, length)
            else:
                file.seek(offset)
                stored = fill(file.read, length)
    except OSError:
        return None
    return unwrap(stored) if stored and len(stored) == length else None
