"""Stop asking before it is settled, where the user accepts a small doubt.

What is likely by what is usual holds only as far as that does. So it takes some past
roles of the user's own, is off unless they turn it on, and is never called settled.
"""

from math import floor
from typing import NamedTuple

from ajar.core.decision.belief import Outcome
from ajar.core.decision.case import Case
from ajar.core.decision.odds import odds
from ajar.core.decision.usual import History
from ajar.core.nouns.verdict import Decision

EARLY_DOUBT = 0.05
"""The chance of being wrong that is accepted once stopping early is turned on."""

ENOUGH_ROLES = 30
"""With so few past roles what is thought likely may be far off: on random cases the
worst was wrong in 21 % with none, 7 % with ten (accepted were 5 %)."""

DECISIONS = {Outcome.YES: Decision.YES, Outcome.NO: Decision.NO}
_ROUNDING = 1e-6
_SUREST = 99


class LikelyEnd(NamedTuple):
    """A decision that is likely enough to stop asking, and how likely (0 to 1)."""

    decision: Decision
    chance: float


def may_stop_early(history: History) -> bool:
    """Say whether the user may turn on stopping early."""
    return history.roles >= ENOUGH_ROLES


def accepted_doubt(history: History, *, is_on: bool) -> float:
    """Return the doubt to ask with; none where it is off or the past too short."""
    return EARLY_DOUBT if is_on and may_stop_early(history) else 0.0


def likely_end(case: Case) -> LikelyEnd | None:
    """Return the decision that the doubt accepted in `case` is enough for, or None.

    A case that is settled has one too: ask `certify` first.
    """
    chances = odds(case.beliefs, case.bar)
    best = LikelyEnd(Decision.YES, chances.yes)
    if chances.no > chances.yes:
        best = LikelyEnd(Decision.NO, chances.no)
    return best if best.chance >= case.enough else None


def likely_words(end: LikelyEnd) -> str:
    """Return "likely no: 96 %"."""
    return f"likely {end.decision.value}: {percent_sure(end.chance)} %"


def percent_sure(chance: float) -> int:
    """Return `chance` in per cent, rounded down and never 100: it isn't settled."""
    return min(_SUREST, floor(100 * chance + _ROUNDING))
