"""Know a word once: what it is called, what it may mean and what it is about.

What a letter's words say is asked many times over; each is looked up once, and the
answers stand side by side in columns as long as the words.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import count
from typing import NamedTuple

from ajar.core.lookup import Lookup
from ajar.core.screen.concepts import concepts_of
from ajar.core.screen.vocabulary import subjects_of
from ajar.core.screen.word_senses import senses_of
from ajar.core.screen.word_sets import currency_words, is_occupation, word_class
from ajar.core.screen.wording import Words


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """What some words may all mean; one object each, so that it is known at a look.

    Two, one after the other, are known by one number: first_of_pair and the second's.
    """

    names: tuple[str, ...]
    number: int


NO_MEANING = Meaning((), 0)
_PAIR = 1 << 20
_numbers = count(1)
_by_number = {0: NO_MEANING}


def meanings_of_pair(number: int) -> tuple[Meaning, Meaning]:
    """Return the two meanings, one after the other, that are known by `number`."""
    return _by_number[number // _PAIR], _by_number[number % _PAIR]


first_of_pair = _PAIR.__mul__
"""Return what the number of a meaning adds to that of a pair which it begins."""


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
    return Columns(*zip(*map(known, words.words), strict=True))


def lexeme_of(word: str) -> Lexeme:
    """Return what is known of a lower-case, flattened `word`."""
    plain, name = _name(word)
    senses, concepts = _meaning(senses_of(word)), _meaning(concepts_of(word))
    return Lexeme(plain, name, senses, concepts, subjects_of(word))


known = Lookup(lexeme_of).__getitem__


@cache
def _meaning(names: tuple[str, ...]) -> Meaning | None:
    if not names:
        return None
    meaning = Meaning(names, next(_numbers))
    _by_number[meaning.number] = meaning
    return meaning


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
