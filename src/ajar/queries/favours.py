"""The favours that count, those that are proposed, and whom one might thank."""

from dataclasses import dataclass
from datetime import date

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.core.help.favours import tally
from ajar.core.nouns.referral import Acquaintance
from ajar.queries.known_people import with_word, word_on
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


@dataclass(frozen=True, slots=True)
class PersonHelp:
    """What the user says of a person, and the favours between the two."""

    key: str
    person: Acquaintance
    favours: tuple[Proposed, ...]


def show_person_help(user: User, key: str) -> PersonHelp:
    """Return what is known of the person `key`; RequestError if that is nobody."""
    row = Person.objects.filter(owner=user, key=key).first()
    if row is None:
        problem = "Nobody here has that id."
        raise RequestError(problem, "They may have become one with somebody else.")
    name = row.name or "Somebody"
    one = with_word(Acquaintance(row.key, name), word_on(user, row))
    return PersonHelp(row.key, one, favours_with(user, row))


def favours_with(user: User, person: Person) -> tuple[Proposed, ...]:
    """Return the favours that count between the user and `person`."""
    return tuple(
        one for one in counted_favours(user) if one.side and person.is_at(one.side)
    )
