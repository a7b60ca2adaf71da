"""Read a table of contacts, whoever wrote it, by what its columns are called."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ajar.core.errors import RequestError
from ajar.core.intake.contact_cells import decode_text, plain_cell, read_day
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.identifier import plain_number, read_handle
from ajar.core.nouns.message import Unread
from ajar.core.tables import load_rows
from ajar.core.text import squash

MOST_COLUMNS = 300
SAMPLE_ROWS = 3
_SEVERAL = ":::"
_DIGITS = re.compile(r"\d+")


class Column(StrEnum):
    """What a column of a list of contacts may hold."""

    NAME = "name"
    FIRST = "first"
    MIDDLE = "middle"
    LAST = "last"
    ADDRESS = "address"
    NUMBER = "number"
    FIRM = "firm"
    POSITION = "position"
    PLACE = "place"
    PROFILE = "profile"
    CONNECTED = "connected"


class Shape(StrEnum):
    """Who wrote the table."""

    GOOGLE = "Google"
    OUTLOOK = "Outlook"
    AJAR = "Ajar"
    OTHER = "another program"


# The columns that only theirs have, as `_squeeze` writes them.
_SHAPES = (
    (Shape.AJAR, {"name", "profile", "connected", "firm"}),
    (Shape.GOOGLE, {"email#value", "phone#value"}),
    (Shape.GOOGLE, {"email#value", "organizationname"}),
    (Shape.OUTLOOK, {"firstname", "lastname", "emailaddress", "company", "jobtitle"}),
)
_NAMING = (Column.NAME, Column.FIRST, Column.LAST, Column.ADDRESS, Column.PROFILE)

_MANY = (Column.ADDRESS, Column.NUMBER, Column.PROFILE)
"""Columns of which one cell may hold several."""

Meaning = Mapping[str, Column]
"""Column as the table calls it → what it holds."""


@dataclass(frozen=True, slots=True)
class ContactTable:
    """A table of contacts: whose it is, what its columns seem to hold, some rows.

    `is_known` tells whether its columns need no word of the user's.
    """

    shape: Shape
    columns: tuple[str, ...]
    meaning: Meaning
    sample: tuple[tuple[str, ...], ...]

    @property
    def is_known(self) -> bool:
        """Whether who wrote it says what its columns hold."""
        return self.shape is not Shape.OTHER


def look_at_table(raw: bytes) -> ContactTable | Unread:
    """Return what table begins with `raw`; an Unread for what is none."""
    rows = _rows(raw)
    _, columns = next(rows, (0, []))
    names = tuple(squash(plain_cell(name)) for name in columns[:MOST_COLUMNS])
    if len([name for name in names if name]) < 2:
        why = "it is empty" if not raw.strip() else "it is no table with named columns"
        return Unread("file", why)
    squeezed = {_squeeze(name) for name in names}
    shape = next((s for s, marks in _SHAPES if marks <= squeezed), Shape.OTHER)
    sample = (tuple(cells[:MOST_COLUMNS]) for _, cells in rows if any(cells))
    some = tuple(row for row, _ in zip(sample, range(SAMPLE_ROWS), strict=False))
    return ContactTable(shape, names, guess_meaning(names), some)


def guess_meaning(names: tuple[str, ...]) -> dict[str, Column]:
    """Return what columns of these names seem to hold; not those that tell nothing."""
    known = _known()
    return {
        name: known[squeezed] for name in names if (squeezed := _squeeze(name)) in known
    }


def read_meaning(told: Mapping[str, str], names: tuple[str, ...]) -> dict[str, Column]:
    """Return the meaning that the user told: what (a Column) → a name of the table's.

    RequestError for what isn't a Column, or a name that isn't in the table.
    """
    by_squeezed = {_squeeze(name): name for name in reversed(names) if name}
    found: dict[str, Column] = {}
    for what, name in told.items():
        if what not in set(Column):
            problem = f"{what!r} is nothing that a column can hold."
            raise RequestError(problem, f"It is one of {', '.join(Column)}.")
        if _squeeze(name) not in by_squeezed:
            problem = f"There is no column {name!r}."
            raise RequestError(
                problem, f"There are {', '.join(n for n in names if n)}."
            )
        found[by_squeezed[_squeeze(name)]] = Column(what)
    return found


def has_names(meaning: Meaning) -> bool:
    """Say whether columns of this `meaning` name anybody."""
    return not set(meaning.values()).isdisjoint(_NAMING)


def read_contacts(raw: bytes, meaning: Meaning) -> Iterator[Connection | Unread]:
    """Yield the people of a table by the `meaning` of its columns; never raises."""
    rows = _rows(raw)
    _, header = next(rows, (0, []))
    names = [squash(plain_cell(name)) for name in header[:MOST_COLUMNS]]
    columns = [(at, meaning[name]) for at, name in enumerate(names) if name in meaning]
    for line, cells in rows:
        if not cells and line:
            yield Unread(
                "row", "it can't be read; nor what comes after", f"line {line}"
            )
        elif any(cell.strip() for cell in cells):
            yield _person(cells, columns, line)


def _rows(raw: bytes) -> Iterator[tuple[int, list[str]]]:
    """Yield (line, cells); no cells for a row that can't be read, the last then."""
    text = decode_text(raw)
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=separator)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield reader.line_num, []
            return
        if cells:
            yield reader.line_num, cells


def _person(
    cells: list[str], columns: list[tuple[int, Column]], line: int
) -> Connection | Unread:
    said: dict[Column, list[str]] = {column: [] for column in Column}
    for at, column in columns:
        cell = plain_cell(cells[at]) if at < len(cells) else ""
        parts = cell.split(_SEVERAL) if column in _MANY else [cell]
        said[column] += [words for part in parts if (words := squash(part))]
    names = (said[c][0] for c in (Column.FIRST, Column.MIDDLE, Column.LAST) if said[c])
    name = " ".join(said[Column.NAME][:1]) or squash(" ".join(names))
    handles = [handle for cell in said[Column.PROFILE] if (handle := read_handle(cell))]
    addresses = [cell for cell in said[Column.ADDRESS] if "@" in cell]
    numbers = [cell for cell in said[Column.NUMBER] if plain_number(cell)]
    # A bare address would become a person without a name.
    if not name:
        return Unread("row", "it names nobody", f"line {line}")
    return Connection(
        name,
        addresses[0].lower() if addresses else "",
        " ".join(said[Column.FIRM][:1]),
        " ".join(said[Column.POSITION][:1]),
        read_day(" ".join(said[Column.CONNECTED][:1])),
        handles[0] if handles else "",
        tuple(dict.fromkeys(numbers)),
        tuple(dict.fromkeys(address.lower() for address in addresses[1:])),
        " ".join(said[Column.PLACE][:1]),
    )


@cache
def _known() -> dict[str, Column]:
    return {name: Column(field) for field, name in load_rows("contact_columns.tsv")}


def _squeeze(name: str) -> str:
    bare = "".join(char for char in name.casefold() if char.isalnum())
    return _DIGITS.sub("#", bare)
