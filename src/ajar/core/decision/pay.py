"""Compare money said in many ways with a floor: base pay a year, in one currency.

An hour is 1/2080 of a year (52 weeks of 40 hours), a day 1/260, a week 1/52, a
month 1/12: the whole year paid, holidays too, so a contractor's year comes out
on the high side. Another currency is never converted.
"""

from itertools import pairwise
from typing import NamedTuple

from ajar.core.nouns.preferences import Floor
from ajar.core.nouns.role import FactValue, Pay, PayKind, Period

A_YEAR = {
    Period.YEAR: 1,
    Period.MONTH: 12,
    Period.WEEK: 52,
    Period.DAY: 260,
    Period.HOUR: 2080,
}

_LEAST_BASE_SHARE = 0.5
"""Of a total (on-target earnings, a package) at least half is usually base."""

_USUAL_FROM, _USUAL_TO = 0.75, 1.4
"""Where only one bound is said, the other is usually this share of it."""

_BEYOND = 0.1
"""The chance kept for what lies beyond a usual but unsaid bound."""

_SLIVER = 0.01
"""The chance of the very top of a range."""

_LEAST_YEARLY, _MOST_YEARLY = 0.2, 10.0
"""A figure without a period is a year's if it is this many floors at least, at most:
"85,000" is, "650" is not."""


class Yearly(NamedTuple):
    """Base pay a year: `low` and `high` as said, None for an unsaid bound."""

    low: float | None
    high: float | None


Stretch = tuple[float, float]
"""How likely, and one amount a year that stands for the stretch."""


def yearly_base(pay: Pay, floor: float) -> Yearly | None:
    """Return `pay` as base a year, None where it cannot be told.

    `floor` is only for figures without a period. A total says that the base is
    less, not how much. A figure of unsaid kind is taken for base.
    """
    bounds = [amount for amount in (pay.min, pay.max) if amount is not None]
    factor = _factor(pay.period, bounds, floor)
    if not bounds or factor is None:
        return None
    low = None if pay.min is None else pay.min * factor
    high = None if pay.max is None else pay.max * factor
    if low is not None and high is not None and low > high:
        low, high = high, low
    if pay.kind is PayKind.TOTAL:
        low = None
    return None if low is None and high is None else Yearly(low, high)


def most_base(value: FactValue | None, currency: str, floor: float) -> float | None:
    """Return the most that `value` offers as base a year, in `currency`.

    None where it can't be compared. `floor` is as in `yearly_base`.
    """
    if not isinstance(value, Pay) or value.currency not in {None, currency}:
        return None
    yearly = yearly_base(value, floor)
    if yearly is None:
        return None
    return yearly.low if yearly.high is None else yearly.high


def _factor(period: Period | None, bounds: list[float], floor: float) -> int | None:
    if period is not None:
        return A_YEAR[period]
    likely = (floor * _LEAST_YEARLY <= b <= floor * _MOST_YEARLY for b in bounds)
    return 1 if all(likely) else None


def stretches(pay: Pay, floors: list[Floor]) -> list[Stretch]:
    """Return the amounts that `pay` may come to, cut at the floors, with chances.

    Nothing where it can't be compared: no figure, another currency. Amounts are in
    the currency of `pay`, as `Floor.amount_in` of it is.
    """
    amounts = [floor.amount_in(pay.currency) for floor in floors]
    cuts = sorted({amount for amount in amounts if amount is not None})
    if None in amounts or not cuts:
        return []
    yearly = yearly_base(pay, cuts[-1])
    return _cut(yearly, pay.kind, cuts) if yearly else []


def _cut(yearly: Yearly, kind: PayKind | None, cuts: list[float]) -> list[Stretch]:
    low, high = yearly
    found: list[Stretch] = []
    inside = 1.0
    if low is None and high is not None:
        low = high * (_LEAST_BASE_SHARE if kind is PayKind.TOTAL else _USUAL_FROM)
        below = [cut for cut in cuts if cut <= low]
        if below:
            found += [(_BEYOND / len(below), cut - 1) for cut in below]
            inside -= _BEYOND
    elif high is None and low is not None:
        high = low * _USUAL_TO
        above = [cut for cut in cuts if cut > high]
        if above:
            found += [(_BEYOND / len(above), cut) for cut in above]
            inside -= _BEYOND
    return found + _shares(low or 0.0, high or 0.0, cuts, inside)


def _shares(low: float, high: float, cuts: list[float], whole: float) -> list[Stretch]:
    if low == high:
        return [(whole, low)]
    marks = [low, *(cut for cut in cuts if low < cut <= high), high]
    parts = [
        (whole * (end - start) / (high - low), start)
        for start, end in pairwise(marks)
        if end > start
    ]
    # The top of a range that ends exactly at a cut still reaches it.
    if high in cuts:
        parts.append((_SLIVER, high))
    return parts
