"""Add up what the words of a letter were learned to be worth, without naming them.

What terms.py and senses.py note is what is learned from. Here each word is looked up
once for all that it is worth, and a letter's terms are a set of numbers to add up.
"""

from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain
from operator import add
from typing import NamedTuple

from ajar.core.lookup import MOST, Lookup
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.screen.cues import MOST_CHARACTERS, words_of
from ajar.core.screen.learned import Points, add_up, number_points, word_points
from ajar.core.screen.lexemes import (
    NO_MEANING,
    Meaning,
    first_of_pair,
    know,
    known,
    meanings_of_pair,
)
from ajar.core.screen.senses import REACH, is_asked
from ajar.core.screen.terms import BEGIN, END, FIRST, MOST_WORDS
from ajar.core.screen.wording import Words

_APART = (NO_MEANING,) * REACH
_Sentences = list[tuple[int, int]]


class _OfWord(NamedTuple):
    """What a word is worth: its name, itself, early on, in a subject, before others."""

    name: int
    plain: int
    early: int
    of_subject: int
    before: dict[str, int]


class _OfMeaning(NamedTuple):
    """What a meaning is worth: alone, in a question, in a subject."""

    alone: tuple[int, ...]
    asked: tuple[int, ...]
    of_subject: tuple[int, ...]


class _Worth(NamedTuple):
    """What to look up of words, of meanings, and of two meanings near each other."""

    word: Callable[[str], _OfWord]
    begins: dict[str, int]
    between: int
    meaning: Callable[[Meaning], _OfMeaning]
    pair: Callable[[int], tuple[int, ...]]


@cache
def _worth() -> _Worth:
    points = word_points()
    terms, senses = number_points(points.terms), number_points(points.senses)
    before: dict[str, dict[str, int]] = {}
    for term, worth in terms.items():
        one, parted, other = term.partition(" ")
        if parted:
            before.setdefault(one, {})[other] = worth

    def of_word(word: str) -> _OfWord:
        lexeme = known(word)
        name, plain = lexeme.name, lexeme.plain
        return _OfWord(
            terms.get(name, 0),
            terms.get(plain, 0),
            terms.get(f"1:{name}", 0),
            terms.get(f"s:{name}", 0),
            before.get(name, {}),
        )

    def of_meaning(meaning: Meaning) -> _OfMeaning:
        marked = (
            [f"{name}{mark}" for name in meaning.names] for mark in ("", "?", ":")
        )
        return _OfMeaning(*(_known(senses, names) for names in marked))

    def of_pair(pair: int) -> tuple[int, ...]:
        earlier, later = meanings_of_pair(pair)
        names = (f"{one} {other}" for one in earlier.names for other in later.names)
        return _known(senses, names)

    return _Worth(
        Lookup(of_word).__getitem__,
        before.get(BEGIN, {}),
        before.get(END, {}).get(BEGIN, 0),
        Lookup(of_meaning).__getitem__,
        Lookup(of_pair, 2 * MOST).__getitem__,
    )


def _known(table: dict[str, int], names: Iterable[str]) -> tuple[int, ...]:
    return tuple(table[name] for name in names if name in table)


def words_worth(letter: Letter) -> Points:
    """Return what subject and offer are worth to each kind, then to each effort."""
    worth = _worth()
    terms: set[int] = set()
    senses: set[int] = set()
    for passage in letter.parts(Part.SUBJECT, Part.OFFER):
        words = words_of(passage)
        sentences = [
            (at, min(stop, MOST_WORDS))
            for at, stop in words.sentences
            if at < MOST_WORDS
        ]
        if sentences:
            terms |= _terms_in(passage, words, sentences, worth)
            senses |= _senses_in(passage, words, sentences, worth)
    classes = word_points().classes
    both = zip(add_up(terms, classes), add_up(senses, classes), strict=True)
    return tuple([said + meant for said, meant in both])


def _terms_in(
    passage: Passage, words: Words, sentences: _Sentences, worth: _Worth
) -> set[int]:
    """Return what the terms of `words` (note_terms) are worth, each once."""
    last = sentences[-1][1]
    names = know(words).names[:last]
    of_words = map(worth.word, words.words[:last])
    own, plains, early, of_subject, before = zip(*of_words, strict=True)
    following = [*names[1:], END]
    for _, stop in sentences:
        following[stop - 1] = END
    pairs = zip(before, following, strict=True)
    found = {*own, *plains, *[known[name] for known, name in pairs if name in known]}
    found |= {worth.begins.get(names[at], 0) for at, _ in sentences}
    if len(sentences) > 1:
        found.add(worth.between)
    if passage.part is Part.SUBJECT:
        return found.union(of_subject)
    return found.union(early[: max(stop for at, stop in sentences if at < FIRST)])


def _senses_in(
    passage: Passage, words: Words, sentences: _Sentences, worth: _Worth
) -> set[int]:
    """Return what the senses of `words` (note_senses) are worth, each once."""
    columns = know(words)
    low = passage.low[:MOST_CHARACTERS]
    text: list[Meaning] = []
    marked: list[tuple[int, ...]] = []
    for at, stop in sentences:
        meant = list(filter(None, columns.senses[at:stop]))
        if not meant:
            continue
        if is_asked(low, words, stop):
            marked += [worth.meaning(meaning).asked for meaning in meant]
        # What stands in two sentences isn't side by side.
        text += (*meant, *_APART)
    alone = [worth.meaning(meaning) for meaning in set(text)]
    marked += [one.alone for one in alone]
    if passage.part is Part.SUBJECT:
        marked += [one.of_subject for one in alone]
    numbers = [meaning.number for meaning in text]
    firsts = [*map(first_of_pair, numbers)]
    pairs = {
        *map(add, firsts, numbers[1:]),
        *map(add, firsts, numbers[2:]),
        *map(add, firsts, numbers[3:]),
    }
    return set(
        chain(chain.from_iterable(marked), chain.from_iterable(map(worth.pair, pairs)))
    )
