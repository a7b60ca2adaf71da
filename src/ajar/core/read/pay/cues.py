"""Read the words beside a figure: whether they call it pay, other money, a count."""

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from ajar.core.nouns.letter import Passage
from ajar.core.read.pay.amounts import Figure
from ajar.core.read.phrases import Book, count_words, find_within, make_book
from ajar.core.tables import load_rows

KINDS = ("base", "total")
_BEHIND_COMMA = (*KINDS, "rate", "c2c")
_AHEAD, _BEHIND, _HEADING = 80, 42, 40
_CLAUSE = re.compile(
    r"[,;()\[\]|!?]|\s-{1,2}\s|\.\s|\+|&|\b(?:plus|and|with|or|und|mit|et|avec|y|con"
    r"|e|com)\b"
)
_LINK = re.compile(
    r"\s{0,2}(?:[:=]|\b(?:is|of|at|are|be|came in at|comes in at|would be|up to|around"
    r"|about|range|between|from|moved|now)\b)"
)
_INCLUDED = re.compile(
    r"\b(?:incl\w{0,7}|inkl\w{0,6}|y compris|before|excl\w{0,6}|zzgl|ohne|sans|sin)\b"
)
_NEXT_SUM = re.compile(r"[\s:]{0,3}[^\w\s]?\d")
_ADDED = re.compile(
    r"\s?(?:\+|,|plus\b|and\b|&|with\b|zzgl\.?)\s?(?>(?:an?\s|some\s|the\s|great\s"
    r"|generous\s"
    r"|meaningful\s|\d{1,3}(?:-\d{1,3})?\s?%\s|discretionary\s|annual\s|target\s)*)"
    r"(?:bonus|equity|options|stock|rsus?\b|shares|super\b|benefits|commission|ote\b"
    r"|vt\b"
    r"|pension|company car|car\b|van\b|truck\b|ute\b|perks|boni|variable)"
    # "140k + 0.8%", "150k and half a point": a share of the firm beside the pay.
    r"|\s?(?:\+|,|plus\b|and\b|&)\s?(?:up to\s|about\s|around\s)?"
    r"(?:[0-3]?(?:[.,]\d{1,3})?(?:\s?-\s?[0-3]?(?:[.,]\d{1,3})?)?\s?%"
    r"(?!\s?(?:of|up|more|in))|(?:half )?a point\b|points\b"
    r"|(?:real|some|meaningful|early|founding|founder) equity)"
)


class Cue(NamedTuple):
    """What a phrase calls the figure, and how near it stands.

    `gap` counts the words between; `apart` says that another clause begins there.
    """

    sense: str
    gap: int
    apart: bool
    end: int


class Cues(NamedTuple):
    """The nearest words on both sides.

    `kind` is the nearest that say base or total, in the sentence or right behind;
    `added` is "+ bonus" and its like; `linked` says that the figure is what the
    words ahead come to: "rate: 41", "the rate is 41", not "you rate 41 images".
    """

    left: Cue | None
    right: Cue | None
    kind: str
    added: bool
    linked: bool

    def has(self, *senses: str, within: int = 99) -> bool:
        """Say whether a cue with one of these senses stands `within` so many words."""
        return any(
            cue.sense in senses and cue.gap <= within
            for cue in (self.left, self.right)
            if cue
        )


@cache
def _books() -> tuple[Book, Book]:
    rows = load_rows("pay_words.tsv")
    ahead, behind = (
        make_book((row[0], row[1]) for row in rows if side in row[2]) for side in "LR"
    )
    return ahead, behind


def read_cues(passage: Passage, figure: Figure) -> Cues:
    """Return the words that speak of `figure` in its sentence or its heading."""
    floor, ceiling = _bounds(passage, figure)
    low = passage.low
    ahead = _left(low, floor, figure.start)
    right = _right(low, figure.end, ceiling)
    kinds = [cue.sense for cue in (*ahead, right) if cue and cue.sense in KINDS]
    left = ahead[-1] if ahead else None
    return Cues(
        left=left,
        right=right,
        kind=kinds[-1] if kinds else "",
        added=_ADDED.match(low, figure.end) is not None,
        linked=left is not None and _is_linked(low, left.end),
    )


def _is_linked(low: str, end: int) -> bool:
    return low.endswith((" is", "'s"), 0, end) or _LINK.match(low, end) is not None


def _bounds(passage: Passage, figure: Figure) -> tuple[int, int]:
    """Return where the words around `figure` begin and end.

    A short line of its own above a figure is its heading: "Rate" over "$65/hr".
    """
    spans = passage.sentences
    index = bisect_right(spans, (figure.start, len(passage.low))) - 1
    if index < 0:
        return figure.start, figure.end
    floor = spans[index].start
    between = passage.low[floor : figure.start]
    above = spans[index - 1] if index else None
    is_heading = above is not None and above.end - above.start <= _HEADING
    if above and is_heading and not any(c.isalpha() for c in between):
        floor = above.start
    ceiling = max(spans[index].end, figure.end)
    return max(floor, figure.start - _AHEAD), min(ceiling, figure.end + _BEHIND)


def _left(low: str, floor: int, start: int) -> list[Cue]:
    cues = []
    for found in find_within(low, floor, start, _books()[0]):
        between = low[found.end : start]
        # "Stipends | $1,306": a cell and its label are one.
        labelled = between.strip() == "|" and _starts_line(low, found.start)
        apart = _CLAUSE.search(between) is not None and not labelled
        sense = found.meaning[0]
        foreign = sense in ("not", "budget")
        if not (apart if foreign else _has_sum(between)):
            cues.append(Cue(sense, count_words(between), apart, found.end))
    return cues


def _starts_line(low: str, at: int) -> bool:
    """Say whether a word is in the first cell of its line."""
    return "|" not in low[low.rfind("\n", 0, at) + 1 : at]


def _has_sum(between: str) -> bool:
    """Say whether another figure stands in `between`; a share of bonus is none."""
    return _SUM.search(between) is not None


_SUM = re.compile(r"\d(?!\d{0,3}\s?%)")


def _right(low: str, end: int, ceiling: int) -> Cue | None:
    """Return the first words behind that say what it is; "all-in on C2C" says C2C."""
    vague: Cue | None = None
    for found in find_within(low, end, ceiling, _books()[1]):
        between = low[end : found.start]
        gap = count_words(between)
        apart = _CLAUSE.search(between) is not None
        sense = found.meaning[0]
        if sense == "not" and _INCLUDED.search(between):
            # "320,000 to 350,000 including bonus" is one sum.
            continue
        if _has_sum(between):
            # "total comp of $310k: 190 base": the words are the next sum's.
            is_half = sense == "total" and between.lstrip().startswith("/")
            return Cue("base", gap, apart, found.end) if is_half else vague
        if vague:
            return Cue(sense, gap, apart, found.end) if _refines(sense, gap) else vague
        if gap > 2 or (apart and (gap or sense not in _BEHIND_COMMA)):
            return None
        if _NEXT_SUM.match(low, found.end) and (sense == "total" or apart):
            # "90-110k OTE 180k": the target is the next sum, so this is the base.
            return Cue("base", gap, apart, found.end) if sense == "total" else None
        vague = Cue(sense, gap, apart, found.end)
        if sense != "pay":
            return vague
    return vague


def _refines(sense: str, gap: int) -> bool:
    return gap <= 4 and sense in _BEHIND_COMMA
