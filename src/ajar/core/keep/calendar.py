"""Make calendar entries of what is due: neutral ones, unless the user wants words."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import blake2b

from ajar.core.nouns.reminder import CalendarEvent, Due

LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Today:
    """The day it is where the user is, and the instant at which it began there."""

    on: date
    began_at: datetime


def make_events(
    dues: Iterable[Due],
    today: Today,
    desk: bytes,
    *,
    in_words: bool = False,
    changed_at: datetime | None = None,
) -> tuple[CalendarEvent, ...]:
    """Return the calendar entries of `dues`, the earliest first.

    Without words there is one entry a day or hour, which says how much there is to
    look at and nothing of whom. What is overdue stands on today. `desk` is a secret
    that keeps the uids of two desks apart. No entry was changed before `changed_at`.
    """
    moved = [_not_before(today, due) for due in dues]
    since = changed_at or today.began_at.min.replace(tzinfo=today.began_at.tzinfo)
    events = _in_words(moved, desk) if in_words else _neutral(moved, desk)
    found = (replace(e, changed_at=max(e.changed_at, since)) for e in events)
    return tuple(sorted(found, key=lambda e: (e.on, e.at is not None, e.at, e.uid)))


def _not_before(today: Today, due: Due) -> Due:
    if due.on >= today.on:
        return due
    changed_at = max(due.changed_at, today.began_at)
    return replace(due, on=today.on, at=None, changed_at=changed_at)


def _in_words(dues: Iterable[Due], desk: bytes) -> Iterable[CalendarEvent]:
    for due in dues:
        title = " ".join(due.words.split())[:LONGEST_TITLE] or say_count(1)
        yield CalendarEvent(_uid(due.key, desk), due.on, title, due.changed_at, due.at)


def _neutral(dues: Iterable[Due], desk: bytes) -> Iterable[CalendarEvent]:
    together: dict[tuple[date, datetime | None], list[Due]] = defaultdict(list)
    for due in dues:
        together[due.on, due.at].append(due)
    for (on, at), group in together.items():
        key = at.isoformat() if at else on.isoformat()
        changed_at = max(due.changed_at for due in group)
        yield CalendarEvent(_uid(key, desk), on, say_count(len(group)), changed_at, at)


def say_count(count: int) -> str:
    """Return a title that tells a passer-by nothing."""
    return f"Ajar: {count} to look at"


def _uid(key: str, desk: bytes) -> str:
    digest = blake2b(key.encode(), key=desk[:64], digest_size=16)
    return f"{digest.hexdigest()}@ajar"
