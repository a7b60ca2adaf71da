"""Read who hires."""

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.role import Topic
from ajar.core.read.parties import find_parties, write_name


def read_employer(letter: Letter) -> tuple[Fact, ...]:
    """Return the organisation that hires, if it is named: never the agency."""
    employer = find_parties(letter).employer
    return (write_name(letter, Topic.EMPLOYER, employer),) if employer else ()
