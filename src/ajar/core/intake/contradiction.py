"""Keep what was typed beside an answer that was tapped against it."""

import re
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.role import Bound, Employment, FactValue, Mode, Pay, Seat

_NUMBER = r"(\d+(?:\.\d+)?)"
_MOST = re.compile(rf"(?:at most|up to) {_NUMBER}\Z")
_MORE = re.compile(rf"(?:more than|over) {_NUMBER}\Z")
_LEAST = re.compile(rf"at least {_NUMBER}\Z")
_LESS = re.compile(rf"(?:less than|under) {_NUMBER}\Z")
_WITHIN = re.compile(rf"{_NUMBER} to {_NUMBER}\Z")
_FAR = float("inf")
_CHOICES = (Mode, Seat, Employment)
_SURE = 0.75


def find_rivals(
    told: tuple[Fact, ...], tapped: tuple[Fact, ...], at: datetime
) -> tuple[Fact, ...]:
    """Return what was typed and what was tapped against it; () where they agree.

    The tap that answers which of the two is right settles it.
    """
    values = {fact.topic: fact.value for fact in tapped}
    if any(fact.refused for fact in tapped) or len(values) < len(tapped):
        return ()
    before = {fact.topic for fact in told if not fact.evidence.quote}
    typed = [f for f in told if f.topic in values.keys() - before]
    against = {f.topic: f for f in typed if _contradicts(f, values[f.topic])}
    if not against:
        return ()
    kept = (replace(f, said_at=at) for f in typed if f.topic in against)
    return (*kept, *(_beside(fact, against.get(fact.topic)) for fact in tapped))


def _beside(tapped: Fact, typed: Fact | None) -> Fact:
    """Return what was tapped as no surer than what was typed against it."""
    if typed is None:
        return tapped
    return replace(tapped, confidence=typed.confidence, speaker=typed.speaker)


def _contradicts(typed: Fact, tapped: FactValue) -> bool:
    """Say whether `tapped` can't hold where `typed`, a plain reading, does."""
    if typed.refused or typed.hedged or typed.confidence < _SURE:
        return False
    match typed.value, tapped:
        case Pay() as one, Pay() as other:
            return _apart(one, other)
        case bool() as one, bool() as other:
            return one is not other
        case int() | float() as one, int() | float() as other:
            return _lie_apart(_stretch(one), _stretch(other))
        case StrEnum() as one, StrEnum() as other:
            return isinstance(one, _CHOICES) and one is not other
        case _:
            return False


def _apart(one: Pay, other: Pay) -> bool:
    """Say whether no sum is in both; other units say nothing."""
    units = (
        (one.currency, other.currency),
        (one.period, other.period),
        (one.kind, other.kind),
    )
    if any(a and b and a != b for a, b in units):
        return False
    return _lie_apart(
        *(
            (pay.min or 0.0, _FAR if pay.max is None else pay.max)
            for pay in (one, other)
        )
    )


def _lie_apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[1] < other[0] or other[1] < one[0]


def _stretch(number: float) -> tuple[float, float]:
    """Return the least and the most that a number, or a band of them, may be."""
    if not isinstance(number, Bound):
        return float(number), float(number)
    heard = number.heard
    if found := _MOST.match(heard):
        return 0.0, float(found[1])
    if found := _WITHIN.match(heard):
        return float(found[1]), float(found[2])
    # "More than 25" holds no 25, whatever lies just past it.
    if found := _MORE.match(heard):
        return float(found[1]) + 0.05, _FAR
    if found := _LEAST.match(heard):
        return float(found[1]), _FAR
    if found := _LESS.match(heard):
        return 0.0, float(found[1]) - 0.05
    return 0.0, _FAR
