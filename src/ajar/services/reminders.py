"""Remind the user of something on a day."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.core.keep.after import say_step
from ajar.core.nouns.reminder import NextStep
from ajar.services.changes import record_change
from ajar.services.writing import desk_transaction
from ajar.store.models import Change, ChangeOf, Entry, Reminder, User

if TYPE_CHECKING:
    from ajar.core.nouns.wire import Wire


def remind(
    user: User,
    key: str,
    on: date,
    words: str,
    now: datetime | None = None,
    *,
    step: NextStep | None = None,
    hour: time | None = None,
) -> Change:
    """Remind `user` of `words` on the day `on`, about the role `key`.

    `step` is what it is after an answer, `hour` that of the day where the user is.
    RequestError if there is no such role, nothing to be reminded of, or the day is
    past.
    """
    words = words.strip() or (say_step(step) if step else "")
    at = now or clock.now()
    entry = Entry.objects.filter(owner=user, key=key).first()
    if entry is None or not words.strip():
        problem = "There is nothing to be reminded of."
        raise RequestError(problem, "Say of what, about a role on the desk.")
    if on < at.astimezone().date():
        problem = "That day is past."
        raise RequestError(problem, "Name today or one that is to come.")
    with desk_transaction():
        Reminder.objects.create(
            owner=user,
            message=entry.first_message,
            due_on=on,
            at=datetime.combine(on, hour).astimezone() if hour else None,
            step=step.value if step else "",
            words=words.strip()[:400],
            made_at=at,
        )
        told = f"Reminder on {on:%-d %B %Y}."
        before: dict[str, Wire] = {"made_at": at.isoformat(), "is_new": True}
        return record_change(user, ChangeOf.REMINDER, told, before, at)


def tick_off(user: User, number: int, now: datetime | None = None) -> Change:
    """Hold the reminder `number` for done; RequestError if there is none."""
    at = now or clock.now()
    with desk_transaction():
        row = Reminder.objects.filter(owner=user, pk=number, done_at=None).first()
        if row is None:
            problem = "That reminder is gone."
            raise RequestError(problem)
        row.done_at = at
        row.save(update_fields=["done_at"])
        made_at = row.made_at.isoformat()
        before: dict[str, Wire] = {"made_at": made_at, "is_new": False}
        return record_change(user, ChangeOf.REMINDER, f"Done: {row.words}", before, at)
