"""Weigh a letter with what was learned from labelled letters (training/fit_screen.py).

Every feature has points for every class, every known term too. A letter's terms count
together as much as their number's square root, so that a long letter says no more
than a short one.
"""

from collections.abc import Iterable
from functools import cache
from itertools import repeat
from math import sqrt
from typing import NamedTuple

from ajar.core.tables import load_rows

FEWEST_TERMS = 20  # a shorter letter says less
START = "start"
_OF_KINDS, _OF_EFFORTS = (1, 6), (6, 9)  # columns of the table of terms


class Weight(NamedTuple):
    """What a feature is worth to each class, and how to tell the user of it."""

    points: tuple[float, ...]
    words: str


class Model(NamedTuple):
    """The weights of features and of terms; `start` is what each class begins with."""

    features: dict[str, Weight]
    terms: dict[str, tuple[float, ...]]


@cache
def kind_model() -> Model:
    """Return the model of kinds: points are in the order of kind.KINDS."""
    weights = {
        row[0]: Weight(tuple(map(float, row[2:7])), row[7] if len(row) > 7 else "")
        for row in load_rows("screen_weights.tsv")
    }
    return Model(weights, _terms(*_OF_KINDS))


@cache
def effort_model() -> Model:
    """Return the model of efforts: points are in the order of effort.EFFORTS."""
    weights = {
        row[0]: Weight(tuple(map(float, row[1:4])), "")
        for row in load_rows("screen_effort_weights.tsv")
    }
    return Model(weights, _terms(*_OF_EFFORTS))


def _terms(first: int, after: int) -> dict[str, tuple[float, ...]]:
    return {
        row[0]: tuple(float(points) for points in row[first:after])
        for row in load_rows("screen_terms.tsv")
    }


def weigh(model: Model, features: Iterable[str], terms: Iterable[str]) -> list[float]:
    """Return the points of each class, in the model's order; the highest wins."""
    weights = filter(None, map(model.features.get, (START, *features)))
    known = list(filter(None, map(model.terms.get, terms)))
    share = 1 / sqrt(max(FEWEST_TERMS, len(known)))
    marked = map(sum, zip(*(weight.points for weight in weights), strict=True))
    said = map(sum, zip(*known, strict=True)) if known else repeat(0.0)
    return [mark + share * word for mark, word in zip(marked, said, strict=False)]
