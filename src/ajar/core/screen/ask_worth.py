"""What the notes of an ask are worth (training/fit_asks.py), ready to be added up."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from ajar.core.lookup import MOST, Lookup
from ajar.core.screen.meanings import Meaning, meanings_of_pair
from ajar.core.tables import load_rows

START = "start"
UNIT, SHIFT = 10_000, 32
BEGIN = "^"

Note = str | tuple[str, str]
"""A word, a pair of words, or what one or two words mean (with @)."""


class WordWorth(NamedTuple):
    """What a word is worth: its name, itself, and its name before each other one."""

    name: int
    plain: int
    before: Mapping[str, int]


class Worth(NamedTuple):
    """What every note is worth, as one integer: UNITs, then the note's own number.

    So the notes of a sentence, each once, are a set that is added up at once. `first`
    tells what a name is worth where it begins a sentence.
    """

    start: float
    word: Callable[[str, str], WordWorth]
    first: Mapping[str, int]
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
        note: (round(points * UNIT) << SHIFT) + number
        for number, (note, points) in enumerate(weights.items(), 1)
        if points
    }
    before: dict[str, dict[str, int]] = {}
    for note, points in worth.items():
        if isinstance(note, tuple):
            before.setdefault(note[0], {})[note[1]] = points

    def word(name: str, plain: str) -> WordWorth:
        return WordWorth(worth.get(name, 0), worth.get(plain, 0), before.get(name, {}))

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
        word,
        before.get(BEGIN, {}),
        Lookup(alone).__getitem__,
        Lookup(together, 2 * MOST).__getitem__,
        marks,
    )


def notes_of(meaning: Meaning) -> tuple[Note, ...]:
    """Return what a word means."""
    return tuple(f"@{name}" for name in meaning.names)


def notes_of_two(pair: tuple[Meaning, Meaning]) -> tuple[Note, ...]:
    """Return what two words mean, one after the other."""
    earlier, later = pair
    return tuple((f"@{one}", other) for one in earlier.names for other in later.names)
