"""Keep the favours that the user counts: proposed ones, and those they tell of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.core.nouns.favour import Direction, Favour, Outcome
from ajar.services.changes import record_change
from ajar.services.survey import Survey, survey_people
from ajar.services.who_is_who import name_of, side_of
from ajar.services.writing import desk_transaction
from ajar.store.favours import Proposed, proposed_favours
from ajar.store.models import Change, ChangeOf, User
from ajar.store.models import Favour as FavourRow

if TYPE_CHECKING:
    from ajar.core.nouns.wire import Wire


@dataclass(frozen=True, slots=True)
class Told:
    """A favour that the user tells of; `person` is whom it was for or by."""

    direction: Direction
    person: str
    words: str
    on: date | None = None
    outcome: Outcome = Outcome.NOT_YET


def tell_favour(user: User, told: Told, now: datetime | None = None) -> Change:
    """Keep a favour that the user tells of; return the change, which can be undone.

    RequestError if nothing was told, or the day is yet to come. Whom nobody here is
    known as is kept by name.
    """
    at = now or clock.now()
    today = at.astimezone().date()
    day = told.on or today
    if not told.words.strip() or not told.person.strip() or day > today:
        problem = "A favor has a person, a few words and a day that has been."
        raise RequestError(problem)
    with desk_transaction():
        side, name = _whom(survey_people(user), told.person)
        favour = Favour(told.direction, name, told.words.strip(), day, told.outcome)
        key = _digest(f"{at.isoformat()}\n{told.words}")
        return _keep(user, Proposed(key, favour, side), at, is_counted=True)


def answer_proposal(
    user: User, key: str, now: datetime | None = None, *, is_counted: bool
) -> Change:
    """Count the proposed favour `key`, or leave it uncounted; return the change.

    RequestError if nothing of that name is proposed.
    """
    at = now or clock.now()
    with desk_transaction():
        proposed = next(
            (one for one in proposed_favours(user) if one.key.startswith(key)), None
        )
        if proposed is None or not key:
            problem = "That favor isn't proposed any more."
            raise RequestError(problem, "`ajar favors` lists what is.")
        return _keep(user, proposed, at, is_counted=is_counted)


def restore_favour(user: User, before: Mapping[str, Any]) -> None:
    """Take back what the user said of a favour."""
    FavourRow.objects.filter(owner=user, key=before["favour"]).delete()


def _keep(user: User, one: Proposed, at: datetime, *, is_counted: bool) -> Change:
    favour = one.favour
    FavourRow.objects.create(
        owner=user,
        key=one.key,
        side=one.side,
        name=favour.name[:200],
        direction=favour.direction.value,
        words=favour.words[:400],
        on=favour.on,
        outcome=favour.outcome.value,
        referral_id=one.referral,
        is_counted=is_counted,
        said_at=at,
    )
    counted = "Counted" if is_counted else "Not counted"
    whose = "given to" if favour.direction is Direction.GIVEN else "had from"
    words = f"{counted}: {favour.words}, {whose} {favour.name}."
    before: dict[str, Wire] = {"favour": one.key, "side": one.side}
    return record_change(user, ChangeOf.FAVOUR, words, before, at)


def _whom(survey: Survey, said: str) -> tuple[str, str]:
    """Return what points at whom `said` means and their name, or the name alone."""
    try:
        return side_of(survey, said), name_of(survey, said)
    except RequestError:
        return "", " ".join(said.split())


def _digest(told: str) -> str:
    return blake2b(told.encode(), digest_size=16).hexdigest()
