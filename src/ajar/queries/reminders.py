"""What the user is to be reminded of by today."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from ajar.adapters import clock
from ajar.store.models import Reminder, User

AHEAD = timedelta(days=7)
MOST = 20


@dataclass(frozen=True, slots=True)
class DueReminder:
    """A reminder that is due, and the message that it is about."""

    number: int
    on: date
    at: datetime | None
    words: str
    message: str


def is_past(day: date) -> bool:
    """Say whether `day` was before today, where the user is."""
    return day < clock.now().astimezone().date()


def due_reminders(user: User) -> tuple[DueReminder, ...]:
    """Return the reminders of the next days and those that are overdue."""
    last = clock.now().astimezone().date() + AHEAD
    return _shown(Reminder.objects.filter(owner=user, due_on__lte=last))


def all_reminders(user: User) -> tuple[DueReminder, ...]:
    """Return every reminder that isn't done, the soonest first."""
    return _shown(Reminder.objects.filter(owner=user))


def _shown(reminders: QuerySet[Reminder]) -> tuple[DueReminder, ...]:
    rows = reminders.filter(done_at=None)
    return tuple(
        DueReminder(row.pk, row.due_on, row.at, row.words, row.message.key)
        for row in rows.select_related("message").order_by("due_on", "at", "pk")[:MOST]
    )
