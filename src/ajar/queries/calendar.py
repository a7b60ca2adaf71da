"""What a calendar shows of the desk: everything that has a day, from every table."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import blake2b

from django.db.models import Max

from ajar.adapters import clock
from ajar.adapters.ical import write_calendar
from ajar.core.keep.calendar import Today, make_events
from ajar.core.nouns.reminder import CalendarEvent, Due
from ajar.core.nouns.touch import NextTouch, Occasion
from ajar.queries.comebacks import still_put_off
from ajar.queries.people import PeopleList, show_people
from ajar.queries.reminders import DueReminder, all_reminders
from ajar.store.models import Change, ChangeOf, Feed, Profile, Reminder, User

AHEAD = timedelta(days=60)
MOST_LATE = 5
"""Of those one should have written to, so many a day: nobody writes to fifty."""

_MOVES = (ChangeOf.REMINDER, ChangeOf.TOUCH, ChangeOf.ANSWER)
"""Changes that move what is due."""


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """An iCalendar file, and a mark that another one doesn't have."""

    body: bytes
    mark: str


@dataclass(frozen=True, slots=True)
class FeedState:
    """Whether the feed is on, and when it was read; None where it is off."""

    in_words: bool
    made_at: datetime
    read_at: datetime | None


@dataclass(frozen=True, slots=True)
class RemindersPage:
    """Reminders that are open, what else has a day, and the feed, None while off."""

    reminders: tuple[DueReminder, ...]
    others: tuple[Due, ...]
    feed: FeedState | None
    today: date


def show_reminders(user: User, now: datetime | None = None) -> RemindersPage:
    """Return all that is due, as the page of reminders shows it."""
    today = (now or clock.now()).astimezone().date()
    others = _others(user, today)
    return RemindersPage(
        all_reminders(user),
        tuple(sorted(others, key=lambda due: (due.on, due.key))),
        feed_of(user),
        today,
    )


def feed_of(user: User) -> FeedState | None:
    """Return how the calendar feed stands; None where it is off."""
    row = Feed.objects.filter(owner=user, ended_at=None).first()
    return FeedState(row.in_words, row.made_at, row.read_at) if row else None


def calendar_file(
    user: User, *, in_words: bool = False, now: datetime | None = None
) -> CalendarFile:
    """Return what is due as an iCalendar file; neutral titles unless `in_words`."""
    body = write_calendar(events_of(user, in_words=in_words, now=now))
    return CalendarFile(body, blake2b(body, digest_size=16).hexdigest())


def events_of(
    user: User, *, in_words: bool = False, now: datetime | None = None
) -> tuple[CalendarEvent, ...]:
    """Return the calendar entries of what is due, the earliest first."""
    local = (now or clock.now()).astimezone()
    began_at = local.replace(hour=0, minute=0, second=0, microsecond=0)
    desk = bytes(Profile.objects.get(owner=user).hash_key)
    return make_events(
        dues_of(user, local.date()),
        Today(local.date(), began_at),
        desk,
        in_words=in_words,
        changed_at=_last_move(user),
    )


def dues_of(user: User, today: date) -> tuple[Due, ...]:
    """Return everything that has a day: reminders, deadlines, whom to write to."""
    return (*_reminders(user), *_others(user, today))


def _reminders(user: User) -> Iterable[Due]:
    rows = Reminder.objects.filter(owner=user, done_at=None).select_related("message")
    for row in rows.order_by("due_on", "pk"):
        key = f"reminder/{row.message.key}/{row.made_at.isoformat()}"
        yield Due(key, row.due_on, row.words, row.made_at, row.at)


def _others(user: User, today: date) -> tuple[Due, ...]:
    """Return what has a day without being a reminder."""
    people = show_people(user)
    return (
        *_deadlines(people, today),
        *_back(people),
        *_touches(people, today),
    )


def _back(people: PeopleList) -> Iterable[Due]:
    """Yield the days on which what was put off to them comes back."""
    for entry, put_off in still_put_off(people.put_off):
        title = entry.title or entry.subject or "A role without a title"
        words = f"Back: {title}, {entry.who}, put off until this day"
        changed_at = entry.answered_at or datetime.min.replace(tzinfo=UTC)
        yield Due(f"back/{entry.key}", put_off.until, words, changed_at)


def _deadlines(people: PeopleList, today: date) -> Iterable[Due]:
    """Yield the days by which they want an answer, where none was given."""
    for one in people.deadlines:
        if today <= one.on <= today + AHEAD:
            words = f"{one.who or 'Somebody'} wants an answer: {one.title}"
            changed_at = one.latest_at or datetime.min.replace(tzinfo=UTC)
            yield Due(f"deadline/{one.message}", one.on, words, changed_at)


def _touches(people: PeopleList, today: date) -> Iterable[Due]:
    ahead = (
        line
        for line in people.lines
        if line.next and today < line.next.due_on <= today + AHEAD
    )
    for line in (*people.due[:MOST_LATE], *ahead):
        if line.next is not None and not _is_back(line.next):
            words = f"Write to {line.name}: {line.next.why}"
            changed_at = line.next.about.at
            yield Due(f"person/{line.key}", line.next.due_on, words, changed_at)


def _is_back(reason: NextTouch) -> bool:
    """Say whether it is what stands there already as a role put off to a day."""
    return reason.occasion is Occasion.NOT_NOW and reason.about.due_on is not None


def _last_move(user: User) -> datetime | None:
    """Return when the user last moved something that is due, or took that back."""
    moves = Change.objects.filter(owner=user, of__in=[of.value for of in _MOVES])
    found = moves.aggregate(made=Max("made_at"), undone=Max("undone_at"))
    return max((at for at in found.values() if at is not None), default=None)
