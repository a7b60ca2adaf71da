"""Say whether a figure is pay, for what time, and how surely."""

import math
import re
from typing import NamedTuple

from ajar.core.nouns.role import Period
from ajar.core.read.pay.amounts import Figure
from ajar.core.read.pay.cues import Cues
from ajar.core.read.pay.currency import Scale
from ajar.core.read.pay.period import read_period_before

_STRONG, _FAIR, _WEAK = 0.9, 0.75, 0.6
_PLAUSIBLE = {
    Period.HOUR: (3, 1500),
    Period.DAY: (25, 12_000),
    Period.WEEK: (100, 60_000),
    Period.MONTH: (250, 250_000),
    Period.YEAR: (3000, 5_000_000),
}
"""What a period's pay may be, in dollars: below or above, it is other money."""

_BARE_FLOOR = {
    Period.HOUR: 12,
    Period.DAY: 100,
    Period.WEEK: 500,
}
"""What a figure with no sign of money must reach to be pay by its period alone."""

_ONE_PERSONS = 250_000
_OTHER_UNIT = re.compile(
    r"\s?(?:(?:per|for each|for every|pro|par|por)\s|/\s?)"
    r"(?!ann|month|hour|year|rata)[^\W\d_]"
)
_A_PIECE = re.compile(r"\s(?:an?|each)\s[^\W\d_]")
_HEADED = re.compile(r"\b(?:hourly|daily|weekly|monthly|annually|yearly)\s?:\s?\Z")
_PER_TIME = re.compile(r"(?:/\s?|\b(?:an?|per|pro|par|por|al|ao|im|am)\s)\S+\Z")
_SALARIED = ("base", "total")
_RATED = ("rate", "c2c")
_PAID = ("pay", *_SALARIED, *_RATED)


class Reading(NamedTuple):
    """What a figure is as pay: its factor, its period and how sure that is."""

    factor: float
    period: Period | None
    confidence: float


def appraise(low: str, figure: Figure, cues: Cues, scale: Scale) -> Reading | None:
    """Return what `figure` is as pay, None when it is not pay.

    "150-170 plus equity" is in thousands a year; "$70 W2" is a rate with no period.
    """
    if _is_other_money(figure, cues) or _is_piece_rate(low, figure):
        return None
    if figure.big and not figure.period:
        # Yen are counted in millions: "¥13M - ¥16M".
        counted = cues.has(*_SALARIED) or (
            scale.dollar > 50 and figure.low < figure.high
        )
        fits = figure.money and counted and figure.high <= 5e6 * scale.dollar
        return Reading(1, Period.YEAR, _FAIR) if fits else None
    if figure.lpa:
        return _by_lakh(low, figure, cues)
    period = figure.period or _period_ahead(low, figure, cues)
    if period:
        return _by_period(low, figure, cues, scale, period)
    if figure.scaled or figure.high >= scale.year:
        return _by_size(figure, cues, scale)
    if figure.high < 1000:
        return _by_custom(figure, cues)
    return _by_word(figure, cues)


def _is_other_money(figure: Figure, cues: Cues) -> bool:
    left, right = cues.left, cues.right
    if left and left.gap <= 5 and _is_apart_from_pay(left.sense, figure):
        return not (right and right.gap == 0 and right.sense in ("base", "rate"))
    if right and right.gap <= 1 and not right.apart:
        counted = right.sense == "count" and not figure.money
        return counted or _is_apart_from_pay(right.sense, figure)
    return False


def _is_apart_from_pay(sense: str, figure: Figure) -> bool:
    """Say whether `sense` is other money; a budget by the hour is for the person."""
    by_time = figure.lpa or figure.period in (Period.HOUR, Period.DAY)
    # "The budget is 70 to 80,000": one person's, as its size tells.
    spread = figure.low < figure.high and 20_000 <= figure.low < _ONE_PERSONS
    return sense == "not" or (sense == "budget" and not (by_time or spread))


def _is_piece_rate(low: str, figure: Figure) -> bool:
    """Say whether it is paid by something other than time: "$40 per package"."""
    if figure.period:
        return False
    if _OTHER_UNIT.match(low, figure.end):
        return True
    return not figure.scaled and _A_PIECE.match(low, figure.end) is not None


def _period_ahead(low: str, figure: Figure, cues: Cues) -> Period | None:
    """Return the period said ahead of the figure: "Monthly base is SGD 14,000"."""
    floor = max(0, figure.start - 45, low.rfind("\n", 0, figure.start))
    between = re.split(r"[\d;()]|\.\s", low[floor : figure.start])[-1]
    if cues.has(*_PAID) or _HEADED.search(between):
        return read_period_before(between, 0, len(between))
    return None


def _by_lakh(low: str, figure: Figure, cues: Cues) -> Reading | None:
    said = "lpa" in low[figure.start : figure.end] or figure.money or figure.period
    if said or cues.has(*_PAID, "budget"):
        return Reading(1, figure.period or Period.YEAR, _STRONG)
    return None


def _by_period(
    low: str, figure: Figure, cues: Cues, scale: Scale, period: Period
) -> Reading | None:
    least, most = (bound * scale.dollar for bound in _PLAUSIBLE[period])
    said = bool(figure.money or figure.scaled or cues.has(*_PAID))
    short = period is Period.YEAR and 20 <= figure.high < 1000 and not figure.scaled
    if short:
        return Reading(1000, period, _FAIR) if said else None
    if figure.high < least or figure.low > most:
        return None
    if said:
        return Reading(1, period, _STRONG)
    # "1,600 daily flights" is no rate, "300 a day" may be one.
    linked = _PER_TIME.search(low[figure.start : figure.end]) is not None
    bare = linked and figure.high >= _BARE_FLOOR.get(period, math.inf)
    return Reading(1, period, _WEAK) if bare else None


def _by_size(figure: Figure, cues: Cues, scale: Scale) -> Reading | None:
    """Judge a sum of a year's size or in thousands: "€95k", "62-68k"."""
    if figure.high > _PLAUSIBLE[Period.YEAR][1] * scale.dollar:
        return None
    period = Period.YEAR if figure.high >= scale.year else None
    called = cues.has(*_PAID) or cues.added
    spread = figure.low < figure.high
    if figure.money:
        return Reading(1, period, _STRONG if called or spread else _FAIR)
    if figure.scaled:
        sure = called or spread
        return Reading(1, period, _STRONG if called else _FAIR) if sure else None
    near = cues.has(*_PAID, within=4) and figure.high >= 20_000
    return Reading(1, period, _FAIR) if near else None


def _by_custom(figure: Figure, cues: Cues) -> Reading | None:
    """Judge a sum under 1,000 with no period: thousands of a salary, or a rate."""
    if _is_small_pay(figure, cues):
        return Reading(1, None, _WEAK)
    if figure.high < 20:
        return None
    if cues.has(*_RATED, within=4) and (figure.money or _is_said_rate(cues)):
        return Reading(1, None, _FAIR)
    if figure.high < 30:
        return None
    if cues.has(*_SALARIED, within=4) or cues.added:
        return Reading(1000, Period.YEAR, _FAIR)
    spread = figure.low < figure.high and figure.low >= 60
    # "Comp: 160-185" leaves out the thousands; "earn $350-$450" leaves out the day.
    if spread and not figure.money and cues.has("pay", within=2):
        return Reading(1000, Period.YEAR, _WEAK)
    return None


def _is_small_pay(figure: Figure, cues: Cues) -> bool:
    """Say whether it is pay by the hour in all but name: "Pay: $19", "Pay $18-$22"."""
    left = cues.left
    called = left is not None and left.sense == "pay" and left.gap <= 1
    spread = figure.low < figure.high
    return (
        called
        and bool(figure.money)
        and (spread or cues.linked)
        and (8 <= figure.low <= figure.high <= 60)
    )


def _is_said_rate(cues: Cues) -> bool:
    right = cues.right
    return cues.linked or (right is not None and right.sense in _RATED)


def _by_word(figure: Figure, cues: Cues) -> Reading | None:
    """Judge a sum of no telling size: it is pay if it is called so."""
    if figure.money and cues.has(*_PAID, within=6):
        return Reading(1, None, _FAIR)
    return Reading(1, None, _WEAK) if cues.has(*_SALARIED, within=2) else None
