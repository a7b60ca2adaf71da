"""Tell what money is called where the user lives."""

from functools import cache

from ajar.core.tables import load_rows

ELSEWHERE = "USD"
"""The currency (ISO 4217) where nobody knows where the user lives."""


def currency_of(country: str) -> str:
    """Return the currency (ISO 4217) of `country` (ISO 3166-1 alpha-2).

    >>> currency_of("FR")
    'EUR'
    """
    return known_currency_of(country) or ELSEWHERE


def known_currency_of(country: str) -> str:
    """Return the currency (ISO 4217) of `country`, "" where that isn't known."""
    return _currencies().get(country, "")


@cache
def _currencies() -> dict[str, str]:
    return {row[0]: row[1] for row in load_rows("country_currencies.tsv")}
