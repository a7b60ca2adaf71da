"""Keep who is one person while sightings come and go; only what they touch is redone.

What is surely one person hangs together by what its sightings share (see `links`) and
by the user's words. So whatever changes, only what it hangs together with can fall out
otherwise: that alone is tied anew, and the same comes out as if all were.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ajar.core.keep.likely import Likely
from ajar.core.keep.links import loose_ends, name_of, sure_links
from ajar.core.keep.names import is_rare
from ajar.core.keep.ties import Ties, find_sides
from ajar.core.nouns.person import Cluster, Clustering, Sighting, Word

_TYING = ("handle:", "address:", "number:")


class Census:
    """Who is who by all sightings and words so far."""

    def __init__(self) -> None:
        self._sightings: dict[str, Sighting] = {}
        self._holders: dict[str, set[str]] = defaultdict(set)
        self._groups: dict[str, list[str]] = {}
        self._group_of: dict[str, str] = {}
        self._words: list[Word] = []
        self._likely = Likely()

    def change(
        self, told: Mapping[str, Sighting | None], words: Iterable[Word]
    ) -> frozenset[str]:
        """Follow what changed; return the ids of clusters that may be others now.

        `told` are sightings by key that are new or other than before, None for one
        that is gone; `words` are all that the user said. The order doesn't matter.
        """
        before, self._words = self._words, _latest(words)
        turned = set(before) ^ set(self._words)
        touched = {*told, *(key for word in turned for key in self._pointed_at(word))}
        reached = self._reach(touched)
        for key, sighting in told.items():
            self._put(key, sighting)
        reached |= {key for word in turned for key in self._pointed_at(word)}
        return self._tie_anew(self._reach(reached))

    def clustering(self) -> Clustering:
        """Return the people, and who of them may be one."""
        groups = sorted(self._groups.items())
        return Clustering(
            tuple(Cluster(name, tuple(keys)) for name, keys in groups),
            tuple(self._likely.proposals()),
        )

    def _put(self, key: str, sighting: Sighting | None) -> None:
        before = self._sightings.pop(key, None)
        for mark in _marks(before):
            self._holders[mark].discard(key)
        if sighting is not None:
            self._sightings[key] = sighting
        for mark in _marks(sighting):
            self._holders[mark].add(key)

    def _reach(self, keys: Iterable[str]) -> set[str]:
        """Return the sightings that `keys` hang together with, themselves included."""
        by_word: dict[str, list[set[str]]] = defaultdict(list)
        for word in self._words:
            sides = set(self._pointed_at(word))
            for key in sides:
                by_word[key].append(sides)
        found, left = set[str](), list(keys)
        while left:
            key = left.pop()
            if key in found:
                continue
            found.add(key)
            for mark in _tying(self._sightings.get(key)):
                left.extend(self._holders[mark] - found)
            for sides in by_word.get(key, ()):
                left.extend(sides - found)
        return found

    def _pointed_at(self, word: Word) -> Iterator[str]:
        for side in (word.one, word.other):
            yield from self._side(side)

    def _side(self, side: str) -> set[str]:
        """Return the sightings that a side of a word points at."""
        found = [self._holders.get(mark, set()) for mark in side.split("|")]
        return set.intersection(*found)

    def _tie_anew(self, keys: set[str]) -> frozenset[str]:
        gone = {self._group_of.pop(key) for key in keys if key in self._group_of}
        for name in gone:
            del self._groups[name]
        some = {key: self._sightings[key] for key in keys if key in self._sightings}
        groups = _tie(some, self._words).groups()
        self._groups |= groups
        for name, members in groups.items():
            self._group_of.update(dict.fromkeys(members, name))
        come = {name: [some[key] for key in keys] for name, keys in groups.items()}
        return self._likely.change(gone, come, self._parted())

    def _parted(self) -> set[tuple[str, str]]:
        """Return every pair of clusters that words keep apart, the smaller first."""
        found = set[tuple[str, str]]()
        for word in self._words:
            one, other = self._side(word.one), self._side(word.other)
            if word.is_joined or one & other:
                continue
            ours, theirs = ({self._group_of[k] for k in side} for side in (one, other))
            found |= {(min(a, b), max(a, b)) for a in ours for b in theirs}
        return found


def _marks(sighting: Sighting | None) -> set[str]:
    """Return all by which a sighting is found: what words name, and what ties it."""
    return set() if sighting is None else {*sighting.atoms, *_tying(sighting)}


def _tying(sighting: Sighting | None) -> Iterator[str]:
    """Yield what ties a sighting to others that have it: see `sure_links`."""
    if sighting is None:
        return
    for known_by in sighting.known_by:
        if known_by.startswith(_TYING):
            yield known_by
    name = name_of(sighting)
    if name and is_rare(name):
        yield f"rare:{name.key}"


def _latest(words: Iterable[Word]) -> list[Word]:
    """Return the last word on each pair, the newest first."""
    found: dict[tuple[str, str], Word] = {}
    for word in sorted(words, key=_age):
        one, other = sorted((word.one, word.other))
        found[one, other] = word
    return sorted(found.values(), key=_age, reverse=True)


def _age(word: Word) -> tuple[object, ...]:
    return word.said_at, word.is_joined, *sorted((word.one, word.other))


def _tie(by_key: Mapping[str, Sighting], words: list[Word]) -> Ties:
    links = sure_links(by_key)
    aparts = [word for word in words if not word.is_joined]
    joins = [word for word in words if word.is_joined]
    while True:
        ties = Ties(by_key, aparts)
        for link in links:
            ties.join((link.one, link.other))
        beaten = _join(ties, by_key, joins)
        if not beaten:
            _take_up(ties, by_key)
            return ties
        aparts = [word for word in aparts if word not in beaten]


def _take_up(ties: Ties, by_key: Mapping[str, Sighting]) -> None:
    """Give a number or an address without a name to the one person who has it."""
    for named, nameless in loose_ends(by_key):
        if len({ties.find(key) for key in named}) == 1:
            ties.join((named[0], *nameless))


def _join(ties: Ties, by_key: Mapping[str, Sighting], joins: list[Word]) -> list[Word]:
    """Follow what the user joined; return the older words that stand against one."""
    for word in joins:
        sides = find_sides(by_key, word)
        if sides is None:
            continue
        keys = sorted(sides[0] | sides[1])
        against = ties.against(keys)
        if against and all(_age(other) < _age(word) for other in against):
            return against
        ties.join(keys)
    return []
