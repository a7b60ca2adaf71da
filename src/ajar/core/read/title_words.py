"""Cut a text into the words that job titles are made of."""

import re
from functools import cache
from typing import NamedTuple

from ajar.core.tables import load_rows
from ajar.core.text import Span

WORDS = re.compile(r"[^\W_]+")
"""Runs of letters and figures."""
READ = 8_000
"""Characters of a passage that are searched for titles and names."""

# "d'Ingénieur" is two words, "I'm" is one.
_WORD = re.compile(
    r"\b[dlDL](?=')|"
    r"[^\W_]+(?>(?:['.&+#/*_-]{1,2}[^\W_]+|:in(?:nen)?\b)*)(?:\+\+|#|\((?:a|o|as|os|e|es"
    r"|in|innen|euse|trice|ne|r|n)\))?"
)


_new_word = tuple.__new__


class Word(NamedTuple):
    """A word as written, in lower case, and where it stands."""

    text: str
    low: str
    start: int
    end: int


def split_title_words(plain: str, low: str, *stretches: Span) -> tuple[Word, ...]:
    """Return the words in `stretches` of `plain`, or in all of it if none is given.

    "C++", "R&D" and "Berater:in" are one each. No stretch may cut a word.
    """
    most = min(len(plain), READ)
    # Made as tuples at once: a letter has hundreds, and `Word(…)` is a call in Python.
    return tuple(
        [
            _new_word(Word, (plain[at:to], low[at:to], at, to))
            for start, end in stretches or ((0, most),)
            for at, to in map(re.Match.span, _WORD.finditer(plain, start, end))
        ]
    )


@cache
def title_words(kind: str) -> frozenset[str]:
    """Return the words of a kind: stop, noise, after or takes."""
    rows = load_rows("title_words.tsv")
    return frozenset(w for row in rows if row[0] == kind for w in row[1].split(", "))


@cache
def disciplines() -> frozenset[str]:
    """Return the words for fields of work and departments."""
    rows = load_rows("disciplines.tsv")
    return frozenset(word for row in rows for word in row[0].split(", "))
