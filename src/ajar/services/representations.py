"""Hold who may submit the user for a role, and that they may no longer."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.core.nouns.representation import Clash
from ajar.core.nouns.representation import Representation as Held
from ajar.services.changes import record_change
from ajar.services.writing import desk_transaction
from ajar.store.models import Change, ChangeOf, Entry, Representation, User
from ajar.store.representations import asked_of, clashes_of, representations_of

if TYPE_CHECKING:
    from ajar.core.nouns.wire import Wire


@dataclass(frozen=True, slots=True)
class Granted:
    """Whom the user lets submit them: for what, at whom, until when, in whose words."""

    agency: str
    client: str = ""
    role: str = ""
    until: date | None = None
    given_on: date | None = None
    words: str = ""


def let_represent(
    user: User,
    key: str,
    granted: Granted,
    *,
    is_sure: bool = False,
    now: datetime | None = None,
) -> Change:
    """Hold that an agency may submit `user` for the role `key`; return the change.

    RequestError if there is no such role or agency, the end is before the beginning,
    the very same was said before and holds, or another agency may do so for what may
    be the same role and `user` isn't sure.
    """
    at = now or clock.now()
    today = at.astimezone().date()
    with desk_transaction():
        entry = _entry(user, key)
        agency = " ".join(granted.agency.split()) or entry.firm or entry.who
        given_on = granted.given_on or today
        _check(agency, given_on, granted.until, today)
        held = representations_of(user)
        _refuse_twice(entry, replace(granted, agency=agency), held, today)
        if not is_sure:
            _ask(entry, granted, agency, held, today)
        row = Representation.objects.create(
            owner=user,
            key=secrets.token_hex(8),
            message=entry.first_message,
            agency=agency[:200],
            client=" ".join(granted.client.split())[:200],
            role=(" ".join(granted.role.split()) or entry.title)[:400],
            words=" ".join(granted.words.split())[:400],
            given_on=given_on,
            until=granted.until,
        )
        end = f" until {row.until:%-d %B %Y}" if row.until else ""
        words = f"{agency} may submit you{end}."
        return _record(user, row, words, at, is_new=True)


def take_back(user: User, number: str, now: datetime | None = None) -> Change:
    """Hold that the permission called `number` is taken back as of today.

    RequestError if there is none, or it was taken back before.
    """
    at = now or clock.now()
    with desk_transaction():
        row = Representation.objects.filter(owner=user, key=number).first()
        if row is None or row.ended_on is not None:
            problem = "They may not submit you anyway."
            raise RequestError(problem, "It was taken back before.")
        row.ended_on = at.astimezone().date()
        row.save(update_fields=["ended_on"])
        words = f"{row.agency} may not submit you any more."
        return _record(user, row, words, at, is_new=False)


def restore_representation(user: User, before: Mapping[str, Any]) -> None:
    """Put back what was there before a permission was given or taken back."""
    rows = Representation.objects.filter(owner=user, key=before["representation"])
    if before["is_new"]:
        rows.delete()
    else:
        rows.update(ended_on=None)


def _entry(user: User, key: str) -> Entry:
    rows = Entry.objects.filter(owner=user, key=key)
    entry = rows.select_related("opportunity", "first_message").first()
    if entry is None:
        problem = "That is no longer on the desk."
        raise RequestError(problem, "It may have joined another opportunity.")
    return entry


def _check(agency: str, given_on: date, until: date | None, today: date) -> None:
    if not agency:
        problem = "Say who may submit you."
        raise RequestError(problem, "As in --agency Kestrel.")
    if given_on > today:
        problem = "That day is yet to come."
        raise RequestError(problem, "Name the day on which you said so.")
    if until is not None and until < given_on:
        problem = "It would end before it began."
        raise RequestError(problem, "Name a later day.")


def _refuse_twice(
    entry: Entry, granted: Granted, held: Iterable[Held], today: date
) -> None:
    """Refuse what the user said before: kept twice, it would have to end twice."""
    role = granted.role or entry.title
    asked = _sayings(granted.agency, granted.client, role, granted.words)
    for one in held:
        is_here = one.opportunity == entry.key and one.is_open(today)
        same = _sayings(one.agency, one.client, one.role, one.words) == asked
        if is_here and same and one.until == granted.until:
            problem = f"You said so before: {one.agency} may submit you."
            raise RequestError(problem, "It is kept, and holds.")


def _sayings(*said: str) -> tuple[str, ...]:
    return tuple(" ".join(one.split()).casefold() for one in said)


def _ask(
    entry: Entry, granted: Granted, agency: str, held: Iterable[Held], today: date
) -> None:
    """Refuse while another agency may do the same: two submissions end both."""
    refuse_clash(clashes_of(asked_of(entry, granted.client, agency), held, today))


def refuse_clash(found: Sequence[Clash]) -> None:
    """RequestError where somebody else may submit the user for what may be the same."""
    if found:
        first = found[0]
        problem = f"{first.held.agency} may submit you already. {first.why}"
        hint = "Two submissions often end both. Take that one back first, or be sure."
        raise RequestError(problem, hint)


def _record(
    user: User, row: Representation, words: str, at: datetime, *, is_new: bool
) -> Change:
    before: dict[str, Wire] = {
        "representation": row.key,
        "message": row.message.key,
        "is_new": is_new,
    }
    return record_change(user, ChangeOf.REPRESENTATION, words, before, at)
