"""Keep what the user says of themselves."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.wire import Wire
from ajar.services.changes import record_change
from ajar.services.docket import rejudge
from ajar.services.reconsider import reconsider_own
from ajar.services.regroup import regroup
from ajar.services.writing import desk_transaction
from ajar.store.mapping import to_owner
from ajar.store.models import Change, ChangeOf, Profile, User
from ajar.store.voice import voice_of

Said = str | int | bool | tuple[str, ...] | tuple[tuple[str, str], ...]
VOICE = frozenset(
    {
        *("address", "warmth", "length", "sign_off", "signed"),
        *("note_limit", "names_floor", "wording"),
    }
)
UNDONE = (
    *("name", "addresses", "handles", "phones", "employer", "titles", "place"),
    *("trusted_servers", "voice", "confidential"),
)
"""The columns that the user says, and that an undo puts back."""


def change_profile(user: User, read: Owner | None, said: Mapping[str, Said]) -> Owner:
    """Save what was `read` of the user, then what they `said`; return who they are.

    `said` maps columns (`name`, `addresses`, `servers` …) to what replaces them;
    what is empty in `read` and absent in `said` stays. Addresses of a resume are
    added to those that are known. Kept messages that turn out to be the user's own
    change sides.
    """
    addresses = said.get("addresses", ())
    said_to_be = addresses if isinstance(addresses, tuple) else ()
    wrong = [a for a in map(str, said_to_be) if "@" not in a]
    if wrong:
        message = f"{wrong[0]!r} is no mail address."
        raise RequestError(message, "It has an @ in it, as in you@example.com.")
    with desk_transaction():
        row = Profile.objects.get(owner=user)
        if read is not None:
            _take_over(row, read)
        for column, words in said.items():
            if column.removeprefix("voice_") in VOICE:
                row.voice[column.removeprefix("voice_")] = words
            else:
                _set(row, "trusted_servers" if column == "servers" else column, words)
        voice_of(row)
        row.addresses = [a.lower() for a in row.addresses]
        row.trusted_servers = [s.lower() for s in row.trusted_servers]
        row.save()
        rejudge(user)
    if reconsider_own(user):
        regroup(user)
    return to_owner(row)


def say_of_oneself(
    user: User, said: Mapping[str, Said], words: str, now: datetime | None = None
) -> Change | None:
    """Save what the user `said` of themselves; return the change, None if it is none.

    `said` is as `change_profile` takes it, `words` what to call the change.
    """
    with desk_transaction():
        before = _columns(user)
        change_profile(user, None, said)
        after = _columns(user)
        was = {name: old for name, old in before.items() if old != after[name]}
        if not was:
            return None
        at = now or clock.now()
        return record_change(user, ChangeOf.PROFILE, words, was, at)


def _columns(user: User) -> dict[str, Wire]:
    row = Profile.objects.get(owner=user)
    return {name: getattr(row, name) for name in UNDONE}


def _take_over(row: Profile, read: Owner) -> None:
    for column in fields(Owner):
        words = getattr(read, column.name)
        if isinstance(words, tuple):
            words = (*getattr(row, column.name), *words)
        if words:
            _set(row, column.name, words)


def _set(row: Profile, column: str, words: Said) -> None:
    said = list(_once(map(str, words))) if isinstance(words, tuple) else None
    setattr(row, column, str(words).strip() if said is None else said)


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip() for word in words if word.strip()))
