"""Tell when no answer still missing could change the outcome.

A certificate looks at the best and the worst case of what is possible and at no
probability: a hedge leaves its answers possible, so it can never make one.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from ajar.core.decision.belief import Bar, Belief, Outcome


class Proof(StrEnum):
    """Why an outcome is certain."""

    DEAL_BREAKER = "deal_breaker"
    BEST_CASE_TOO_LOW = "best_case_too_low"
    WORST_CASE_ENOUGH = "worst_case_enough"
    ALWAYS_BETWEEN = "always_between"


class Certificate(NamedTuple):
    """An outcome that is certain, and why.

    `at` is the topic's index of a deal-breaker, else the score that proves it.
    """

    outcome: Outcome
    proof: Proof
    at: int


class Extent(NamedTuple):
    """The least and most points possible, and how many topics may end it."""

    least: int
    most: int
    breakers: int


def extent(beliefs: Sequence[Belief]) -> Extent | int:
    """Return what is possible, or the index of a topic that surely ends it."""
    least = most = breakers = 0
    for at, belief in enumerate(beliefs):
        points = [chance.points for chance in belief if not chance.breaks]
        if not points:
            return at
        least += min(points)
        most += max(points)
        breakers += len(points) < len(belief)
    return Extent(least, most, breakers)


def certify(beliefs: Sequence[Belief], bar: Bar) -> Certificate | None:
    """Return the outcome that no possible answer can change, or None."""
    possible = extent(beliefs)
    if isinstance(possible, int):
        return Certificate(Outcome.NO, Proof.DEAL_BREAKER, possible)
    if possible.most < bar.no:
        return Certificate(Outcome.NO, Proof.BEST_CASE_TOO_LOW, possible.most)
    if possible.breakers:
        return None
    if possible.least >= bar.yes:
        return Certificate(Outcome.YES, Proof.WORST_CASE_ENOUGH, possible.least)
    if possible.least >= bar.no and possible.most < bar.yes:
        return Certificate(Outcome.MAYBE, Proof.ALWAYS_BETWEEN, possible.least)
    return None
