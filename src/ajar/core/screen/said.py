"""Add up what the words of a letter were learned to be worth, without naming them.

What terms.py and senses.py note is what is learned from. Here each word is looked up
once for all that it is worth, and a letter's terms are a set of numbers to add up.
"""

from itertools import chain
from operator import add

from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.screen.cues import MOST_CHARACTERS, words_of
from ajar.core.screen.learned import Points, add_up, word_points
from ajar.core.screen.lexemes import know
from ajar.core.screen.meanings import NO_MEANING, Meaning, first_of_pair
from ajar.core.screen.said_worth import END, SayingWorth, saying_worth
from ajar.core.screen.senses import REACH, is_asked
from ajar.core.screen.terms import FIRST, MOST_WORDS
from ajar.core.screen.wording import Words

_APART = (NO_MEANING,) * REACH
_Sentences = list[tuple[int, int]]


def words_worth(letter: Letter) -> Points:
    """Return what subject and offer are worth to each kind, then to each effort."""
    worth = saying_worth()
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
    passage: Passage, words: Words, sentences: _Sentences, worth: SayingWorth
) -> set[int]:
    """Return what the terms of `words` (note_terms) are worth, each once."""
    last = sentences[-1][1]
    columns = know(words)
    names = columns.names[:last]
    own, plains, early, of_subject, before = zip(*columns.said[:last], strict=True)
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
    passage: Passage, words: Words, sentences: _Sentences, worth: SayingWorth
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
