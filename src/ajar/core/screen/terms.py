"""Note the words and pairs of words a letter opens with, for the learned models.

Figures, days, money and occupations are taken as such: it matters that a wage is
named, not which.
"""

from functools import lru_cache
from itertools import pairwise

from ajar.core.nouns.letter import Letter, Part
from ajar.core.screen.cues import MOST_CHARACTERS
from ajar.core.screen.word_sets import currency_words, word_class
from ajar.core.screen.wording import Words, cut_words

MOST_WORDS = 300  # of a passage; what a letter is for is said early
_FIRST = 12
_BEGIN, _END = "^", "$"


def note_terms(letter: Letter) -> tuple[str, ...]:
    """Return the terms of subject and offer, each once."""
    found: dict[str, None] = {}
    for passage in letter.parts(Part.SUBJECT, Part.OFFER):
        low = passage.low[:MOST_CHARACTERS]
        found |= _terms_of(low, is_subject=passage.part is Part.SUBJECT)
    return tuple(found)


@lru_cache(maxsize=16)
def _terms_of(low: str, *, is_subject: bool) -> dict[str, None]:
    # Remembered because purpose and effort are asked one after the other.
    words = cut_words(low)
    if is_subject:
        return dict.fromkeys(_terms(words, "s:", MOST_WORDS))
    return dict.fromkeys(_terms(words, "1:", _FIRST))


def _terms(words: Words, lead: str, first: int) -> list[str]:
    found: list[str] = []
    at, last = 0, min(MOST_WORDS, len(words.words))
    while at < last:
        stop = min(words.stops[at], last)
        pairs = [name_word(word) for word in words.words[at:stop]]
        names = [name for _, name in pairs]
        found += [word for word, _ in pairs]
        found += names
        if at < first:
            found += [lead + name for name in names]
        found += map(" ".join, pairwise((_BEGIN, *names, _END)))
        at = stop
    return found


@lru_cache(maxsize=20_000)
def name_word(word: str) -> tuple[str, str]:
    """Return `word` with figures, days and money by class, and occupations too."""
    if word in currency_words():
        return "<money>", "<money>"
    if word[0].isdigit():
        name = "<thousands>" if word[-1] in "km" else "<figure>"
        return name, name
    if word in word_class("day").exact:
        return "<day>", "<day>"
    return word, "<job>" if word_class("title").accepts(word) else word
