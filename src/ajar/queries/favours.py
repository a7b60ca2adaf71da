"""The favours that count, those that are proposed, and whom one might thank."""

from dataclasses import dataclass
from datetime import date

from ajar.adapters import clock
from ajar.core.help.favours import tally
from ajar.store.favours import Proposed, counted_favours, proposed_favours
from ajar.store.models import Person, User


@dataclass(frozen=True, slots=True)
class FavoursPage:
    """Favours, the latest first; `given` and `had` count those that count."""

    counted: tuple[Proposed, ...]
    proposed: tuple[Proposed, ...]
    given: int
    had: int
    today: date


def show_favours(user: User) -> FavoursPage:
    """Return the favours of `user`, and what happened that may be one."""
    counted = counted_favours(user)
    given, had = tally(one.favour for one in counted)
    today = clock.now().astimezone().date()
    return FavoursPage(counted, proposed_favours(user), given, had, today)


def favours_with(user: User, person: Person) -> tuple[Proposed, ...]:
    """Return the favours that count between the user and `person`."""
    return tuple(
        one for one in counted_favours(user) if one.side and person.is_at(one.side)
    )
