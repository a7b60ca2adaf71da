"""Note what a letter's words mean, one by one and side by side, for the learned models.

A term is the word itself, known only if it was met before; many words share a sense
(screen_senses.tsv), whatever the language: "we need a welder", "buscamos soldador".
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from ajar.core.nouns.letter import Letter, Part
from ajar.core.screen.cues import MOST_CHARACTERS
from ajar.core.screen.terms import MOST_WORDS
from ajar.core.screen.word_sets import currency_words, word_class, word_set
from ajar.core.screen.wording import cut_words
from ajar.core.tables import load_rows

_STEM = 4
_REACH = 3  # words with a sense
_APART: tuple[tuple[str, ...], ...] = ((),) * _REACH
_JOB, _FIGURE, _MONEY = "title", "figure", "money"

Notes = dict[str, None]
"""Names in the order they were met; only the keys count."""


def note_senses(letter: Letter) -> tuple[str, ...]:
    """Return the senses in subject and offer, alone and in pairs, each once."""
    found: Notes = {}
    for passage in letter.parts(Part.SUBJECT, Part.OFFER):
        low = passage.low[:MOST_CHARACTERS]
        found |= _senses_in(low, is_subject=passage.part is Part.SUBJECT)
    return tuple(found)


@lru_cache(maxsize=16)
def _senses_in(low: str, *, is_subject: bool) -> Notes:
    # Remembered because purpose and effort are asked one after the other.
    words = cut_words(low)
    text: list[tuple[str, ...]] = []
    marked: Notes = {}
    at, last = 0, min(MOST_WORDS, len(words.words))
    while at < last:
        stop = min(words.stops[at], last)
        meant = list(filter(None, map(senses_of, words.words[at:stop])))
        if "?" in low[words.ends[stop - 1] : words.ends[stop - 1] + 3]:
            _mark(meant, "?", marked)
        if is_subject:
            _mark(meant, ":", marked)
        # What stands in two sentences isn't side by side.
        text += (*meant, *_APART)
        at = stop
    return dict.fromkeys(chain(chain.from_iterable(text), _pairs(text), marked))


def _pairs(text: list[tuple[str, ...]]) -> Iterator[str]:
    """Return every two senses that stand near each other."""
    near = (map(_together, text, text[apart:]) for apart in range(1, _REACH + 1))
    return chain.from_iterable(chain.from_iterable(near))


def _mark(meant: list[tuple[str, ...]], mark: str, found: Notes) -> None:
    for senses in meant:
        found.update(_marked(senses, mark))


@lru_cache(maxsize=4_000)
def _marked(senses: tuple[str, ...], mark: str) -> Notes:
    return dict.fromkeys(sense + mark for sense in senses)


@lru_cache(maxsize=20_000)
def _together(earlier: tuple[str, ...], later: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{one} {other}" for one in earlier for other in later)


@cache
def _index() -> tuple[
    dict[str, tuple[str, ...]], dict[str, tuple[tuple[str, str], ...]]
]:
    """Return word → senses, and first letters → (stem, sense)."""
    exact: dict[str, dict[str, None]] = {}
    stems: dict[str, list[tuple[str, str]]] = {}
    for sense, cell in load_rows("screen_senses.tsv"):
        words = word_set(cell.split())
        for word in words.exact:
            exact.setdefault(word, {})[sense] = None
        for stem in words.prefixes:
            stems.setdefault(stem[:_STEM], []).append((stem, sense))
    return (
        {word: tuple(sorted(senses)) for word, senses in exact.items()},
        {start: tuple(pairs) for start, pairs in stems.items()},
    )


@lru_cache(maxsize=20_000)
def senses_of(word: str) -> tuple[str, ...]:
    """Return what a lower-case, flattened `word` may mean, none for most words."""
    exact, stems = _index()
    found = dict.fromkeys(exact.get(word, ()))
    for stem, sense in stems.get(word[:_STEM], ()):
        if word.startswith(stem):
            found[sense] = None
    if word_class("title").accepts(word):
        found[_JOB] = None
    if word[0].isdigit():
        found[_FIGURE] = None
    if word in currency_words():
        found[_MONEY] = None
    return tuple(found)
