"""Cut a job title into the words that say what the trade is."""

import re
from functools import cache, lru_cache

from ajar.core.tables import load_map
from ajar.core.title_abroad import in_english

LONGEST = 160
_SAYS_NOTHING = "-"
_SHORTEST_GRAM, _LONGEST_GRAM = 3, 4
_WORD = re.compile(r"[^\W_]+")
_ELSEWHERE = re.compile(r"\s(?:at|bei|chez|@)\s|\s?@\s?|[|•·]|\s[-–—]\s|\n|\(")
"""What follows names a firm, a second seat or a remark."""


@cache
def forms() -> dict[str, tuple[str, ...]]:
    """Return word → the words it is short for; none where it says nothing."""
    table = load_map("title_forms.tsv")
    return {
        short: () if meant == _SAYS_NOTHING else tuple(meant.split())
        for short, meant in table.items()
    }


def title_words(title: str) -> tuple[str, ...]:
    """Return the words of the first seat in `title`, short forms written out.

    Those of another language are said in English.

    >>> title_words("Sr. VP, Sales @ Kestrel")
    ('vice', 'president', 'sales')
    """
    title = title[:LONGEST].strip()
    first = _ELSEWHERE.split(title, maxsplit=1)[0]
    short = forms()
    words = in_english(tuple(_WORD.findall((first or title).lower())))
    return tuple(meant for word in words for meant in short.get(word, (word,)))


@lru_cache(maxsize=20_000)
def grams(word: str) -> tuple[str, ...]:
    """Return `word` between its marks, and the runs of three and four letters in it."""
    marked = f"^{word}$"
    runs = [
        marked[at : at + length]
        for length in range(_SHORTEST_GRAM, _LONGEST_GRAM + 1)
        for at in range(len(marked) - length + 1)
    ]
    return tuple(dict.fromkeys([marked, *runs]))
