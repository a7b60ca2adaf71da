"""Read that the user lets somebody put them forward, to whom and until when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from ajar.core.keep.put_off_day import read_days
from ajar.core.tables import load_rows
from ajar.core.text import fold, searchable, sentences

_MOST, _SENTENCES, _LONGEST = 20_000, 200, 400
_WORD = r"[A-ZÀ-Þ0-9][\w&.'’-]{0,40}"
_NAME = rf"(?P<name>{_WORD}(?: (?:&|of|de|und|y|e|{_WORD})){{0,4}})"
_UNTIL = re.compile(
    r"\b(?:until|till|bis(?: zum)?|jusqu'(?:au|en)|hasta(?: el)?|ate)\b"
)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_CLAIM = re.compile(r"[:\"“„«]")


@dataclass(frozen=True, slots=True)
class Grant:
    """What the user allowed: in which words, to whom ("" if unsaid), until when."""

    words: str
    client: str
    until: date | None


def grants_representation(text: str) -> bool:
    """Say whether a letter of the user's lets its reader submit them."""
    return read_grant(text) is not None


def read_grant(text: str, written_on: date | None = None) -> Grant | None:
    """Return what a letter of the user's allows, None if it allows nothing.

    A condition is no permission yet. Days are counted from `written_on`; without it
    only those with a year are read.

    >>> read_grant("You may put me forward to Verdana Foods.").client
    'Verdana Foods'
    """
    for words in _sentences(text[:_MOST]):
        plain = searchable(words)
        match = _pattern("grant").search(plain)
        if match is None or _is_open(plain, match):
            continue
        ends = _UNTIL.search(plain)
        days = list(read_days(plain[ends.start() :], written_on)) if ends else []
        return Grant(" ".join(words.split())[:_LONGEST], _client(words), _last(days))
    return None


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of `text`, those too that run on over a line's end."""
    for paragraph in _BLANK_LINE.split(text):
        flat = " ".join(fold(paragraph).split())
        for start, end in sentences(flat)[:_SENTENCES]:
            yield flat[start:end]


def _is_open(plain: str, match: re.Match[str]) -> bool:
    """Say whether a permission is refused, hangs on something, or is only quoted."""
    is_quoted = _CLAIM.search(plain, 0, match.start()) is not None
    return is_quoted or _pattern("unless").search(plain) is not None


def _client(words: str) -> str:
    """Return the name behind "to" in words as they were written."""
    found = _to().search(words)
    return found["name"].rstrip(".,") if found else ""


def _last(days: list[date]) -> date | None:
    return max(days, default=None)


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    rows = (row[1] for row in load_rows("grants.tsv") if row[0] == kind)
    return re.compile("|".join(rf"(?<!\w)(?:{row})" for row in rows))


@cache
def _to() -> re.Pattern[str]:
    (leads,) = (row[1] for row in load_rows("grants.tsv") if row[0] == "to")
    return re.compile(rf"(?<!\w)(?:{leads}) (?:the |den |die |la |le |el |o )?{_NAME}")
