"""Weigh how much a stretch of a letter asks for what means stop.

A rule knows the words it was given; here words, pairs of words and what they mean
side by side (concepts.py) were weighed by training/fit_asks.py on letters that ask
and on honest ones that speak of the same things.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import chain, repeat
from math import sqrt
from operator import add
from typing import NamedTuple

from ajar.core.lookup import MOST, Lookup
from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.screening import SignalId
from ajar.core.screen.ask_notes import (
    BEGIN,
    MOST_WORDS,
    NO_MEANINGS,
    PARTS,
    REACH,
    Marks,
    Note,
    Sentence,
    Span,
    Stretch,
    marks_of,
    note_stretch,
    notes_of,
    notes_of_two,
    sentences_of,
    stretches_of,
)
from ajar.core.screen.cues import Cues, words_of
from ajar.core.screen.lexemes import (
    Columns,
    Meaning,
    first_of_pair,
    know,
    meanings_of_pair,
)
from ajar.core.tables import load_rows

START = "start"
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
_UNIT, _SHIFT = 10_000, 32


class Asking(NamedTuple):
    """How much the most asking stretch asks, in points: 0 is as likely as not."""

    points: float
    place: tuple[Passage, Sequence[Span], Marks] | None = None

    @property
    def stretch(self) -> Stretch | None:
        """What asks most; few letters ask so much that one looks at it."""
        return note_stretch(*self.place) if self.place else None


class Worth(NamedTuple):
    """What every note is worth, as one integer: points, then the note's own number.

    So the notes of a sentence, each once, are a set that is added up at once.
    """

    start: float
    said: Mapping[Note, int]
    alone: Callable[[Meaning], tuple[int, ...]]
    together: Callable[[int], tuple[int, ...]]
    marks: Mapping[str, float]


@cache
def asking_weights() -> dict[Note, float]:
    """Return the points of every note (screen_asking_weights.tsv)."""
    rows = load_rows("screen_asking_weights.tsv")
    return {_note(row[0]): float(row[1]) for row in rows}


def _note(cell: str) -> Note:
    one, parted, other = cell.partition(" ")
    return (one, other) if parted else one


@cache
def asking_worth() -> Worth:
    """Return what the notes are worth by asking_weights."""
    return make_worth(asking_weights())


def make_worth(weights: Mapping[Note, float]) -> Worth:
    """Return what notes are worth by `weights`, of at most four decimals."""
    worth = {
        note: (round(points * _UNIT) << _SHIFT) + number
        for number, (note, points) in enumerate(weights.items(), 1)
        if points
    }

    def alone(meaning: Meaning) -> tuple[int, ...]:
        return tuple(worth[note] for note in notes_of(meaning) if note in worth)

    def together(pair: int) -> tuple[int, ...]:
        notes = notes_of_two(meanings_of_pair(pair))
        return tuple(worth[note] for note in notes if note in worth)

    marks = {
        str(note)[1:]: points for note, points in weights.items() if note[0] == "!"
    }
    return Worth(
        weights[START],
        worth,
        Lookup(alone).__getitem__,
        Lookup(together, 2 * MOST).__getitem__,
        marks,
    )


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
        weighed = _weigh(know(words), spans, marks, worth)
        for first, last in stretches_of(spans):
            points = worth.start + _sum(weighed[first:last])
            if points > asking.points:
                asking = Asking(points, (passage, spans[first:last], marks))
    return asking


_Weighed = tuple[float, int, float, int, float]
"""Units and number of what a sentence says, of what it means, points of its marks."""


def _weigh(
    columns: Columns, spans: Sequence[Span], marks: Marks, worth: Worth
) -> list[_Weighed]:
    """Return what the sentences at `spans` are worth, one by one."""
    alone, plain, pairs = _worth_of_words(columns, spans, worth)
    meant = _worth_of_meanings(columns, worth)
    weighed: list[_Weighed] = []
    begin = 0
    for at, stop in spans:
        said = {*alone[at:stop], *plain[at:stop], *pairs[at:stop]}
        said.discard(0)
        end = begin + stop - at - columns.concepts[at:stop].count(None)
        means = set(chain.from_iterable([n for c in meant for n in c[begin:end]]))
        begin = end
        told = sum([worth.marks.get(mark, 0.0) for mark in marks.get(at, ())])
        units = sum(said) >> _SHIFT, len(said), sum(means) >> _SHIFT, len(means)
        weighed.append((*units, told))
    return weighed


def _worth_of_words(
    columns: Columns, spans: Sequence[Span], worth: Worth
) -> tuple[list[int], list[int], list[int]]:
    """Return what each name, each word and each pair of names is worth, 0 unknown."""
    names, plains = columns.names[:MOST_WORDS], columns.plains[:MOST_WORDS]
    before = [BEGIN, *names]
    for at, _ in spans:
        before[at] = BEGIN
    known, unknown = worth.said.get, repeat(0)
    alone, plain = map(known, names, unknown), map(known, plains, unknown)
    pairs = map(known, zip(before, names, strict=False), unknown)
    return [*alone], [*plain], [*pairs]


def _worth_of_meanings(columns: Columns, worth: Worth) -> list[list[tuple[int, ...]]]:
    """Return what each meaning is worth, alone and with each of REACH before it."""
    meant = [*filter(None, columns.concepts[:MOST_WORDS])]
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
    return sum(said) * _UNIT, len(said), sum(meant) * _UNIT, len(meant), told


def _sum(weighed: Sequence[_Weighed]) -> float:
    said, words, meant, meanings, marks = weighed[0]
    for one in weighed[1:]:
        said, words, meant = said + one[0], words + one[1], meant + one[2]
        meanings, marks = meanings + one[3], marks + one[4]
    return (
        said / (_UNIT * sqrt(max(FEWEST, words)))
        + meant / (_UNIT * sqrt(max(FEWEST, meanings)))
        + OF_MARK * marks
    )


def name_signals(stretch: Stretch) -> tuple[SignalId, ...]:
    """Return the signals, those that the words of `stretch` speak for most first."""
    table = _signal_points()
    sums = [0.0] * len(SIGNALS)
    for sentence in stretch.sentences:
        for note in sentence.meant:
            for place, points in enumerate(table.get(str(note), ())):
                sums[place] += points
    ranked = sorted(range(len(SIGNALS)), key=lambda place: (-sums[place], place))
    return tuple(SIGNALS[place] for place in ranked)
