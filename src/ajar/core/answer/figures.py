"""Find what the user earns in a text: in figures, in thousands, in words."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ajar.core.nouns.draft import Confidential

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
_TENS = (
    *("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty"),
    "ninety",
)
_DIGIT = {"0": "[0oO]", "1": "[1lI|]", "5": "[5sS]"}
_WITHIN = r"[\s,.'’_\u00b7-]{0,3}"
_THOUSANDS = r"\s{0,2}-?\s{0,2}(?:k\b|thousand|grand|tsd\b|mil\b)"
_RATE_AFTER = r"\s{0,2}(?:/|per|an?\b|each|p\.?\s?[hd]\b|hourly|daily)"
_SPOKEN_UNIT = r"[\s-]{0,3}(?:k\b|thousand|grand)"
_BETWEEN = r"[\s,-]{0,3}"
_START = r"(?<!\d)(?<!\d[.,])"
_THOUSAND = 1_000


def find_figure(plain: str, confidential: Confidential) -> str:
    """Return the words of unmasked text that name a figure of the user's pay, or ""."""
    for pattern in _patterns(confidential.pay, confidential.unlocked):
        found = pattern.search(plain)
        if found:
            return found[0].strip()
    return ""


@lru_cache(maxsize=16)
def _patterns(
    pay: tuple[float, ...], unlocked: frozenset[str]
) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile("|".join(_forms(amount)), re.IGNORECASE)
        for amount in pay
        if amount > 0 and figure_of(amount) not in unlocked
    )


def figure_of(amount: float) -> str:
    """Return an amount as its digits: 142000, 68.5."""
    return f"{amount:.2f}".rstrip("0").rstrip(".")


def _forms(amount: float) -> Iterator[str]:
    if amount < _THOUSAND:
        yield from _rate_forms(amount)
        return
    yield rf"{_START}{_spread(figure_of(amount))}(?!\d)(?![.,]\d{{3}})"
    kilo, _, rest = figure_of(amount / _THOUSAND).partition(".")
    tail = rf"\s?[.,]\s?{rest}0?" if rest else r"(?:[.,]0{1,2})?"
    yield rf"{_START}{_spread(kilo)}{tail}{_THOUSANDS}"
    thousands, below = divmod(amount, _THOUSAND)
    if not below and thousands < _THOUSAND:
        yield from _spoken(int(thousands))


def _spread(figures: str) -> str:
    """Return the pattern of digits that may be grouped, or parted one by one."""
    whole, _, cents = figures.partition(".")
    digits = _WITHIN.join(_DIGIT.get(digit, digit) for digit in whole)
    return rf"{digits}[.,]{cents}0?" if cents else digits


def _rate_forms(amount: float) -> Iterator[str]:
    """Yield a rate's patterns: the figure counts beside a sign or before "an hour"."""
    whole, _, cents = figure_of(amount).partition(".")
    tail = rf"[.,]{cents}0?" if cents else r"(?:[.,]00?)?"
    figure = rf"{whole}{tail}(?!\d)(?![.,]\d)"
    yield rf"[$€£]\s?{figure}"
    yield rf"{_START}{figure}{_RATE_AFTER}"


def _spoken(thousands: int) -> Iterator[str]:
    """Yield the ways to say thousands in words: "a hundred and forty-two thousand"."""
    hundreds, below = divmod(thousands, 100)
    low = _below_hundred(below)
    if not hundreds:
        yield rf"\b{low}{_SPOKEN_UNIT}"
        return
    lead = rf"(?:{_ONES[hundreds]}|a)" if hundreds == 1 else _ONES[hundreds]
    tail = rf"(?:{_BETWEEN}and)?{_BETWEEN}{low}" if low else ""
    yield rf"\b{lead}{_BETWEEN}hundred{tail}{_SPOKEN_UNIT}"
    if below >= 10:
        yield rf"\b{_ONES[hundreds]}{_BETWEEN}{low}\b"


def _below_hundred(number: int) -> str:
    if number < 20:
        return _ONES[number] if number else ""
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}{_BETWEEN}{_ONES[ones]}" if ones else _TENS[tens]
