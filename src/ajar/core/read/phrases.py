"""Find fixed phrases word by word: linear in the text, whatever the table's size."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ajar.core.tables import load_rows

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_new_word = tuple.__new__


class Word(NamedTuple):
    """A word and where it stands."""

    text: str
    start: int
    end: int


class Found(NamedTuple):
    """A phrase where it stands, and the further columns of its row."""

    start: int
    end: int
    meaning: tuple[str, ...]


Book = dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]
"""First word → (all words, meaning), the longest phrase first."""


def split_words(low: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Return the words of `low` between `start` and `end`."""
    stop = len(low) if end is None else end
    # Made as tuples at once: there are many, and `Word(…)` is a call in Python.
    return tuple(
        [_new_word(Word, (m[0], *m.span())) for m in _WORD.finditer(low, start, stop)]
    )


def make_book(rows: Iterable[tuple[str, ...]]) -> Book:
    """Return the phrases of `rows` (phrase, then its meaning) by first word."""
    book: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for row in rows:
        words = tuple(word.text for word in split_words(row[0].casefold()))
        book.setdefault(words[0], []).append((words, row[1:]))
    return {
        first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        for first, entries in book.items()
    }


def load_book(name: str) -> Book:
    """Return table `name` as a book of phrases."""
    return make_book(load_rows(name))


def count_words(low: str) -> int:
    """Return how many words `low` has."""
    return len(_WORD.findall(low))


def find_within(low: str, start: int, end: int, book: Book) -> Iterable[Found]:
    """Return the phrases of `book` between `start` and `end` of `low`, as find_phrases.

    Most stretches hold none: that is told from their words before these are placed.
    """
    texts = _WORD.findall(low, start, end)
    if book.keys().isdisjoint(texts) or not _may_hold_phrase(set(texts), book):
        return ()
    return find_phrases(split_words(low, start, end), book)


def _may_hold_phrase(texts: set[str], book: Book) -> bool:
    """Say whether every word of some phrase is among `texts`."""
    holds = texts.issuperset
    for text in book.keys() & texts:
        for phrase, _ in book[text]:
            if holds(phrase):
                return True
    return False


def find_phrases(words: tuple[Word, ...], book: Book) -> Iterator[Found]:
    """Yield the phrases of `book` among `words`, in order, the longest first."""
    at = 0
    texts = tuple([word[0] for word in words])
    while at < len(words):
        size = 1
        for phrase, meaning in book.get(texts[at], ()):
            if texts[at : at + len(phrase)] == phrase:
                size = len(phrase)
                yield Found(words[at].start, words[at + size - 1].end, meaning)
                break
        at += size
