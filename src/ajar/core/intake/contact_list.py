"""Read a list of contacts in whatever form it comes: vCards, LinkedIn's, a table."""

from collections.abc import Iterator, Mapping

from ajar.core.intake.contact_table import (
    ContactTable,
    has_names,
    look_at_table,
    read_contacts,
    read_meaning,
)
from ajar.core.intake.linkedin import parse_connections
from ajar.core.intake.linkedin_table import TableKind, name_table
from ajar.core.intake.vcard import parse_vcards
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.message import Unread

_HEAD = 20_000
_CARD = b"BEGIN:VCARD"

People = Iterator[Connection | Unread]


def read_list(
    raw: bytes, told: Mapping[str, str] | None = None
) -> People | ContactTable:
    """Return the people of a list; the table where the user has to say what it holds.

    `told` is what they said: what → the name of the column. RequestError if it names
    what isn't there.
    """
    if _CARD in raw[:_HEAD].replace(b"\0", b"").upper():
        return parse_vcards(raw)
    if name_table(raw[:_HEAD]) is TableKind.CONNECTIONS:
        return parse_connections(raw)
    table = look_at_table(raw)
    if isinstance(table, Unread):
        return iter((table,))
    meaning = read_meaning(told, table.columns) if told else table.meaning
    if has_names(meaning) and (told or table.is_known):
        return read_contacts(raw, meaning)
    return table
