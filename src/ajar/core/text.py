"""Prepare text for reading without moving a character.

Every function here keeps lengths: position i of the result is position i of the
input, so that a span found in the prepared text cuts the same words out of the
original.
"""

import re
import unicodedata
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

LONGEST_SENTENCE, MOST_SENTENCES = 600, 2_000
_MOST_ENDS = 5 * MOST_SENTENCES  # looked at; abbreviations end none

_SAME = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\uff0d", "-"),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
    **dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
        "\u202f\u205f\u3000\t\u200b\u200c\u200d\u2060\ufeff\u00ad\r",
        " ",
    ),
    "\u2028": "\n",
    "\u2029": "\n",
    "\x0b": "\n",
    "\x0c": "\n",
    "\x85": "\n",
    "\u2044": "/",
    "\uff04": "$",
    "\uff05": "%",
    "\u00b7": "-",
    "\u2022": "-",
    "\u25cf": "-",
    "\u25aa": "-",
}
_FOLD = str.maketrans(_SAME)
_UNFOLDED = re.compile(f"[{re.escape(''.join(_SAME))}]")
_UNFOLDED_ASCII = tuple(filter(str.isascii, _SAME))
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|sr|jr|inc|ltd|co|corp|no|nr|vs|approx|ca|bzw"
    r"|z\.b|e\.g|i\.e|incl|excl|p\.a|u\.s|u\.k|m\.f|sra|dra|mme|etc|mio|mrd|tsd"
    r"|inkl|zzgl|ggf|evtl|chrom|chem|biol|phys|proc|rev|lett|natl|acad|sci|soc|eng"
    r"|univ|dept|fig|vol|al)|\b[a-z])\Z",
    re.IGNORECASE,
)
# "zum 1. Februar", "bis 20.11. melden": German and Nordic days bear a point.
_DAY_POINT = re.compile(r"(?<!\d)\d{1,2}\Z")
_DAY_AND_MONTH_POINT = re.compile(r"(?<![\d.])\d{1,2}\.\d{1,2}\Z")
_MONTH = re.compile(
    r"[ \u00a0](?:(?:und|oder|bis|og|eller|till?)[ \u00a0]\d{1,2}\.[ \u00a0])?"
    r"(?:jan(?:uar)?|jänner|feb(?:ruar)?|märz|april?|mai|maj|jun[ij]|jul[ij]|aug(?:ust)?"
    r"|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zsc](?:ember)?|marts)\b",
    re.IGNORECASE,
)
# It begins with what may end a sentence and looks back: that is quick to find.
_END = re.compile(
    r"[.!?\u2026\n;](?:(?<=\n)\n*+|(?<=;)(?=\s)"
    r"|(?<=[.!?\u2026])(?<![.!?\u2026]{2})[.!?\u2026]*+[\"')\]]{0,2}+(?=\s))"
)


class Span(NamedTuple):
    """Characters `start` up to, not including, `end` of a text."""

    start: int
    end: int


# Made as a tuple at once where there are many: `Span(…)` is a call in Python.
_new_span = tuple.__new__


def fold(text: str) -> str:
    """Return `text` with one kind of dash, quote and space; same length."""
    # Most text is folded already, or plain: to look is quicker than to translate.
    if text.isascii():
        may_differ = any(map(text.__contains__, _UNFOLDED_ASCII))
    else:
        may_differ = _UNFOLDED.search(text) is not None
    return text.translate(_FOLD) if may_differ else text


@cache
def _lower_one(char: str) -> str:
    lower = char.lower()
    return lower if len(lower) == 1 else char


def lower(text: str) -> str:
    """Return `text` in lower case; same length, whatever the script."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(_lower_one(char) for char in text)


def blank(text: str, spans: tuple[Span, ...]) -> str:
    """Return `text` with each span replaced by spaces (line ends kept)."""
    parts, at = [], 0
    for start, end in sorted(spans):
        if end <= at:
            continue
        parts.append(text[at : max(at, start)])
        gap = text[max(at, start) : end]
        parts.append("".join(c if c == "\n" else " " for c in gap))
        at = end
    parts.append(text[at:])
    return "".join(parts)


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of folded `text`, in order, trimmed, none empty.

    A line end ends a sentence; so do `.`, `!`, `?` and `;` before white space,
    save after an abbreviation or a day before its month ("1. Mai"). None is longer
    than LONGEST_SENTENCE; no more than about MOST_SENTENCES are cut.
    """
    found: list[Span] = []
    start = 0
    for match in islice(_END.finditer(text), _MOST_ENDS):
        at, end = match.span()
        if text[at] == ".":
            begin = at - 8 if at - 8 > start else start
            if _goes_on(text, text[begin:at], at, end):
                continue
        _add(found, text, start, end)
        start = end
        if len(found) >= MOST_SENTENCES:
            return tuple(found)
    _add(found, text, start, len(text))
    return tuple(found)


def _goes_on(text: str, before: str, at: int, end: int) -> bool:
    """Say whether the points from `at` to `end` end no sentence."""
    last = before[-1:]
    if last.isalpha():
        return _is_short_form(before)
    if last == " ":
        # "Travel ..... a tenth": points that lead the eye end nothing.
        return text[at + 1] == "."
    return last.isdecimal() and _is_day(text, before, end)


@lru_cache(maxsize=2048)
def _is_short_form(before: str) -> bool:
    """Say whether a point after the characters `before` ends a word, no sentence."""
    return _ABBREVIATION.search(before) is not None


def _is_day(text: str, before: str, end: int) -> bool:
    if _DAY_AND_MONTH_POINT.search(before):
        return text[end + 1 : end + 2].islower()
    return _DAY_POINT.search(before) is not None and _MONTH.match(text, end) is not None


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        cut = cut if cut > start else start + LONGEST_SENTENCE
        found.append(Span(start, cut))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if end > start:
        found.append(_new_span(Span, (start, end)))


def squash(text: str) -> str:
    """Return `text` folded and with each run of white space as one space."""
    return " ".join(fold(text).split())


def searchable(text: str) -> str:
    """Return `text` in small letters without accents, so that "Munchen" finds it."""
    apart = unicodedata.normalize("NFKD", squash(text).casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))
