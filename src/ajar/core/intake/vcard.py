"""Read vCards of any version and origin: 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350)."""

import quopri
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ajar.core.intake.contact_cells import decode_text, read_day
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.identifier import plain_number, read_handle
from ajar.core.nouns.message import Unread
from ajar.core.text import squash

MOST_VALUES = 20
"""Addresses or numbers of one person."""

MOST_CHARACTERS = 2_000
"""Characters of a value that are looked at: a name has fewer, a picture more."""

_READ = frozenset(
    {"FN", "N", "ORG", "TITLE", "ROLE", "EMAIL", "TEL", "URL", "ADR", "KIND"}
    | {"X-SOCIALPROFILE", "IMPP", "X-AJAR-CONNECTED", "BEGIN", "END"}
)
_ESCAPED = re.compile(r"\\(.)", re.S)
_LINE_END = re.compile(r"\r\n|\n|\r")
_COMPONENT = re.compile(r"((?>(?:[^;\\]|\\.?)*))(?:;|\Z)", re.S)
_LOCALITY, _REGION, _COUNTRY = 3, 4, 6


@dataclass(frozen=True, slots=True)
class _Property:
    """One line of a card: its name, parameters in capitals, and value, undecoded."""

    name: str
    parameters: tuple[str, ...]
    value: str

    @property
    def text(self) -> str:
        """The value on one line, its escapes undone."""
        return squash(_ESCAPED.sub(_unescape, self.value))

    @property
    def parts(self) -> list[str]:
        """The components of a structured value, such as N or ADR."""
        found = _COMPONENT.finditer(self.value + ";")
        return [squash(_ESCAPED.sub(_unescape, m[1])) for m in found if m[0]]

    @property
    def is_preferred(self) -> bool:
        """Whether the card says that this is the one to use."""
        return any("PREF" in parameter for parameter in self.parameters)


def _unescape(match: re.Match[str]) -> str:
    return " " if match[1] in "nN" else match[1]


def parse_vcards(raw: bytes) -> Iterator[Connection | Unread]:
    """Yield the people of the cards in `raw`; what can't be read is an Unread.

    Never raises. A card within a card (AGENT) and a group of cards are nobody.
    """
    card: list[_Property] = []
    depth = begun = seen = 0
    for line, one in _properties(decode_text(raw)):
        if one.name == "BEGIN":
            depth += 1
            if depth == 1:
                card, begun, seen = [], line, seen + 1
        elif one.name == "END" and depth:
            depth -= 1
            if depth == 0:
                yield from _person(card, begun)
        elif depth == 1:
            card.append(one)
    if depth:
        yield Unread("card", "it has no end", f"line {begun}")
    elif not seen:
        yield Unread("file", "there is no card in it")


def _properties(text: str) -> Iterator[tuple[int, _Property]]:
    for number, line in _unfolded(_LINE_END.split(text)):
        head, value = _halves(line)
        name, *parameters = head.split(";")
        name = name.rpartition(".")[2].strip().upper()
        if name in _READ:
            given = tuple(p.strip().strip('"').upper() for p in parameters)
            yield number, _Property(name, given, _decoded(value, given))


def _unfolded(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield logical lines: folded with a blank, or as quoted-printable with "="."""
    at = 0
    while at < len(lines):
        begun, parts = at, [lines[at]]
        is_quoted = "QUOTED-PRINTABLE" in lines[at][:200].upper().partition(":")[0]
        size = len(lines[at])
        at += 1
        while at < len(lines):
            if is_quoted and parts[-1].endswith("="):
                parts[-1] = parts[-1][:-1]
                parts.append(lines[at])
            elif lines[at].startswith((" ", "\t")):
                parts.append(lines[at][1:])
            else:
                break
            size += len(lines[at])
            if size > 2 * MOST_CHARACTERS:
                parts[-1:] = [parts[-1][-1:]]
            at += 1
        yield begun + 1, "".join(parts)[: 2 * MOST_CHARACTERS]


def _halves(line: str) -> tuple[str, str]:
    """Return what stands before and behind the colon that no quote hides."""
    is_quoted = False
    for at, char in enumerate(line[:500]):
        if char == '"':
            is_quoted = not is_quoted
        elif char == ":" and not is_quoted:
            return line[:at], line[at + 1 :]
    return "", ""


def _decoded(value: str, parameters: tuple[str, ...]) -> str:
    if not any("QUOTED-PRINTABLE" in parameter for parameter in parameters):
        return value[:MOST_CHARACTERS]
    charset = next((p[8:] for p in parameters if p.startswith("CHARSET=")), "utf-8")
    raw = quopri.decodestring(value.encode("utf-8", "replace"))
    try:
        return raw.decode(charset)[:MOST_CHARACTERS]
    except (UnicodeDecodeError, LookupError):
        return raw.decode("cp1252", "replace")[:MOST_CHARACTERS]


def _person(card: list[_Property], line: int) -> Iterator[Connection | Unread]:
    by_name: dict[str, list[_Property]] = defaultdict(list)
    for one in card:
        by_name[one.name].append(one)
    if any(one.text.casefold() == "group" for one in by_name["KIND"]):
        return
    addresses = [a for a in _values(by_name["EMAIL"], "mailto:") if "@" in a]
    numbers = [n for n in _values(by_name["TEL"], "tel:") if plain_number(n)]
    firms = [part for one in by_name["ORG"] for part in one.parts[:1] if part]
    name = _name(by_name)
    handle = _handle([*by_name["X-SOCIALPROFILE"], *by_name["URL"], *by_name["IMPP"]])
    if not (name or addresses or numbers or handle):
        yield Unread("card", "it names nobody", f"line {line}")
        return
    jobs = [one.text for one in (*by_name["TITLE"], *by_name["ROLE"])]
    yield Connection(
        name,
        addresses[0] if addresses else "",
        firms[0] if firms else "",
        next((job for job in jobs if job), ""),
        read_day(next((one.text for one in by_name["X-AJAR-CONNECTED"]), "")),
        handle,
        tuple(numbers),
        tuple(addresses[1:]),
        next((p for one in by_name["ADR"] if (p := _place(one.parts))), ""),
    )


def _name(by_name: dict[str, list[_Property]]) -> str:
    written = next((one.text for one in by_name["FN"] if one.text), "")
    if written or not by_name["N"]:
        return written
    last, first, *rest = (*by_name["N"][0].parts, "", "")
    return squash(" ".join((first, rest[0] if rest else "", last)))


def _values(properties: Iterable[_Property], scheme: str) -> list[str]:
    """Return addresses or numbers, the preferred first, each once."""
    ordered = sorted(properties, key=lambda one: not one.is_preferred)
    plain = (one.text for one in ordered)
    found = (
        text[len(scheme) :] if text.casefold().startswith(scheme) else text
        for text in plain
    )
    # tel:+1-714-555-0131;ext=2 is that number.
    bare = (one.partition(";")[0].strip() for one in found if one)
    return list(dict.fromkeys(bare))[:MOST_VALUES]


def _handle(properties: Iterable[_Property]) -> str:
    return next((h for one in properties if (h := read_handle(one.text))), "")


def _place(parts: list[str]) -> str:
    padded = [*parts, *[""] * 7]
    town = (padded[_LOCALITY], padded[_REGION])
    return ", ".join(part for part in town if part) or padded[_COUNTRY]
