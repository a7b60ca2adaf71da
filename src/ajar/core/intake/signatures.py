"""Tell where a sender stops writing and starts signing."""

import re
from functools import cache
from itertools import groupby

from ajar.core.intake.lines import Line
from ajar.core.nouns.message import SectionKind
from ajar.core.tables import load_terms

_DELIMITERS = frozenset({"--", "---", "__", "___"})
_FROM_WHERE = frozenset({"from", "aus", "de", "desde", "da", "uit"})
_MOST_LINES = 14
_LONGEST_LINE = 120
_LONGEST_CLOSING = 60
_LONGEST_NAME = 45
_WORD = re.compile(r"[^\W\d_]{2,}")
_NOT_NAMES = frozenset(
    {
        "the",
        "and",
        "of",
        "from",
        "via",
        "hr",
        "team",
        "talent",
        "recruiting",
        "recruitment",
        "recruiter",
        "hiring",
        "jobs",
        "job",
        "careers",
        "career",
        "group",
        "staff",
        "no",
        "reply",
        "noreply",
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
    }
)
_TITLE_WORDS = (
    r"recruit\w{0,8}|talent|sourcer|partner|manager|director|consultant|founder"
    r"|co-founder|owner|head of|hiring|lead|vp|ceo|cto|coo|cfo|president|principal"
    r"|associate|hr|people|engineer|advisor|specialist|coordinator|berater\w{0,3}|leiter\w{0,3}"
    r"|geschäftsführ\w{0,6}|personal\w{0,12}|chargée? de|responsable|directora?"
    r"|gerente|consultora?|analista|developer|analyst|nurse|officer|architect"
)
_TITLE = re.compile(rf"\b(?:{_TITLE_WORDS})\b")
# "Nurses" are wanted, a nurse signs.
_WANTED = re.compile(rf"\b(?:{_TITLE_WORDS})s?\b")
_REACH = re.compile(r"@|\bwww\.|https?://|\+?\(?\d[\d\s().\-/]{6,18}\d|linkedin\.com")


def mark_signatures(
    lines: list[Line], kinds: list[SectionKind], sender_name: str
) -> None:
    """Mark in `kinds` the signature at the end of each stretch of someone's text."""
    names = frozenset(_WORD.findall(sender_name.casefold())) - _NOT_NAMES
    for start, end in _stretches(kinds):
        at, stop = _find_signature(lines, start, end, names)
        for number in range(at, stop):
            kinds[number] = SectionKind.SIGNATURE


def _stretches(kinds: list[SectionKind]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    number = 0
    for kind, group in groupby(kinds):
        start, number = number, number + len([*group])
        if kind in (SectionKind.OFFER, SectionKind.FORWARDED):
            found.append((start, number))
    return found


def _find_signature(
    lines: list[Line], start: int, end: int, names: frozenset[str]
) -> tuple[int, int]:
    while end > start and not lines[end - 1].low:
        end -= 1
    for number in range(start + 1, end):
        low = lines[number].low
        if low in _DELIMITERS or _is_closing(low, names):
            stop = _end_of_signature(lines, number, end)
            if stop > number + 1 or number == end - 1:
                return _take_in_name(lines, start, number, names), stop
    return _find_trailing_block(lines, start, end, names), end


def _take_in_name(
    lines: list[Line], start: int, number: int, names: frozenset[str]
) -> int:
    """Return where a first name stands alone above a delimiter, or `number`."""
    above = number - 1
    while above > start and not lines[above].low:
        above -= 1
    alone = len(lines[above].low.split()) <= 3 and _signs(lines[above].low, names)
    return above if above > start and alone else number


def _is_closing(low: str, names: frozenset[str]) -> bool:
    if len(low) > _LONGEST_CLOSING:
        return False
    bare = low.casefold().rstrip(",.!-*: ")
    if bare in _valedictions():
        return True
    words = bare.replace(",", " ").replace("!", " ").replace("/", " / ").split()
    for count in range(min(4, len(words)), 0, -1):
        if " ".join(words[:count]) in _valedictions():
            rest = words[count:]
            if not rest:
                return True
            if len(rest) <= 4 and (low.endswith(",") or rest[0] in _FROM_WHERE):
                return True
            return _is_name(rest, names) or rest[0] == "/"
    return False


def _is_name(words: list[str], names: frozenset[str]) -> bool:
    return len(words) <= 3 and bool(names.intersection(words))


def _end_of_signature(lines: list[Line], start: int, end: int) -> int:
    """Return where the lines that may belong to a signature end."""
    stop, written = start + 1, 0
    for number in range(start + 1, end):
        low = lines[number].low
        if not low:
            continue
        written += 1
        if written > _MOST_LINES or not _may_sign(low, first=written == 1):
            break
        stop = number + 1
    return stop


def _may_sign(low: str, *, first: bool) -> bool:
    if low.startswith(("p.s", "ps:", "ps ", "- ", "* ", "> ", "\u2022")):
        return False
    if first:
        words = len(low.split())
        named = words <= (3 if low.endswith(".") else 6) and len(low) <= _LONGEST_NAME
        return named or bool(_REACH.search(low))
    return len(low) <= _LONGEST_LINE and not low.endswith(("?", ":"))


def _find_trailing_block(
    lines: list[Line], start: int, end: int, names: frozenset[str]
) -> int:
    """Return where a block of short lines with a name ends the text, or `end`."""
    first = end
    while first > start + 1 and end - first < _MOST_LINES:
        low = lines[first - 1].low
        if low and not _may_close(low):
            break
        first -= 1
    for number in range(first, end):
        low = lines[number].low
        # A name in mid-paragraph is spoken of; one that starts a block is signed.
        if not low or (number > start and lines[number - 1].low and number > first):
            continue
        if _signs(low, names) or _describes(lines[number:end]):
            return number
    return end


def _may_close(low: str) -> bool:
    return (
        len(low) <= 90
        and not low.endswith((".", "?", ":", ";", ","))
        and not low.startswith(("- ", "* ", "\u2022"))
    )


def _signs(low: str, names: frozenset[str]) -> bool:
    words = _WORD.findall(low)
    return len(words) <= 8 and bool(names.intersection(words[:4]))


def _describes(block: list[Line]) -> bool:
    """Tell whether a block is a name over a title or a way to reach it."""
    name, below = block[0], block[1:4]
    if not below or not _is_name_line(name):
        return False
    return bool(_TITLE.search(below[0].low)) or any(
        _REACH.search(line.low) for line in below
    )


def _is_name_line(line: Line) -> bool:
    words = line.text.split()
    return (
        2 <= len(words) <= 4
        and len(line.low) <= _LONGEST_NAME
        and all(word[0].isupper() for word in words)
        and not any(char.isdecimal() or char == ":" for char in line.low)
        and not _WANTED.search(line.low)
    )


@cache
def _valedictions() -> frozenset[str]:
    return load_terms("valedictions.tsv")
