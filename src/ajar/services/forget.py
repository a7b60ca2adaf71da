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
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.identifier import plain_number
from ajar.services.docket import forget_unsaid
from ajar.services.forget_people import (
    as_connection,
    forget_contacts,
    forget_words,
    keep_away,
)
from ajar.services.forget_traces import (
    Marks,
    connections_of,
    empty_asides,
    forget_told,
    marks_of,
    marks_of_others,
)
from ajar.services.importing import forget_progress, is_busy
from ajar.services.regroup import regroup
from ajar.services.set_aside import NEVER_AGAIN
from ajar.services.sighted import to_connection
from ajar.services.writing import desk_transaction
from ajar.store.mapping import sender_of, to_envelope
from ajar.store.models import (
    Call,
    Change,
    Contact,
    Correction,
    Message,
    Original,
    Person,
    Profile,
    SetAside,
    User,
)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was forgotten of a sender."""

    sender: str
    messages: int
    set_aside: int
    contacts: int


@dataclass(frozen=True, slots=True)
class _Doomed:
    """What is to go: messages, contacts, calls, and who sent them."""

    messages: list[Message]
    contacts: list[Contact]
    calls: list[Call]
    senders: frozenset[str]
    marks: Marks


def forget_sender(user: User, sender: str, now: datetime | None = None) -> Forgotten:
    """Forget `sender` (see `sender_of`): messages, facts, originals and contacts.

    The user's own letters to them go too. A keyed hash of each stays, so that no
    later import brings it back. It can't be undone. RequestError while something is
    being taken in, or if nobody is known by that name.
    """
    _refuse_while_busy()
    with desk_transaction():
        _wipe_as_it_goes()
        theirs = [
            row
            for row in Message.objects.filter(owner=user, is_own=False)
            if sender_of(to_envelope(row)) == sender
        ]
        rows = _with_own_letters(user, theirs)
        calls = _calls(user, rows, plain_number(sender))
        contacts = list(_contacts(user, sender))
        marks = _marks_of_sender(user, sender, theirs, contacts)
        doomed = _Doomed(rows, contacts, calls, frozenset((sender,)), marks)
        aside = empty_asides(user, marks)
        if not rows and not aside and not doomed.contacts:
            problem = f"Nobody here is known as {sender!r}."
            raise RequestError(problem, "Search for them under Settings first.")
        _forget(user, doomed, now or clock.now())
    _sweep()
    return Forgotten(sender, len(theirs), aside, len(doomed.contacts))


def forget_person(user: User, key: str, now: datetime | None = None) -> Forgotten:
    """Forget the person called `key`: all that came from them, on every channel.

    As in `forget_sender`; what others wrote, from a mailbox they shared, stays.
    RequestError if there is no such person.
    """
    _refuse_while_busy()
    with desk_transaction():
        _wipe_as_it_goes()
        person = Person.objects.filter(owner=user, key=key).first()
        if person is None:
            problem = "There is no such person."
            raise RequestError(problem, "They may have become one with another.")
        doomed = _doom(user, person)
        keep_away(user, (as_connection(person),), now or clock.now())
        aside = empty_asides(user, doomed.marks)
        _forget(user, doomed, now or clock.now())
    _sweep()
    theirs = sum(not row.is_own for row in doomed.messages)
    return Forgotten(person.name, theirs, aside, len(doomed.contacts))


def _doom(user: User, person: Person) -> _Doomed:
    """Return what is to go with `person`: nothing that is somebody else's too."""
    theirs = list(person.messages.filter(is_own=False))
    rows = {row.pk: row for row in _with_own_letters(user, theirs)}
    for row in person.messages.filter(is_own=True):
        if not Person.objects.filter(messages=row).exclude(pk=person.pk).exists():
            rows[row.pk] = row
    calls = {call.pk: call for call in _calls(user, rows.values(), "")}
    calls |= {call.pk: call for call in person.calls.all()}
    rest = Message.objects.filter(owner=user, is_own=False).exclude(pk__in=rows)
    others = {sender_of(to_envelope(row)) for row in rest}
    senders = {sender_of(to_envelope(row)) for row in theirs} | set(person.addresses)
    return _Doomed(
        list(rows.values()),
        list(person.contacts.all()),
        list(calls.values()),
        frozenset(senders - others),
        marks_of(connections_of(person)) - marks_of_others(user, (person.pk,)),
    )


def _marks_of_sender(
    user: User, sender: str, theirs: list[Message], contacts: list[Contact]
) -> Marks:
    """Return what `sender` is named by, and nobody of whom something stays."""
    known = Connection(sender, sender, handle=sender, numbers=(sender,))
    names = [Connection(row.sender_name) for row in theirs]
    near = models.Q(messages__in=theirs) | models.Q(contacts__in=contacts)
    people = Person.objects.filter(near, owner=user).values_list("pk", flat=True)
    others = marks_of_others(user, people)
    beside = marks_of((*names, *map(to_connection, contacts))) - others
    return beside | marks_of((known,))


def _forget(user: User, doomed: _Doomed, now: datetime) -> None:
    Correction.objects.filter(owner=user, sender__in=doomed.senders).delete()
    _forget_changes(user, {row.key for row in doomed.messages}, doomed.senders)
    Call.objects.filter(pk__in=[call.pk for call in doomed.calls]).delete()
    _never_again(user, doomed.messages, now)
    forget_contacts(user, doomed.contacts, now)
    Message.objects.filter(pk__in=[row.pk for row in doomed.messages]).delete()
    regroup(user)
    forget_unsaid(user)
    forget_words(user)
    forget_told(user, doomed.marks)


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


def _with_own_letters(user: User, theirs: list[Message]) -> list[Message]:
    """Return `theirs` and the user's own letters in threads with nobody else."""
    gone = {row.pk for row in theirs}
    rest = Message.objects.filter(owner=user).exclude(thread=None)
    others = {row.thread_id for row in rest if not row.is_own and row.pk not in gone}
    threads = {row.thread_id for row in theirs} - others - {None}
    return [*theirs, *rest.filter(is_own=True, thread__in=threads)]


def _contacts(user: User, sender: str) -> models.QuerySet[Contact]:
    rows = Contact.objects.filter(owner=user)
    return rows.filter(
        models.Q(address__iexact=sender)
        | models.Q(handle__iexact=sender)
        | models.Q(name__iexact=sender)
    )


def _forget_changes(user: User, keys: set[str], senders: frozenset[str]) -> None:
    """Forget the changes that tell of these messages: they could not be undone."""
    gone = [
        change.pk
        for change in Change.objects.filter(owner=user)
        if change.before.get("message") in keys
        or change.before.get("sender") in senders
        or any(pair[0] in keys for pair in change.before.get("messages", ()))
        or any(was["message"] in keys for was in change.before.get("several", ()))
        or not keys.isdisjoint({change.before.get("one"), change.before.get("other")})
    ]
    Change.objects.filter(pk__in=gone).delete()


def _calls(user: User, rows: Iterable[Message], number: str) -> list[Call]:
    """Return the calls that these messages were, and all from the same number."""
    became = {row.pk for row in rows}
    return [
        call
        for call in Call.objects.filter(owner=user)
        if call.message_id in became or (number and plain_number(call.number) == number)
    ]


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
