"""Read on whose side the sender is."""

from ajar.core.nouns.fact import Evidence, Fact
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.role import Side, Topic
from ajar.core.read.parties import find_parties
from ajar.core.read.title import choose_title


def read_side(letter: Letter) -> tuple[Fact, ...]:
    """Return whom the sender works for: agency, employer or a platform between.

    Where only a firm with a role is named, the firm's own people are the likeliest.
    """
    parties = find_parties(letter)
    if parties.clue:
        side, evidence, sure = parties.clue
        return (_make(letter, side, evidence, sure),)
    if parties.firm and choose_title(letter):
        return (_make(letter, Side.IN_HOUSE, parties.firm.evidence, 0.5),)
    return ()


def _make(letter: Letter, side: Side, evidence: Evidence, sure: float) -> Fact:
    return Fact(Topic.SIDE, side, evidence, sure, said_at=letter.message.sent_at)
