"""What is still possible of each topic, and what each possibility is worth.

Nothing here knows of jobs: a topic is a few answers, an answer is worth whole
points or ends the matter. Whole points keep certificates exact.
"""

from enum import StrEnum
from typing import NamedTuple


class Chance(NamedTuple):
    """One answer still possible: how likely, its points, whether it breaks the deal."""

    weight: float
    points: int
    breaks: bool = False


Belief = tuple[Chance, ...]
"""The answers to one topic that are still possible; their weights sum to 1."""


class Bar(NamedTuple):
    """The points a yes takes, and the points under which it is a no (`no` ≤ `yes`)."""

    yes: int
    no: int


class Outcome(StrEnum):
    """Where the points and deal-breakers lead; MAYBE lies between the two bars."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


def is_decided(belief: Belief) -> bool:
    """Say whether every answer still possible is worth the same."""
    first = belief[0]
    return all(
        chance.points == first.points and chance.breaks == first.breaks
        for chance in belief
    )


def observe(belief: Belief, likelihood: tuple[float, ...]) -> Belief:
    """Return `belief` after something was said (Bayes' rule).

    `likelihood[k]` is how likely the words are if answer k is true: a plain answer
    is 1 for one and 0 for the rest, a doubtful one leaves every answer possible.
    An answer of likelihood 0 is ruled out; ValueError if none is left.
    """
    weights = [c.weight * said for c, said in zip(belief, likelihood, strict=True)]
    total = sum(weights)
    if total <= 0:
        message = "nothing that was thought possible fits what was said"
        raise ValueError(message)
    return tuple(
        chance._replace(weight=weight / total)
        for chance, weight, said in zip(belief, weights, likelihood, strict=True)
        if said > 0
    )
