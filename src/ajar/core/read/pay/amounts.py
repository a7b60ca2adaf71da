"""Find the figures that could be money: sums, their units and the ranges they form."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from ajar.core.nouns.role import Period
from ajar.core.read.pay.currency import (
    currency_pattern,
    may_follow,
    may_precede,
    weak_terms,
)
from ajar.core.read.pay.outdated import is_raise
from ajar.core.read.pay.period import read_period_after
from ajar.core.read.pay.spoken import find_spoken

MOST_SUMS, MOST_SPOKEN = 300, 80
"""No offer names more sums than this; what comes later is not read."""

_NUMBER = re.compile(
    # A pension plan (401k) and a tax form (1099) are no sums.
    r"(?:(?<![\w.,:#/])|(?<=[a-z]:)|(?<=[\dk]/)(?=\d{2,3}(?:\s?k\b|\sbas))"
    r"|(?<=\b(?:usd|eur|gbp|cad|aud|chf|inr|sgd|nzd"
    r"|aed|brl|czk|dkk|hkd|jpy|kes|mxn|ngn|nok|php|pln|qar|sar|sek|thb|zar))"
    r"|(?<=\b(?:rm|rs))"
    # Rand: "R55,000", "R850k", "R420 per hour", but not a room or a route.
    r"|(?<=\br)(?=\d{2,3}[ ,]\d{3}|\d{2,4}(?:k\b|\s?(?:/|per |p/?[hd]\b))))"
    r"(?!(?<![$£€])(?<![$£€]\s)401\s?\(?k|403\s?\(?b"
    r"|1099\b)(?:"
    r"\d{1,3}(?P<gap>[,.' ])\d{3}(?>(?:(?P=gap)\d{3})*)(?:[.,]\d{1,2}(?!\d))?"
    r"|\d{1,2}(?:,\d{2}){1,3},\d{3}"
    r"|\d{1,9}(?:[.,]\d{1,2}(?!\d))?"
    r")(?!(?:st|nd|rd|th|x|am|hrs?|min|yrs?|gb|tb|mb|kg|km|mm|cm|px)(?![^\W_])"
    r"|[\d%]|(?!/\d{2,3}(?:\s?k\b|\sbas))[.,:/]\d|-\d{3}-\d|\s\d{3,4}(?!\d)"
    r"|\s(?:%|percent|per cent|prozent|pour cent|por ciento))"
)
_DIGITS = re.compile(r"\d+")
_THOUSAND = r"k|thousand|tausend|grand|mil|tsd\.?|mille|t(?=\s?(?:€|eur))"
_BIG = (
    r"m|mn|mm|mio\.?|mln|million|millions|millones|milhões|millionen|milliarden"
    r"|mrd\.?|b|bn|billion|billions"
)
_LAKH = (
    r"lakhs?|lacs?|lpa"
    r"|l(?=\s?(?:pa|p\.a|ctc|per annum|p/a|fixed|fix|base|in hand)\b|[,.;)+|\n]|\Z)"
)
_AFTER_NUMBER = re.compile(
    rf"(?:\s?(?:(?P<thousand>{_THOUSAND})|(?P<big>{_BIG})|(?P<lakh>{_LAKH})"
    r"|(?P<crore>crores?|cr))(?=[\W_]|\Z|eur|usd|gbp|chf))?"
    # "7'400.-" and "8200,--" are written so in Switzerland; "8 millones de pesos".
    r"(?:[.,]-{1,2}(?![\d-])|(?<=s) de(?= (?:pesos|reais)\b))?"
)
_JOIN = re.compile(
    # A dash at the start of a line is a bullet.
    r" {0,2}(?:-{1,2}|~|to|a|à|bis|up to|until|till|tot|thru|through|and|et|und|y|e|en"
    r"|/"
    r"|(?:rising|going up|increasing|progressing|growing|moving|going) to|steigend auf"
    r"|(?:and |, ?)?(?:tops out at|topping out at|goes up to|rises to|climbs to|up to)"
    r"|\.\.\.?)\s{0,2}"
)
_SEPARATOR = re.compile(r"[,.' ]")
_TWO_SIDED = {"and", "et", "und", "y", "e", "en"}
_BETWEEN = re.compile(
    r"(?:between|entre|zwischen|tussen|tra|from)(?:\s[a-z]{2,8}){0,1}\s*\Z"
)
_CALLED_BASE = re.compile(r" (?:base|basic|salary)\b")
# "OTE 180k (90k/90k)" tells the halves of the sum before it.
_SPLIT_OF = re.compile(r"\(\$?\Z")


class Figure(NamedTuple):
    """One sum or a range of two, with the units its own words give.

    `low` and `high` are equal for a single sum. `scaled` says that thousands were
    said ("k", "mil", "lakh"), `big` that millions were, `spoken` that it is in words.
    """

    start: int
    end: int
    low: float
    high: float
    money: tuple[str, ...] = ()
    period: Period | None = None
    scaled: bool = False
    big: bool = False
    spoken: bool = False
    lpa: bool = False
    more: bool = False


@cache
def _currency() -> tuple[re.Pattern[str], re.Pattern[str]]:
    terms = currency_pattern()
    first = rf"(?:(?<![^\W\d_])|(?=[^\w\s]))(?:{terms})\s{{0,2}}"
    before = re.compile(rf"({first})?({first})\Z")
    after = re.compile(rf"\s{{0,2}}({terms})(?!\d)(?:\s?({terms})(?!\d))?")
    return before, after


def find_figures(low: str) -> tuple[Figure, ...]:
    """Return the figures of lower-case `low` in order, ranges joined."""
    joined: list[Figure] = []
    for figure in _find_sums(low):
        previous = joined[-1] if joined else None
        both = _join(low, previous, figure) if previous else None
        if both:
            joined[-1] = both
        else:
            joined.append(figure)
    return tuple(joined)


def _find_sums(low: str) -> list[Figure]:
    written = (
        _dress(low, m.start(), m.end(), parse_number(m[0]))
        for m in islice(_find_numbers(low), MOST_SUMS)
        if not _is_label(m[0])
    )
    spoken = (
        (figure := _dress(low, word.start, word.end, word.value))._replace(
            spoken=True,
            money=(word.money, *figure.money) if word.money else figure.money,
            scaled=figure.scaled or word.value >= 1000,
        )
        for word in islice(find_spoken(low), MOST_SPOKEN)
    )
    said = list(spoken)
    figures = [f for f in written if not any(s.start <= f.start < s.end for s in said)]
    figures += [figure for figure in said if figure.high]
    return sorted(figures, key=lambda f: f.start)


def _find_numbers(low: str) -> Iterator[re.Match[str]]:
    """Yield the numbers of `low`; each begins where a run of digits does."""
    at = 0
    for digits in _DIGITS.finditer(low):
        match = _NUMBER.match(low, digits.start()) if digits.start() >= at else None
        if match:
            at = match.end()
            yield match


def _is_label(digits: str) -> bool:
    """Say whether `digits` is a code rather than a sum: 0141, 007."""
    return len(digits) > 1 and digits[0] == "0" and digits[1].isdigit()


def parse_number(text: str) -> float:
    """Return the number written as `text`, whatever its separators.

    >>> parse_number("1.234,50"), parse_number("12,00,000"), parse_number("62,5")
    (1234.5, 1200000.0, 62.5)
    """
    digits = _SEPARATOR.split(text)
    if len(digits) > 1 and len(digits[-1]) < 3:
        return float("".join(digits[:-1]) + "." + digits[-1])
    return float("".join(digits))


def _dress(low: str, start: int, end: int, value: float) -> Figure:
    """Return the sum at `start` with the units that stand around it."""
    before, after = _currency()
    scale = _AFTER_NUMBER.match(low, end)
    factor, end = _factor(scale, value), scale.end() if scale else end
    small = value * factor < 1000
    money: list[str] = []
    ahead = None
    if may_precede(low, start):
        ahead = before.search(low, max(0, start - 14), start)
    if ahead and not (small and ahead[2].strip() in weak_terms()):
        money += [term.strip() for term in ahead.groups() if term]
        start = ahead.start()
    more = low.startswith("+", end)
    behind = after.match(low, end + more) if may_follow(low, end + more) else None
    if behind and not (small and behind[1] in weak_terms()):
        money += [term for term in behind.groups() if term]
        end, more = behind.end(), more or low.startswith("+", behind.end())
    spell = read_period_after(low, end + more)
    if spell:
        end = spell.end
        late = None if money else after.match(low, end)
        if late and late[1] not in weak_terms():
            money, end = [late[1]], late.end(1)
    return Figure(
        *(start, end, value * factor, value * factor, tuple(money)),
        period=spell.period if spell else None,
        scaled=factor > 1,
        big=bool(scale and scale["big"]),
        lpa=bool(scale and (scale["lakh"] or scale["crore"])),
        more=more,
    )


def _factor(scale: re.Match[str] | None, value: float) -> float:
    if scale is None:
        return 1
    if scale["thousand"]:
        return 1000 if value < 1000 or scale["thousand"] != "k" else 1
    if scale["big"]:
        return 1e9 if scale["big"][0] == "b" or "rd" in scale["big"] else 1e6
    if scale["lakh"]:
        return 1e5
    return 1e7 if scale["crore"] else 1


def _join(low: str, one: Figure, two: Figure) -> Figure | None:
    """Return both sums as one range if the words between them make it one."""
    sep = _JOIN.fullmatch(low, one.end + one.more, two.start)
    if sep is None or one.low != one.high:
        return None
    word = sep[0].strip()
    if word == "/" and not _is_spread(low, one, two):
        return None
    ahead = max(0, one.start - 24)
    if word in _TWO_SIDED and not _BETWEEN.search(low, ahead, one.start):
        return None
    bottom = _level(one, two)
    if not bottom < two.high <= bottom * 12 or is_raise(low, one.start):
        return None
    return one._replace(
        end=two.end,
        low=bottom,
        high=two.high,
        money=(*one.money, *two.money),
        period=two.period or one.period,
        scaled=one.scaled or two.scaled,
        big=one.big or two.big,
        lpa=one.lpa or two.lpa,
        more=two.more,
    )


def _is_spread(low: str, one: Figure, two: Figure) -> bool:
    """Say whether a stroke parts the ends of a range: "$120/135K", not "140k/280k"."""
    bottom = _level(one, two)
    if not 20 <= bottom <= two.high <= bottom * 1.4:
        return False
    called = _CALLED_BASE.match(low, two.end) is not None
    is_split = _SPLIT_OF.search(low, max(0, one.start - 2), one.start) is not None
    return (called or (two.scaled and two.high >= 20_000)) and not is_split


def _level(one: Figure, two: Figure) -> float:
    """Return the lower sum in the units of the upper: the 90 of "90-110k"."""
    low = one.low
    if one.scaled or low >= 1000 or (not two.scaled and two.high < 1000):
        return low
    return next(
        (low * f for f in (1e3, 1e5, 1e6) if low * f <= two.high <= low * f * 12), low
    )
