"""Keep people as messages, lists and the user's word on who is who make them."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from django.db import connection, models

from ajar.services.courtesy import at_once, give_way
from ajar.services.portraits import (
    FILLED,
    Portrait,
    draw_portrait,
    is_written,
    note_written,
    read_rows,
)
from ajar.services.survey import (
    Survey,
    sources_of,
    state_of_people,
    survey_people,
)
from ajar.services.writing import desk_transaction, in_batches, last_change
from ajar.store.models import Person, User

ROWS = 100
"""Rows a transaction: few enough that another writer never waits long."""

TRIES = 3
"""How often to begin anew when somebody changed who is who meanwhile."""

LINKS = {
    "message": Person.messages.through,
    "contact": Person.contacts.through,
    "call": Person.calls.through,
}
"""Table → the rows that link people to it."""


_COLUMNS = [
    column
    for column in Person._meta.concrete_fields  # noqa: SLF001 (documented)
    if column.name in FILLED
]
_SET = ", ".join(f"{column.column} = %s" for column in _COLUMNS)
_UPDATE = f"UPDATE store_person SET {_SET} WHERE id = %s"  # noqa: S608 (our columns)
_TABLES = (
    Person._meta.db_table,  # noqa: SLF001 (documented)
    *(links._meta.db_table for links in LINKS.values()),  # noqa: SLF001 (as above)
)
_COUNTS = ", ".join(
    f"(SELECT count(*) FROM {table}), (SELECT max(id) FROM {table})"  # noqa: S608 (ours)
    for table in _TABLES
)


def rebuild_people(user: User) -> Survey:
    """Write the people of `user`; only what changed is written. Return who is who.

    Computed while others may write and written in short transactions, each only if
    what was computed still holds.
    """
    for _ in range(TRIES):
        seen, state = last_change(), (state_of_people(user), _written())
        survey = survey_people(user)
        for write in _writes(user, survey):
            give_way()
            with desk_transaction():
                now = last_change()
                if now != seen and (state_of_people(user), _written()) != state:
                    break
                seen = now
                write()
                state = (state[0], _written())
        else:
            return survey
    with desk_transaction():
        survey = survey_people(user)
        for write in _writes(user, survey):
            write()
    return survey


def _written() -> tuple[object, ...]:
    """Return what differs once somebody else wrote people, as a call ended."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {_COUNTS}")
        return tuple(cursor.fetchone())


def _writes(user: User, survey: Survey) -> Iterator[Callable[[], object]]:
    """Yield what is to be written, some rows at a time: first people, then links."""
    keys = {c.id: survey.key_of(c.keys) for c in survey.people.clusters}
    yield from _row_writes(user, survey, keys)
    yield from _link_writes(user, survey, keys)


def _row_writes(
    user: User, survey: Survey, keys: dict[str, str]
) -> Iterator[Callable[[], object]]:
    held, wanted = read_rows(user), _wanted(survey, keys)
    other = {
        key: portrait
        for key, portrait in wanted.items()
        if not is_written(key, held.get(key), portrait)
    }
    kept = {row.key: row for row in _rows(user, other)}
    made, changed = list[Person](), list[Person]()
    for key, portrait in other.items():
        row = kept.get(key) or Person(owner=user, key=key)
        before = [getattr(row, column) for column in FILLED]
        for column, told in zip(FILLED, portrait.columns, strict=True):
            setattr(row, column, told)
        if key not in kept:
            made.append(row)
        elif list(portrait.columns) != before:
            changed.append(row)
        elif key in held:
            note_written(key, held[key], portrait)
    gone = [row[0] for key, row in held.items() if key not in wanted]
    for some in in_batches(gone, at_once(ROWS)):
        yield Person.objects.filter(pk__in=some).delete
    for rows in in_batches(made, at_once(ROWS)):
        yield partial(Person.objects.bulk_create, rows)
    for rows in in_batches(changed, at_once(ROWS)):
        yield partial(_update, [_as_held(row) for row in rows])


def _as_held(row: Person) -> list[Any]:
    """Return what the database holds of `row`, its number last."""
    told = [
        field.get_db_prep_save(getattr(row, field.attname), connection)
        for field in _COLUMNS
    ]
    return [*told, row.pk]


def _update(rows: list[list[Any]]) -> None:
    """Write `rows`; to put them into words first takes longer than to write them."""
    with connection.cursor() as cursor:
        cursor.executemany(_UPDATE, rows)


def _rows(user: User, keys: Iterable[str]) -> Iterator[Person]:
    for some in in_batches(keys, ROWS):
        yield from Person.objects.filter(owner=user, key__in=some)


def _wanted(survey: Survey, keys: dict[str, str]) -> dict[str, Portrait]:
    """Return what is to be written of everybody, by key."""
    proposals = _proposals(survey, keys)
    return {
        keys[cluster.id]: draw_portrait(
            tuple(survey.sightings[key] for key in cluster.keys),
            proposals.get(cluster.id, []),
        )
        for cluster in survey.people.clusters
    }


def _proposals(survey: Survey, keys: dict[str, str]) -> dict[str, list[list[object]]]:
    """Return cluster → [key of another person, reasons], by key."""
    found: dict[str, list[list[object]]] = {}
    for proposal in survey.people.proposals:
        reasons = [reason.value for reason in proposal.reasons]
        one, other = proposal.one, proposal.other
        found.setdefault(one, []).append([keys[other], reasons])
        found.setdefault(other, []).append([keys[one], reasons])
    return {key: sorted(pairs, key=str) for key, pairs in found.items()}


def _link_writes(
    user: User, survey: Survey, keys: dict[str, str]
) -> Iterator[Callable[[], object]]:
    """Yield what links each person to the rows that they are known from."""
    people = dict(Person.objects.filter(owner=user).values_list("key", "pk"))
    wanted: dict[str, set[tuple[int, int]]] = {table: set() for table in LINKS}
    for cluster in survey.people.clusters:
        person = people[keys[cluster.id]]
        for source in sources_of(survey, cluster.keys):
            wanted[source.table].add((person, source.row))
    for table, links in LINKS.items():
        yield from _one_link_writes(user, links, f"{table}_id", wanted[table])


def _one_link_writes(
    user: User, links: type[models.Model], column: str, wanted: set[tuple[int, int]]
) -> Iterator[Callable[[], object]]:
    table = links._default_manager  # noqa: SLF001 (documented)
    rows = table.filter(person__owner=user)
    kept = {
        (person, row): number
        for number, person, row in rows.values_list("pk", "person_id", column)
    }
    gone = [number for pair, number in kept.items() if pair not in wanted]
    for some in in_batches(gone, at_once(ROWS)):
        yield rows.filter(pk__in=some).delete
    made = (
        links(**{"person_id": person, column: row})
        for person, row in sorted(wanted - kept.keys())
    )
    for new in in_batches(made, at_once(ROWS)):
        yield partial(table.bulk_create, new)
