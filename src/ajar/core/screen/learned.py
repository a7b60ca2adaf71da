"""Weigh a letter with what was learned from labelled letters (training/fit_screen.py).

Every feature has points for every class, every known term and sense too. A letter's
terms count together as much as their number's square root, so that a long letter says
no more than a short one; its senses the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import sqrt
from typing import NamedTuple

from ajar.core.tables import load_rows

FEWEST_TERMS = 20  # a shorter letter says less
START = "start"
_KINDS = 5  # columns of the table of terms; those of efforts follow
_FIELD, _UNIT = 40, 10_000
_MASK, _HALF = (1 << _FIELD) - 1, 1 << (_FIELD - 1)

Points = tuple[float, ...]


class Weight(NamedTuple):
    """What a feature is worth to each class, and how to tell the user of it."""

    points: Points
    words: str


class WordPoints(NamedTuple):
    """What terms and senses are worth to each of so many classes.

    The points of all classes are packed in one integer: a letter has hundreds of
    terms, and one addition a term adds them for every class of both models.
    """

    terms: dict[str, int]
    senses: dict[str, int]
    classes: int


class Model(NamedTuple):
    """The weights of features, of which each class begins with `start`, and of words.

    The model's classes are those of `words` from `first` on.
    """

    features: dict[str, Weight]
    words: WordPoints
    first: int = 0


def pack(points: Sequence[float]) -> int:
    """Return `points`, of at most four decimals, as one integer that can be added."""
    units = (round(one * _UNIT) << _FIELD * at for at, one in enumerate(points))
    return sum(units)


def unpack(packed: int, classes: int) -> Points:
    """Return the points of each class in a sum of packed ones."""
    found: list[float] = []
    for _ in range(classes):
        units = ((packed + _HALF) & _MASK) - _HALF
        found.append(units / _UNIT)
        packed = (packed - units) >> _FIELD
    return tuple(found)


def pack_words(terms: Mapping[str, Points], senses: Mapping[str, Points]) -> WordPoints:
    """Return the points of `terms` and `senses`, which have one a class."""
    classes = max(map(len, (*terms.values(), *senses.values())), default=0)
    return WordPoints(_packed(terms), _packed(senses), classes)


def _packed(table: Mapping[str, Points]) -> dict[str, int]:
    return {name: pack(points) for name, points in table.items()}


@cache
def word_points() -> WordPoints:
    """Return what words are worth to the kinds (kind.KINDS), then to the efforts."""
    names = ("screen_terms.tsv", "screen_sense_weights.tsv")
    tables = (
        {row[0]: tuple(map(float, row[1:])) for row in load_rows(name)}
        for name in names
    )
    return pack_words(*tables)


@cache
def kind_model() -> Model:
    """Return the model of kinds: points are in the order of kind.KINDS."""
    weights = {
        row[0]: Weight(tuple(map(float, row[2:7])), row[7] if len(row) > 7 else "")
        for row in load_rows("screen_weights.tsv")
    }
    return Model(weights, word_points())


@cache
def effort_model() -> Model:
    """Return the model of efforts: points are in the order of effort.EFFORTS."""
    weights = {
        row[0]: Weight(tuple(map(float, row[1:4])), "")
        for row in load_rows("screen_effort_weights.tsv")
    }
    return Model(weights, word_points(), _KINDS)


class Noted(NamedTuple):
    """What was seen of a letter: features, and what its words are worth together."""

    features: Iterable[str]
    words: Points


def weigh(model: Model, noted: Noted) -> list[float]:
    """Return the points of each class, in the model's order; the highest wins."""
    weights = filter(None, map(model.features.get, (START, *noted.features)))
    marked = map(sum, zip(*[weight.points for weight in weights], strict=True))
    return list(map(sum, zip(marked, noted.words[model.first :], strict=False)))


def number_points(packed: Mapping[str, int]) -> dict[str, int]:
    """Return `packed` points, each with a number of its own: a set keeps them apart."""
    known = (item for item in packed.items() if item[1])
    return {
        name: (points << _FIELD) + number
        for number, (name, points) in enumerate(known, 1)
    }


def add_up(worths: set[int], classes: int) -> Points:
    """Return what notes are worth together, by their numbered points, 0 for none."""
    known = len(worths) - (0 in worths)
    return _share(sum(worths) >> _FIELD, known, classes)


def weigh_words(
    words: WordPoints, terms: Iterable[str], senses: Iterable[str]
) -> Points:
    """Return what a letter's terms and senses are worth together to each class."""
    said = _together(words.terms, terms, words.classes)
    meant = _together(words.senses, senses, words.classes)
    return tuple([one + other for one, other in zip(said, meant, strict=True)])


def _together(table: dict[str, int], names: Iterable[str], classes: int) -> Points:
    known = list(filter(None, map(table.get, names)))
    return _share(sum(known), len(known), classes)


def _share(packed: int, known: int, classes: int) -> Points:
    share = 1 / sqrt(max(FEWEST_TERMS, known))
    return tuple([share * points for points in unpack(packed, classes)])
