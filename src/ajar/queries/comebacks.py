"""What the user put off to a day that has come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Q

from ajar.core.nouns.preferences import NotNow
from ajar.core.nouns.verdict import Decision
from ajar.core.revisit.comeback import PutOff, due_back
from ajar.core.revisit.turned import Version, in_force
from ajar.queries.desk_line import DeskLine
from ajar.store.models import Entry, User

PUT_OFF = Q(answered=Decision.NOT_NOW) | Q(answered="", stated=Decision.NOT_NOW)
"""The lines whose last word is *not now*."""

NODDED = F("first_message__nod__nodded_at")
"""When the user left a line at that."""


@dataclass(frozen=True, slots=True)
class Comeback:
    """A role that was put off and is due: its line, why it was, and until when."""

    line: DeskLine
    put_off: PutOff


def is_put_off(entry: Entry) -> bool:
    """Say whether the last word on `entry` is *not now*, as PUT_OFF does."""
    return (entry.answered or entry.stated) == Decision.NOT_NOW


def find_back(
    rows: Iterable[tuple[Entry, datetime | None]],
    versions: Sequence[Version],
    today: date,
) -> list[tuple[Entry, PutOff]]:
    """Return which of `rows`, put off and with when they were nodded at, come back."""
    found = _put_off(rows, versions)
    due = due_back([one for _, one in found], today)
    entries = {entry.key: entry for entry, _ in found}
    return [(entries[one.key], one) for one in due]


def put_off_to_days(user: User) -> list[tuple[Entry, PutOff]]:
    """Return what waits for a day that the user named, come or not, the soonest first.

    What waits for a day of their preferences isn't among it.
    """
    rows = Entry.objects.filter(owner=user).exclude(until=None)
    return still_put_off(
        (row, row.nodded_at) for row in rows.annotate(nodded_at=NODDED)
    )


def still_put_off(
    rows: Iterable[tuple[Entry, datetime | None]],
) -> list[tuple[Entry, PutOff]]:
    """Return which of `rows`, put off to a day of their own, nothing happened with."""
    waiting = [pair for pair in _put_off(rows, ()) if pair[1].is_waiting]
    return sorted(waiting, key=lambda pair: (pair[1].until, pair[1].key))


def _put_off(
    rows: Iterable[tuple[Entry, datetime | None]], versions: Sequence[Version]
) -> list[tuple[Entry, PutOff]]:
    found = []
    for entry, nodded_at in rows:
        not_now = _reason(entry, versions)
        said_at = entry.answered_at or entry.latest_at
        if not_now is not None and said_at is not None:
            touched = (said_at, entry.latest_at, nodded_at)
            last = max(at for at in touched if at is not None)
            days = (_day(said_at), not_now.reason, not_now.until, _day(last))
            found.append((entry, PutOff(entry.key, *days)))
    return found


def _reason(entry: Entry, versions: Sequence[Version]) -> NotNow | None:
    """Return why it was put off, and until when.

    By the user's word on this role alone, or what was in force then, or last given.
    """
    if entry.until is not None:
        return NotNow("", entry.until)
    if entry.answered_at is not None:
        return versions[in_force(versions, entry.answered_at)].preferences.not_now
    given = (version.preferences.not_now for version in reversed(versions))
    return next((not_now for not_now in given if not_now is not None), None)


def waits_for_day(entry: Entry, versions: Sequence[Version]) -> bool:
    """Say whether what was put off comes back on a day, whatever else changes."""
    return _reason(entry, versions) is not None


def _day(at: datetime) -> date:
    return at.astimezone().date()
