"""Learn which job titles are near each other, from ESCO and from titles of today.

`training/fit_titles.py --data DIR` writes `src/ajar/core/terms/title_vectors.tsv` from
all titles; DIR holds `occupations_en.csv.gz` of ESCO. `benchmarks/match.py` fits with
titles kept unseen. The same bytes each time on one machine; needs NumPy.
"""

import argparse
from base64 import b64encode
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import numpy as np
from title_sets import Titled, read_esco, read_modern

from ajar.core.help.title_words import grams, title_words

TABLE = Path("src/ajar/core/terms/title_vectors.tsv")
HEAD = """\
# Where words of job titles, and runs of letters in them, stand to each other: a word
# between ^ and $, or a run; its place, signed bytes above 128, in base 64. Made by
# training/fit_titles.py from the titles of ESCO 1.1 ((c) European Union, reuse allowed
# with acknowledgement: Decision 2011/833/EU) and from training/titles/modern.tsv.
"""
SIZE = 48
PARTS = 14_000
ROUNDS = 12
BATCH = 256
RATE = 0.01
SHARPNESS = 20.0
DROPPED = 0.2
OF_GROUP = 0.5
"""What telling the unit group counts beside telling the occupation."""

Array = np.ndarray


class Text(NamedTuple):
    """Titles as numbers of their parts, one after the other, and where each starts."""

    parts: Array
    starts: Array


class Learned(NamedTuple):
    """What the parts are called, and their places, weighed."""

    names: list[str]
    places: Array


def parts_of(title: str) -> list[str]:
    return [gram for word in title_words(title) for gram in grams(word)]


def choose_parts(titles: list[Titled]) -> dict[str, int]:
    """Give the words of three titles and the commonest runs of letters numbers."""
    counts: Counter[str] = Counter()
    for one in titles:
        counts.update(set(parts_of(one.title)))
    words = sorted(p for p, n in counts.items() if p[0] == "^" and p[-1] == "$")
    known = [p for p in words if counts[p] >= 3]
    runs = sorted(counts.keys() - set(words), key=lambda p: (-counts[p], p))
    chosen = dict.fromkeys([*known, *(p for p in runs if counts[p] >= 2)][:PARTS])
    return {part: number for number, part in enumerate(chosen)}


def to_text(titles: list[list[int]]) -> Text:
    ends = np.cumsum([len(title) for title in titles])
    return Text(np.concatenate(titles).astype(int), np.concatenate([[0], ends[:-1]]))


def unit(rows: Array) -> tuple[Array, Array]:
    """Return `rows` of length one, and how long they were."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9
    return rows / lengths, lengths


class Adam:
    """Moves places down a slope (Kingma and Ba, 2015); rows without a slope stay."""

    def __init__(self, places: Array) -> None:
        self.places = places
        self.mean = np.zeros_like(places)
        self.square = np.zeros_like(places)

    def move(self, rows: Array | slice, slope: Array, rate: float) -> None:
        """Move the places of `rows` down their `slope`."""
        self.mean[rows] = 0.9 * self.mean[rows] + 0.1 * slope
        self.square[rows] = 0.99 * self.square[rows] + 0.01 * slope * slope
        step = self.mean[rows] / (np.sqrt(self.square[rows]) + 1e-8)
        self.places[rows] -= rate * step


def pull(units: Array, classes: Adam, right: Array, rate: float) -> Array:
    """Move `classes` towards their titles; return the slope for the titles."""
    aims, lengths = unit(classes.places)
    logits = SHARPNESS * units @ aims.T
    logits -= logits.max(axis=1, keepdims=True)
    share = np.exp(logits)
    share /= share.sum(axis=1, keepdims=True)
    share[np.arange(len(right)), right] -= 1
    share *= SHARPNESS / len(right)
    slope = share.T @ units
    slope = (slope - aims * (slope * aims).sum(axis=1, keepdims=True)) / lengths
    back = share @ aims
    classes.move(slice(None), slope, rate)
    return back


def step(parts: Adam, weights: Array, text: Text, pulls: list) -> None:
    """Learn from one batch; `pulls` are (classes, right ones, share, rate)."""
    scaled = weights[text.parts][:, None]
    sums = np.add.reduceat(parts.places[text.parts] * scaled, text.starts, axis=0)
    units, lengths = unit(sums)
    back = sum(share * pull(units, c, right, rate) for c, right, share, rate in pulls)
    back = (back - units * (back * units).sum(axis=1, keepdims=True)) / lengths
    counts = np.diff([*text.starts, len(text.parts)])
    slope = np.repeat(back, counts, axis=0) * scaled
    order = np.argsort(text.parts, kind="stable")
    rows, first = np.unique(text.parts[order], return_index=True)
    parts.move(rows, np.add.reduceat(slope[order], first, axis=0), pulls[0][3])


def fit(titles: list[Titled]) -> Learned:
    """Return the places at which titles of one occupation are near each other."""
    r = np.random.default_rng(20260101)
    names = choose_parts(titles)
    lists = [[names[p] for p in parts_of(t.title) if p in names] for t in titles]
    kept = [number for number, parts in enumerate(lists) if parts]
    lists = [np.array(lists[number]) for number in kept]
    seats = np.unique([titles[n].occupation for n in kept], return_inverse=True)
    groups = np.unique([titles[n].group for n in kept], return_inverse=True)
    found = np.bincount(np.concatenate(lists), minlength=len(names)) + 1
    weights = np.log(len(lists) / found).clip(0.3).astype(np.float32)

    def scatter(rows: int) -> Adam:
        return Adam(r.normal(0, SIZE**-0.5, (rows, SIZE)).astype(np.float32))

    parts, of_seats, of_groups = map(
        scatter, (len(names), *(len(s[0]) for s in (seats, groups)))
    )
    for round_ in range(ROUNDS):
        rate = RATE * (1 - round_ / ROUNDS)
        order = r.permutation(len(lists))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            text = to_text([thinned(lists[n], r) for n in batch])
            step(
                parts,
                weights,
                text,
                [
                    (of_seats, seats[1][batch], 1.0, rate),
                    (of_groups, groups[1][batch], OF_GROUP, rate),
                ],
            )
    return Learned(list(names), parts.places * weights[:, None])


def thinned(parts: Array, r: np.random.Generator) -> Array:
    """Return `parts` without some, at least one: nothing hangs on one part alone."""
    left = parts[r.random(len(parts)) >= DROPPED]
    return left if len(left) else parts


def to_rows(learned: Learned) -> list[tuple[str, str]]:
    """Return each part and its place in base 64, as the table has them."""
    scale = np.percentile(np.abs(learned.places), 99.9) / 127
    coded = np.clip(np.round(learned.places / scale), -127, 127).astype(int) + 128
    return [
        (name, b64encode(bytes(row)).decode("ascii"))
        for name, row in zip(learned.names, coded.tolist(), strict=True)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    esco = read_esco(parser.parse_args().data)
    titles = [one for titles in esco for one in titles]
    rows = to_rows(fit([*titles, *read_modern(len(esco))]))
    lines = "".join(f"{name}\t{code}\n" for name, code in rows)
    TABLE.write_text(HEAD + lines, encoding="utf-8")
    print(f"{len(rows):,} parts, {TABLE.stat().st_size:,} bytes: {TABLE}")


if __name__ == "__main__":
    main()
