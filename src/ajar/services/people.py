"""Keep people as messages, lists and the user's word on who is who make them."""

from collections.abc import Iterable

from django.db import models

from ajar.core.keep.portrait import describe_person
from ajar.core.nouns.person import Cluster
from ajar.services.survey import Survey, sources_of, survey_people
from ajar.store.models import Person, User

CHUNK = 200
LINKS = {
    "message": Person.messages.through,
    "contact": Person.contacts.through,
    "call": Person.calls.through,
}
"""Table → the rows that link people to it."""

_FILLED = (
    *("name", "other_names", "firms", "addresses", "handles", "numbers"),
    *("known_by", "proposals", "first_on", "last_on"),
)


def rebuild_people(user: User) -> Survey:
    """Write the people of `user`; only what changed is written. Return who is who."""
    survey = survey_people(user)
    kept = {row.key: row for row in Person.objects.filter(owner=user)}
    made, changed, gone = [], [], dict(kept)
    keys = {c.id: survey.key_of(c.keys) for c in survey.people.clusters}
    proposals = _proposals(survey, keys)
    for cluster in survey.people.clusters:
        key = keys[cluster.id]
        row = gone.pop(key, None) or Person(owner=user, key=key)
        before = _columns(row)
        _fill(row, survey, cluster)
        row.proposals = proposals.get(cluster.id, [])
        if key not in kept:
            made.append(row)
        elif _columns(row) != before:
            changed.append(row)
    Person.objects.filter(pk__in=[row.pk for row in gone.values()]).delete()
    Person.objects.bulk_create(made, CHUNK)
    Person.objects.bulk_update(changed, _FILLED, CHUNK)
    _link(user, survey, keys)
    return survey


def _columns(row: Person) -> list[object]:
    return [getattr(row, column) for column in _FILLED]


def _fill(row: Person, survey: Survey, cluster: Cluster) -> None:
    person = describe_person(survey.sightings[key] for key in cluster.keys)
    row.name = person.name[:200]
    row.other_names = list(person.other_names)
    row.firms = [
        [
            stay.firm,
            stay.first_on.isoformat() if stay.first_on else None,
            stay.last_on.isoformat() if stay.last_on else None,
        ]
        for stay in person.firms
    ]
    row.addresses, row.handles = list(person.addresses), list(person.handles)
    row.numbers = list(person.numbers)
    atoms = (survey.sightings[key].atoms for key in cluster.keys)
    row.known_by = sorted(frozenset().union(*atoms))
    row.first_on, row.last_on = person.first_on, person.last_on


def _proposals(survey: Survey, keys: dict[str, str]) -> dict[str, list[list[object]]]:
    """Return cluster → [key of another person, reasons], by key."""
    found: dict[str, list[list[object]]] = {}
    for proposal in survey.people.proposals:
        reasons = [reason.value for reason in proposal.reasons]
        one, other = proposal.one, proposal.other
        found.setdefault(one, []).append([keys[other], reasons])
        found.setdefault(other, []).append([keys[one], reasons])
    return {key: sorted(pairs, key=str) for key, pairs in found.items()}


def _link(user: User, survey: Survey, keys: dict[str, str]) -> None:
    """Link each person to the rows that they are known from."""
    people = dict(Person.objects.filter(owner=user).values_list("key", "pk"))
    wanted: dict[str, set[tuple[int, int]]] = {table: set() for table in LINKS}
    for cluster in survey.people.clusters:
        person = people[keys[cluster.id]]
        for source in sources_of(survey, cluster.keys):
            wanted[source.table].add((person, source.row))
    for table, links in LINKS.items():
        _write_links(user, links, f"{table}_id", wanted[table])


def _write_links(
    user: User, links: type[models.Model], column: str, wanted: set[tuple[int, int]]
) -> None:
    rows = links._default_manager.filter(person__owner=user)  # noqa: SLF001 (documented)
    kept = {
        (person, row): number
        for number, person, row in rows.values_list("pk", "person_id", column)
    }
    gone = [number for pair, number in kept.items() if pair not in wanted]
    for chunk in _chunks(gone):
        rows.filter(pk__in=chunk).delete()
    made = [
        links(**{"person_id": person, column: row})
        for person, row in sorted(wanted - kept.keys())
    ]
    links._default_manager.bulk_create(made, CHUNK)  # noqa: SLF001


def _chunks(numbers: list[int]) -> Iterable[list[int]]:
    return (numbers[at : at + CHUNK] for at in range(0, len(numbers), CHUNK))
