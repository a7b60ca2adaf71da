"""Learn how much a whole letter reads like those that mean stop, and write its table.

Run as fit_screen.py is, with the same environment and data:

    /tmp/fit/bin/python training/fit_whole.py --data DIR

Logistic regression on the words of a letter, each counted by how rare it is. What
it is worth to Ajar beside the asks, estimate_stops.py tells.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log, sqrt
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("OMP_NUM_THREADS", "1")  # sums in one order, whatever the machine
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
try:
    import numpy as np
    from fit_screen import save_table
    from labelled import Labelled, read_own
    from scipy.sparse import csr_matrix
    from two_sides import solve_sides
except ImportError as error:
    sys.exit(f"{error}. Training needs numpy, scipy and zstandard; see {__file__}.")

from ajar.core.screen.whole import START, WordOfWhole, note_words

ABOUT_WORK = {"outreach", "process", "alert"}
PENALTY = 0.125
OF_STOP = 2.0  # frauds are fewer than honest letters
LEAST = 3  # letters a word must be in
Weights = dict[str, WordOfWhole]


class Noted(NamedTuple):
    """A labelled letter and its words."""

    of: Labelled
    words: frozenset[str]


def note(letters: Iterable[Labelled]) -> list[Noted]:
    return [
        Noted(one, note_words(one.letter))
        for one in letters
        if one.kind in ABOUT_WORK and one.risk
    ]


def learn(letters: Sequence[Noted]) -> Weights:
    """Fit all words that enough letters have, held towards nothing."""
    counts = Counter(word for one in letters for word in one.words)
    known = sorted(word for word, count in counts.items() if count >= LEAST)
    rarity = {w: log((1 + len(letters)) / (1 + counts[w])) + 1 for w in known}
    x = _matrix(letters, rarity, {word: column for column, word in enumerate(known)})
    wanted = np.array([1.0 if one.of.risk == "stop" else -1.0 for one in letters])
    solved = solve_sides(x, wanted, OF_STOP, PENALTY)
    points = [round(one, 2) + 0.0 for one in solved]
    weights = {
        word: WordOfWhole(round(rarity[word], 2), one)
        for word, one in zip(known, points, strict=False)
    }
    return {**weights, START: WordOfWhole(0.0, points[-1])}


def _matrix(
    letters: Sequence[Noted], rarity: dict[str, float], place: dict[str, int]
) -> csr_matrix:
    rows: list[int] = []
    columns: list[int] = []
    shares: list[float] = []
    for row, one in enumerate(letters):
        known = sorted(word for word in one.words if word in place)
        length = sqrt(sum(rarity[word] ** 2 for word in known)) or 1.0
        rows += [row] * len(known)
        columns += [place[word] for word in known]
        shares += [rarity[word] / length for word in known]
    return csr_matrix((shares, (rows, columns)), shape=(len(letters), len(place)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    given = parser.parse_args()
    letters = note(read_own(given.data))
    rows = [
        (word, f"{one.rarity:g}", f"{one.points:g}")
        for word, one in learn(letters).items()
    ]
    save_table("screen_whole_weights.tsv", rows)
    print(f"{len(rows)} words; {len(letters)} letters")


if __name__ == "__main__":
    main()
