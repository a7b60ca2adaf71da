"""Know a word once: what it is called, what it may mean and what it is about.

What a letter's words say is asked many times over; each is looked up once, and the
answers stand side by side in columns as long as the words.
"""

from functools import lru_cache
from typing import NamedTuple

from ajar.core.lookup import Lookup
from ajar.core.screen.ask_worth import WordWorth, asking_worth
from ajar.core.screen.concepts import concepts_of
from ajar.core.screen.cue_tables import load_cues
from ajar.core.screen.lexicon import Anchored
from ajar.core.screen.meanings import Meaning, meaning_of
from ajar.core.screen.said_worth import TermWorth, saying_worth
from ajar.core.screen.vocabulary import subjects_of
from ajar.core.screen.word_senses import senses_of
from ajar.core.screen.word_sets import currency_words, is_occupation, word_class
from ajar.core.screen.wording import Words


class Lexeme(NamedTuple):
    """A word: what it is called, with occupations told too, and what it may mean.

    Then what phrases it may anchor, and what it was learned to be worth in an ask
    (`asked`) and in a letter (`said`).
    """

    plain: str
    name: str
    senses: Meaning | None
    concepts: Meaning | None
    subjects: tuple[str, ...]
    anchored: Anchored | None
    asked: WordWorth
    said: TermWorth


class Columns(NamedTuple):
    """The lexemes of a text's words, column by column."""

    plains: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    senses: tuple[Meaning | None, ...] = ()
    concepts: tuple[Meaning | None, ...] = ()
    subjects: tuple[tuple[str, ...], ...] = ()
    anchored: tuple[Anchored | None, ...] = ()
    asked: tuple[WordWorth, ...] = ()
    said: tuple[TermWorth, ...] = ()


@lru_cache(maxsize=64)
def know(words: Words) -> Columns:
    """Return what is known of each of `words`."""
    return Columns(*zip(*map(_known.__getitem__, words.words), strict=True))


def lexeme_of(word: str) -> Lexeme:
    """Return what is known of a lower-case, flattened `word`."""
    plain, name = _name(word)
    senses, concepts = meaning_of(senses_of(word)), meaning_of(concepts_of(word))
    _, anchored = load_cues()
    return Lexeme(
        plain,
        name,
        senses,
        concepts,
        subjects_of(word),
        anchored(word),
        asking_worth().word(name, plain),
        saying_worth().word(name, plain),
    )


_known = Lookup(lexeme_of)


def forget() -> None:
    """Forget every word: what words are worth was learned anew."""
    _known.clear()
    know.cache_clear()


def _name(word: str) -> tuple[str, str]:
    """Return `word` with figures, days and money by class, and occupations too."""
    if word in currency_words():
        return "<money>", "<money>"
    if word[0].isdigit():
        name = "<thousands>" if word[-1] in "km" else "<figure>"
        return name, name
    if word in word_class("day").exact:
        return "<day>", "<day>"
    return word, "<job>" if is_occupation(word) else word
