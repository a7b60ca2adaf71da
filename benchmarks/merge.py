"""Measure how well people are known again: precision and recall over made-up people.

`benchmarks/merge.py --seed N` makes `--people` of them (see `merge_made.py`) and asks
of every pair of sightings whether it is one person. *Sure* counts what is joined
without asking; *all* counts what stands once the user nods at every proposal, wrong
ones too. Each case is put together again from shuffled sightings, and with words of a
user in shuffled order: the result must be equal. Every figure stands beside the bound
it must keep, and the exit code says whether all do.
"""

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from itertools import combinations

from merge_made import World

from ajar.core.keep.people import find_people
from ajar.core.nouns.person import Clustering, Sighting, Word
from ajar.core.union import Union

MUST = {
    "sure_precision": 0.99,
    "all_precision": 0.99,
    "all_recall": 0.90,
    "order": 1.0,
}
SHUFFLES = 3
WORDS = 12


def pairs_of(groups: Iterable[Iterable[str]]) -> set[tuple[str, str]]:
    """Return all pairs within the groups."""
    return {pair for keys in groups for pair in combinations(sorted(keys), 2)}


def accepted(found: Clustering) -> Iterable[Iterable[str]]:
    """Return the groups that stand once every proposal is nodded at."""
    union = Union(key for cluster in found.clusters for key in cluster.keys)
    for cluster in found.clusters:
        union.join(cluster.keys)
    for proposal in found.proposals:
        union.join((proposal.one, proposal.other))
    return union.groups().values()


def some_words(r: random.Random, sightings: list[Sighting]) -> list[Word]:
    """Return what a user might say, sense or not."""
    said = datetime(2026, 1, 1, tzinfo=UTC)
    marked = [one for one in sightings if one.known_by]
    return [
        Word(
            r.choice(r.choice(marked).known_by),
            r.choice(r.choice(marked).known_by),
            r.random() < 0.5,
            said + timedelta(hours=r.randrange(6)),
        )
        for _ in range(WORDS)
    ]


def orders_agree(seed: int, sightings: list[Sighting]) -> float:
    """Return the share of shuffles that give the same people."""
    r = random.Random(seed)
    words = some_words(r, sightings)
    first = find_people(sightings, words)
    same = 0
    for _ in range(SHUFFLES):
        r.shuffle(sightings)
        r.shuffle(words)
        same += find_people(sightings, words) == first
    return same / SHUFFLES


def scores(
    name: str, said: set[tuple[str, str]], true: set[tuple[str, str]]
) -> dict[str, float]:
    """Return precision and recall of pairs."""
    right = len(said & true)
    return {
        f"{name}_precision": right / max(len(said), 1),
        f"{name}_recall": right / max(len(true), 1),
    }


def measure(seed: int, people: int) -> dict[str, object]:
    """Return the figures of one made-up world."""
    world = World(seed, people)
    sightings, truth = world.sightings(), world.truth()
    started = time.process_time()
    found = find_people(sightings)
    took = time.process_time() - started
    true = pairs_of(by_person(truth).values())
    sure = pairs_of(cluster.keys for cluster in found.clusters)
    right = sum(truth[p.one] == truth[p.other] for p in found.proposals)
    return {
        "seed": seed,
        "people": len(world.people),
        "sightings": len(sightings),
        "found": len(found.clusters),
        **scores("sure", sure, true),
        **scores("all", pairs_of(accepted(found)), true),
        "proposals": len(found.proposals),
        "proposals_right": right,
        "order": orders_agree(seed, sightings),
        "cpu_s": round(took, 3),
        "load": os.getloadavg(),
    }


def by_person(truth: Mapping[str, int]) -> dict[int, list[str]]:
    """Return the sightings of each person."""
    found: dict[int, list[str]] = {}
    for key, person in truth.items():
        found.setdefault(person, []).append(key)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    told = measure(given.seed, given.people)
    missed = [name for name, bound in MUST.items() if float(str(told[name])) < bound]
    if given.json:
        print(json.dumps({**told, "missed": missed}, indent=1))
    else:
        for name, figure in told.items():
            shown = f"{figure:.4f}" if isinstance(figure, float) else figure
            bound = f"(at least {MUST[name]})" if name in MUST else ""
            print(f"{name:<16} {shown} {bound}")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
