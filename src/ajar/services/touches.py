"""Take the user's word on the next touch with somebody: done, or not before a day."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.services.changes import record_change
from ajar.services.survey import survey_people
from ajar.services.who_is_who import name_of, side_of
from ajar.services.writing import desk_transaction
from ajar.store.models import Change, ChangeOf, TouchWord, User

if TYPE_CHECKING:
    from ajar.core.nouns.wire import Wire


def put_off(
    user: User, person: str, until: date, now: datetime | None = None
) -> Change:
    """Hold that nothing is due with `person` before `until`; return the change.

    `person` is as in `who_is_who.join_people`. RequestError if that is nobody, or
    the day is past.
    """
    at = now or clock.now()
    if until <= at.astimezone().date():
        problem = "That day is past."
        raise RequestError(problem, "Name one that is to come.")
    return _say(user, person, f"not before {until:%-d %B %Y}", until, at)


def touch_done(
    user: User, person: str, words: str = "", now: datetime | None = None
) -> Change:
    """Hold that the user was in touch with `person`, as `words` say; return the change.

    For what Ajar can't see: a coffee, a letter from another mailbox. RequestError as
    in `put_off`.
    """
    return _say(user, person, words.strip() or "done", None, now or clock.now())


def _say(
    user: User, person: str, words: str, until: date | None, at: datetime
) -> Change:
    with desk_transaction():
        survey = survey_people(user)
        side, name = side_of(survey, person), name_of(survey, person)
        TouchWord.objects.update_or_create(
            owner=user,
            side=side,
            made_at=at,
            defaults={
                "not_before": until,
                "words": "" if until else words[:400],
            },
        )
        before: dict[str, Wire] = {"side": side, "made_at": at.isoformat()}
        return record_change(user, ChangeOf.TOUCH, f"{name}: {words}.", before, at)
