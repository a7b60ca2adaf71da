"""Read the titles of occupations, and keep some of them from the training."""

import csv
import gzip
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

MODERN = Path(__file__).parent / "titles" / "modern.tsv"
FEWEST = 3
ONE_IN = 5


class Titled(NamedTuple):
    """A title, the number of its occupation, and the ISCO-08 unit group of that."""

    title: str
    occupation: int
    group: str


class Sets(NamedTuple):
    """Titles to learn from, and titles of the same occupations kept unseen."""

    known: list[Titled]
    unseen: list[Titled]


def read_esco(folder: Path) -> list[list[Titled]]:
    """Return the titles of each occupation of ESCO, the preferred one first."""
    path = folder / "occupations_en.csv.gz"
    found = []
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines)):
            names = [row["preferredLabel"], *row["altLabels"].splitlines()]
            plain = dict.fromkeys(" ".join(name.lower().split()) for name in names)
            group = row["iscoGroup"]
            found.append([Titled(name, number, group) for name in plain if name])
    return found


def read_modern(first: int) -> list[Titled]:
    """Return our own titles of today; their occupations are numbered from `first`."""
    lines = MODERN.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [
        Titled(title, first + number, group)
        for number, (group, titles) in enumerate(rows)
        for title in titles.split("|")
    ]


def part(occupations: list[list[Titled]]) -> Sets:
    """Keep one in five alternative titles of each occupation unseen.

    Which ones is decided by the titles themselves: the same on any machine. A title
    that another occupation has too is always known.
    """
    known: list[Titled] = []
    unseen: list[Titled] = []
    for titles in occupations:
        preferred, *others = titles
        others.sort(key=lambda one: crc32(one.title.encode()))
        kept = max(1, len(others) // ONE_IN) if len(titles) >= FEWEST else 0
        unseen.extend(others[:kept])
        known.extend([preferred, *others[kept:]])
    seen = {one.title for one in known}
    return Sets(known, [one for one in unseen if one.title not in seen])
