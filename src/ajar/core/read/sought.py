"""Find the sentences that hold certain words, whatever reader seeks them.

Readers seek some hundred words, and most letters hold few. Each word of a text is
looked up once for all of them: it tells as the bits of one number who seeks it.
"""

import re
from functools import reduce
from operator import or_
from typing import NamedTuple

from ajar.core.lookup import Lookup
from ajar.core.nouns.letter import Passage
from ajar.core.read.passage_words import words_by_sentence
from ajar.core.remember import remember_passage
from ajar.core.text import Span

_RUN = re.compile(r"[^\W_]+")
_LETTERS = 3


class Sought(NamedTuple):
    """What a reader seeks: words, parts of words or several.

    A sentence whose words have the bit `sure` holds one; with `unsure` alone, it holds
    a word of what is not just letters, and of the `mixed` it may hold one.
    """

    words: frozenset[str]
    mixed: tuple[str, ...]
    sure: int
    unsure: int


_by_letters: dict[str, list[tuple[str, int]]] = {}
_short: list[tuple[str, int]] = []
_all: list[Sought] = []


def seek(*words: str) -> Sought:
    """Return `words`, parts of words or several, as what find_sentences looks for.

    Said once, where a module is loaded: what any reader seeks is looked up together.
    """
    sure = 1 << 2 * len(_all)
    mixed = tuple(word for word in words if _RUN.fullmatch(word) is None)
    sought = Sought(frozenset(words), mixed, sure, sure << 1)
    for word in words:
        bit = sought.unsure if word in mixed else sure
        longest = max(_RUN.findall(word), key=len)
        if len(longest) < _LETTERS:
            _short.append((word, sure))
        else:
            _by_letters.setdefault(longest[:_LETTERS], []).append((longest, bit))
    _all.append(sought)
    _bits_of.clear()
    return sought


def _work_out(word: str) -> int:
    """Return the bits of what is sought whose longest part stands in `word`."""
    bits = 0
    for at in range(len(word) - _LETTERS + 1):
        for longest, bit in _by_letters.get(word[at : at + _LETTERS], ()):
            if word.startswith(longest, at):
                bits |= bit
    return bits


_bits_of = Lookup(_work_out)


@remember_passage
def _bits(passage: Passage) -> tuple[int, list[int]]:
    """Return the bits of all the words of `passage`, and those of each sentence."""
    known, low = _bits_of.__getitem__, passage.low
    bits = [reduce(or_, map(known, words), 0) for words in words_by_sentence(passage)]
    for word, bit in _short:
        if word in low:
            for number, sentence in enumerate(passage.sentences[: len(bits)]):
                if _holds(low, sentence, [word]):
                    bits[number] |= bit
    return reduce(or_, bits, 0), bits


def _holds(low: str, sentence: Span, words: list[str]) -> bool:
    """Say whether one of `words` is in the sentence; it may end in the space behind."""
    start, end = sentence
    return any(map(low[start : end + 1].__contains__, words))


def find_sentences(passage: Passage, sought: Sought) -> list[Span]:
    """Return, in order, the sentences of `passage` that hold what is sought (seek)."""
    _, mixed, sure, unsure = sought
    every, bits = _bits(passage)
    if not every & (sure | unsure):
        return []
    low = passage.low
    said = [word for word in mixed if word in low] if every & unsure else []
    found: list[Span] = []
    for sentence, held in zip(passage.sentences, bits, strict=False):
        if held & sure or (said and held & unsure and _holds(low, sentence, said)):
            found.append(sentence)
    return found
