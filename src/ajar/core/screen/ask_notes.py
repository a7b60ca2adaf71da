"""Note what a stretch of a letter says: words, pairs of words, and what they mean.

A stretch is up to three sentences. Which of its notes make it an ask was learned
(asking.py): "the course is £95, pop it across" and "the course is £95 and ours to pay".
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from ajar.core.nouns.fact import Evidence
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.screen.ask_worth import BEGIN, Note, notes_of, notes_of_two
from ajar.core.screen.cues import Cues, words_of
from ajar.core.screen.lexemes import Columns, know
from ajar.core.screen.meanings import NO_MEANING, Meaning
from ajar.core.screen.wording import Words

PARTS = (Part.SUBJECT, Part.OFFER, Part.ATTACHMENT)
WHO = frozenset(
    (
        *("our_cost", "they_bear", "generous", "wage", "owns_duty", "our_premises"),
        *("hearsay", "nobody", "never_asks", "no_ask_yet", "in_person", "other_code"),
    )
)
"""Cues that say who asks, who pays, and when."""
_SENTENCES, _WORDS = 3, 45  # of a stretch
REACH = 4  # words with a meaning
NO_MEANINGS = (NO_MEANING,) * REACH
MOST_WORDS = 1_500  # of a passage; who asks does so before

Span = tuple[int, int]
"""The first word of a sentence, and the one after its last."""
Marks = dict[int, set[str]]
"""Who asks whom, by the first word of the sentence that says so."""


class Sentence(NamedTuple):
    """What one sentence says: its words, what they mean, and who asks whom."""

    first: int
    last: int
    said: Collection[Note]
    meant: Collection[Note]
    marks: Collection[str]


class Stretch(NamedTuple):
    """Sentences read together."""

    passage: Passage
    words: Words
    sentences: tuple[Sentence, ...]

    @property
    def evidence(self) -> Evidence:
        """The words, verbatim."""
        start = self.words.starts[self.sentences[0].first]
        return self.passage.evidence(
            start, self.words.ends[self.sentences[-1].last - 1]
        )

    @property
    def marks(self) -> frozenset[str]:
        """Who asks whom, as groups of cues."""
        return frozenset(mark for one in self.sentences for mark in one.marks)


def note_stretches(letter: Letter, cues: Cues) -> Iterator[Stretch]:
    """Yield every stretch of `letter`."""
    for passage in letter.parts(*PARTS):
        words = words_of(passage)
        sentences, marks = sentences_of(words), marks_of(words, cues)
        for first, last in stretches_of(sentences):
            yield note_stretch(passage, sentences[first:last], marks)


def note_stretch(passage: Passage, spans: Sequence[Span], marks: Marks) -> Stretch:
    """Return the stretch of `passage` that the sentences `spans` make up."""
    words = words_of(passage)
    columns = know(words)
    sentences = (_note_sentence(columns, span, marks) for span in spans)
    return Stretch(passage, words, tuple(sentences))


def sentences_of(words: Words) -> list[Span]:
    """Return the sentences of `words` that are read, the last one maybe cut short."""
    return [
        (first, min(last, MOST_WORDS))
        for first, last in words.sentences
        if first < MOST_WORDS
    ]


def stretches_of(sentences: Sequence[Span | Sentence]) -> Iterator[tuple[int, int]]:
    """Yield the first sentence of each stretch, and the one after its last."""
    count = len(sentences)
    for first, one in enumerate(sentences):
        last, most = first + 1, min(first + _SENTENCES, count)
        end = one[0] + _WORDS
        while last < most and sentences[last][1] <= end:
            last += 1
        yield first, last


def marks_of(words: Words, cues: Cues) -> Marks:
    """Return who asks whom in the passage that has these words."""
    marks: Marks = {}
    for group in WHO & cues.keys():
        for found in cues[group]:
            if found.words is words:
                marks.setdefault(found.sentence[0], set()).add(group)
    return marks


def _note_sentence(columns: Columns, span: Span, marks: Marks) -> Sentence:
    at, stop = span
    names, plains = columns.names[at:stop], columns.plains[at:stop]
    pairs = zip((BEGIN, *names), names, strict=False)
    before = [*NO_MEANINGS, *filter(None, columns.concepts[:at])][-REACH:]
    meanings = [*before, *filter(None, columns.concepts[at:stop])]
    said: set[Note] = {*names, *plains, *pairs}
    return Sentence(at, stop, said, _meant(meanings), marks.get(at, ()))


def _meant(meanings: list[Meaning]) -> set[Note]:
    """Return what the words of a sentence mean, one by one and after one another.

    The first REACH of `meanings` are those of the words before.
    """
    meant = meanings[REACH:]
    before = [zip(meanings[at:], meant, strict=False) for at in range(REACH)]
    pairs = map(notes_of_two, chain.from_iterable(before))
    return {
        *chain.from_iterable(map(notes_of, meant)),
        *chain.from_iterable(pairs),
    }
