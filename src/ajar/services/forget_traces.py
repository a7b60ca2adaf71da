"""Find what was noted of somebody beside their messages: mail set aside, changes."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ajar.core.nouns.contact import Connection
from ajar.core.nouns.identifier import plain_name, plain_number, read_handle
from ajar.services.set_aside import NEVER_AGAIN
from ajar.store.models import Change, Correction, Person, SetAside, SetAsideLink, User

_DIGITS_OF_ONE_LINE = 9
"""The last digits of a number, with a country or without."""
_WORD = re.compile(r"[^_\W]+")
_NUMBER = re.compile(r"\d[\d ()./-]{5,40}")


@dataclass(frozen=True)
class Marks:
    """All that somebody may be named by, written in whatever way."""

    names: frozenset[str] = frozenset()
    exact: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()

    def __or__(self, other: "Marks") -> "Marks":
        """Return the marks of both."""
        return Marks(
            self.names | other.names,
            self.exact | other.exact,
            self.numbers | other.numbers,
        )

    def __sub__(self, other: "Marks") -> "Marks":
        """Return the marks that `other` hasn't too."""
        return Marks(
            self.names - other.names,
            self.exact - other.exact,
            self.numbers - other.numbers,
        )

    def are_in(self, text: str) -> bool:
        """Say whether `text` names whom these marks mean."""
        low = text.casefold()
        return (
            bool(self._pattern and self._pattern.search(low))
            or any(f" {name} " in _words(low) for name in self.names)
            or any(_line(found[0]) in self.numbers for found in _NUMBER.finditer(low))
        )

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        either = "|".join(map(re.escape, sorted(self.exact)))
        return re.compile(rf"(?<![\w.+-])(?:{either})(?![\w-])") if either else None


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text))} "


def _line(number: str) -> str:
    return plain_number(number)[-_DIGITS_OF_ONE_LINE:]


def marks_of(people: Iterable[Connection]) -> Marks:
    """Return what `people` are named by; a single word is nobody's name."""
    marks = Marks()
    for one in people:
        names = set(_both_ways(one.name))
        exact = {read_handle(one.handle) or one.handle, one.address, *one.addresses}
        numbers = frozenset(filter(None, map(_line, one.numbers)))
        known = frozenset(said.strip().casefold() for said in exact if said.strip())
        marks |= Marks(frozenset(names), known, numbers)
    return marks


def _both_ways(name: str) -> Iterator[str]:
    first, _, last = plain_name(name).rpartition(" ")
    if first:
        yield f"{first} {last}"
        yield f"{last} {first}"


def marks_of_others(user: User, gone: Iterable[int]) -> Marks:
    """Return what all people are named by but those whose ids are in `gone`."""
    rest = Person.objects.filter(owner=user).exclude(pk__in=list(gone))
    return marks_of(person for row in rest for person in connections_of(row))


def connections_of(person: Person) -> Iterator[Connection]:
    """Yield what `person` is known by, a contact for each name and each profile."""
    yield Connection(
        person.name,
        addresses=tuple(person.addresses),
        numbers=tuple(person.numbers),
    )
    for handle in person.handles:
        yield Connection("", handle=handle)
    for name in person.other_names:
        yield Connection(name)


def empty_asides(user: User, marks: Marks) -> int:
    """Empty what is told of set-aside mail that names them; return how many."""
    rows = [
        row.pk
        for row in SetAside.objects.filter(owner=user)
        if marks.are_in(f"{row.sender}\n{row.subject}\n{row.reason}\n{row.path}")
    ]
    SetAsideLink.objects.filter(aside__in=rows).delete()
    return SetAside.objects.filter(pk__in=rows).update(
        sender="",
        subject="",
        reason="",
        path="",
        member="",
        rules_version=NEVER_AGAIN,
    )


def forget_told(user: User, marks: Marks) -> None:
    """Delete corrections and changes that name them."""
    for correction in Correction.objects.filter(owner=user):
        if marks.are_in(correction.sender):
            correction.delete()
    for change in Change.objects.filter(owner=user):
        before = json.dumps(change.before, ensure_ascii=False)
        if marks.are_in(change.words) or marks.are_in(before):
            change.delete()
