"""The people of the user's lists, with what the user says of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ajar.core.nouns.referral import Acquaintance, Bond, Search
from ajar.store.models import ContactWord, Person, User
from ajar.store.referrals import words_on

_OF_CONTACT = (
    *("person_id", "contact__position", "contact__firm", "contact__place"),
    *("contact__name", "contact__connected_on"),
)


@dataclass(frozen=True, slots=True)
class Known:
    """Everybody in the user's lists, by the key of the person that they are."""

    people: tuple[Acquaintance, ...]
    rows: Mapping[str, int]


def known_people(user: User, leaving_out: Iterable[int] = ()) -> Known:
    """Return whom the user knows, those with these row numbers left out."""
    left_out = set(leaving_out)
    links = Person.contacts.through.objects.filter(person__owner=user)
    of_person: dict[int, list[tuple[str, ...]]] = defaultdict(list)
    for person, *told in links.order_by("pk").values_list(*_OF_CONTACT):
        of_person[person].append(tuple(str(cell or "") for cell in told))
    columns = Person.objects.filter(owner=user)
    names = {
        pk: (key, name)
        for pk, key, name in columns.values_list("pk", "key", "name")
        if pk in of_person and pk not in left_out
    }
    words = _words_by_person(user)
    people = tuple(
        with_word(_acquaintance(key, name, of_person[pk]), words.get(pk))
        for pk, (key, name) in names.items()
    )
    return Known(people, {key: pk for pk, (key, _) in names.items()})


def _acquaintance(key: str, name: str, contacts: list[tuple[str, ...]]) -> Acquaintance:
    """Return what the lists say; of several the one of the latest connection."""
    latest = max(contacts, key=lambda told: (bool(told[0]), told[4]))
    title, firm, place, written, _ = latest
    place = place or next((told[2] for told in contacts if told[2]), "")
    return Acquaintance(key, name or written, title, firm, place=place)


def _words_by_person(user: User) -> dict[int, ContactWord]:
    """Return person row → what the user said of them last."""
    words = words_on(user)
    if not words:
        return {}
    found: dict[int, ContactWord] = {}
    rows = list(Person.objects.filter(owner=user).only("pk", "known_by"))
    for word in words:
        found |= {row.pk: word for row in rows if row.is_at(word.side)}
    return found


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
