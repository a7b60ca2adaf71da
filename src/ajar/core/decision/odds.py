"""How likely each outcome is, by adding up what is possible topic by topic.

A *tail* is a list: at x, the chance that the topics joined so far hold no
deal-breaker and score at least x points above their least. Joining a topic is one
convolution, O(points * answers).
"""

from collections.abc import Iterable, Sequence
from operator import mul
from typing import NamedTuple

from ajar.core.decision.belief import Bar, Belief

Tail = list[float]


class Odds(NamedTuple):
    """The chances of a yes, of something between, and of a no; they sum to 1."""

    yes: float
    maybe: float
    no: float


class Spread(NamedTuple):
    """A belief seen from its least points: (rise, chance) of what ends nothing."""

    steps: tuple[tuple[int, float], ...]
    reach: int
    may_break: bool


class Rest(NamedTuple):
    """Topics taken together: their tail, their most points, their breakers."""

    tail: Tail
    reach: int
    breakers: int


NOTHING = Rest([1.0], 0, 0)


def spread(belief: Belief) -> Spread:
    """Return `belief` as rises above its least; it must not be all deal-breakers."""
    least = min(chance.points for chance in belief if not chance.breaks)
    rises: dict[int, float] = {}
    for chance in belief:
        if not chance.breaks:
            rise = chance.points - least
            rises[rise] = rises.get(rise, 0.0) + chance.weight
    may_break = any(chance.breaks for chance in belief)
    return Spread(tuple(sorted(rises.items())), max(rises), may_break)


def least_points(beliefs: Sequence[Belief]) -> int:
    """Return the score if the worst that ends nothing is true everywhere."""
    return sum(min(c.points for c in belief if not c.breaks) for belief in beliefs)


def join(rest: Rest, topic: Spread) -> Rest:
    """Return `rest` with one more topic."""
    tail = _convolve(rest.tail, topic)
    return Rest(tail, rest.reach + topic.reach, rest.breakers + topic.may_break)


def join_all(rest: Rest, topics: Iterable[Spread]) -> Rest:
    """Return `rest` with more topics."""
    for topic in topics:
        rest = join(rest, topic)
    return rest


def _convolve(tail: Tail, topic: Spread) -> Tail:
    # The sums are written out for the usual numbers of answers: a question is
    # chosen while somebody waits, and this is where the time goes.
    columns = [
        [tail[0]] * rise + tail + [0.0] * (topic.reach - rise)
        for rise, _ in topic.steps
    ]
    match [chance for _, chance in topic.steps]:
        case [p]:
            return [p * a for a in columns[0]]
        case [p, q]:
            return [p * a + q * b for a, b in zip(*columns, strict=True)]
        case [p, q, r]:
            return [p * a + q * b + r * c for a, b, c in zip(*columns, strict=True)]
        case chances:
            return [sum(map(mul, chances, row)) for row in zip(*columns, strict=True)]


def odds(beliefs: Sequence[Belief], bar: Bar) -> Odds:
    """Return the chances of the outcomes; weights and independence are believed."""
    if any(all(chance.breaks for chance in belief) for belief in beliefs):
        return Odds(0.0, 0.0, 1.0)
    least = least_points(beliefs)
    rest = join_all(NOTHING, map(spread, beliefs))
    return odds_above(rest, Bar(bar.yes - least, bar.no - least))


def odds_above(rest: Rest, bar: Bar) -> Odds:
    """Return the chances when `rest` is all that is unknown, `bar` above its least."""
    yes = min(1.0, reaches(rest, bar.yes))
    maybe = max(0.0, reaches(rest, bar.no) - yes) if bar.no < bar.yes else 0.0
    return Odds(yes, maybe, max(0.0, 1.0 - yes - maybe))


def reaches(rest: Rest, points: int) -> float:
    """Return the chance of `points` or more above the least, and no deal-breaker."""
    if points > rest.reach:
        return 0.0
    return rest.tail[max(points, 0)]
