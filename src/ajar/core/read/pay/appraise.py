"""Say whether a figure is pay, for what time, and how surely."""

import math
import re
from typing import NamedTuple

from ajar.core.nouns.role import Period
from ajar.core.read.pay.amounts import Figure
from ajar.core.read.pay.cues import Cues
from ajar.core.read.pay.currency import Scale
from ajar.core.read.pay.period import is_paid_by_month, read_period_before

_STRONG, _SURE, _FAIR, _WEAK = 0.9, 0.87, 0.75, 0.6
_PLAUSIBLE = {
    Period.HOUR: (3, 1500),
    Period.DAY: (25, 12_000),
    Period.WEEK: (100, 60_000),
    Period.MONTH: (250, 250_000),
    Period.YEAR: (3000, 5_000_000),
}
"""What a period's pay may be, in dollars: below or above, it is other money."""

_PLAUSIBLE_SHIFT = (30, 5000)
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
_A_SHIFT = re.compile(
    r"\s?(?:an?|per|each|pro|por|par|die|la|le|o|el|il|/|-a-)\s?"
    r"(?:(?:day|night|12[- ]?h(?:ou)?r|long|half)\s)?"
    r"(?:shift|schicht|turno|plantão|guardia|garde|vacation)(?![^\W_])"
)
_A_PIECE = re.compile(r"\s(?:an?|each)\s[^\W\d_]")
_HEADED = re.compile(r"\b(?:hourly|daily|weekly|monthly|annually|yearly)\s?:\s?\Z")
_PER_TIME = re.compile(r"(?:/\s?|\b(?:an?|per|pro|par|por|al|ao|im|am)\s)\S+\Z")
_STIPENDIARIES = ("intern", "phd", "doctoral", "fellowship", "trainee", "apprentice")
_TAXED = re.compile(
    r"\b(?:gross|net|brut+o?s?|brutos|netto|nets?|netos|netas|neto|libres|líquidos?)\b"
)
_TAXED_BEHIND = re.compile(
    r"\s(?:brutto|netto|bruto|brutos|brut|neto|netos|lordi|líquidos|libres)(?![^\W_])"
)
_FOR_SOMETHING = re.compile(r"\s(?:for|de|do|da|em|para|pour|für|na|za|of|in|budget)\s")
_STOP = re.compile(
    r"\s?(?:[,;.!?)](?!\d)|\Z|\n)"
    # As a telephone writes down what was said: "pays around 65 its full time".
    r"|\s(?:(?:full|part)[ -]time|it'?s|depending|permanent|plus|no)\b"
)
_BY_CUSTOM, _MONTHLY = (400, 15_000), 3
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
    if _is_other_money(low, figure, cues) or _is_piece_rate(low, figure):
        return None
    if _A_SHIFT.match(low, figure.end) and not figure.period:
        least, most = (bound * scale.dollar for bound in _PLAUSIBLE_SHIFT)
        fits = figure.money and least <= figure.high <= most
        return Reading(1, None, _FAIR) if fits else None
    if figure.big and not figure.period:
        # Yen are counted in millions: "¥13M - ¥16M".
        in_millions = scale.dollar > 50
        counted = cues.has(*(_PAID if in_millions else _SALARIED)) or (
            in_millions and figure.low < figure.high
        )
        fits = figure.money and counted and figure.high <= 5e6 * scale.dollar
        return Reading(1, Period.YEAR, _FAIR) if fits else None
    if figure.lpa:
        return _by_lakh(low, figure, cues)
    period = figure.period or _period_ahead(low, figure, cues)
    if not period and figure.high < scale.year and is_paid_by_month(low, figure.end):
        period = Period.MONTH
    if period:
        return _by_period(low, figure, cues, scale, period)
    if figure.scaled or figure.high >= scale.year:
        return _by_size(low, figure, cues, scale)
    if figure.high < 1000:
        return _by_custom(low, figure, cues)
    return _by_word(low, figure, cues, scale)


def _is_other_money(low: str, figure: Figure, cues: Cues) -> bool:
    left, right = cues.left, cues.right
    if left and left.gap <= 5 and _is_apart_from_pay(low, left.sense, figure):
        return not (right and right.gap == 0 and right.sense in ("base", "rate"))
    if right and right.gap <= 1 and not right.apart:
        counted = right.sense == "count" and not figure.money
        return counted or _is_apart_from_pay(low, right.sense, figure)
    return False


def _is_apart_from_pay(low: str, sense: str, figure: Figure) -> bool:
    """Say whether `sense` is other money; a budget by the hour is for the person."""
    by_time = figure.lpa or figure.period in (Period.HOUR, Period.DAY)
    # "The budget is 70 to 80,000": one person's, as its size tells.
    spread = figure.low < figure.high and 20_000 <= figure.low < _ONE_PERSONS
    if sense == "stipend":
        return not _is_living(low, figure)
    return sense == "not" or (sense == "budget" and not (by_time or spread))


def _is_living(low: str, figure: Figure) -> bool:
    """Say whether a stipend is what one lives on, as a doctoral student's is."""
    if figure.period in (None, Period.YEAR) and figure.high >= 12_000:
        return True
    return any(map(low.__contains__, _STIPENDIARIES)) and figure.high >= 500


def _is_piece_rate(low: str, figure: Figure) -> bool:
    """Say whether it is paid by something other than time: "$40 per package"."""
    if figure.period or _A_SHIFT.match(low, figure.end):
        return False
    if _OTHER_UNIT.match(low, figure.end):
        return True
    return not figure.scaled and _A_PIECE.match(low, figure.end) is not None


_CLAUSE = re.compile(r"[\d;()]|\.\s")


def _period_ahead(low: str, figure: Figure, cues: Cues) -> Period | None:
    """Return the period said ahead of the figure: "Monthly base is SGD 14,000"."""
    floor = max(0, figure.start - 45, low.rfind("\n", 0, figure.start))
    between = _CLAUSE.split(low[floor : figure.start])[-1]
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
    said = said or _TAXED.search(low, figure.start, figure.end) is not None
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


def _by_size(low: str, figure: Figure, cues: Cues, scale: Scale) -> Reading | None:
    """Judge a sum of a year's size or in thousands: "€95k", "62-68k"."""
    if figure.high > _PLAUSIBLE[Period.YEAR][1] * scale.dollar:
        return None
    period = Period.YEAR if figure.high >= scale.year else None
    called = cues.has(*_PAID) or cues.added
    spread = figure.low < figure.high
    if figure.money:
        return Reading(1, period, _STRONG if called or spread else _FAIR)
    if figure.scaled:
        grand = period is not None and low.endswith("grand", figure.start, figure.end)
        sure = called or spread or grand
        if not sure and period and _is_item(low, figure):
            return Reading(1, period, _WEAK)
        return Reading(1, period, _STRONG if called else _FAIR) if sure else None
    near = cues.has(*_PAID, within=4) and figure.high >= 20_000
    return Reading(1, period, _FAIR) if near else None


def _is_item(low: str, figure: Figure) -> bool:
    """Say whether a sum stands alone between commas: "buyer, Leeds, 45k, hybrid"."""
    ahead = low[max(0, figure.start - 20) : figure.start]
    alone = _ITEM_AHEAD.search(ahead) and _ITEM_BEHIND.match(low, figure.end)
    return alone is not None and low[figure.end - 1] == "k" and figure.high <= 400_000


# "45k perm", "perm, up to 76k,", "| 60k |"
_ITEM_AHEAD = re.compile(
    r"(?:\A|[,;|(\n]|\s[-/·]|[.!] )\s?(?:(?:up to|from|circa|c\.?|around|about"
    r"|min|max|~)\s)?\Z"
)
_ITEM_BEHIND = re.compile(
    r"\s?(?:[,;|)\n]|[-/·]\s|\.(?!\d)|\Z|(?:perm|permanent|basic|base|neg|negotiable"
    r"|hybrid|remote|onsite|on site|dep|full[- ]time|ft|pro rata)\b)"
    r"(?! (?:users|people|staff|followers|customers|miles|steps|subscribers|members))"
)


def _by_custom(low: str, figure: Figure, cues: Cues) -> Reading | None:
    """Judge a sum under 1,000 with no period: thousands of a salary, or a rate."""
    if _is_small_pay(figure, cues):
        return Reading(1, None, _WEAK)
    if figure.high < 20:
        return None
    if cues.has(*_RATED, within=4) and (figure.money or _is_said_rate(cues)):
        return Reading(1, None, _FAIR)
    # "$36.50 base" has cents: it is no 36,500.
    if figure.low % 1:
        called = figure.money and cues.has(*_SALARIED, within=2)
        return Reading(1, None, _FAIR) if called else None
    if figure.high < 30:
        return None
    if _is_plain_base(figure, cues):
        return Reading(1000, Period.YEAR, _SURE)
    if cues.has(*_SALARIED, within=4) or cues.added:
        return Reading(1000, Period.YEAR, _FAIR)
    spread = figure.low < figure.high and figure.low >= 60
    # "Comp: 160-185" leaves out the thousands; "earn $350-$450" leaves out the day.
    if spread and not figure.money and cues.has("pay", "budget", within=2):
        return Reading(1000, Period.YEAR, _WEAK)
    if _is_named_alone(low, figure, cues):
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


def _is_plain_base(figure: Figure, cues: Cues) -> bool:
    """Say whether "190 base" is said, which is surer than "the base is good, 190"."""
    right = cues.right
    left = cues.left
    near = right is not None and right.sense == "base" and right.gap == 0
    near = near or (left is not None and left.sense == "base" and left.gap == 0)
    return near and figure.high >= 60


def _is_named_alone(low: str, figure: Figure, cues: Cues) -> bool:
    """Say whether a clause says "pay is 115" and no more."""
    left = cues.left
    if left is None or left.sense != "pay" or left.gap > 2 or not cues.linked:
        return False
    return 60 <= figure.low < 400 and _STOP.match(low, figure.end) is not None


def _is_said_rate(cues: Cues) -> bool:
    right = cues.right
    return cues.linked or (right is not None and right.sense in _RATED)


def _by_word(low: str, figure: Figure, cues: Cues, scale: Scale) -> Reading | None:
    """Judge a sum of no telling size: it is pay if it is called so."""
    if figure.money and cues.has(*_PAID, "net", within=6):
        return Reading(1, None, _FAIR)
    if cues.has(*_SALARIED, within=2) or _TAXED_BEHIND.match(low, figure.end):
        return Reading(1, None, _WEAK)
    # Where pay is a month's by custom, "R$ 8.500" alone in an offer is the pay.
    least, most = (bound * scale.dollar for bound in _BY_CUSTOM)
    if not figure.money or scale.dollar < _MONTHLY or not least <= figure.low <= most:
        return None
    return None if _FOR_SOMETHING.match(low, figure.end) else Reading(1, None, _WEAK)
