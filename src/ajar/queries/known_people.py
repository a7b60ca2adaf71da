"""The people of the user's lists, with what the user says of them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ajar.core.nouns.referral import Acquaintance, Bond, Search
from ajar.store.models import ContactWord, Person, User
from ajar.store.referrals import words_on

_OF_CONTACT = (
    *("person_id", "person__key", "person__name", "person__known_by"),
    *("contact__position", "contact__firm", "contact__place", "contact__name"),
    "contact__connected_on",
)
_AT_CONTACT = 4


@dataclass(frozen=True, slots=True)
class Listed:
    """One person of the user's lists: row, key, name, identifiers, what lists say."""

    row: int
    key: str
    name: str
    known_by: frozenset[str]
    told: tuple[tuple[str, ...], ...]

    def is_at(self, side: str) -> bool:
        """Say whether a side of the user's word points at them."""
        return set(side.split("|")) <= self.known_by


def listed_people(user: User) -> tuple[Listed, ...]:
    """Return everybody in the user's lists, by the person that they are."""
    links = Person.contacts.through.objects.filter(person__owner=user)
    found: dict[int, Listed] = {}
    for columns in links.order_by("pk").values_list(*_OF_CONTACT):
        row, key, name, known_by = columns[:_AT_CONTACT]
        told = tuple(str(cell or "") for cell in columns[_AT_CONTACT:])
        before = found[row].told if row in found else ()
        known = found[row].known_by if row in found else frozenset(known_by)
        found[row] = Listed(row, key, name, known, (*before, told))
    return tuple(found.values())


def known_people(user: User, listed: Iterable[Listed]) -> tuple[Acquaintance, ...]:
    """Return `listed` people as far as a role goes, with the user's word on them."""
    people = list(listed)
    words = _words_on(user, people)
    return tuple(with_word(_acquaintance(one), words.get(one.row)) for one in people)


def _words_on(user: User, people: list[Listed]) -> dict[int, ContactWord]:
    """Return person row → what the user said of them last."""
    found: dict[int, ContactWord] = {}
    for word in words_on(user):
        found |= {one.row: word for one in people if one.is_at(word.side)}
    return found


def _acquaintance(one: Listed) -> Acquaintance:
    """Return what the lists say; of several the one of the latest connection."""
    latest = max(one.told, key=lambda told: (bool(told[0]), told[4]))
    title, firm, place, written, _ = latest
    place = place or next((told[2] for told in one.told if told[2]), "")
    return Acquaintance(one.key, one.name or written, title, firm, place=place)


def with_word(one: Acquaintance, word: ContactWord | None) -> Acquaintance:
    """Return `one` with the user's word, which beats the lists."""
    if word is None:
        return one
    return replace(
        one,
        bond=Bond(word.bond) if word.bond else None,
        search=Search(word.search) if word.search else None,
        wants=word.wants,
        place=word.place or one.place,
    )


def word_on(user: User, person: Person) -> ContactWord | None:
    """Return what the user last said of `person`."""
    theirs = [word for word in words_on(user) if person.is_at(word.side)]
    return theirs[-1] if theirs else None
