"""Put together what is known of one person, whatever order it comes in.

Three steps, each a function of the whole set: what is surely one person is joined
(see `links`), the user's word is followed, and what may be one person is proposed
(see `proposals`).
"""

from collections.abc import Iterable, Mapping

from ajar.core.keep.links import loose_ends, sure_links
from ajar.core.keep.proposals import propose
from ajar.core.keep.ties import Ties, are_parted, find_sides
from ajar.core.nouns.person import Cluster, Clustering, Sighting, Word


def find_people(
    sightings: Iterable[Sighting], words: Iterable[Word] = ()
) -> Clustering:
    """Return the people that `sightings` are of, and who of them may be one.

    Neither the order of `sightings` nor that of `words` matters. Taking a word back
    gives what was there without it.
    """
    by_key = {sighting.key: sighting for sighting in sightings}
    latest = _latest(words)
    ties = _tie(by_key, latest)
    groups = ties.groups()
    parted = are_parted(by_key, latest)
    return Clustering(
        tuple(Cluster(name, tuple(keys)) for name, keys in sorted(groups.items())),
        propose(by_key, groups, parted),
    )


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
