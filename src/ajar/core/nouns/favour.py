"""What one did for another: the user for somebody, or somebody for the user."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Direction(StrEnum):
    """Who did it for whom."""

    GIVEN = "given"
    HAD = "had"


class Outcome(StrEnum):
    """What came of it."""

    NOT_YET = "not_yet"
    INTRODUCED = "introduced"
    INTERVIEWED = "interviewed"
    HIRED = "hired"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Favour:
    """A favour: `words` say what it was, `name` for whom or by whom."""

    direction: Direction
    name: str
    words: str
    on: date
    outcome: Outcome = Outcome.NOT_YET
