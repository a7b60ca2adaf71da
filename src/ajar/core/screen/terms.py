"""Note the words and pairs of words a letter opens with, for the learned models.

Figures, days, money and occupations are taken as such: it matters that a wage is
named, not which.
"""

from itertools import pairwise

from ajar.core.nouns.letter import Letter, Part
from ajar.core.screen.cues import MOST_CHARACTERS
from ajar.core.screen.lexemes import know
from ajar.core.screen.said_worth import BEGIN, END
from ajar.core.screen.wording import Words, cut_words

MOST_WORDS = 300  # of a passage; what a letter is for is said early
FIRST = 12


def note_terms(letter: Letter) -> tuple[str, ...]:
    """Return the terms of subject and offer, each once."""
    found: dict[str, None] = {}
    for passage in letter.parts(Part.SUBJECT, Part.OFFER):
        low = passage.low[:MOST_CHARACTERS]
        found |= _terms_of(low, is_subject=passage.part is Part.SUBJECT)
    return tuple(found)


def _terms_of(low: str, *, is_subject: bool) -> dict[str, None]:
    words = cut_words(low)
    if is_subject:
        return dict.fromkeys(_terms(words, "s:", MOST_WORDS))
    return dict.fromkeys(_terms(words, "1:", FIRST))


def _terms(words: Words, lead: str, first: int) -> list[str]:
    last = min(MOST_WORDS, len(words.words))
    columns = know(words)
    names = columns.names[:last]
    marked: list[str] = []
    at = early = 0
    while at < last:
        stop = min(words.stops[at], last)
        marked += (BEGIN, *names[at:stop], END)
        early = stop if at < first else early
        at = stop
    begun = [lead + name for name in names[:early]]
    return [*columns.plains[:last], *names, *begun, *map(" ".join, pairwise(marked))]
