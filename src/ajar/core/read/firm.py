"""Read the sender's own firm."""

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.role import Topic
from ajar.core.read.parties import find_parties, write_name


def read_firm(letter: Letter) -> tuple[Fact, ...]:
    """Return the firm the sender works for, never from a mail domain alone."""
    firm = find_parties(letter).firm
    return (write_name(letter, Topic.FIRM, firm),) if firm else ()
