"""All people as a list of contacts, to take along."""

from ajar.core.nouns.contact import Connection
from ajar.queries.people import PersonLine, show_people
from ajar.store.models import Person, User


def list_contacts(user: User) -> tuple[Connection, ...]:
    """Return everyone there is, those of lists and those who wrote or called."""
    lines = {line.key: line for line in show_people(user, everyone=True).lines}
    rows = Person.objects.filter(owner=user).order_by("name", "key")
    return tuple(_as_contact(row, lines[row.key]) for row in rows)


def _as_contact(row: Person, line: PersonLine) -> Connection:
    return Connection(
        row.name,
        next(iter(row.addresses), ""),
        line.firm,
        line.position,
        line.connected_on,
        next(iter(row.handles), ""),
        tuple(f"+{number}" for number in row.numbers),
        tuple(row.addresses[1:]),
        line.place,
    )
