"""Forget: one person with all that came from them, or the whole desk."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import connection, models

from ajar.adapters import clock
from ajar.adapters.incoming import empty_tray
from ajar.core.errors import RequestError
from ajar.core.nouns.identifier import plain_number
from ajar.services.importing import forget_progress, is_busy
from ajar.services.regroup import regroup
from ajar.services.set_aside import NEVER_AGAIN
from ajar.services.writing import desk_transaction
from ajar.store.mapping import known_as, sender_of, to_envelope
from ajar.store.models import (
    Call,
    Change,
    Contact,
    Correction,
    Message,
    Original,
    Profile,
    SetAside,
    SetAsideLink,
    User,
)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was forgotten of a sender."""

    sender: str
    messages: int
    set_aside: int
    contacts: int


def forget_sender(user: User, sender: str, now: datetime | None = None) -> Forgotten:
    """Forget `sender` (see `sender_of`): messages, facts, originals and contacts.

    The user's own letters to them go too. A keyed hash of each stays, so that no
    later import brings it back. It can't be undone. RequestError while something is
    being taken in, or if nobody is known by that name.
    """
    _refuse_while_busy()
    with desk_transaction():
        _wipe_as_it_goes()
        rows = _messages_with(user, sender)
        aside = _empty_asides(user, sender)
        contacts = _contacts(user, sender).delete()[0]
        if not rows and not aside and not contacts:
            problem = f"Nobody here is known as {sender!r}."
            raise RequestError(problem, "Search for them under Settings first.")
        Correction.objects.filter(owner=user, sender=sender).delete()
        _forget_changes(user, {row.key for row in rows}, sender)
        _forget_calls(user, rows, sender)
        _never_again(user, rows, now or clock.now())
        Message.objects.filter(pk__in=[row.pk for row in rows]).delete()
        regroup(user)
    _sweep()
    theirs = sum(not row.is_own for row in rows)
    return Forgotten(sender, theirs, aside, contacts)


def forget_everything(user: User) -> None:
    """Empty the desk of `user`: nothing stays, the profile neither.

    RequestError while something is being taken in.
    """
    _refuse_while_busy()
    with desk_transaction():
        _wipe_as_it_goes()
        name = user.username
        user.delete()
        fresh = User(username=name)
        fresh.set_unusable_password()
        fresh.save()
        Profile.objects.create(owner=fresh, hash_key=secrets.token_bytes(32))
    empty_tray(settings.HOME)
    forget_progress()
    _sweep()


def _refuse_while_busy() -> None:
    if is_busy():
        problem = "Something is still being taken in."
        raise RequestError(problem, "Wait until it is done, then try again.")


def _messages_with(user: User, sender: str) -> list[Message]:
    """Return what came from `sender`, and the user's letters to nobody else."""
    theirs: list[Message] = []
    others: set[int | None] = set()
    own: list[Message] = []
    for row in Message.objects.filter(owner=user):
        if row.is_own:
            own.append(row)
        elif sender_of(to_envelope(row)) == sender:
            theirs.append(row)
        else:
            others.add(row.thread_id)
    threads = {row.thread_id for row in theirs} - others - {None}
    return [*theirs, *(row for row in own if row.thread_id in threads)]


def _contacts(user: User, sender: str) -> models.QuerySet[Contact]:
    rows = Contact.objects.filter(owner=user)
    return rows.filter(
        models.Q(address__iexact=sender)
        | models.Q(handle__iexact=sender)
        | models.Q(name__iexact=sender)
    )


def _empty_asides(user: User, sender: str) -> int:
    """Empty what is told of set-aside mail of `sender`; return how many."""
    rows = [
        row
        for row in SetAside.objects.filter(owner=user).exclude(sender="")
        if known_as(row.sender) == sender
    ]
    SetAsideLink.objects.filter(aside__in=rows).delete()
    return SetAside.objects.filter(pk__in=[row.pk for row in rows]).update(
        sender="", subject="", reason="", path="", rules_version=NEVER_AGAIN
    )


def _forget_changes(user: User, keys: set[str], sender: str) -> None:
    """Forget the changes that tell of these messages: they could not be undone."""
    gone = [
        change.pk
        for change in Change.objects.filter(owner=user)
        if change.before.get("message") in keys
        or change.before.get("sender") == sender
        or any(pair[0] in keys for pair in change.before.get("messages", ()))
        or any(was["message"] in keys for was in change.before.get("several", ()))
        or not keys.isdisjoint({change.before.get("one"), change.before.get("other")})
    ]
    Change.objects.filter(pk__in=gone).delete()


def _forget_calls(user: User, rows: Iterable[Message], sender: str) -> None:
    """Forget the calls that these messages were, and all from the same number."""
    number = plain_number(sender)
    became = {row.pk for row in rows}
    gone = [
        call.pk
        for call in Call.objects.filter(owner=user)
        if call.message_id in became or (number and plain_number(call.number) == number)
    ]
    Call.objects.filter(pk__in=gone).delete()


def _never_again(user: User, rows: Iterable[Message], now: datetime) -> None:
    originals = Original.objects.filter(owner=user, message__in=list(rows))
    SetAside.objects.bulk_create(
        SetAside(owner=user, digest=digest, rules_version=NEVER_AGAIN, set_aside_at=now)
        for digest in originals.values_list("digest", flat=True)
    )


def _wipe_as_it_goes() -> None:
    """Have SQLite overwrite what is deleted, not only unlink it."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete=ON")


def _sweep() -> None:
    """Take what was deleted out of the journal and the file too."""
    if connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
