"""Write people as files that address books and spreadsheets read."""

import csv
import re
from collections.abc import Iterable
from io import StringIO

from ajar.core.nouns.contact import Connection

COLUMNS = (
    *("Name", "E-mail", "E-mail 2", "E-mail 3", "Phone", "Phone 2", "Phone 3"),
    *("Firm", "Position", "Place", "Profile", "Connected"),
)
_PLACES = 3
_OCTETS = 75
_SPECIAL = re.compile(r"([\\;,])")
_FORMULA = re.compile(r"'{0,9}[=+\-@\t\r]")
_BREAK = re.compile(r"[\r\n]+")


def write_vcards(people: Iterable[Connection]) -> str:
    """Return `people` as vCards 3.0 (RFC 2426), lines folded after 75 octets."""
    return "".join(map(_card, people))


def _card(one: Connection) -> str:
    name = one.name or one.address or one.handle or "".join(one.numbers[:1])
    first, _, last = name.rpartition(" ")
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{_escaped(name)}",
        f"N:{_escaped(last)};{_escaped(first)};;;",
        *(f"EMAIL;TYPE=INTERNET:{_escaped(a)}" for a in _addresses(one)),
        *(f"TEL:{_escaped(number)}" for number in one.numbers),
        *([f"ORG:{_escaped(one.firm)}"] if one.firm else []),
        *([f"TITLE:{_escaped(one.position)}"] if one.position else []),
        *([f"ADR:;;;{_escaped(one.place)};;;"] if one.place else []),
        *([f"URL:{_profile(one.handle)}"] if one.handle else []),
        *([f"X-AJAR-CONNECTED:{one.connected_on}"] if one.connected_on else []),
        "END:VCARD",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _addresses(one: Connection) -> list[str]:
    return [address for address in (one.address, *one.addresses) if address]


def _profile(handle: str) -> str:
    return f"https://www.linkedin.com/{handle}" if "/" in handle else handle


def _escaped(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", _BREAK.sub(" ", words))


def _folded(line: str) -> str:
    """Return a line folded between characters, none of its parts over 75 octets."""
    parts, size = [""], 0
    for char in line:
        octets = len(char.encode("utf-8", "replace"))
        if size + octets > _OCTETS:
            parts.append(" ")
            size = 1
        parts[-1] += char
        size += octets
    return "\r\n".join(parts)


def write_table(people: Iterable[Connection]) -> str:
    """Return `people` as a table (RFC 4180) in which no cell is taken for a formula."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for one in people:
        connected = one.connected_on.isoformat() if one.connected_on else ""
        cells = (
            one.name,
            *_padded(_addresses(one)),
            *_padded(list(one.numbers)),
            one.firm,
            one.position,
            one.place,
            _profile(one.handle),
            connected,
        )
        writer.writerow([safe_cell(_BREAK.sub(" ", cell)) for cell in cells])
    return text.getvalue()


def _padded(values: list[str]) -> list[str]:
    """Return three cells: further values stand together in the last one."""
    last = " ::: ".join(values[_PLACES - 1 :])
    return [*values[: _PLACES - 1], *[""] * (_PLACES - 1 - len(values)), last]


def safe_cell(words: str) -> str:
    """Return `words` as a cell that no spreadsheet takes for a formula.

    >>> safe_cell("=HYPERLINK(1)")
    "'=HYPERLINK(1)"
    """
    return f"'{words}" if _FORMULA.match(words) else words
