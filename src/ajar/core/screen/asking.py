"""Weigh how much a stretch of a letter asks for what means stop.

A rule knows the words it was given; here words, pairs of words and what they mean
side by side (concepts.py) were weighed by training/fit_asks.py on letters that ask
and on honest ones that speak of the same things: "the course is £95, pop it across"
and "the course is £95 and ours to pay". A stretch is up to three sentences.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from math import sqrt
from typing import NamedTuple

from ajar.core.lookup import MOST, Lookup
from ajar.core.nouns.fact import Evidence
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.screening import SignalId
from ajar.core.screen.cues import Cues, words_of
from ajar.core.screen.lexemes import Meaning, know
from ajar.core.screen.wording import Words
from ajar.core.tables import load_rows

PARTS = (Part.SUBJECT, Part.OFFER, Part.ATTACHMENT)
START = "start"
FEWEST = 20  # notes; a shorter stretch says less
OF_MARK = 0.3
WHO = frozenset(
    (
        *("our_cost", "they_bear", "generous", "wage", "owns_duty", "our_premises"),
        *("hearsay", "nobody", "never_asks", "no_ask_yet", "in_person", "other_code"),
    )
)
"""Cues that say who asks, who pays, and when."""
_SENTENCES, _WORDS = 3, 45  # of a stretch
_REACH = 4  # words with a meaning
_NO_MEANINGS = (Meaning(()),) * _REACH
MOST_WORDS = 1_500  # of a passage; who asks does so before
_BEGIN = "^"
SIGNALS = (
    SignalId.PAYS_UPFRONT,
    SignalId.CHEQUE_OR_FORWARD,
    SignalId.CRYPTO_OR_GIFTCARD,
    SignalId.TASK_SCAM,
    SignalId.ASKS_IDENTITY,
    SignalId.ASKS_CODE_OR_REMOTE,
    SignalId.RUN_CODE,
)

Note = str | tuple[str, str]
"""A word, a pair of words, or what one or two words mean (with @)."""
_Together = Callable[[tuple[Meaning, Meaning]], tuple[Note, ...]]
_Known = Callable[[Iterable[Note]], Collection[Note]]
_new = tuple.__new__


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


class Asking(NamedTuple):
    """How much the most asking stretch asks, in points: 0 is as likely as not."""

    points: float
    stretch: Stretch | None = None


def _note_sentences(
    letter: Letter, cues: Cues, together: _Together, known: _Known
) -> Iterator[tuple[Passage, Words, tuple[Sentence, ...]]]:
    """Yield each passage with its words and its sentences, noted.

    `known` takes notes and keeps those of what is said that are asked for.
    """
    for passage in letter.parts(*PARTS):
        words = words_of(passage)
        marks = _marks(words, cues)
        yield passage, words, tuple(_sentences(words, marks, together, known))


def note_stretches(letter: Letter, cues: Cues) -> Iterator[Stretch]:
    """Yield every stretch of `letter`."""
    for passage, words, sentences in _note_sentences(letter, cues, _notes_of, set):
        for first, last in stretches_of(sentences):
            yield Stretch(passage, words, sentences[first:last])


def stretches_of(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Yield the first sentence of each stretch, and the one after its last."""
    for first, one in enumerate(sentences):
        last, most = first + 1, min(first + _SENTENCES, len(sentences))
        end = one.first + _WORDS
        while last < most and sentences[last].last <= end:
            last += 1
        yield first, last


def _marks(words: Words, cues: Cues) -> dict[int, set[str]]:
    """Return who asks whom, by the first word of the sentence that says so."""
    marks: dict[int, set[str]] = {}
    for group in WHO & cues.keys():
        for found in cues[group]:
            if found.words is words:
                marks.setdefault(found.sentence[0], set()).add(group)
    return marks


def _sentences(
    words: Words, marks: dict[int, set[str]], together: _Together, known: _Known
) -> Iterator[Sentence]:
    columns = know(words)
    meanings = list(_NO_MEANINGS)
    at, most = 0, min(MOST_WORDS, len(words.words))
    while at < most:
        stop = min(words.stops[at], most)
        meanings = [*meanings[-_REACH:], *filter(None, columns.concepts[at:stop])]
        names, plains = columns.names[at:stop], columns.plains[at:stop]
        pairs = zip((_BEGIN, *names), names, strict=False)
        said = known(chain(names, plains, pairs))
        meant = _meant(meanings, together)
        yield _new(Sentence, (at, stop, said, meant, marks.get(at, ())))
        at = stop


def _meant(meanings: list[Meaning], together: _Together) -> set[Note]:
    """Return what the words of a sentence mean, one by one and after one another.

    The first _REACH of `meanings` are those of the words before.
    """
    meant = meanings[_REACH:]
    before = [zip(meanings[at:], meant, strict=False) for at in range(_REACH)]
    pairs = map(together, chain.from_iterable(before))
    return {
        *chain.from_iterable(map(_alone, meant)),
        *chain.from_iterable(pairs),
    }


def _named(meaning: Meaning) -> tuple[Note, ...]:
    return tuple(f"@{name}" for name in meaning.names)


def _notes_of(pair: tuple[Meaning, Meaning]) -> tuple[Note, ...]:
    earlier, later = pair
    return tuple((f"@{one}", other) for one in earlier.names for other in later.names)


def _weighed_notes_of(pair: tuple[Meaning, Meaning]) -> tuple[Note, ...]:
    weights = asking_weights()
    return tuple(note for note in _notes_of(pair) if note in weights)


_alone = Lookup(_named).__getitem__
_weighed_together = Lookup(_weighed_notes_of, 2 * MOST).__getitem__


@cache
def asking_weights() -> dict[Note, float]:
    """Return the points of every note (screen_asking_weights.tsv)."""
    rows = load_rows("screen_asking_weights.tsv")
    return {_note(row[0]): float(row[1]) for row in rows}


def _note(cell: str) -> Note:
    one, parted, other = cell.partition(" ")
    return (one, other) if parted else one


@cache
def _signal_points() -> dict[str, tuple[float, ...]]:
    rows = load_rows("screen_asking_signals.tsv")
    return {row[0]: tuple(map(float, row[1:])) for row in rows}


def weigh_asking(letter: Letter, cues: Cues) -> Asking:
    """Return the stretch of `letter` that asks most; -inf if it has no words."""
    weights = asking_weights()
    start = weights[START]
    most, asks = float("-inf"), None
    known = weights.keys().__and__
    every = _note_sentences(letter, cues, _weighed_together, known)
    for passage, words, sentences in every:
        weighed = [_weigh(sentence, weights) for sentence in sentences]
        for first, last in stretches_of(sentences):
            points = start + _sum(weighed[first:last])
            if points > most:
                most, asks = points, (passage, words, sentences[first:last])
    return Asking(most, Stretch(*asks) if asks else None)


def points_of(stretch: Stretch, weights: dict[Note, float]) -> float:
    """Return how much `stretch` asks, by `weights`."""
    weighed = [_weigh(sentence, weights) for sentence in stretch.sentences]
    return weights[START] + _sum(weighed)


class _Weighed(NamedTuple):
    """Points and number of the known notes of a sentence, points of its marks."""

    said: float
    words: int
    meant: float
    meanings: int
    marks: float


def _weigh(sentence: Sentence, weights: dict[Note, float]) -> _Weighed:
    said = list(filter(None, map(weights.get, sentence.said)))
    meant = list(filter(None, map(weights.get, sentence.meant)))
    marks = 0.0
    for mark in sentence.marks:
        marks += weights.get(f"!{mark}", 0.0)
    return _new(_Weighed, (sum(said), len(said), sum(meant), len(meant), marks))


def _sum(weighed: Sequence[_Weighed]) -> float:
    said, words, meant, meanings, marks = weighed[0]
    for one in weighed[1:]:
        said, words, meant = said + one[0], words + one[1], meant + one[2]
        meanings, marks = meanings + one[3], marks + one[4]
    return (
        said / sqrt(max(FEWEST, words))
        + meant / sqrt(max(FEWEST, meanings))
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
