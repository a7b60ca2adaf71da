"""Fit a linear model of classes to letters: features and terms, each held back.

Multinomial logistic regression with a Gaussian prior around nothing, narrower for
features than for terms, by L-BFGS. A letter may be known only not to be of some
classes; then the likelihood is that of the rest.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, hstack

from ajar.core.screen.learned import (
    FEWEST_TERMS,
    START,
    Model,
    Weight,
    pack_words,
    unpack,
)

Matrix = NDArray[np.float64]
START_PENALTY = 0.01
MOST_STEPS = 300


class Case(NamedTuple):
    """A letter as the model sees it, the classes it may be, its weight."""

    features: Sequence[str]
    terms: Sequence[str]
    senses: Sequence[str]
    allowed: tuple[bool, ...]
    weight: float


class Penalty(NamedTuple):
    """How strongly weights are drawn towards nothing."""

    features: float
    terms: float
    senses: float = 0.0


class Names(NamedTuple):
    """What the model has weights for; the last of `features` is START."""

    features: Sequence[str]
    terms: Sequence[str]
    senses: Sequence[str]


def fit(cases: Sequence[Case], names: Names, penalty: Penalty) -> Model:
    """Return the model of `cases`, rounded to hundredths."""
    said = _shared([case.terms for case in cases], names.terms)
    meant = _shared([case.senses for case in cases], names.senses)
    x = hstack([_marked(cases, names.features), said, meant]).tocsr()
    held = np.r_[
        np.full(len(names.features) - 1, penalty.features),
        START_PENALTY,
        np.full(len(names.terms), penalty.terms),
        np.full(len(names.senses), penalty.senses),
    ]
    weights = np.round(_solve(x, cases, held), 2) + 0.0
    rows = iter([tuple(float(points) for points in row) for row in weights])
    return Model(
        {name: Weight(next(rows), "") for name in names.features},
        pack_words(
            {term: next(rows) for term in names.terms},
            {sense: next(rows) for sense in names.senses},
        ),
    )


def _marked(cases: Sequence[Case], names: Sequence[str]) -> csr_matrix:
    """Return which features each case has; the last of `names` is START, all have."""
    place = {name: column for column, name in enumerate(names)}
    pairs = [
        (row, place[name])
        for row, case in enumerate(cases)
        for name in (*case.features, START)
        if name in place
    ]
    rows, columns = zip(*pairs, strict=True)
    shape = (len(cases), len(names))
    return csr_matrix((np.ones(len(pairs)), (rows, columns)), shape=shape)


def _shared(said: Sequence[Sequence[str]], terms: Sequence[str]) -> csr_matrix:
    place = {term: column for column, term in enumerate(terms)}
    rows: list[int] = []
    columns: list[int] = []
    shares: list[float] = []
    for row, one in enumerate(said):
        known = [place[term] for term in one if term in place]
        rows += [row] * len(known)
        columns += known
        shares += [1 / sqrt(max(FEWEST_TERMS, len(known)))] * len(known)
    return csr_matrix((shares, (rows, columns)), shape=(len(said), len(terms)))


def _solve(x: csr_matrix, cases: Sequence[Case], held: Matrix) -> Matrix:
    classes = len(cases[0].allowed)
    shape = (x.shape[1], classes)
    barred = np.where(np.array([case.allowed for case in cases]), 0.0, -1e9)
    share = np.array([case.weight for case in cases])
    turned = x.T.tocsr()

    def loss(flat: Matrix) -> tuple[float, Matrix]:
        weights = flat.reshape(shape)
        scores = x @ weights
        free, free_odds = _normalised(scores)
        bound, bound_odds = _normalised(scores + barred)
        slope = turned @ ((free_odds - bound_odds) * share[:, None])
        pulled = held[:, None] * weights
        value = float((share * (free - bound)).sum() + 0.5 * (pulled * weights).sum())
        return value, (slope + pulled).ravel()

    start = np.zeros(shape[0] * classes)
    found = minimize(
        loss, start, jac=True, method="L-BFGS-B", options={"maxiter": MOST_STEPS}
    )
    solved: Matrix = found.x.reshape(shape)
    return solved


def _normalised(scores: Matrix) -> tuple[Matrix, Matrix]:
    highest = scores.max(axis=1, keepdims=True)
    total = np.log(np.exp(scores - highest).sum(axis=1, keepdims=True)) + highest
    return total[:, 0], np.exp(scores - total)


def common_terms(
    letters: Iterable[tuple[bool, Sequence[str]]], own: int, others: int
) -> list[str]:
    """Return the terms in so many letters of ours, or so many of other data."""
    counts: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    for is_own, terms in letters:
        counts[is_own].update(terms)
    known = counts[0].keys() | counts[1].keys()
    return sorted(t for t in known if counts[1][t] >= own or counts[0][t] >= others)


def telling_terms(model: Model, most: int) -> set[str]:
    """Return the terms of `model` whose points differ most between the classes."""
    terms, _, classes = model.words
    points = {term: unpack(packed, classes) for term, packed in terms.items()}
    ranked = sorted(
        points, key=lambda term: (min(points[term]) - max(points[term]), term)
    )
    return set(ranked[:most])
