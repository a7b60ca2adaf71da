"""Record what the user sent by their own hand."""

from datetime import date, datetime, time

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import ANSWER_WORDS, Decision
from ajar.services.changes import record_change
from ajar.services.entries import refresh_entry
from ajar.services.writing import desk_transaction
from ajar.store.models import Answer, Change, ChangeOf, Message, User


def record_sent(
    user: User,
    key: str,
    decision: Decision,
    form: Form,
    text: str,
    now: datetime | None = None,
    *,
    until: date | None = None,
) -> Change:
    """Record that `text` went to the sender of the message `key`; return the change.

    Ajar sends nothing: this is the user's word that they did. A not now may hold
    `until` a day, on which it comes back. RequestError if that day isn't ahead.
    """
    at = now or clock.now()
    _check_until(decision, until)
    with desk_transaction():
        message = Message.objects.get(owner=user, key=key)
        Answer.objects.update_or_create(
            owner=user,
            message=message,
            sent_at=at,
            defaults={"decision": decision.value, "form": form.value, "text": text}
            | {"until": until},
        )
        refresh_entry(message)
        held = f", until {until:%-d %B %Y}" if until else ""
        words = f"Answered: {ANSWER_WORDS[decision]}{held}."
        before = {"message": key, "sent_at": at.isoformat()}
        return record_change(user, ChangeOf.ANSWER, words, before, at)


def _check_until(decision: Decision, until: date | None) -> None:
    if until is None:
        return
    if decision is not Decision.NOT_NOW:
        problem = "Only a not now holds until a day."
        raise RequestError(problem, "Leave the day out, or say not now.")
    if until <= clock.now().astimezone().date():
        problem = "That day is past."
        raise RequestError(problem, "Name the day on which it is to come back.")


def noon_of(day: date) -> datetime | None:
    """Return when an answer of `day` is held to have gone, None for today: now.

    RequestError if it is yet to come.
    """
    today = clock.now().astimezone().date()
    if day > today:
        problem = "That day is yet to come."
        raise RequestError(problem, "Note it once it is sent.")
    return None if day == today else datetime.combine(day, time(12)).astimezone()
