"""Say which criteria a value meets, with chances where the value is vague."""

from itertools import product

from ajar.core.decision.gist import ELSEWHERE, OTHER
from ajar.core.decision.pay import stretches
from ajar.core.decision.place import Fit, fits_near
from ajar.core.decision.texts import has_word
from ajar.core.nouns.preferences import (
    Avoids,
    Criterion,
    Floor,
    Is,
    Mentions,
    Near,
    OneOf,
    Within,
)
from ajar.core.nouns.role import FactValue, Pay

Met = tuple[bool, ...]
"""For each criterion on a topic: is it met?"""

Fits = dict[Met, float]
"""How likely each is. More than one where a value is vague; none where it says
nothing of the criteria (money in another currency)."""

_UNMENTIONED = 0.7
"""A title without the word wanted is probably another job, and may not be."""


def fits(criteria: tuple[Criterion, ...], value: FactValue) -> Fits:
    """Return which of `criteria`, all on one topic, `value` meets."""
    if isinstance(value, Pay):
        return _pay_fits(criteria, value)
    chances = [_chance_met(criterion, value) for criterion in criteria]
    if len(chances) == 1:
        return _alone(chances[0])
    found: Fits = {}
    for met in product((True, False), repeat=len(chances)):
        weight = 1.0
        for is_met, chance in zip(met, chances, strict=True):
            weight *= chance if is_met else 1.0 - chance
        if weight > 0:
            found[met] = weight
    return found


def _alone(chance: float) -> Fits:
    """Return what `fits` does for a single criterion, which is the usual case."""
    if chance == 1.0:
        return {(True,): 1.0}
    return {(True,): chance, (False,): 1.0 - chance} if chance else {(False,): 1.0}


def _pay_fits(criteria: tuple[Criterion, ...], pay: Pay) -> Fits:
    floors = [c.wanted for c in criteria if isinstance(c.wanted, Floor)]
    amounts = [floor.amount_in(pay.currency) for floor in floors]
    found: Fits = {}
    for chance, base in stretches(pay, floors):
        met = tuple(amount is not None and base >= amount for amount in amounts)
        found[met] = found.get(met, 0.0) + chance
    return found


def _chance_met(criterion: Criterion, value: FactValue) -> float:
    match criterion.wanted:
        case OneOf(values):
            return float(value in values)
        case Is(wanted):
            return float(value is wanted)
        case Within(least, most):
            return float(_is_within(value, least, most))
        case Avoids(words):
            return float(not has_word(value, words))
        case Mentions() if value == OTHER:
            return 0.0
        case Mentions(words):
            return 1.0 if has_word(value, words) else 1.0 - _UNMENTIONED
        case Near() as near:
            return _chance_near(value, near)
        case Floor():
            return 0.0


def _is_within(value: FactValue, least: float | None, most: float | None) -> bool:
    if not isinstance(value, int | float):
        return False
    return (least is None or value >= least) and (most is None or value <= most)


def _chance_near(value: FactValue, near: Near) -> float:
    places = value if isinstance(value, tuple) else (str(value),)
    if places == ELSEWHERE:
        return 0.0
    match fits_near(places, near):
        case Fit.YES:
            return 1.0
        case Fit.NO:
            return 0.0
        case Fit.UNSURE:
            return 0.5
