"""Weigh how much a stretch of a letter asks for what means stop.

A rule knows the words it was given; here words, pairs of words and what they mean
side by side (concepts.py) were weighed by training/fit_asks.py on letters that ask
and on honest ones that speak of the same things.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from math import sqrt
from operator import add
from typing import NamedTuple

from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.screening import SignalId
from ajar.core.screen.ask_notes import (
    MOST_WORDS,
    NO_MEANINGS,
    PARTS,
    REACH,
    Marks,
    Sentence,
    Span,
    Stretch,
    marks_of,
    note_stretch,
    sentences_of,
    stretches_of,
)
from ajar.core.screen.ask_worth import SHIFT, START, UNIT, Note, Worth, asking_worth
from ajar.core.screen.cues import Cues, words_of
from ajar.core.screen.lexemes import know
from ajar.core.screen.meanings import Meaning, first_of_pair
from ajar.core.screen.wording import Words
from ajar.core.tables import load_rows

FEWEST = 20  # notes; a shorter stretch says less
OF_MARK = 0.3
SIGNALS = (
    SignalId.PAYS_UPFRONT,
    SignalId.CHEQUE_OR_FORWARD,
    SignalId.CRYPTO_OR_GIFTCARD,
    SignalId.TASK_SCAM,
    SignalId.ASKS_IDENTITY,
    SignalId.ASKS_CODE_OR_REMOTE,
    SignalId.RUN_CODE,
)


class Asking(NamedTuple):
    """How much the most asking stretch asks, in points: 0 is as likely as not."""

    points: float
    place: tuple[Passage, Sequence[Span], Marks] | None = None

    @property
    def stretch(self) -> Stretch | None:
        """What asks most; few letters ask so much that one looks at it."""
        return note_stretch(*self.place) if self.place else None


@cache
def _signal_points() -> dict[str, tuple[float, ...]]:
    rows = load_rows("screen_asking_signals.tsv")
    return {row[0]: tuple(map(float, row[1:])) for row in rows}


def weigh_asking(letter: Letter, cues: Cues) -> Asking:
    """Return the stretch of `letter` that asks most; -inf if it has no words."""
    worth = asking_worth()
    asking = Asking(float("-inf"))
    for passage in letter.parts(*PARTS):
        words = words_of(passage)
        spans, marks = sentences_of(words), marks_of(words, cues)
        weighed = _weigh(words, spans, marks, worth)
        for first, last in stretches_of(spans):
            points = worth.start + _sum(weighed[first:last])
            if points > asking.points:
                asking = Asking(points, (passage, spans[first:last], marks))
    return asking


_Weighed = tuple[float, int, float, int, float]
"""Units and number of what a sentence says, of what it means, points of its marks."""


def _weigh(
    words: Words, spans: Sequence[Span], marks: Marks, worth: Worth
) -> list[_Weighed]:
    """Return what the sentences at `spans` are worth, one by one."""
    alone, plain, pairs = _worth_of_words(words, spans, worth)
    concepts = know(words).concepts
    meant = _worth_of_meanings(concepts, worth)
    weighed: list[_Weighed] = []
    begin = 0
    for at, stop in spans:
        said = {*alone[at:stop], *plain[at:stop], *pairs[at:stop]}
        said.discard(0)
        end = begin + stop - at - concepts[at:stop].count(None)
        means = set(chain.from_iterable([n for c in meant for n in c[begin:end]]))
        begin = end
        told = sum([worth.marks.get(mark, 0.0) for mark in marks.get(at, ())])
        units = sum(said) >> SHIFT, len(said), sum(means) >> SHIFT, len(means)
        weighed.append((*units, told))
    return weighed


def _worth_of_words(
    words: Words, spans: Sequence[Span], worth: Worth
) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
    """Return what each name, each word and each pair of names is worth, 0 unknown."""
    if not spans:
        return (), (), ()
    columns = know(words)
    alone, plain, before = zip(*columns.asked[:MOST_WORDS], strict=True)
    behind = [worth.first, *before]
    for at, _ in spans:
        behind[at] = worth.first
    named = zip(behind, columns.names, strict=False)
    return alone, plain, [of.get(name, 0) for of, name in named]


def _worth_of_meanings(
    concepts: Sequence[Meaning | None], worth: Worth
) -> list[list[tuple[int, ...]]]:
    """Return what each meaning is worth, alone and with each of REACH before it."""
    meant = [*filter(None, concepts[:MOST_WORDS])]
    numbers = [meaning.number for meaning in (*NO_MEANINGS, *meant)]
    later, earlier = numbers[REACH:], [*map(first_of_pair, numbers)]
    pairs = [map(add, earlier[at:], later) for at in range(REACH)]
    return [
        [*map(worth.alone, meant)],
        *[[*map(worth.together, pair)] for pair in pairs],
    ]


def points_of(stretch: Stretch, weights: Mapping[Note, float]) -> float:
    """Return how much `stretch` asks, by `weights`."""
    worth = [_units(sentence, weights) for sentence in stretch.sentences]
    return weights[START] + _sum(worth)


def _units(sentence: Sentence, weights: Mapping[Note, float]) -> _Weighed:
    said = [points for note in sentence.said if (points := weights.get(note))]
    meant = [points for note in sentence.meant if (points := weights.get(note))]
    told = sum([weights.get(f"!{mark}", 0.0) for mark in sentence.marks])
    return sum(said) * UNIT, len(said), sum(meant) * UNIT, len(meant), told


def _sum(weighed: Sequence[_Weighed]) -> float:
    said, words, meant, meanings, marks = weighed[0]
    for one in weighed[1:]:
        said, words, meant = said + one[0], words + one[1], meant + one[2]
        meanings, marks = meanings + one[3], marks + one[4]
    return (
        said / (UNIT * sqrt(max(FEWEST, words)))
        + meant / (UNIT * sqrt(max(FEWEST, meanings)))
        + OF_MARK * marks
    )


def name_signals(stretch: Stretch) -> tuple[SignalId, ...]:
    """Return the signals, those that the words of `stretch` speak for most first."""
    table = _signal_points()
    sums = [0.0] * len(SIGNALS)
    for sentence in stretch.sentences:
        # What two words mean together is worth nothing here, and most notes are such.
        alone = [note for note in sentence.meant if isinstance(note, str)]
        for note in alone:
            for place, points in enumerate(table.get(note, ())):
                sums[place] += points
    ranked = sorted(range(len(SIGNALS)), key=lambda place: (-sums[place], place))
    return tuple(SIGNALS[place] for place in ranked)
