"""Read sums in words of other languages: "seis mil e oitocentos reais"."""

import re
from collections.abc import Iterator
from functools import cache

from ajar.core.tables import load_rows

_THOUSANDS = ("mil ", "mille ", "tausend")
_MONEY = r"(?: (?:de )?(?:reais|euros?|pesos|dólares|francs|franken))"


@cache
def _values() -> dict[str, int]:
    rows = load_rows("number_words_abroad.tsv")
    return {word: int(number) for number, words in rows for word in words.split(",")}


@cache
def _pattern() -> re.Pattern[str]:
    one = "|".join(sorted(_values(), key=len, reverse=True))
    some = rf"(?:{one})(?:(?: (?:e|y|et|und) |[ -])(?:{one})){{0,3}}"
    return re.compile(
        rf"\b(?:(?P<many>{some}) )?mil(?:le)?(?: (?:(?:e|y|et) )?(?P<rest>{some}))?"
        rf"(?={_MONEY}\b)"
        rf"|\b(?P<tens>{one})?tausend(?:und)?(?:(?P<hundreds>{one})hundert)?"
        rf"(?P<left>{one})?(?={_MONEY}\b)"
    )


def find_spoken_abroad(low: str) -> Iterator[tuple[int, int, float]]:
    """Yield start, end and value of the sums in words that name their money."""
    if not any(map(low.__contains__, _THOUSANDS)):
        return
    for match in _pattern().finditer(low):
        thousands = _add(match["many"] or match["tens"]) or 1
        below = _add(match["rest"] or match["left"])
        below += 100 * _add(match["hundreds"])
        yield *match.span(), float(thousands * 1000 + below)


def _add(words: str | None) -> int:
    """Return what `words` come to: hundreds, tens and units are added up."""
    total = 0
    for word in re.split(r"[ -]", words or ""):
        value = _values().get(word, 0)
        # "deux cents", "quatre-vingts": what stands before is counted.
        counted = value in (100, 20) and 0 < total % 100 < 10
        total = total - total % 100 + total % 100 * value if counted else total + value
    return total
