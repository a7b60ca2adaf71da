"""How far a door stands open: the one picture, and its words."""

from dataclasses import dataclass

from ajar.core.nouns.screening import Effort, Kind
from ajar.core.nouns.verdict import Decision, Leaning
from ajar.queries.desk_line import DeskLine

STEPS = 20
"""Openings are drawn in twentieths: a class each, so that no style is inline."""


@dataclass(frozen=True, slots=True)
class Door:
    """A door as drawn: its class, and what it says to who cannot see it."""

    css: str
    words: str


SHUT = Door("door--scam", "Door shut")
NONE = Door("door--none", "Not a person")


def open_door(opening: float, words: str) -> Door:
    """Return a door that stands open by `opening`, 0 to 1."""
    return Door(f"door--{round(opening * STEPS) * 100 // STEPS}", words)


WIDE = open_door(0.85, "Door wide open")
OPEN = open_door(0.6, "Door open")
HALF = open_door(0.45, "Door half open")
AJAR = open_door(0.3, "Door ajar")
LATCH = open_door(0.1, "Door on the latch")


def door_of(line: DeskLine) -> Door:
    """Return the door of one line of the desk: a no is drawn ajar, never shut."""
    ruling = line.ruling
    if line.kind == Kind.PROCESS:
        return WIDE
    if line.kind != Kind.OUTREACH:
        return NONE
    if ruling.is_stop:
        return SHUT
    match ruling.decision:
        case Decision.YES:
            return WIDE
        case Decision.NO:
            return LATCH if line.effort == Effort.BLAST else AJAR
        case Decision.NOT_NOW:
            return HALF
        case _:
            return {Leaning.YES: OPEN, Leaning.NO: AJAR}.get(ruling.leaning, HALF)
