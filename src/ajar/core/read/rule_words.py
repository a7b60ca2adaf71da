"""Know what words a rule can't match without.

They follow from its guards and its pattern: training/rule_words.py works them out and
writes them down, for that takes longer than to read a thousand letters. A rule of which
nothing is written down may match anywhere.
"""

import re
from functools import cache
from zlib import crc32

from ajar.core.read.rule_tables import Rule
from ajar.core.tables import load_rows

SETS = 3
"""Sets of words a rule has at most: a sentence it matches holds one of each."""

TOKEN = re.compile(r"[^\W_]+|[%(@]")
"""What counts as a word: letters and digits, or a sign that some patterns need."""

ANY, NUMBER = "*", "#"
"""`*` in a word stands for any letters, a word of `#` alone for any with a digit."""


def name_of(rule: Rule) -> str:
    """Return what `rule` goes by in the table."""
    told = ",".join((*rule.guards, rule.pattern))
    return f"{crc32(told.encode()):08x}"


def needed_words(rule: Rule) -> tuple[tuple[str, ...], ...]:
    """Return sets of words, one of each of which stands in whatever matches."""
    return tuple(map(_parted, _written().get(name_of(rule), ())))


def _parted(words: str) -> tuple[str, ...]:
    return tuple(words.split())


@cache
def _written() -> dict[str, tuple[str, ...]]:
    return {row[0]: row[1:] for row in load_rows("rule_words.tsv")}
