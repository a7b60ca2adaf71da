"""Contact in either direction, and what it adds up to between two people."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class TouchKind(StrEnum):
    """What happened."""

    THEY_WROTE = "they_wrote"
    YOU_WROTE = "you_wrote"
    SAID_YES = "said_yes"
    SAID_NO = "said_no"
    SAID_NOT_NOW = "said_not_now"
    ASKED = "asked"
    TALKED = "talked"
    MISSED = "missed"
    INVITED = "invited"
    CONNECTED = "connected"
    PROMISED = "promised"
    KEPT = "kept"
    FAVOUR_GIVEN = "favour_given"
    FAVOUR_HAD = "favour_had"
    DONE = "done"


YOURS = frozenset(
    {TouchKind.YOU_WROTE, TouchKind.SAID_YES, TouchKind.SAID_NO, TouchKind.ASKED}
    | {TouchKind.SAID_NOT_NOW, TouchKind.FAVOUR_GIVEN, TouchKind.DONE}
)
"""The touches that come from the user."""

THEIRS = frozenset(
    {TouchKind.THEY_WROTE, TouchKind.MISSED, TouchKind.KEPT, TouchKind.FAVOUR_HAD}
)
"""The touches that come from the other side."""

SPOKEN = frozenset({"phone", "call"})
"""The channels on which one talks."""


@dataclass(frozen=True, slots=True)
class Touch:
    """One contact: what happened, when, on which channel, about which role.

    `role` is the key of what it was about, `words` say it in short. `is_blast` means
    that it went to many alike. What was PROMISED, or put off, is due on `due_on`.
    """

    kind: TouchKind
    at: datetime
    channel: str = ""
    role: str = ""
    words: str = ""
    is_blast: bool = False
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A touch of theirs on which the desk waits for the user's answer.

    `is_yes` says that it would be a yes, or a *yes, if*.
    """

    touch: Touch
    is_yes: bool


@dataclass(frozen=True, slots=True)
class Relationship:
    """How far the door stands open, 0 to 1, in a word and in a line that says why."""

    opening: float
    words: str
    line: str


@dataclass(frozen=True, slots=True)
class Mark:
    """How often something was so: `kept` of `cases`, the roles `of` which it tells."""

    words: str
    kept: int
    cases: int
    of: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """What the user's own evidence says of a recruiter; only what there are cases of.

    `hours_to_answer` is the median, None without a case.
    """

    marks: tuple[Mark, ...]
    hours_to_answer: float | None = None
    answers: int = 0


class Occasion(StrEnum):
    """What gives a reason to be in touch."""

    ANSWER = "answer"
    LETTER = "letter"
    THANKS = "thanks"
    PROMISE = "promise"
    YES = "yes"
    QUESTION = "question"
    NOT_NOW = "not_now"
    CADENCE = "cadence"
    HELLO = "hello"


@dataclass(frozen=True, slots=True)
class NextTouch:
    """When to be in touch next, and why; the greater its weight the sooner.

    `about` is the touch that gives the `occasion`.
    """

    due_on: date
    why: str
    weight: float
    occasion: Occasion
    about: Touch
    tier: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A touch, and how far the door stood open after it."""

    touch: Touch
    opening: float
