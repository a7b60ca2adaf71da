"""Measure the ranking of contacts for a role, by titles that training never saw.

`benchmarks/match.py --data DIR` keeps one in five alternative titles of each
occupation of ESCO from the training, learns from the others (a minute or two; needs
NumPy), and ranks people by how near their title is to a kept one. A case is right
where somebody of its occupation is among the first ten. The people are drawn from the
titles that were seen (`found`), hold each occupation's preferred title (`preferred`),
or have titles unseen too (`both_unseen`). Beside it the same by letters alone (TF-IDF
of three letters) and by rapidfuzz. `ms` is the CPU time of one ranking of 5,000
people with its reasons: `warm` their titles were met before, `cold` they were not.
The model that comes with Ajar has learned from all titles. DIR holds
`occupations_en.csv.gz`. The exit code says whether each figure keeps its bound.
"""

import argparse
import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from math import sqrt
from pathlib import Path
from typing import NamedTuple

import match_plain
from rapidfuzz import fuzz

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))

from fit_titles import fit, to_rows
from title_sets import Titled, part, read_esco, read_modern

from ajar.core.help.titles import Space, nearness
from ajar.core.help.who_fits import rank_people
from ajar.core.nouns.referral import Acquaintance, Vacancy

PEOPLE = 5_000
FIRST = 10
LEAST = {"found": 0.80, "over_letters": 0.05}
MOST = {"warm_ms": 50.0, "cold_ms": 250.0}

Ranking = Callable[[str], list[int]]


class Field(NamedTuple):
    """People to rank, and titles to rank them for."""

    name: str
    people: list[Titled]
    wanted: list[Titled]


class Tally(NamedTuple):
    """How often one of the right people came first, of how many cases."""

    right: int
    cases: int

    @property
    def share(self) -> float:
        """The share, 0 to 1."""
        return self.right / self.cases

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of Wilson."""
        n, p, z = self.cases, self.share, 1.96
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z / (1 + z * z / n) * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return middle - half, middle + half


def make_fields(
    known: list[Titled], unseen: list[Titled], cases: int, r: random.Random
) -> list[Field]:
    people = r.sample(known, PEOPLE)
    first: dict[int, Titled] = {}
    for one in known:
        first.setdefault(one.occupation, one)
    of_one: dict[int, list[Titled]] = {}
    for one in unseen:
        of_one.setdefault(one.occupation, []).append(one)
    pairs = [titles[:2] for titles in of_one.values() if len(titles) > 1]
    fields = []
    for name, crowd, pool in (
        ("found", people, unseen),
        ("preferred", list(first.values()), unseen),
        ("both_unseen", [one for one, _ in pairs], [two for _, two in pairs]),
    ):
        there = {one.occupation for one in crowd}
        fitting = [one for one in pool if one.occupation in there]
        wanted = r.sample(fitting, min(cases, len(fitting)))
        fields.append(Field(name, crowd, wanted))
    return fields


def count(field: Field, rank: Ranking) -> Tally:
    right = sum(
        any(field.people[at].occupation == one.occupation for at in rank(one.title))
        for one in field.wanted
    )
    return Tally(right, len(field.wanted))


def by_space(titles: Sequence[str], space: Space) -> Ranking:
    def rank(wanted: str) -> list[int]:
        near = nearness(wanted, titles, space)
        return sorted(range(len(near)), key=near.__getitem__, reverse=True)[:FIRST]

    return rank


def rankings(titles: list[str], space: Space) -> dict[str, Ranking]:
    return {
        "ajar": by_space(titles, space),
        "letters": match_plain.by_letters(titles, FIRST),
        "token_set": match_plain.by_rapidfuzz(titles, fuzz.token_set_ratio, FIRST),
        "token_sort": match_plain.by_rapidfuzz(titles, fuzz.token_sort_ratio, FIRST),
    }


def time_ranking(field: Field, rows: list[tuple[str, str]]) -> dict[str, float]:
    """Return milliseconds of ranking people in full, titles met before and not."""
    people = [
        Acquaintance(key=str(at), name=f"Person {at}", title=one.title)
        for at, one in enumerate(field.people)
    ]
    cold, warm = [], []
    for one in field.wanted[:5]:
        space = Space(rows)
        for times in (cold, warm):
            started = time.process_time()
            rank_people(Vacancy(one.title), people, space)
            times.append(1000 * (time.process_time() - started))
    for one in field.wanted[5:45]:
        started = time.process_time()
        rank_people(Vacancy(one.title), people, space)
        warm.append(1000 * (time.process_time() - started))
    return {"cold_ms": statistics.median(cold), "warm_ms": statistics.median(warm)}


def measure(given: argparse.Namespace) -> dict[str, object]:
    esco = read_esco(given.data)
    known, unseen = part(esco)
    rows = to_rows(fit([*known, *read_modern(len(esco))]))
    space = Space(rows)
    said: dict[str, object] = {"known": len(known), "unseen": len(unseen)}
    r = random.Random(f"match/{given.seed}")
    for field in make_fields(known, unseen, given.cases, r):
        titles = [one.title for one in field.people]
        tallies = {n: count(field, rank) for n, rank in rankings(titles, space).items()}
        ours = tallies["ajar"]
        said |= {f"{field.name}_{n}": [t.right, t.cases] for n, t in tallies.items()}
        said[field.name] = round(ours.share, 4)
        said[f"{field.name}_95"] = [round(bound, 3) for bound in ours.interval]
        if field.name == "found":
            said["over_letters"] = round(ours.share - tallies["letters"].share, 4)
            said |= time_ranking(field, rows)
    return said | {"seed": given.seed, "load": os.getloadavg()}


def broken(said: dict[str, object]) -> list[str]:
    """Return the figures that miss their bound."""
    low = [name for name, bound in LEAST.items() if float(str(said[name])) < bound]
    return low + [n for n, bound in MOST.items() if float(str(said[n])) > bound]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cases", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    said = measure(given)
    missed = broken(said)
    if given.json:
        print(json.dumps(said | {"missed": missed}))
    else:
        for name, value in said.items():
            print(f"{name:24}{value}")
        print("missed:", ", ".join(missed) or "none")
    sys.exit(bool(missed))


if __name__ == "__main__":
    main()
