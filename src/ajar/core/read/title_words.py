"""Cut a text into the words that job titles are made of."""

import re
from functools import cache
from typing import NamedTuple

from ajar.core.tables import load_rows

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


_SPAN, _new_word = re.Match.span, tuple.__new__


class Word(NamedTuple):
    """A word as written, in lower case, and where it stands."""

    text: str
    low: str
    start: int
    end: int


def split_title_words(plain: str, low: str) -> tuple[Word, ...]:
    """Return the words of `plain`; "C++", "R&D" and "Berater:in" are one each."""
    found = _WORD.finditer(plain, 0, min(len(plain), READ))
    # Made as tuples at once: a letter has hundreds, and `Word(…)` is a call in Python.
    return tuple(
        [
            _new_word(Word, (plain[start:end], low[start:end], start, end))
            for start, end in map(_SPAN, found)
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
