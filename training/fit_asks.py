"""Learn how much a stretch of a letter asks for, and write the tables of it.

Run as fit_screen.py is, with the same environment and data:

    /tmp/fit/bin/python training/fit_asks.py --data DIR

Of a letter that means stop only one stretch asks, and nobody has marked which: the
short ones teach first, then each longer one gives its most asking stretch. With
--estimate each labelled set in turn is left out and read by what the others taught.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from math import sqrt
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("OMP_NUM_THREADS", "1")  # sums in one order, whatever the machine
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
try:
    import numpy as np
    from fit_screen import save_table
    from fitting import Case, Names, Penalty, fit
    from labelled import Labelled, read_asks, read_own
    from scipy.sparse import csr_matrix
    from two_sides import solve_sides
except ImportError as error:
    sys.exit(f"{error}. Training needs numpy, scipy and zstandard; see {__file__}.")

from ajar.core.screen.ask_notes import PARTS, Stretch, note_stretches
from ajar.core.screen.ask_worth import START, Note
from ajar.core.screen.asking import FEWEST, OF_MARK, SIGNALS, points_of
from ajar.core.screen.cues import gather_cues

ABOUT_WORK = {"outreach", "process", "alert"}
SHORT = 6  # stretches
ROUNDS = 3
PENALTY = 0.05
OF_STOP = 2.0  # asks are fewer than what asks nothing
LEAST = 3  # stretches a note must be in
MOST = 9_000  # notes kept
MOST_OF_ONE = 12  # stretches of an advertisement
Weights = dict[Note, float]


class Read(NamedTuple):
    """A labelled letter and its stretches."""

    of: Labelled
    stretches: tuple[Stretch, ...]


def read(letters: Iterable[Labelled]) -> list[Read]:
    return [
        Read(one, tuple(note_stretches(one.letter, gather_cues(one.letter, *PARTS))))
        for one in letters
        if one.kind in ABOUT_WORK and one.risk
    ]


def learn(letters: Sequence[Read]) -> Weights:
    """Fit thrice, each time to the stretches that the fit before finds asking."""
    honest = [
        stretch
        for one in letters
        if one.of.risk != "stop"
        for stretch in one.stretches[:MOST_OF_ONE]
    ]
    asking = [one.stretches for one in letters if one.of.risk == "stop"]
    chosen = [max(s, key=_length) for s in asking if 0 < len(s) <= SHORT]
    weights = solve(chosen, honest)
    for _ in range(ROUNDS - 1):
        chosen = [max(s, key=lambda one: points_of(one, weights)) for s in asking if s]
        weights = solve(chosen, honest)
    return weights


def _length(stretch: Stretch) -> int:
    return len(stretch.evidence.quote)


def _blocks(stretch: Stretch) -> tuple[Counter[Note], Counter[Note], Counter[Note]]:
    """Return words, meanings and marks, each as often as a sentence has it."""
    said: Counter[Note] = Counter()
    meant: Counter[Note] = Counter()
    marks: Counter[Note] = Counter()
    for sentence in stretch.sentences:
        said.update(sentence.said)
        meant.update(sentence.meant)
        marks.update(f"!{mark}" for mark in sentence.marks)
    return said, meant, marks


def solve(asking: Sequence[Stretch], honest: Sequence[Stretch]) -> Weights:
    """Return what each note is worth, by logistic regression held towards nothing."""
    stretches = [*asking, *honest]
    counts: Counter[Note] = Counter()
    for stretch in stretches:
        for block in _blocks(stretch):
            counts.update(block.keys())
    known = sorted((n for n, count in counts.items() if count >= LEAST), key=str)
    x = _matrix(stretches, {note: column for column, note in enumerate(known)})
    wanted = np.r_[np.ones(len(asking)), -np.ones(len(honest))]
    points = solve_sides(x, wanted, OF_STOP, PENALTY)
    return {**dict(zip(known, points, strict=False)), START: points[-1]}


def _matrix(stretches: Sequence[Stretch], place: dict[Note, int]) -> csr_matrix:
    rows: list[int] = []
    columns: list[int] = []
    shares: list[float] = []
    for row, stretch in enumerate(stretches):
        *blocks, marks = _blocks(stretch)
        for block in blocks:
            notes = {note: times for note, times in block.items() if note in place}
            share = 1 / sqrt(max(FEWEST, sum(notes.values())))
            columns += [place[note] for note in notes]
            shares += [share * times for times in notes.values()]
            rows += [row] * len(notes)
        known = {mark: times for mark, times in marks.items() if mark in place}
        columns += [place[mark] for mark in known]
        shares += [OF_MARK * times for times in known.values()]
        rows += [row] * len(known)
    return csr_matrix((shares, (rows, columns)), shape=(len(stretches), len(place)))


def keep_telling(weights: Weights) -> Weights:
    """Return the notes worth most, rounded; all that one word means is kept."""
    ranked = sorted(weights, key=lambda note: (-abs(weights[note]), str(note)))
    kept = set(ranked[:MOST])
    return {
        note: round(weights[note], 2) + 0.0
        for note in sorted(weights, key=_cell)
        if note in kept or (isinstance(note, str) and note[0] in "@!") or note == START
    }


def learn_signals(letters: Sequence[Read], weights: Weights) -> dict[str, list[float]]:
    """Return what each meaning is worth to each signal."""
    cases = []
    for one in letters:
        named = [SIGNALS.index(s) for s in SIGNALS if s in one.of.signals]
        if one.of.risk != "stop" or not named or not one.stretches:
            continue
        stretch = max(one.stretches, key=lambda s: points_of(s, weights))
        meant = _blocks(stretch)[1]
        features = sorted(note for note in meant if isinstance(note, str))
        allowed = tuple(place in named for place in range(len(SIGNALS)))
        cases.append(Case(features, (), (), allowed, 1.0))
    names = [*sorted({name for case in cases for name in case.features}), START]
    model = fit(cases, Names(names, (), ()), Penalty(0.5, 1.0))
    return {
        name: list(weight.points)
        for name, weight in model.features.items()
        if name != START
    }


def _cell(note: Note) -> str:
    return note if isinstance(note, str) else " ".join(note)


def estimate(letters: Sequence[Read]) -> None:
    """Print what each set gets from weights that never saw it."""
    for corpus in dict.fromkeys(one.of.corpus for one in letters):
        left = [one for one in letters if one.of.corpus == corpus and one.stretches]
        weights = learn([one for one in letters if one.of.corpus != corpus])
        said = [
            (one.of.risk, max(points_of(s, weights) for s in one.stretches))
            for one in left
        ]
        asking = [points for risk, points in said if risk == "stop"]
        rest = [points for risk, points in said if risk != "stop"]
        print(
            f"{corpus}: over 0.5 {sum(p > 0.5 for p in asking)} of {len(asking)} that "
            f"ask, {sum(p > 0.5 for p in rest)} of {len(rest)} others; under -2 "
            f"{sum(p < -2 for p in asking)} that ask",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--estimate", action="store_true")
    parser.add_argument("--without", default="", help="leave out a set, for trying")
    given = parser.parse_args()
    letters = read((*read_own(given.data), *read_asks(given.data)))
    letters = [one for one in letters if one.of.corpus != given.without]
    if given.estimate:
        estimate(letters)
        return
    weights = keep_telling(learn(letters))
    rows = [(_cell(note), f"{points:g}") for note, points in weights.items()]
    save_table("screen_asking_weights.tsv", rows)
    signals = learn_signals(letters, weights)
    table = [(name, *(f"{p:g}" for p in points)) for name, points in signals.items()]
    save_table("screen_asking_signals.tsv", table)
    print(f"{len(rows)} notes; {len(letters)} letters")


if __name__ == "__main__":
    main()
