"""Tell how near two job titles are, by what was learned of titles.

Every word and every run of letters in it has a place in a space of few dimensions
(`title_vectors.tsv`, made by training/fit_titles.py); a title is the sum of its
parts, and two titles are as near as the angle between them is small. Sums are taken
of whole numbers that hold a place in each of their lanes: a few additions a title,
in plain Python.
"""

from base64 import b64decode
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from math import sqrt
from operator import mul
from typing import NamedTuple

from ajar.core.help.title_words import grams, title_words
from ajar.core.tables import load_rows

_ZERO = 128
"""Added to each signed byte, so that lanes never borrow from their neighbours."""

_LANE = 2
"""Bytes a lane: it holds the sum of 256 bytes."""

_MOST_GRAMS = 250


class Sum(NamedTuple):
    """Places added up, lane by lane, and how many they are."""

    lanes: int
    parts: int


class Vector(NamedTuple):
    """Where a title is: whole numbers, and its distance from the middle."""

    place: tuple[int, ...]
    length: float


class Space:
    """The places of words and of runs of letters."""

    def __init__(self, rows: Iterable[tuple[str, ...]]) -> None:
        self._coded = {gram: code for gram, code in rows}  # noqa: C416 (checks pairs)
        first = next(iter(self._coded.values()), "")
        self.size = len(b64decode(first))
        self._of_word = lru_cache(maxsize=20_000)(self._sum_of)
        self.vector = lru_cache(maxsize=20_000)(self._vector)

    def _sum_of(self, word: str) -> Sum:
        found = [code for gram in grams(word) if (code := self._coded.get(gram))]
        lanes = 0
        for code in found:
            spread = bytearray(_LANE * self.size)
            spread[::_LANE] = b64decode(code)
            lanes += int.from_bytes(spread, "little")
        return Sum(lanes, len(found))

    def _vector(self, title: str) -> Vector:
        """Return where `title` is; nowhere has length 0."""
        lanes = parts = 0
        for word in title_words(title):
            more = self._of_word(word)
            if parts + more.parts <= _MOST_GRAMS:
                lanes, parts = lanes + more.lanes, parts + more.parts
        packed = lanes.to_bytes(_LANE * self.size, "little")
        base = parts * _ZERO
        place = tuple(lane - base for lane in memoryview(packed).cast("H"))
        return Vector(place, sqrt(sum(map(mul, place, place))))


@cache
def shipped_space() -> Space:
    """Return the space that comes with Ajar."""
    return Space((row[0], row[1]) for row in load_rows("title_vectors.tsv"))


def nearness(wanted: str, titles: Sequence[str], space: Space) -> list[float]:
    """Return how near each of `titles` is to `wanted`: 1 the same, 0 unrelated."""
    place, length = space.vector(wanted)
    if not length:
        return [0.0] * len(titles)
    vector = space.vector
    found = []
    for title in titles:
        other, far = vector(title)
        found.append(sum(map(mul, place, other)) / (length * far) if far else 0.0)
    return found
