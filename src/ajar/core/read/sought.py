"""Find the sentences that hold certain words, whatever reader seeks them.

Readers seek some hundred words, and most letters hold few. To search a text for each
costs more than to look each word of the text up once, for all readers together.
"""

import re
from bisect import bisect_right
from itertools import chain

from ajar.core.lookup import Lookup
from ajar.core.nouns.letter import Passage
from ajar.core.read.passage_words import READ_LIMIT, words_by_sentence
from ajar.core.remember import remember_passage
from ajar.core.text import Span

_MOST_SENTENCES = 300
_RUN = re.compile(r"[^\W_]+")
_LETTERS = 3
_by_letters: dict[str, list[tuple[str, str]]] = {}
_short: set[str] = set()


def seek(*words: str) -> frozenset[str]:
    """Return `words`, parts of words or several, as what find_sentences looks for.

    Said once, where a module is loaded: what any reader seeks is looked up together.
    """
    for sought in words:
        longest = max(_RUN.findall(sought), key=len, default="")
        if len(longest) < _LETTERS:
            _short.add(sought)
        else:
            known = _by_letters.setdefault(longest[:_LETTERS], [])
            known.append((longest, sought))
    _parts_of.clear()
    return frozenset(words)


def _sought_in(word: str) -> tuple[str, ...]:
    """Return what is sought whose longest part stands in `word`."""
    return tuple(
        sought
        for at in range(len(word) - _LETTERS + 1)
        for longest, sought in _by_letters.get(word[at : at + _LETTERS], ())
        if word.startswith(longest, at)
    )


_parts_of = Lookup(_sought_in)


@remember_passage
def _held(passage: Passage) -> frozenset[str]:
    """Return what is sought and may stand in `passage`."""
    low = passage.low
    words = set(chain.from_iterable(words_by_sentence(passage)))
    found = chain.from_iterable(map(_parts_of.__getitem__, words))
    return frozenset(found).union([short for short in _short if short in low])


@remember_passage
def _first_places(passage: Passage) -> list[int]:
    return [sentence.start for sentence in passage.sentences]


def _numbers_of(passage: Passage, word: str) -> list[int]:
    """Return the numbers of the sentences of `passage` that hold `word`, in order."""
    low, sentences = passage.low, passage.sentences
    starts = _first_places(passage)
    found: list[int] = []
    at = low.find(word, 0, READ_LIMIT)
    while at >= 0 and len(found) < _MOST_SENTENCES:
        number = bisect_right(starts, at) - 1
        end = sentences[number].end if number >= 0 else -1
        if end >= at:
            found.append(number)
        at = low.find(word, max(end, at + 1), READ_LIMIT)
    return found


def find_sentences(passage: Passage, words: frozenset[str]) -> list[Span]:
    """Return, in order, the sentences of `passage` that hold one of `words` (seek)."""
    found: set[int] = set()
    for word in _held(passage) & words:
        found.update(_numbers_of(passage, word))
    return [passage.sentences[number] for number in sorted(found)]
