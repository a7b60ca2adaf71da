"""One decision under way: what is believed, where the bar is, what may be asked."""

from dataclasses import dataclass
from typing import NamedTuple

from ajar.core.decision.belief import Bar, Belief, is_decided

EARLY = 2
"""The first questions of a talk are early: some are awkward then."""

_SLACK = 1e-9
"""Weights in whole per cents hit a limit exactly; rounding must not decide."""


class Cost(NamedTuple):
    """What asking costs: 1 is an ordinary question; `early` comes on top at first."""

    ask: float = 1.0
    early: float = 0.0

    def price(self, asked: int) -> float:
        """Return the cost after `asked` questions."""
        return self.ask + self.early if asked < EARLY else self.ask


ORDINARY = Cost()


@dataclass(frozen=True, slots=True)
class Case:
    """Beliefs about every topic, the bar, and which topics may still be asked.

    A topic not in `askable` stays as uncertain as it is. `costs` is empty or has one
    for each belief. `asked` counts the questions so far. `doubt` is the chance of
    being wrong that is accepted: 0 stops on a certificate alone.
    """

    beliefs: tuple[Belief, ...]
    bar: Bar
    askable: frozenset[int]
    costs: tuple[Cost, ...] = ()
    asked: int = 0
    doubt: float = 0.0

    def cost(self, topic: int) -> Cost:
        """Return what asking about `topic` costs."""
        return self.costs[topic] if self.costs else ORDINARY

    @property
    def worth_asking(self) -> tuple[int, ...]:
        """The topics that may be asked and whose answers differ."""
        return tuple(t for t in sorted(self.askable) if not is_decided(self.beliefs[t]))

    @property
    def enough(self) -> float:
        """The chance from which an outcome is taken; above 1 where doubt is 0."""
        # Never 1: a chance that rounds to 1 is no certificate.
        return 1.0 - self.doubt - _SLACK if self.doubt > 0 else 2.0
