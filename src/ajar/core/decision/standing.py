"""What one matter adds to a decision, and what all of them add up to.

All that decides is a sum over the matters, so that one role and a hundred thousand
are judged by the same few lines.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ajar.core.decision.belief import Bar
from ajar.core.decision.facet import Chances, Facet, tells
from ajar.core.decision.gist import Gist
from ajar.core.decision.matter import Likelihoods, Matter
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision, Leaning

THOUSANDTHS = 1000
MOST_MISSING = 3
"""A yes with more conditions than one letter can ask about is no yes yet."""

_DOUBT = 0.75
"""A range that reaches the floor is no doubt yet; "most likely a contract" is."""


class Standing(NamedTuple):
    """What a matter adds, or all of them together.

    `least` and `most` are the points possible, `expected` those to be expected in
    thousandths, should it not break the deal. The others count matters: `broken` is
    a deal-breaker for certain, `may_break` one perhaps, which is `doubted` where what
    is said makes it likely and `missing` else; `suits` meets every criterion.
    """

    least: int = 0
    most: int = 0
    expected: int = 0
    broken: int = 0
    may_break: int = 0
    doubted: int = 0
    missing: int = 0
    suits: int = 0


def add_up(standings: Iterable[Standing]) -> Standing:
    """Return what all of them add up to."""
    rows = tuple(standings)
    return Standing(*map(sum, zip(*rows, strict=True))) if rows else Standing()


def stand(matter: Matter, gists: Mapping[Topic, Gist]) -> Standing:
    """Return what `matter` adds, by what is known."""
    return stand_by(matter, matter.likelihoods(gists))


def stand_by(matter: Matter, said: Likelihoods) -> Standing:
    """Return what `matter` adds, by how likely what is said is under each option."""
    possible = [
        (weight, answer)
        for weight, answer in zip(matter.weigh_by(said), matter.answers, strict=True)
        if weight > 0
    ]
    safe = [(weight, answer) for weight, answer in possible if not answer.breaks]
    if not safe:
        return Standing(broken=1)
    points = [answer.points for _, answer in safe]
    expected = sum(w * a.points for w, a in safe) / sum(w for w, _ in safe)
    may_break = len(safe) < len(possible)
    doubted = may_break and _is_doubted(matter, said)
    suits = not may_break and all(a.all_met for _, a in possible)
    return Standing(
        min(points),
        max(points),
        round(THOUSANDTHS * expected),
        0,
        int(may_break),
        int(doubted),
        int(may_break and not doubted),
        int(suits and any(map(tells, said))),
    )


def is_doubted(matter: Matter, gists: Mapping[Topic, Gist]) -> bool:
    """Say whether something said makes a deal-breaker likely."""
    return _is_doubted(matter, matter.likelihoods(gists))


def _is_doubted(matter: Matter, said: Likelihoods) -> bool:
    return any(
        _chance_broken(facet, chances) > _DOUBT
        for facet, chances in zip(matter.facets, said, strict=True)
        if tells(chances)
    )


def _chance_broken(facet: Facet, chances: Chances) -> float:
    weights = [
        usual * chance for usual, chance in zip(facet.usual, chances, strict=True)
    ]
    broken = (
        weight
        for weight, option in zip(weights, facet.options, strict=True)
        if option.breaks
    )
    return sum(broken) / sum(weights)


def conclude(sum_of: Standing, bar: Bar) -> tuple[Decision, Leaning]:
    """Return the decision on all matters, and where it leans if it is open.

    Yes and no are certificates: see `certify`, which says the same of the beliefs.
    It leans to a no where something said is likely a deal-breaker, and to a yes
    where something suits, no more than three limits are unknown, and the wishes, as
    far as not known as they usually are, reach the bar.
    """
    if sum_of.broken or sum_of.most < bar.no:
        return Decision.NO, Leaning.NO
    if not sum_of.may_break and sum_of.least >= bar.yes:
        return Decision.YES, Leaning.YES
    if sum_of.doubted:
        return Decision.OPEN, Leaning.NO
    hopeful = sum_of.suits and sum_of.missing <= MOST_MISSING
    if hopeful and sum_of.expected >= bar.yes * THOUSANDTHS:
        return Decision.OPEN, Leaning.YES
    return Decision.OPEN, Leaning.NONE
