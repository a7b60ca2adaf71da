"""Join sightings into people while keeping apart what the user keeps apart."""

from collections.abc import Iterable, Mapping

from ajar.core.nouns.person import Sighting, Word
from ajar.core.union import Union


class Ties:
    """Groups of sightings, none of which holds both sides of an apart word.

    Links are to be given in an order that depends on nothing but what they are.
    """

    def __init__(
        self, sightings: Mapping[str, Sighting], aparts: Iterable[Word] = ()
    ) -> None:
        self._union = Union(sightings)
        self._aparts = [
            (word, one, other)
            for word in aparts
            if (sides := find_sides(sightings, word)) is not None
            for one, other in [sides]
        ]

    def find(self, key: str) -> str:
        """Return the name of the group that `key` is in."""
        return self._union.find(key)

    def groups(self) -> dict[str, list[str]]:
        """Return the groups: name → its keys in ascending order."""
        return self._union.groups()

    def against(self, keys: Iterable[str]) -> list[Word]:
        """Return the words that forbid one group of all `keys`."""
        groups = {self.find(key) for key in keys}
        if len(groups) < 2 or not self._aparts:
            return []
        return [
            word
            for word, one, other in self._aparts
            if not groups.isdisjoint(map(self.find, one))
            and not groups.isdisjoint(map(self.find, other))
        ]

    def join(self, keys: Iterable[str]) -> bool:
        """Make one group of all `keys`, unless a word forbids it; say whether."""
        wanted = tuple(keys)
        if self.against(wanted):
            return False
        self._union.join(wanted)
        return True


def find_sides(
    sightings: Mapping[str, Sighting], word: Word
) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the sightings that each side points at; None where a side has none.

    None as well where one sighting is on both sides: it can't be cut in two.
    """
    one, other = (_pointed_at(sightings, side) for side in (word.one, word.other))
    if not one or not other or (not word.is_joined and one & other):
        return None
    return one, other


def _pointed_at(sightings: Mapping[str, Sighting], side: str) -> frozenset[str]:
    atoms = frozenset(side.split("|"))
    return frozenset(k for k, sighting in sightings.items() if atoms <= sighting.atoms)
