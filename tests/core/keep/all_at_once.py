"""Who is who, found all at once: slow and plain, to hold what is kept up to date to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations, product

from ajar.core.keep.census import _latest, _tie
from ajar.core.keep.proposals import (
    MOST_IN_BLOCK,
    Case,
    Known,
    are_alike,
    are_two,
    block_keys,
    judge,
    know,
    may_be_one,
)
from ajar.core.keep.ties import find_sides
from ajar.core.nouns.person import Cluster, Clustering, Proposal, Sighting, Word


def all_at_once(sightings: Iterable[Sighting], words: Iterable[Word]) -> Clustering:
    by_key = {one.key: one for one in sightings}
    latest = _latest(words)
    groups = _tie(by_key, latest).groups()
    known = {name: know(name, [by_key[k] for k in ks]) for name, ks in groups.items()}
    pairs = pairs_of(known)
    crowded = {
        name.key
        for a, b in pairs
        if are_alike(known[a], known[b]) and are_two(known[a], known[b])
        for name in (*known[a].names, *known[b].names)
    }
    parted = parted_by(by_key, latest)
    cases = [
        case
        for a, b in pairs
        if parted.isdisjoint(product(groups[a], groups[b]))
        and (case := judge(known[a], known[b], crowded))
    ]
    return Clustering(
        tuple(Cluster(name, tuple(keys)) for name, keys in sorted(groups.items())),
        tuple(Proposal(c.one.id, c.other.id, c.reasons) for c in clear(cases)),
    )


def pairs_of(known: Mapping[str, Known]) -> list[tuple[str, str]]:
    blocks = defaultdict(set)
    for name, one in known.items():
        for key in block_keys(one):
            blocks[key].add(name)
    small = (block for block in blocks.values() if len(block) <= MOST_IN_BLOCK)
    return sorted({pair for one in small for pair in combinations(sorted(one), 2)})


def parted_by(by_key: Mapping[str, Sighting], words: Iterable[Word]) -> set:
    sides = [find_sides(by_key, word) for word in words if not word.is_joined]
    pairs = {pair for both in sides if both for pair in product(*both)}
    return pairs | {(other, one) for one, other in pairs}


def clear(cases: list[Case]) -> list[Case]:
    fits = defaultdict(list)
    for case in cases:
        fits[case.one.id].append(case.other)
        fits[case.other.id].append(case.one)
    rivalled = {
        name
        for name, others in fits.items()
        if any(not may_be_one(a, b) for a, b in combinations(others, 2))
    }
    return [
        case
        for case in cases
        if case.is_same_name or rivalled.isdisjoint((case.one.id, case.other.id))
    ]
