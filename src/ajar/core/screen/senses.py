"""Note what a letter's words mean, one by one and side by side, for the learned models.

A term is the word itself, known only if it was met before; many words share a sense
(screen_senses.tsv), whatever the language: "we need a welder", "buscamos soldador".
"""

from collections.abc import Iterator
from itertools import chain

from ajar.core.lookup import Lookup
from ajar.core.nouns.letter import Letter, Part
from ajar.core.screen.cues import MOST_CHARACTERS
from ajar.core.screen.lexemes import know
from ajar.core.screen.meanings import NO_MEANING, Meaning
from ajar.core.screen.terms import MOST_WORDS
from ajar.core.screen.wording import Words, cut_words

REACH = 3  # words with a sense
_APART = (NO_MEANING,) * REACH

Notes = dict[str, None]
"""Names in the order they were met; only the keys count."""


def note_senses(letter: Letter) -> tuple[str, ...]:
    """Return the senses in subject and offer, alone and in pairs, each once."""
    found: Notes = {}
    for passage in letter.parts(Part.SUBJECT, Part.OFFER):
        low = passage.low[:MOST_CHARACTERS]
        found |= _senses_in(low, is_subject=passage.part is Part.SUBJECT)
    return tuple(found)


def is_asked(low: str, words: Words, stop: int) -> bool:
    """Say whether the sentence that stops before word `stop` of `low` is a question."""
    end = words.ends[stop - 1]
    return "?" in low[end : end + 3]


def _senses_in(low: str, *, is_subject: bool) -> Notes:
    words = cut_words(low)
    senses = know(words).senses
    text: list[Meaning] = []
    marked: list[str] = []
    at, last = 0, min(MOST_WORDS, len(words.words))
    while at < last:
        stop = min(words.stops[at], last)
        meant = list(filter(None, senses[at:stop]))
        if is_asked(low, words, stop):
            marked += _marked(meant, "?")
        if is_subject:
            marked += _marked(meant, ":")
        # What stands in two sentences isn't side by side.
        text += (*meant, *_APART)
        at = stop
    alone = chain.from_iterable([meaning.names for meaning in text])
    return dict.fromkeys(chain(alone, _pairs(text), marked))


def _pairs(text: list[Meaning]) -> Iterator[str]:
    """Return every two senses that stand near each other."""
    behind = (text[apart:] for apart in range(1, REACH + 1))
    near = chain.from_iterable([zip(text, other, strict=False) for other in behind])
    return chain.from_iterable(map(_together, near))


def _marked(meant: list[Meaning], mark: str) -> Iterator[str]:
    return (name + mark for meaning in meant for name in meaning.names)


def _said_together(near: tuple[Meaning, Meaning]) -> tuple[str, ...]:
    earlier, later = near
    return tuple(f"{one} {other}" for one in earlier.names for other in later.names)


_together = Lookup(_said_together).__getitem__
