"""Take the user's word on being in touch: done, not before a day, asked to connect."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.services.changes import record_change
from ajar.services.survey import survey_people
from ajar.services.who_is_who import name_of, side_of
from ajar.services.writing import desk_transaction
from ajar.store.models import Change, ChangeOf, Told, TouchWord, User

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
    return _say(user, person, Told.LATER, until, at)


def touch_done(
    user: User, person: str, words: str = "", now: datetime | None = None
) -> Change:
    """Hold that the user was in touch with `person`, as `words` say; return the change.

    For what Ajar can't see: a coffee, a letter from another mailbox. RequestError as
    in `put_off`.
    """
    at = now or clock.now()
    return _say(user, person, Told.DONE, at.astimezone().date(), at, words.strip())


def connection_told(
    user: User,
    person: str,
    on: date | None = None,
    now: datetime | None = None,
    *,
    is_accepted: bool,
) -> Change:
    """Hold that the user asked `person` to connect, or that they are connected, `on`.

    Today unless given. RequestError as in `put_off`, or if that day is yet to come.
    """
    at = now or clock.now()
    today = at.astimezone().date()
    if on is not None and on > today:
        problem = "That day is yet to come."
        raise RequestError(problem, "Name the day on which it was.")
    told = Told.CONNECTED if is_accepted else Told.INVITED
    return _say(user, person, told, on or today, at)


def _say(
    user: User, person: str, told: Told, day: date, at: datetime, words: str = ""
) -> Change:
    with desk_transaction():
        survey = survey_people(user)
        side, name = side_of(survey, person), name_of(survey, person)
        TouchWord.objects.update_or_create(
            owner=user,
            side=side,
            made_at=at,
            defaults={"told": told, "day": day, "words": words[:400]},
        )
        said = f"{name}: {_in_words(told, day, words)}."
        before: dict[str, Wire] = {"side": side, "made_at": at.isoformat()}
        return record_change(user, ChangeOf.TOUCH, said, before, at)


def _in_words(told: Told, day: date, words: str) -> str:
    when = f"{day:%-d %B %Y}"
    match told:
        case Told.DONE:
            return words or "done"
        case Told.LATER:
            return f"not before {when}"
        case Told.INVITED:
            return f"asked to connect on {when}"
        case Told.CONNECTED:
            return f"connected since {when}"
