"""Load the cue tables: phrases, and the groups that they speak for."""

from functools import cache

from ajar.core.screen.lexicon import Lexicon, make_lexicon
from ajar.core.screen.phrases import Phrase, parse_phrase
from ajar.core.tables import load_rows

ASKS = "screen_asks.tsv"
TABLES = ("screen_kind.tsv", "screen_effort.tsv", "screen_risk.tsv", ASKS)


@cache
def load_cues() -> tuple[tuple[str, ...], Lexicon]:
    """Return the group of every row and the lexicon of all phrases."""
    groups: list[str] = []
    phrases: list[Phrase] = []
    for table in TABLES:
        for group, cell, _example in load_rows(table):
            texts = (text.strip() for text in cell.split(";"))
            phrases += (parse_phrase(text, len(groups)) for text in texts)
            groups.append(group)
    return tuple(groups), make_lexicon(tuple(phrases))
