"""Find the one person that a key, an address, a number or a name means."""

from typing import NamedTuple

from ajar.core.errors import RequestError
from ajar.core.nouns.identifier import (
    plain_address,
    plain_name,
    plain_number,
    read_handle,
)
from ajar.core.text import searchable
from ajar.queries.ids import shorten
from ajar.store.models import Person, User

NOBODY = "somebody"
MOST_OTHERS = 8


class Other(NamedTuple):
    """Somebody who is found, with their latest firm."""

    key: str
    name: str
    firm: str


def called(row: Person) -> str:
    """Return what to call them: their name, else what they are known by."""
    known_by = (*row.addresses, *row.handles, *(f"+{n}" for n in row.numbers))
    return row.name or next(iter(known_by), NOBODY)


def has_words(row: Person, wanted: list[str]) -> bool:
    """Say whether all of `wanted` is in a name, a firm or an address of theirs."""
    if not wanted:
        return True
    firms = " ".join(str(firm) for firm, *_ in row.firms)
    parts = (row.name, *row.other_names, firms, *row.addresses, *row.handles)
    said = searchable(" ".join((*parts, *row.numbers)))
    return all(word in said for word in wanted)


def find_person(user: User, said: str) -> Person:
    """Return whom `said` means; RequestError if that is nobody or several."""
    return pick_person(list(Person.objects.filter(owner=user).order_by("key")), said)


def find_others(user: User, words: str, key: str) -> tuple[Other, ...]:
    """Return who but `key` has all of `words`, some at most; nobody for no words."""
    wanted = searchable(words).split()
    if not wanted:
        return ()
    rows = Person.objects.filter(owner=user).exclude(key=key).order_by("name", "key")
    found = [row for row in rows if has_words(row, wanted)][:MOST_OTHERS]
    return tuple(
        Other(row.key, called(row), str(row.firms[0][0]) if row.firms else "")
        for row in found
    )


def key_now(user: User, *keys: str) -> str:
    """Return the first of `keys` that is a person's still, "" if none is."""
    rows = Person.objects.filter(owner=user, key__in=keys)
    kept = set(rows.values_list("key", flat=True))
    return next((key for key in keys if key in kept), "")


def pick_person(rows: list[Person], said: str) -> Person:
    """Return whom of `rows` `said` means; RequestError as in `find_person`."""
    low = said.strip().casefold()
    exact = [row for row in rows if low and (row.key == low or _is(row, said))]
    found = exact or [row for row in rows if low and row.key.startswith(low)]
    wanted = searchable(low).split()
    found = found or [
        row for row in rows if wanted and set(wanted) <= set(_name_words(row))
    ]
    found = found or [row for row in rows if wanted and has_words(row, wanted)]
    if len(found) == 1:
        return found[0]
    if not found:
        problem = f"Nobody here is known as {said!r}."
        raise RequestError(problem, "`ajar people` lists them, ids first.")
    ids = shorten(row.key for row in rows)
    some = ", ".join(f"{called(row)} ({ids[row.key]})" for row in found[:4])
    problem = f"{said!r} could be any of {some}" + (" …" if len(found) > 4 else "")
    raise RequestError(problem, "Give the id.")


def _name_words(row: Person) -> list[str]:
    return searchable(row.name).split()


def _is(row: Person, said: str) -> bool:
    """Say whether `said` is an identifier or the name of a person."""
    marks = {
        f"address:{plain_address(said)}",
        f"handle:{read_handle(said)}",
        f"name:{plain_name(said)}",
        said.strip(),
    }
    number = plain_number(said)
    return not marks.isdisjoint(row.known_by) or (
        bool(number) and any(known.endswith(number) for known in row.numbers)
    )
