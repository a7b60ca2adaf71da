"""Measure the ranking of contacts for a role, by titles that training never saw.

`benchmarks/match.py --data DIR` keeps one in five alternative titles of each
occupation of ESCO from the training, learns from the others (a minute or two; needs
NumPy), and ranks people by how near their title is to a kept one. A case is right
where somebody of its occupation is among the first ten. The people are drawn from the
titles that were seen (`found`), hold each occupation's preferred title (`preferred`),
or have titles unseen too (`both_unseen`). Beside it the same by letters alone (TF-IDF
of three letters) and by rapidfuzz. `ms` is the CPU time of one ranking of 5,000
people with its reasons: `warm` in a process that met their titles before, `cold` in
one that didn't, reading from a desk where they are as it keeps them when contacts come
in, `unkept` if it didn't keep that.
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
from tempfile import TemporaryDirectory
from typing import NamedTuple

import match_plain
from rapidfuzz import fuzz

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))

from fit_titles import fit, to_rows
from title_sets import Titled, part, read_esco, read_modern

from ajar.core.help.title_words import grams
from ajar.core.help.titles import Space, nearness
from ajar.core.help.who_fits import rank_people
from ajar.core.nouns.referral import Acquaintance, Vacancy

PEOPLE = 5_000
FIRST = 10
LEAST = {"found": 0.80, "over_letters": 0.05}
MOST = {"warm_ms": 50.0, "cold_ms": 50.0, "unkept_ms": 250.0}

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


class Desk:
    """A throw-away desk that keeps people, with where their titles are."""

    def __init__(self, home: Path, people: list[Acquaintance], space: Space) -> None:
        os.environ["AJAR_HOME"] = str(home)
        from ajar.cli.session import open_session

        self.user, self.people = open_session(), people
        from ajar.services.title_places import place_titles
        from ajar.store.models import Contact

        Contact.objects.bulk_create(
            Contact(owner=self.user, key=one.key, name=one.name, position=one.title)
            for one in people
        )
        self.mark = space.mark
        place_titles(self.user, self.mark, lambda: space)

    def rank(self, title: str, space: Space, spent: list[float], *, kept: bool) -> None:
        """Rank its people for `title`; add the milliseconds of CPU to `spent`."""
        from ajar.store.title_places import learn_places

        space.mark = self.mark
        grams.cache_clear()
        started = time.process_time()
        if kept:
            learn_places(self.user, (one.title for one in self.people), space)
        rank_people(Vacancy(title), self.people, space)
        spent.append(1000 * (time.process_time() - started))


def time_ranking(field: Field, rows: list[tuple[str, str]]) -> dict[str, float]:
    """Return milliseconds of ranking people in full, titles met before and not."""
    people = [
        Acquaintance(key=str(at), name=f"Person {at}", title=one.title)
        for at, one in enumerate(field.people)
    ]
    spent: dict[str, list[float]] = {"unkept_ms": [], "cold_ms": [], "warm_ms": []}
    with TemporaryDirectory() as home:
        desk = Desk(Path(home), people, Space(rows))
        for one in field.wanted[:5]:
            for name, kept in (("unkept_ms", False), ("cold_ms", True)):
                space = Space(rows)
                desk.rank(one.title, space, spent[name], kept=kept)
                desk.rank(one.title, space, spent["warm_ms"], kept=kept)
        for one in field.wanted[5:45]:
            desk.rank(one.title, space, spent["warm_ms"], kept=True)
    return {name: statistics.median(times) for name, times in spent.items()}


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
