"""Tell words that are passed on or answered to from those written for this mail."""

import re
from functools import cache
from typing import NamedTuple

from ajar.core.intake.lines import Line, make_lines
from ajar.core.nouns.message import Party, SectionKind
from ajar.core.tables import load_rows
from ajar.core.text import fold

_LONGEST_LEAD = 400
_LONGEST_FIELD = 20
_BLOCK = 8
_FIGURE = re.compile(r"\d")
_HEAD = 1_000
_QUOTED, _FORWARDED = SectionKind.QUOTED, SectionKind.FORWARDED


class _Start(NamedTuple):
    """Where earlier words start: by a lead line, a header block or a forward mark."""

    kind: SectionKind
    is_lead: bool = False


class _Lead(NamedTuple):
    """Words by which a line says who wrote what follows, and how it starts."""

    words: str
    ends_line: bool
    starts: tuple[str, ...]


class _Quoting(NamedTuple):
    """Who sent the mail, whether to pass another on, and what of `use` it holds."""

    sender: Party
    forwarding: bool
    leads: tuple[_Lead, ...]
    forwards: tuple[str, ...]
    originals: tuple[str, ...]
    has_fields: bool


def mark_quotes(
    lines: list[Line], kinds: list[SectionKind], sender: Party, subject: str
) -> None:
    """Mark in `kinds` the lines that quote or forward an earlier message.

    What the sender quotes of themselves, to bring it up again, counts as forwarded.
    """
    quoting = _find_marks(lines, sender, subject)
    if not (any(quoting[2:]) or any(line.depth for line in lines)):
        return
    below: SectionKind | None = None
    marked: dict[int, SectionKind] = {}
    for number, line in enumerate(lines):
        start = _find_start(lines, number, quoting)
        if start is not None and line.depth == 0:
            below = _start_below(lines, number, start, below, kinds, marked)
        elif start is not None:
            marked[_depth_below(lines, number, start)] = start.kind
        if line.depth:
            kinds[number] = _kind_of_marked(line.depth, marked, below)
        elif below is not None:
            kinds[number] = below
    _mark_blanks(lines, kinds)


def _find_marks(lines: list[Line], sender: Party, subject: str) -> _Quoting:
    whole = "\n".join([line.low for line in lines]).replace(" :", ":")
    return _Quoting(
        sender,
        _is_forwarding(subject),
        tuple(lead for lead in _leads() if lead.words in whole),
        tuple(words for words in _words("forwarded") if words in whole),
        tuple(words for words in _words("original") if words in whole),
        any(f"{name}:" in whole for name in _words("author"))
        and any(f"{name}:" in whole for name in _words("field")),
    )


def find_author(text: str) -> str:
    """Return the line, in lower case, that names who wrote a forwarded `text`."""
    lines = make_lines(fold(text[:_HEAD]))
    for number, line in enumerate(lines):
        if _field_name(line.low) in _words("author"):
            return line.low
        if lead := _read_lead(lines, number, _leads()):
            return lead
    return ""


def _start_below(
    lines: list[Line],
    number: int,
    start: _Start,
    below: SectionKind | None,
    kinds: list[SectionKind],
    marked: dict[int, SectionKind],
) -> SectionKind | None:
    if start.is_lead and (end := _find_marked(lines, number)):
        # Replies may stand between or below the marked lines.
        marked.clear()
        marked[1] = start.kind
        for lead in range(number, end):
            kinds[lead] = start.kind
        return below
    marked.clear()
    _take_in_rule(lines, kinds, number, start.kind)
    # What a quoted message itself passed on was not passed on to this reader.
    return _QUOTED if below is _QUOTED else start.kind


def _depth_below(lines: list[Line], number: int, start: _Start) -> int:
    """Return how deep the words stand that start at a marked line.

    Some programs mark the line that says who wrote as deep as what was written.
    """
    depth = lines[number].depth
    below = [line.depth for line in lines[number + 1 : number + 1 + _BLOCK]]
    return depth + (start.is_lead and max(below, default=0) > depth)


def _find_marked(lines: list[Line], number: int) -> int:
    for later in range(number + 1, min(number + 5, len(lines))):
        if lines[later].depth:
            return later
    return 0


def _take_in_rule(
    lines: list[Line], kinds: list[SectionKind], number: int, kind: SectionKind
) -> None:
    above = number - 1
    while above > 0 and not lines[above].low:
        above -= 1
    if above >= 0 and lines[above].low and not lines[above].low.strip("_-"):
        kinds[above] = kind


def _kind_of_marked(
    depth: int, marked: dict[int, SectionKind], below: SectionKind | None
) -> SectionKind:
    if below is _QUOTED or not marked:
        return below or _QUOTED
    return _kind_at(depth, marked)


def _kind_at(depth: int, marked: dict[int, SectionKind]) -> SectionKind:
    known = [level for level in marked if level <= depth]
    if not known or (depth > 1 and max(known) < depth):
        return _QUOTED
    return marked[max(known)]


def _find_start(lines: list[Line], number: int, quoting: _Quoting) -> _Start | None:
    low = lines[number].low
    if not low or len(low) > _LONGEST_LEAD:
        return None
    if low[0] in "-_*" or low[-1] == ":":
        ruled = low.strip("-_*: ")
        if _names_one_of(quoting.forwards, ruled, within=60):
            return _Start(_FORWARDED)
        if low[0] in "-_" and _names_one_of(quoting.originals, ruled, within=4):
            return _Start(_FORWARDED if quoting.forwarding else _QUOTED)
    author = _read_lead(lines, number, quoting.leads)
    if author:
        kind = _FORWARDED if _is_by_sender(author, quoting.sender) else _QUOTED
        return _Start(kind, is_lead=True)
    if quoting.has_fields and _field_name(low) in _words("author"):
        return _read_block(lines, number, quoting)
    return None


def _names_one_of(phrases: tuple[str, ...], text: str, within: int) -> bool:
    return any(words in text and len(text) <= len(words) + within for words in phrases)


def _read_lead(lines: list[Line], number: int, leads: tuple[_Lead, ...]) -> str:
    """Return the line, or lines, that say who wrote what follows, or ""."""
    low = lines[number].low
    if _is_lead(low, leads) or _leads_on(lines, number, leads):
        return low
    if not low.startswith(tuple(start for lead in leads for start in lead.starts)):
        return ""
    # Mail programs break the line in two or three.
    for later in lines[number + 1 : number + 3]:
        low = f"{low} {later.low}"
        if not later.low or len(low) > _LONGEST_LEAD:
            return ""
        if _is_lead(low, leads):
            return low
    return ""


def _leads_on(lines: list[Line], number: int, leads: tuple[_Lead, ...]) -> bool:
    """Tell whether a line that only names an author stands over marked lines."""
    line = lines[number]
    if not line.low.endswith(tuple(f"{lead.words}:" for lead in leads)):
        return False
    below = next((later for later in lines[number + 1 : number + 3] if later.low), line)
    return below.depth > line.depth


def _is_lead(low: str, leads: tuple[_Lead, ...]) -> bool:
    lead = next((lead for lead in leads if lead.words in low), None)
    if lead is None:
        return False
    named = "@" in low or "<" in low
    dated = _FIGURE.search(low) is not None
    if lead.ends_line and low.rstrip(": ").endswith(lead.words):
        return named or (dated and low.startswith(lead.starts))
    return (
        not lead.ends_line
        and dated
        and low.endswith(":")
        and low.startswith(lead.starts)
    )


def _field_name(low: str) -> str:
    name, colon, _ = low[: _LONGEST_FIELD + 6].partition(":")
    return name.strip("* ") if colon else ""


def _read_block(lines: list[Line], number: int, quoting: _Quoting) -> _Start | None:
    following = lines[number + 1 : number + 1 + _BLOCK]
    fields = {_field_name(line.low) for line in following} & _words("field")
    if len(fields) < 2:
        return None
    above = next((line.low for line in reversed(lines[:number]) if line.low), "")
    if _names_one_of(quoting.forwards, above.strip("-_*: "), within=60):
        return _Start(_FORWARDED)
    first = quoting.forwarding and not any(
        _field_name(line.low) in _words("author") for line in lines[:number]
    )
    own = _is_by_sender(lines[number].low, quoting.sender)
    return _Start(_FORWARDED if first or own else _QUOTED)


def _is_by_sender(author: str, sender: Party) -> bool:
    address, name = sender.address.casefold(), sender.name.casefold()
    if "@" in author and address:
        return address in author
    return bool(name) and name in author


def _is_forwarding(subject: str) -> bool:
    mark, colon, _ = subject.strip().casefold().partition(":")
    return bool(colon) and mark.strip() in _words("forwarding_subject")


def _mark_blanks(lines: list[Line], kinds: list[SectionKind]) -> None:
    for number in range(1, len(lines) - 1):
        if not lines[number].low and kinds[number - 1] is kinds[number + 1]:
            kinds[number] = kinds[number - 1]


@cache
def _words(use: str) -> frozenset[str]:
    return frozenset(row[1] for row in load_rows("quote_leads.tsv") if row[0] == use)


@cache
def _leads() -> tuple[_Lead, ...]:
    return tuple(
        _Lead(
            row[1],
            row[0] == "wrote_last",
            tuple(f"{start} " for start in row[2].split("|")),
        )
        for row in load_rows("quote_leads.tsv")
        if row[0].startswith("wrote")
    )
