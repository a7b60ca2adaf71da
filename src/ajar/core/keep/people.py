"""Put together what is known of one person, whatever order it comes in.

Three steps, each a function of the whole set: what is surely one person is joined
(see `links`), the user's word is followed, and what may be one person is proposed
(see `proposals`).
"""

from collections.abc import Iterable

from ajar.core.keep.census import Census
from ajar.core.nouns.person import Clustering, Sighting, Word


def find_people(
    sightings: Iterable[Sighting], words: Iterable[Word] = ()
) -> Clustering:
    """Return the people that `sightings` are of, and who of them may be one.

    Neither the order of `sightings` nor that of `words` matters. Taking a word back
    gives what was there without it.
    """
    census = Census()
    census.change({sighting.key: sighting for sighting in sightings}, words)
    return census.clustering()
