"""Weigh a letter with what was learned from labelled letters (training/fit_screen.py).

Every feature has points for every class, every known term and sense too. A letter's
terms count together as much as their number's square root, so that a long letter says
no more than a short one; its senses the same.
"""

from collections.abc import Iterable, Iterator
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
    """The weights of features, terms and senses; each class begins with `start`."""

    features: dict[str, Weight]
    terms: dict[str, tuple[float, ...]]
    senses: dict[str, tuple[float, ...]]


@cache
def kind_model() -> Model:
    """Return the model of kinds: points are in the order of kind.KINDS."""
    weights = {
        row[0]: Weight(tuple(map(float, row[2:7])), row[7] if len(row) > 7 else "")
        for row in load_rows("screen_weights.tsv")
    }
    return Model(weights, *_tables(*_OF_KINDS))


@cache
def effort_model() -> Model:
    """Return the model of efforts: points are in the order of effort.EFFORTS."""
    weights = {
        row[0]: Weight(tuple(map(float, row[1:4])), "")
        for row in load_rows("screen_effort_weights.tsv")
    }
    return Model(weights, *_tables(*_OF_EFFORTS))


def _tables(first: int, after: int) -> Iterator[dict[str, tuple[float, ...]]]:
    for name in ("screen_terms.tsv", "screen_sense_weights.tsv"):
        yield {
            row[0]: tuple(float(points) for points in row[first:after])
            for row in load_rows(name)
        }


class Noted(NamedTuple):
    """What was seen of a letter: features, terms, senses."""

    features: Iterable[str]
    terms: Iterable[str]
    senses: Iterable[str]


def weigh(model: Model, noted: Noted) -> list[float]:
    """Return the points of each class, in the model's order; the highest wins."""
    weights = filter(None, map(model.features.get, (START, *noted.features)))
    marked = map(sum, zip(*(weight.points for weight in weights), strict=True))
    said = _together(model.terms, noted.terms)
    meant = _together(model.senses, noted.senses)
    # Words that were never met say nothing: both may be endless rows of noughts.
    return [sum(points) for points in zip(marked, said, meant, strict=False)]


def _together(
    table: dict[str, tuple[float, ...]], names: Iterable[str]
) -> Iterable[float]:
    known = list(filter(None, map(table.get, names)))
    share = 1 / sqrt(max(FEWEST_TERMS, len(known)))
    if not known:
        return repeat(0.0)
    return (share * points for points in map(sum, zip(*known, strict=True)))
