"""Make random cases to judge the choice of questions by: the same for ever.

Only `random.Random(str).random()` is used, whose output is stable across Python 3,
so that (family, seed, index, topics) names a case.
"""

import math
import random
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from ajar.core.decision.belief import Bar, Belief, Chance
from ajar.core.decision.case import Case, Cost

FAMILIES = ("mixed", "three", "score", "breakers", "awkward")
UNIT_COST = FAMILIES[:4]

# Surcharges for asking early, in the order in which a checklist would ask.
AWKWARD = (0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 2, 2, 0, 0, 1, 1, 0, 0, 1, 1, 1)
BREAKING = {"mixed": 0.3, "three": 0.25, "score": 0, "breakers": 0.6, "awkward": 0.3}
NUMBERS_OF_ANSWERS = ((2, 0.30), (3, 0.35), (4, 0.20), (5, 0.15))
SPANS = ((8, 5), (3, 4), (1, 2))
HEAVINESS = ((0, 0.25), (1, 0.45), (2, 0.30))
RANDOM = random.Random
T = TypeVar("T")


class Drawn(NamedTuple):
    """A topic as drawn."""

    belief: Belief
    cost: Cost


def _pick(r: RANDOM, pairs: Iterable[tuple[T, float]]) -> T:
    pairs = tuple(pairs)
    left = r.random() * sum(weight for _, weight in pairs)
    for value, weight in pairs:
        left -= weight
        if left < 0:
            return value
    return pairs[-1][0]


def _priors(r: RANDOM, count: int) -> list[float]:
    """Return chances in whole per cents, none under 3, that sum to 1."""
    gamma = [-math.log(1 - r.random()) for _ in range(count)]
    cents = [max(3, round(100 * g / sum(gamma))) for g in gamma]
    cents[cents.index(max(cents))] += 100 - sum(cents)
    return [c / 100 for c in cents]


def _draw_topic(r: RANDOM, breaking: float, early: float) -> Drawn:
    count = _pick(r, NUMBERS_OF_ANSWERS)
    heaviness = _pick(r, HEAVINESS)
    # All three are drawn, so that the numbers that follow stay the same.
    weight = [least + int(r.random() * span) for least, span in SPANS][heaviness]
    low = -(0.3 + 0.7 * r.random())
    between = [low + (1 - low) * r.random() for _ in range(count - 2)]
    worth = sorted([1.0, low, *between], reverse=True)
    priors = _priors(r, count)
    last_breaks = r.random() < breaking
    chances = [
        Chance(p, round(weight * u), last_breaks and at == count - 1)
        for at, (p, u) in enumerate(zip(priors, worth, strict=True))
    ]
    if count < 5 and r.random() < 0.30:
        refusal = round(0.05 + 0.10 * r.random(), 2)
        chances = [c._replace(weight=c.weight * (1 - refusal)) for c in chances]
        chances.append(Chance(refusal, round(weight * low / 2)))
    return Drawn(tuple(chances), Cost(1.0, early))


def _scores(topics: list[Drawn]) -> dict[int, float]:
    """Return how likely each score is if nothing breaks the deal."""
    scores = {0: 1.0}
    for belief, _ in topics:
        safe = [chance for chance in belief if not chance.breaks]
        total = sum(chance.weight for chance in safe)
        after: dict[int, float] = {}
        for score, p in scores.items():
            for chance in safe:
                at = score + chance.points
                after[at] = after.get(at, 0) + p * chance.weight / total
        scores = after
    return scores


def _quantile(scores: dict[int, float], share: float) -> int:
    reached = 0.0
    for score in sorted(scores):
        reached += scores[score]
        if reached >= share:
            return score
    return max(scores)


def make_case(
    family: str, seed: int, index: int, topics: int | None = None, doubt: float = 0.0
) -> Case:
    """Return a case of 8 to 12 topics, or of as many as told."""
    r = RANDOM(f"ajar/{family}/{seed}/{index}/{topics}")
    count = topics or 8 + int(r.random() * 5)
    order = list(range(len(AWKWARD)))
    for at in range(count):
        other = at + int(r.random() * (len(order) - at))
        order[at], order[other] = order[other], order[at]
    early = [AWKWARD[at] if family == "awkward" else 0 for at in sorted(order[:count])]
    drawn = [_draw_topic(r, BREAKING[family], surcharge) for surcharge in early]
    scores = _scores(drawn)
    share = 0.30 + 0.50 * r.random()
    yes = no = _quantile(scores, share)
    if family == "three":
        no = _quantile(scores, max(0.05, share - 0.15 - 0.20 * r.random()))
    return Case(
        tuple(topic.belief for topic in drawn),
        Bar(yes, min(no, yes)),
        frozenset(range(count)),
        tuple(topic.cost for topic in drawn),
        doubt=doubt,
    )
