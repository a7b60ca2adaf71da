"""Keep who may be one person while clusters come and go; only what that touches moves.

Four things make two clusters a proposal: they have something telling in common, their
names and what stands beside them speak for it (see `proposals`), not too many bear the
name, and nobody else fits as well. Each is kept, and looked at again where it may have
changed.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from itertools import combinations

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
from ajar.core.nouns.person import Proposal, Sighting

Pair = tuple[str, str]
"""Two ids, the smaller one first."""


class Likely:
    """Which clusters may be one person."""

    def __init__(self) -> None:
        self._known: dict[str, Known] = {}
        self._blocks: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._bearers: dict[str, set[str]] = defaultdict(set)
        self._pairs: dict[str, set[Pair]] = defaultdict(set)
        self._namesakes: dict[Pair, tuple[str, ...]] = {}
        self._crowd: Counter[str] = Counter()
        self._cases: dict[Pair, Case] = {}
        self._rivalled: set[str] = set()

    def change(
        self,
        gone: Collection[str],
        come: Mapping[str, Iterable[Sighting]],
        parted: Set[Pair],
    ) -> frozenset[str]:
        """Let clusters go and come; return the ids whose proposals may be others.

        A cluster with other sightings is both. `parted` are all pairs that the user
        keeps apart; those of clusters that neither go nor come are as they were.
        """
        dirty = self._replace(gone, come)
        before = set(self._crowd)
        moved = self._pair_anew(dirty)
        self._crowd = +self._crowd
        flipped = before ^ set(self._crowd)
        again = {
            pair
            for name in flipped
            for bearer in self._bearers[name]
            for pair in self._pairs[bearer]
        }
        again |= {pair for one in dirty for pair in self._pairs[one]}
        moved |= self._judge_anew(again, parted)
        return frozenset(moved | self._find_rivals(moved) | set(gone) | come.keys())

    def proposals(self) -> Iterator[Proposal]:
        """Yield who may be one person, by id; nobody else fits as well."""
        for pair in sorted(self._cases):
            case = self._cases[pair]
            if case.is_same_name or self._rivalled.isdisjoint(pair):
                yield Proposal(*pair, case.reasons)

    def _replace(
        self, gone: Collection[str], come: Mapping[str, Iterable[Sighting]]
    ) -> set[str]:
        """Put clusters in and out of blocks; return whose pairs are to be found anew.

        Besides them those of a block that became too large to tell anything, or
        small enough.
        """
        sizes: dict[tuple[str, ...], int] = {}
        for one in gone:
            if one in self._known:
                self._take_out(self._known.pop(one), sizes)
        for one, sightings in come.items():
            self._put_in(know(one, sightings), sizes)
        dirty = {*gone, *come}
        for key, size in sizes.items():
            block = self._blocks[key]
            if (size <= MOST_IN_BLOCK) != (len(block) <= MOST_IN_BLOCK):
                dirty |= block
            if not block:
                del self._blocks[key]
        return dirty

    def _take_out(self, known: Known, sizes: dict[tuple[str, ...], int]) -> None:
        for key in set(block_keys(known)):
            sizes.setdefault(key, len(self._blocks[key]))
            self._blocks[key].discard(known.id)
        for name in known.names:
            self._bearers[name.key].discard(known.id)

    def _put_in(self, known: Known, sizes: dict[tuple[str, ...], int]) -> None:
        self._known[known.id] = known
        for key in set(block_keys(known)):
            sizes.setdefault(key, len(self._blocks[key]))
            self._blocks[key].add(known.id)
        for name in known.names:
            self._bearers[name.key].add(known.id)

    def _pair_anew(self, dirty: Iterable[str]) -> set[str]:
        """Find the pairs of `dirty` anew; return the ids of cases that went with it."""
        moved = set[str]()
        for one in dirty:
            for pair in list(self._pairs[one]):
                if self._cases.pop(pair, None) is not None:
                    moved.update(pair)
                self._crowd.subtract(self._namesakes.pop(pair, ()))
                for side in pair:
                    self._pairs[side].discard(pair)
        for one in dirty:
            for pair in self._pairs_of(one):
                if pair not in self._pairs[one]:
                    self._pair(pair)
        return moved

    def _pairs_of(self, one: str) -> Iterator[Pair]:
        if one not in self._known:
            return
        for key in block_keys(self._known[one]):
            block = self._blocks[key]
            if len(block) <= MOST_IN_BLOCK:
                for other in block - {one}:
                    yield (one, other) if one < other else (other, one)

    def _pair(self, pair: Pair) -> None:
        for side in pair:
            self._pairs[side].add(pair)
        one, other = (self._known[side] for side in pair)
        if are_alike(one, other) and are_two(one, other):
            names = {name.key for name in (*one.names, *other.names)}
            self._namesakes[pair] = tuple(names)
            self._crowd.update(names)

    def _judge_anew(self, pairs: Iterable[Pair], parted: Set[Pair]) -> set[str]:
        """Judge `pairs`; return the ids of those that are a case now, or were one."""
        moved = set[str]()
        for pair in pairs:
            case = None
            if pair not in parted:
                one, other = (self._known[side] for side in pair)
                case = judge(one, other, self._crowd)
            if self._cases.pop(pair, None) is not None or case is not None:
                moved.update(pair)
            if case is not None:
                self._cases[pair] = case
        return moved

    def _find_rivals(self, ids: Iterable[str]) -> set[str]:
        """Find for whom several fit who aren't one; return whose proposals that moves.

        "J. Lee" may be two people.
        """
        moved = set[str]()
        for one in ids:
            cases = [pair for pair in self._pairs[one] if pair in self._cases]
            fits = [self._known[a if b == one else b] for a, b in cases]
            is_rivalled = any(not may_be_one(a, b) for a, b in combinations(fits, 2))
            if is_rivalled != (one in self._rivalled):
                moved.update(side for pair in cases for side in pair)
                self._rivalled ^= {one}
        return moved
