"""Read the tables of a LinkedIn data export row by row, whatever state they are in.

Seen in exports from 2018 to 2026: a preamble before the header, columns that come
and go, tables saved again by a spreadsheet (other separators, other encodings) and
rows broken by an unbalanced quote. Each row that cannot be read is an Unread; the
rows after it are read.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from ajar.core.nouns.message import Unread

MOST_BROKEN_ROWS = 1_000
_PREAMBLE_LINES = 20


class TableKind(StrEnum):
    """Which table of the export it is, told by its columns."""

    MESSAGES = "linkedin_messages"
    INVITATIONS = "linkedin_invitations"
    CONNECTIONS = "linkedin_connections"
    PROFILE = "linkedin_profile"
    POSITIONS = "linkedin_positions"
    ADDRESSES = "linkedin_addresses"
    PHONES = "linkedin_phones"


# The columns that every year has, as `_squeeze` writes them; the first match wins.
_COLUMNS = (
    (TableKind.MESSAGES, {"from", "to", "date", "content"}),
    (TableKind.INVITATIONS, {"from", "to", "sentat", "message"}),
    (TableKind.CONNECTIONS, {"firstname", "lastname", "connectedon"}),
    (TableKind.PROFILE, {"firstname", "lastname", "headline"}),
    (TableKind.POSITIONS, {"companyname", "title", "startedon"}),
    (TableKind.ADDRESSES, {"emailaddress", "confirmed", "primary"}),
    (TableKind.PHONES, {"extension", "number", "type"}),
)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its cells by column, and itself as a table of one row.

    `line` is where it starts in the file, counted from 1. Reading `raw` again
    gives the same cells.
    """

    line: int
    cells: dict[str, str]
    raw: bytes = field(repr=False)

    def cell(self, *columns: str) -> str:
        """Return the first of these cells that is not empty, trimmed, or ""."""
        return next((c for name in columns if (c := self.cells.get(name, ""))), "")


@dataclass(frozen=True, slots=True)
class _Header:
    kind: TableKind
    line: int
    source: str
    separator: str
    columns: tuple[str, ...]


def name_table(head: bytes) -> TableKind | None:
    """Return which table begins with the bytes `head`, None when none known does."""
    header = _find_header(_lines(_decode(head))[:_PREAMBLE_LINES])
    return header.kind if header else None


def read_table(raw: bytes, kind: TableKind) -> Iterator[TableRow | Unread]:
    """Yield the rows of a table of this kind; never raises.

    What is no such table gives one Unread. After MOST_BROKEN_ROWS broken rows the
    rest is one Unread as well.
    """
    lines = _lines(_decode(raw))
    header = _find_header(lines[:_PREAMBLE_LINES])
    if header is None or header.kind is not kind:
        why = "it is empty" if not raw.strip() else "its columns are not known"
        yield Unread("LinkedIn table", why)
        return
    yield from _rows(lines, header)


def _decode(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = raw.decode("utf-16", "replace")
    else:
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            # A head cut inside a character is still UTF-8.
            cut = error.end >= len(raw) and error.start > len(raw) - 4
            text = raw.decode("utf-8-sig" if cut else "cp1252", "replace")
    return text.replace("\0", "")


def _lines(text: str) -> list[str]:
    # Not str.splitlines: a message may hold the other characters it splits at.
    return [line + "\n" for line in text.removesuffix("\n").split("\n")]


def _squeeze(column: str) -> str:
    return "".join(c for c in column.casefold() if c.isalnum())


def _find_header(lines: list[str]) -> _Header | None:
    for number, line in enumerate(lines):
        separator = max(",;\t", key=line.count)
        cells = tuple(_squeeze(c) for c in line.replace('"', "").split(separator))
        for kind, columns in _COLUMNS:
            if columns.issubset(cells):
                return _Header(kind, number, line, separator, cells)
    return None


def _rows(lines: list[str], header: _Header) -> Iterator[TableRow | Unread]:
    at, broken = header.line + 1, 0
    while at < len(lines):
        for end, cells in _records(lines, header, at):
            if _fits(cells, header):
                yield _make_row(lines, header, at, end, cells)
            elif any(cells):
                break
            at = end
        if at < len(lines):
            after, broken = _next_good(lines, header, at + 1), broken + 1
            if broken > MOST_BROKEN_ROWS:
                yield Unread("LinkedIn table", "too many broken rows", f"line {at + 1}")
                return
            yield _explain(lines, header, at, after)
            at = after


def _records(
    lines: list[str], header: _Header, at: int
) -> Iterator[tuple[int, list[str]]]:
    """Yield (line after the row, cells) from line `at`, up to the first broken row."""
    ahead = (lines[number] for number in range(at, len(lines)))
    reader = csv.reader(ahead, delimiter=header.separator, strict=True)
    try:
        for cells in reader:
            yield at + reader.line_num, cells
    except csv.Error:
        return


def _fits(cells: list[str], header: _Header) -> bool:
    width = len(header.columns)
    if len(cells) < width or any(cells[width:]):
        return False
    # The rest of a broken message may by chance have as many commas as a row.
    dates = ("date", "sentat", "connectedon")
    dated = [c for n, c in zip(header.columns, cells, strict=False) if n in dates]
    return all(not cell or any(map(str.isdigit, cell)) for cell in dated)


def _make_row(
    lines: list[str], header: _Header, at: int, end: int, values: list[str]
) -> TableRow:
    cells: dict[str, str] = {}
    for column, value in zip(header.columns, values, strict=False):
        cells.setdefault(column, value.strip())
    source = header.source + "".join(lines[at:end])
    return TableRow(at + 1, cells, source.encode())


def _next_good(lines: list[str], header: _Header, at: int) -> int:
    for number in range(at, len(lines)):
        _, cells = next(_records(lines, header, number), (0, []))
        if cells and _fits(cells, header):
            return number
    return len(lines)


def _explain(lines: list[str], header: _Header, at: int, after: int) -> Unread:
    _, cells = next(_records(lines, header, at), (0, []))
    width = len(header.columns)
    why = f"it has {len(cells)} columns, the header {width}"
    if not cells:
        why = "a quotation mark is not closed, or a cell is too long"
    elif len(cells) == width:
        why = "it has no date where one belongs"
    end = f" to {after}" if after > at + 1 else ""
    return Unread("row", why, f"line {at + 1}{end}")
