"""Draw what the desk keeps of a person; who is as they were isn't drawn anew."""

from dataclasses import dataclass

from django.db import connection

from ajar.core.keep.portrait import describe_person
from ajar.core.nouns.person import Sighting
from ajar.store.models import User

FILLED = (
    *("name", "other_names", "firms", "addresses", "handles", "numbers"),
    *("known_by", "proposals", "first_on", "last_on"),
)
"""The columns of a person that are computed."""

_MOST = 20_000
"""Portraits that are remembered; then all are forgotten."""

_ROWS = f"SELECT key, id, {', '.join(FILLED)} FROM store_person WHERE owner_id = %s"  # noqa: S608 (our columns)

Row = tuple[object, ...]
"""A person's number and columns as the database holds them."""


Proposals = list[list[object]]
"""Keys of other people who may be the same, each with the reasons."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """What is to be written of a person, by the sightings and proposals it is of."""

    sightings: tuple[Sighting, ...]
    proposals: Proposals
    columns: tuple[object, ...]


_drawn: dict[str, Portrait] = {}
_written: dict[str, tuple[Row, Portrait]] = {}


def draw_portrait(sightings: tuple[Sighting, ...], proposals: Proposals) -> Portrait:
    """Return what is to be written of the person that `sightings` are of."""
    known = _drawn.get(sightings[0].key)
    if known and known.sightings == sightings and known.proposals == proposals:
        return known
    if len(_drawn) >= _MOST:
        _drawn.clear()
    drawn = Portrait(sightings, proposals, _columns(sightings, proposals))
    _drawn[sightings[0].key] = drawn
    return drawn


def _columns(
    sightings: tuple[Sighting, ...], proposals: Proposals
) -> tuple[object, ...]:
    person = describe_person(sightings)
    firms = [
        [
            stay.firm,
            stay.first_on.isoformat() if stay.first_on else None,
            stay.last_on.isoformat() if stay.last_on else None,
        ]
        for stay in person.firms
    ]
    return (
        person.name[:200],
        list(person.other_names),
        firms,
        list(person.addresses),
        list(person.handles),
        list(person.numbers),
        sorted(frozenset().union(*(one.atoms for one in sightings))),
        proposals,
        person.first_on,
        person.last_on,
    )


def read_rows(user: User) -> dict[str, Row]:
    """Return key → what the database holds of everybody, nothing of it decoded."""
    with connection.cursor() as cursor:
        cursor.execute(_ROWS, [user.pk])
        return {key: tuple(columns) for key, *columns in cursor.fetchall()}


def is_written(key: str, row: Row | None, portrait: Portrait) -> bool:
    """Say whether `row` is known to hold `portrait`."""
    known = _written.get(key)
    return known is not None and known[0] == row and known[1] is portrait


def note_written(key: str, row: Row, portrait: Portrait) -> None:
    """Remember that `row` holds `portrait`."""
    if len(_written) >= _MOST:
        _written.clear()
    _written[key] = (row, portrait)
