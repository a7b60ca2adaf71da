"""Put words together as English does: articles, lists, numbers, sums and dates."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from ajar.core.nouns.wording import SIGNS
from ajar.core.tables import load_map

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight"),
    *("nine", "ten", "eleven", "twelve"),
)
_SPELLED_LETTERS = frozenset("aefhilmnorsx")
"""Letters whose names begin with a vowel: an HR role, an SVP."""

_WORD = re.compile(r"[^\W_]+")


@cache
def _articles() -> dict[str, str]:
    return load_map("answer_articles.tsv")


def article(words: str) -> str:
    """Return "a" or "an" as `words` sound: an hour, a unit, an SVP, a VP."""
    first = _WORD.search(words)
    if first is None:
        return "a"
    word = first[0]
    known = _articles().get(word.casefold())
    if known:
        return known
    if len(word) <= 4 and word.isupper():
        return "an" if word[0].casefold() in _SPELLED_LETTERS else "a"
    if word[0].isdigit():
        return "an" if word.startswith(("8", "11", "18")) else "a"
    return "an" if word[0].casefold() in "aeiou" else "a"


def with_article(words: str) -> str:
    """Return `words` after "a" or "an"."""
    return f"{article(words)} {words}"


def listed(words: Sequence[str], last: str = "and") -> str:
    """Return `words` as a list: "a, b, and c" (with `last` "or": "a, b, or c")."""
    if len(words) < 3:
        return f" {last} ".join(words)
    return f"{', '.join(words[:-1])}, {last} {words[-1]}"


def capitalized(words: str) -> str:
    """Return `words` as a sentence starts."""
    return f"{words[:1].upper()}{words[1:]}"


def counted(number: float, one: str, many: str) -> str:
    """Return `number` in words up to twelve, with its noun: "three days"."""
    return f"{spelled(number)} {one if number == 1 else many}"


def spelled(number: float) -> str:
    """Return a whole number up to twelve in words, others in figures."""
    if number == int(number) and 0 <= number < len(_SMALL):
        return _SMALL[int(number)]
    return f"{number:,g}" if number < 1_000_000 else f"{number:,.0f}"


def money(amount: float, currency: str) -> str:
    """Return a sum as a letter has it: `$130,000`, `CHF 120,000`, `$68.50`."""
    figure = f"{amount:,.2f}".removesuffix(".00")
    sign = SIGNS.get(currency)
    return f"{sign}{figure}" if sign else f"{currency} {figure}".strip()


def day(on: date) -> str:
    """Return a date as en-US writes it: `March 1, 2027`."""
    return f"{on:%B} {on.day}, {on.year}"
