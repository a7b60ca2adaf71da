"""Name the currency that a sign, a code or a word stands for, never guessing one."""

import re
from functools import cache
from typing import NamedTuple

from ajar.core.tables import load_rows

_DOLLAR_WORDS = dict.fromkeys(
    ("dollars", "bucks", "dólares", "dolares", "dollari"), "dollar"
)
# Coins are money, yet no currency that a code of ISO 4217 names.
_COINS = ("usdt", "usdc")
# Whose sums are of another size than dollars, said with no sign: "12 a 15 mil".
_HOME = {
    "BR": "BRL",
    "IN": "INR",
    "PL": "PLN",
    "SE": "SEK",
    "NO": "NOK",
    "DK": "DKK",
    "CZ": "CZK",
    "HU": "HUF",
    "MX": "MXN",
    "ZA": "ZAR",
    "PH": "PHP",
    "CO": "COP",
    "CL": "CLP",
    "AR": "ARS",
    "JP": "JPY",
    "PK": "PKR",
    "KE": "KES",
    "NG": "NGN",
}


class Scale(NamedTuple):
    """How a currency's sums are to be taken.

    A bare sum of `year` or more is a year's; `dollar` units are about one US dollar.
    """

    year: float
    dollar: float


_UNKNOWN = Scale(15000, 1)


@cache
def _codes() -> dict[str, str]:
    return {
        term: row[0]
        for row in load_rows("currencies.tsv")
        for cell in row[3:]
        for term in cell.split(",")
    }


@cache
def _shared() -> dict[tuple[str, str], str]:
    rows = load_rows("shared_currencies.tsv")
    return {(row[0], row[1]): row[2] for row in rows}


@cache
def _scales() -> dict[str, Scale]:
    rows = load_rows("currencies.tsv")
    return {row[0]: Scale(float(row[1]), float(row[2])) for row in rows}


@cache
def weak_terms() -> frozenset[str]:
    """Return the codes that are words too: "try 50" is no sum, "TRY 50,000" is."""
    return frozenset(
        term
        for row in load_rows("currencies.tsv")
        if len(row) > 4
        for term in row[4].split(",")
    )


@cache
def currency_pattern() -> str:
    """Return the regular expression of every sign, code and word for money."""
    terms = {*_codes(), *(term for term, _ in _shared()), *_DOLLAR_WORDS, *_COINS}
    return "|".join(
        re.escape(term) + (r"(?![^\W\d_]|\$)" if term[-1].isalpha() else "")
        for term in sorted(terms, key=lambda term: (-len(term), term))
    )


@cache
def _edges() -> tuple[frozenset[str], frozenset[str]]:
    """Return the first and the last word or sign of every term for money."""
    terms = [*_codes(), *(term for term, _ in _shared()), *_DOLLAR_WORDS, *_COINS]
    parts = [_PART.findall(term) for term in terms]
    return frozenset(p[0] for p in parts), frozenset(p[-1] for p in parts)


_PART = re.compile(r"[^\W\d_]+|[^\w\s]|[\d_]")
_PART_BEHIND = re.compile(r"\s{0,2}([^\W\d_]+|[^\w\s]|[\d_])")


def may_precede(low: str, start: int) -> bool:
    """Say whether a term for money may end where the figure at `start` begins."""
    parts = _PART.findall(low, max(0, start - 24), start)
    return bool(parts) and parts[-1] in _edges()[1]


def may_follow(low: str, end: int) -> bool:
    """Say whether a term for money may begin behind the figure that ends at `end`."""
    match = _PART_BEHIND.match(low, end)
    return match is not None and match[1] in _edges()[0]


@cache
def _shared_of(country: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (term, code)
        for (term, place), code in _shared().items()
        if place == country and term in "$£€"
    )


def name_currency(terms: tuple[str, ...], country: str) -> str | None:
    """Return the ISO 4217 code that lower-case `terms` name in `country`.

    A code or a sign of its own ("cad", "r$") outranks a shared one ("$").

    >>> name_currency(("$",), "AU")
    'AUD'
    """
    own = [_codes()[term] for term in terms if term in _codes()]
    if own:
        return own[0]
    for term in terms:
        word = _DOLLAR_WORDS.get(term, term)
        code = _shared().get((word, country), _shared().get((word, "*")))
        if code and code != "-":
            return code
    return None


def borrow_currency(low: str, country: str) -> str | None:
    """Return the country's own money if its sign stands in `low`, else None.

    "We did $20M last year … 90-110k" from Ohio is in dollars: the sign is said and
    the country has that money. Without either no currency is made up.
    """
    return next((code for term, code in _shared_of(country) if term in low), None)


def scale_of(currency: str | None, country: str = "") -> Scale:
    """Return how sums of `currency` are to be taken.

    None: as in the money of `country`, or else as in dollars.
    """
    return _scales().get(currency or _HOME.get(country, ""), _UNKNOWN)
