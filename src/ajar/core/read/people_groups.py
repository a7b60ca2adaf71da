"""Count the people an enumeration names: "eight mechanics and two electricians"."""

import re
from functools import cache, lru_cache

from ajar.core.nouns.letter import Passage
from ajar.core.read.numbers import count_pattern, read_count
from ajar.core.read.occupations import find_occupation
from ajar.core.read.title_words import title_words
from ajar.core.tables import load_rows
from ajar.core.text import Span

_MOST_ITEMS = 6
_MOST_WORDS = 5
_WORD = re.compile(r" ?(?P<word>[^\W\d_][\w'&/-]{1,30})(?P<gap> ?)")
_ONE = r"an?|ein(?:e[nmr]?)?|une?|una|uma?|een|en|et"
_MORE = re.compile(
    r"(?: (?!an? |und |and |et )[\w'-]{2,15}){0,3}?"
    r"(?:,? (?:and|&|plus|und|sowie|et|y|e|og|och|en)|,) "
)
# "two engineers and the subbies"; "two nurses beside you"; "two mills between them"
# "two other nurses"; "two senior nurses beside you"
_BESIDE = re.compile(
    r" (?:other|fellow|peer|further)\b"
    r"|(?: [\w'-]{2,15}){1,4} (?:alongside|beside|next to) you\b"
)
_UNCOUNTED = re.compile(
    r"[^.;,\n]{0,20}\b(?:alongside|beside|with|next to|around|above|over) you\b"
    r"|[^,.;:\n]{0,30}? and (?:a (?:handful|few|couple|bunch)|several|some|the)\b"
)


@cache
def _item() -> "re.Pattern[str]":
    return re.compile(rf"(?:(?P<n>{count_pattern()})|(?:{_ONE}))(?= )")


@cache
def _group_words(kind: str) -> frozenset[str]:
    rows = load_rows("people_words.tsv")
    return frozenset(w for row in rows if row[0] == kind for w in row[1].split(", "))


def count_people(
    passage: Passage, at: int, language: str, *, told: bool = False
) -> tuple[int, Span] | None:
    """Return how many people are named from `at` on, and where; None of none.

    One person alone counts only by a number: "you'd have a manager" leads nobody.
    With `told` the words around say whom they report to, whoever they are.
    """
    total, numbers, items, end = 0, 0, 0, at
    start = at
    while items < _MOST_ITEMS:
        item = _item().match(passage.low, start)
        if item is None:
            break
        said = read_count(item["n"]) if item["n"] else 1
        found = _person_behind(
            passage, item.end(), language, one=not (told or item["n"])
        )
        if found is None or said is None or said < 1 or said != int(said):
            break
        total, items, numbers = total + int(said), items + 1, numbers + bool(item["n"])
        end, generic = found
        more = None if generic else _MORE.match(passage.low, end)
        if more is None:
            break
        start = more.end()
    counts = (numbers and total > 1) or items > 1
    if not counts or _UNCOUNTED.match(passage.low, end):
        return None
    return total, Span(at, end)


def stand_beside(low: str, end: int) -> bool:
    """Say whether people counted up to `end` are the reader's equals."""
    return _BESIDE.match(low, end) is not None


def _person_behind(
    passage: Passage, at: int, language: str, *, one: bool
) -> tuple[int, bool] | None:
    """Return where the first words that name a person end, and if they name any."""
    words: list[str] = []
    found: tuple[int, bool] | None = None
    for _ in range(_MOST_WORDS):
        match = _WORD.match(passage.plain, at)
        if match is None:
            break
        word, low = match["word"], match["word"].lower()
        if low in _group_words("fellow") or (one and low in _group_words("above")):
            return None
        if low in title_words("stop"):
            break
        words.append(word)
        generic = low in _group_words("people")
        if generic or _is_person(tuple(words[-3:]), language):
            found = match.end("word"), generic
            if language in _HEAD_FIRST:
                break
        elif found:
            break
        at = match.end("word")
        if not match["gap"]:
            break
    return found


_HEAD_FIRST = frozenset({"fr", "es", "pt", "it"})


@lru_cache(maxsize=1024)
def _is_person(words: tuple[str, ...], language: str) -> bool:
    last = words[-1].lower()
    if last in _group_words("thing"):
        return False
    return (
        last in _group_words("worker") or find_occupation(words, language) is not None
    )
