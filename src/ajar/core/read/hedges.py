"""Tell a plain statement from the sender's doubt and from a denial."""

import re
from bisect import bisect_right
from functools import cache

from ajar.core.nouns.letter import Passage
from ajar.core.read.phrases import Book, find_within, load_book, make_book
from ajar.core.tables import load_rows
from ajar.core.text import Span

_NEAR = 90
_BOUNDARY = re.compile(r"[,;:()\[\]\"]|\s-\s")
_TURN = re.compile(
    r"[.,;:()\[\]\"]|\s-\s|\b(?:and|but|because|so|although|though|since|if|aber"
    r"|sondern|und|denn|mais|et|pero|y|mas|e|porque)\b"
)
_CLAUSE_END = re.compile(r"\s*(?:[,.;:!?)\]\"\n]|-\s|\Z)")
_QUERY = re.compile(r"\s?\(?\?\)")
_NOT = re.compile(r"(?:\bnot|\bcannot|n't|\bnon)\Z")
# "12 months, extension likely" doubts the extension, not the twelve months.
_OTHER_MATTER = re.compile(
    r"\b(?:exten\w+|renew\w+|longer|more|verlänger\w+|prolong\w+|renouvel\w+"
    r"|prórroga|prorrog\w+|permanent|conver\w+)\b"
)


@cache
def _hedges(side: str) -> Book:
    rows = load_rows("hedges.tsv")
    return make_book((row[0], row[2]) for row in rows if row[1] == side)


@cache
def _negations() -> Book:
    return load_book("negations.tsv")


@cache
def _denials() -> Book:
    return load_book("denials.tsv")


def find_sentence(passage: Passage, at: int) -> Span:
    """Return the sentence of `passage` that holds character `at`."""
    index = bisect_right(passage.sentences, (at, len(passage.low))) - 1
    if index >= 0 and passage.sentences[index].end >= at:
        return passage.sentences[index]
    return Span(at, at)


def is_hedged(passage: Passage, start: int, end: int) -> bool:
    """Say whether the sender doubts the words from `start` to `end`.

    "Around 90k" is a round figure, not a doubt; "probably 90k" is a doubt.
    """
    sentence = find_sentence(passage, start)
    return (
        _QUERY.match(passage.low, end) is not None
        or _hedged_before(passage.low, max(sentence.start, start - _NEAR), start)
        or _hedged_after(passage.low, end, min(sentence.end, end + _NEAR))
    )


def _hedged_before(low: str, floor: int, start: int) -> bool:
    for found in find_within(low, floor, start, _hedges("before")):
        between = low[found.end : start].lstrip(", ")
        near = len(between.split()) <= int(found.meaning[0])
        if near and not _BOUNDARY.search(between):
            return True
    return False


def _hedged_after(low: str, end: int, ceiling: int) -> bool:
    for found in find_within(low, end, ceiling, _hedges("after")):
        between = low[end : found.start].rstrip()
        breaks = _BOUNDARY.search(between + " ")
        if (
            len(between.split()) <= int(found.meaning[0])
            and not (breaks and breaks.end() < len(between))
            and not _OTHER_MATTER.search(between)
            and _CLAUSE_END.match(low, found.end)
        ):
            return True
    return False


def is_negated(passage: Passage, start: int) -> bool:
    """Say whether the words at `start` are denied by what precedes them."""
    low = passage.low
    floor = max(find_sentence(passage, start).start, start - _NEAR)
    for found in find_within(low, floor, start, _negations()):
        between = low[found.end : start]
        reach = int(found.meaning[0])
        if reach and len(between.split()) <= reach and not _TURN.search(between):
            return True
    return False


def is_denied(passage: Passage, end: int) -> bool:
    """Say whether what follows `end` denies it: "… isn't offered", "…: none"."""
    low = passage.low
    ceiling = min(find_sentence(passage, max(0, end - 1)).end, end + _NEAR)
    for found in find_within(low, end, ceiling, _denials()):
        between = low[end : found.start]
        if found.meaning[0] == "not-":
            denied = _is_behind_not(between)
        else:
            denied = _stands_alone(low, between, found.end)
        if denied:
            return True
    return False


def _stands_alone(low: str, between: str, end: int) -> bool:
    """Say whether a bare "no" or "none" closes the clause it answers."""
    return (
        len(between.split()) <= 3
        and not re.search(r"[,;]|\s-\s", between)
        and _CLAUSE_END.match(low, end) is not None
    )


def _is_behind_not(between: str) -> bool:
    """Say whether `between` is up to three words, "not", up to two more."""
    if _TURN.search(between):
        return False
    words = between.split()
    if "only" in words or "just" in words:
        return False
    return any(_NOT.search(word) for word in words[-3:]) and len(words) <= 6
