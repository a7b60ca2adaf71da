"""Know a word once: what it is called, what it may mean and what it is about.

What a letter's words say is asked many times over; each is looked up once, and the
answers stand side by side in columns as long as the words.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from ajar.core.lookup import Lookup
from ajar.core.screen.concepts import concepts_of
from ajar.core.screen.vocabulary import subjects_of
from ajar.core.screen.word_senses import senses_of
from ajar.core.screen.word_sets import currency_words, is_occupation, word_class
from ajar.core.screen.wording import Words


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """What some words may all mean; one object each, so that it is known at a look."""

    names: tuple[str, ...]


class Lexeme(NamedTuple):
    """A word: what it is called, with occupations told too, and what it may mean."""

    plain: str
    name: str
    senses: Meaning | None
    concepts: Meaning | None
    subjects: tuple[str, ...]


class Columns(NamedTuple):
    """The lexemes of a text's words, column by column."""

    plains: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    senses: tuple[Meaning | None, ...] = ()
    concepts: tuple[Meaning | None, ...] = ()
    subjects: tuple[tuple[str, ...], ...] = ()


@lru_cache(maxsize=64)
def know(words: Words) -> Columns:
    """Return what is known of each of `words`."""
    return Columns(*zip(*map(_known, words.words), strict=True))


def lexeme_of(word: str) -> Lexeme:
    """Return what is known of a lower-case, flattened `word`."""
    plain, name = _name(word)
    senses, concepts = _meaning(senses_of(word)), _meaning(concepts_of(word))
    return Lexeme(plain, name, senses, concepts, subjects_of(word))


_known = Lookup(lexeme_of).__getitem__


@cache
def _meaning(names: tuple[str, ...]) -> Meaning | None:
    return Meaning(names) if names else None


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
