"""Know what words a rule's pattern can't match without.

They follow from the pattern itself: training/rule_words.py works them out and writes
them down, for that takes longer than to read a thousand letters. A pattern of which
nothing is written down may match anywhere.
"""

import re
from functools import cache
from zlib import crc32

from ajar.core.tables import load_rows

SETS = 2
"""Sets of words a pattern has at most: a sentence it matches holds one of each."""

TOKEN = re.compile(r"[^\W_]+|[%(@]")
"""What counts as a word: letters and digits, or a sign that some patterns need."""

ANY, NUMBER = "*", "#"
"""`*` in a word stands for any letters, a word of `#` alone for any with a digit."""


def name_of(pattern: str) -> str:
    """Return what `pattern` goes by in the table."""
    return f"{crc32(pattern.encode()):08x}"


def needed_words(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Return sets of words, one of each of which stands in whatever matches."""
    sets = _written().get(name_of(pattern), ())
    return tuple(tuple(words.split()) for words in sets)


@cache
def _written() -> dict[str, tuple[str, ...]]:
    return {row[0]: row[1:] for row in load_rows("rule_words.tsv")}
