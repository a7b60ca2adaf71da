"""Guess how many questions are still to come in a state that an answer leads to.

The guess is 0 where the outcome is certain (or likely enough), else one question
plus two for every bit of doubt about the outcome. Least squares on the exact
cost-to-go of small random cases gave 1.22 + 2.04 bits.
"""

from math import log2

from ajar.core.decision.belief import Bar
from ajar.core.decision.odds import Rest

_UNSETTLED = 1.0
_PER_BIT = 2.0


def guess_questions(rest: Rest, score: int, bar: Bar, enough: float) -> float:
    """Return the questions still to come.

    `rest` is what is unknown, `score` the rises known so far, `bar` is above the
    least possible score, `enough` the chance that is taken for an answer.
    """
    tail, reach, breakers = rest
    to_yes, to_no = bar[0] - score, bar[1] - score
    if reach < to_no:
        return 0.0
    if not breakers and (to_yes <= 0 or to_no <= 0 <= reach < to_yes):
        return 0.0
    # odds_above() would say the same; this runs hundreds of times a question.
    yes = tail[max(to_yes, 0)] if to_yes <= reach else 0.0
    maybe = tail[max(to_no, 0)] - yes if to_no < to_yes else 0.0
    no = 1.0 - yes - maybe
    if yes >= enough or no >= enough or maybe >= enough:
        return 0.0
    return _UNSETTLED - _PER_BIT * (_plogp(yes) + _plogp(no) + _plogp(maybe))


def _plogp(chance: float) -> float:
    return chance * log2(chance) if chance > 0.0 else 0.0
