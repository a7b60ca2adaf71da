"""Tell how near two job titles are, by what was learned of titles.

Every word and every run of letters in it has a place in a space of few dimensions
(`title_vectors.tsv`, made by training/fit_titles.py); a title is the sum of its
parts, and two titles are as near as the angle between them is small. Sums are taken
of whole numbers that hold a place in each of their lanes: a few additions a title,
in plain Python.
"""

from binascii import a2b_base64
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from hashlib import blake2b
from math import sqrt
from operator import mul
from struct import Struct
from typing import NamedTuple

from ajar.core.help.title_words import forms, grams, title_words
from ajar.core.tables import load_map, load_rows

_ZERO = 128
"""Added to each signed byte, so that lanes never borrow from their neighbours."""

_LANE = 2
"""Bytes a lane: it holds the sum of 256 bytes."""

_MOST_GRAMS = 250

_MOST = 20_000
"""Titles whose places are remembered; then all are forgotten."""

SHIPPED = "08b4ba19f5761065"
"""The mark of the space that comes with Ajar; to learn it needs not be read."""

_RULES = 2
"""To be raised when a title is cut into other words, or placed otherwise."""


class Sum(NamedTuple):
    """Places added up, lane by lane, and how many they are."""

    lanes: int
    parts: int


class Vector(NamedTuple):
    """Where a title is: its lanes, what each has too much, and its length."""

    lanes: tuple[int, ...]
    over: int
    length: float


class Space:
    """The places of words and of runs of letters."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        self._coded = dict(rows)
        first = next(iter(self._coded.values()), "")
        self.size = len(a2b_base64(first))
        self._of_word = lru_cache(maxsize=20_000)(self._sum_of)
        self._packed = Struct(f"<Hd{self.size}H")
        self._places: dict[str, Vector] = {}

    @property
    def rows(self) -> Iterable[tuple[str, str]]:
        """The rows that it was made of."""
        return self._coded.items()

    @cached_property
    def mark(self) -> str:
        """What differs where a title has another place."""
        told = blake2b(f"{_RULES}".encode(), digest_size=8)
        for word, code in self._coded.items():
            told.update(f"{word} {code}\n".encode())
        for short, meant in (*forms().items(), *load_map("title_abroad.tsv").items()):
            told.update(f"{short} {meant}\n".encode())
        return told.hexdigest()

    def vector(self, title: str) -> Vector:
        """Return where `title` is; nowhere has length 0."""
        place = self._places.get(title)
        if place is None:
            place = self._vector(title)
            self._remember({title: place})
        return place

    def pack(self, title: str) -> bytes:
        """Return where `title` is, for `learn`, in a few bytes."""
        lanes, over, length = self.vector(title)
        return self._packed.pack(over, length, *lanes)

    def learn(self, packed: Mapping[str, bytes]) -> None:
        """Take title → what `pack` gave, of a space with this `mark`, for so."""
        unpack = self._packed.unpack
        found = {}
        for title, place in packed.items():
            over, length, *lanes = unpack(place)
            found[title] = Vector(tuple(lanes), over, length)
        self._remember(found)

    def unknown(self, titles: Iterable[str]) -> set[str]:
        """Return those of `titles` whose place takes time to find out."""
        return set(titles) - self._places.keys()

    def _remember(self, places: Mapping[str, Vector]) -> None:
        if len(self._places) + len(places) > _MOST:
            self._places.clear()
        self._places.update(places)

    def _sum_of(self, word: str) -> Sum:
        found = [code for code in map(self._coded.get, grams(word)) if code]
        spread = bytearray(_LANE * self.size)
        lanes = 0
        for code in found:
            spread[::_LANE] = a2b_base64(code)
            lanes += int.from_bytes(spread, "little")
        return Sum(lanes, len(found))

    def _vector(self, title: str) -> Vector:
        packed = parts = 0
        for word in title_words(title):
            more = self._of_word(word)
            if parts + more.parts <= _MOST_GRAMS:
                packed, parts = packed + more.lanes, parts + more.parts
        raw = packed.to_bytes(_LANE * self.size, "little")
        lanes, over = tuple(memoryview(raw).cast("H")), parts * _ZERO
        square = sum(map(mul, lanes, lanes)) - 2 * over * sum(lanes)
        return Vector(lanes, over, sqrt(square + self.size * over * over))


@cache
def shipped_space() -> Space:
    """Return the space that comes with Ajar."""
    return Space((row[0], row[1]) for row in load_rows("title_vectors.tsv"))


def nearness(wanted: str, titles: Sequence[str], space: Space) -> list[float]:
    """Return how near each of `titles` is to `wanted`: 1 the same, 0 unrelated."""
    lanes, over, length = space.vector(wanted)
    if not length:
        return [0.0] * len(titles)
    place = [lane - over for lane in lanes]
    total = sum(place)
    found = []
    for title in titles:
        other, over, far = space.vector(title)
        inner = sum(map(mul, place, other)) - over * total
        found.append(inner / (length * far) if far else 0.0)
    return found
