"""A telephone call as what was done in it, one step after the other."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from ajar.core.nouns.draft import BeatKind
from ajar.core.nouns.fact import Fact
from ajar.core.nouns.role import FactValue, Topic


class CallerKind(StrEnum):
    """Who it turns out to be, or that they won't say or call at a bad time."""

    RECRUITER = "recruiter"
    SELLER = "seller"
    SCAM = "scam"
    WONT_SAY = "wont_say"
    LATER = "later"


class Phase(StrEnum):
    """How far a call is."""

    RINGING = "ringing"
    GREETING = "greeting"
    TALKING = "talking"
    OVER = "over"
    MISSED = "missed"


class Outcome(StrEnum):
    """What came of a question that was asked, or should have been."""

    ANSWERED = "answered"
    UNSAID = "unsaid"
    REFUSED = "refused"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class PickedUp:
    """The user answered the telephone."""


@dataclass(frozen=True, slots=True)
class LetRing:
    """The user let it ring."""


@dataclass(frozen=True, slots=True)
class Introduced:
    """Who they say they are, as far as it was caught; `kind` None while unclear.

    What is `assumed` of it was known from the number: they needn't have said it.
    """

    name: str = ""
    firm: str = ""
    kind: CallerKind | None = None
    assumed: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer: what to note of it, in the words it was offered in.

    Several values of one topic mean that both were said. Of `refused` they won't
    say anything.
    """

    words: str
    topic: Topic
    values: tuple[tuple[Topic, FactValue], ...] = ()
    refused: bool = False


@dataclass(frozen=True, slots=True)
class LeftUnsaid:
    """It was asked and not answered."""

    topic: Topic


@dataclass(frozen=True, slots=True)
class Skipped:
    """The question was passed over."""

    topic: Topic


@dataclass(frozen=True, slots=True)
class Wanted:
    """The user wants to ask about this next."""

    topic: Topic


@dataclass(frozen=True, slots=True)
class Noted:
    """A line that was typed, and the facts read from it that the user let stand."""

    words: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftWords:
    """They spoke on the voicemail; said again, other facts of it stand."""

    words: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Struck:
    """What was known of a topic is wrong."""

    topic: Topic


@dataclass(frozen=True, slots=True)
class Said:
    """A part of the straight answer was said in these words, or wasn't after all."""

    beat: BeatKind
    words: str = ""
    is_said: bool = True


@dataclass(frozen=True, slots=True)
class HungUp:
    """The call ended."""


@dataclass(frozen=True, slots=True)
class Undone:
    """The latest step that still stands was taken back."""


Turn: TypeAlias = PickedUp | LetRing | Introduced | Said | HungUp | Undone
"""What moves a call on."""

Deed: TypeAlias = (
    Heard | LeftUnsaid | Skipped | Wanted | Noted | LeftWords | Struck | Turn
)
"""All that can be done in a call."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done in a call, and when."""

    deed: Deed
    at: datetime


@dataclass(frozen=True, slots=True)
class Jotting:
    """A line that was typed during the call, and what it gave."""

    words: str
    at: datetime
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Talk:
    """All that the steps of a call add up to.

    `outcomes` are the questions, in the order in which they came; those of `asked`
    aren't asked again by themselves. `wanted` is what the user tapped to ask next,
    `said` what of the straight answer was told, in words. `standing` are the steps
    that were not undone. Of a voicemail the first jotting is its words. `caught` is
    who they said they are when that was taken back: it need not be typed again.
    `assumed` is what of who they are was known from the number, not said.
    """

    phase: Phase = Phase.RINGING
    name: str = ""
    firm: str = ""
    caller: CallerKind | None = None
    facts: tuple[Fact, ...] = ()
    outcomes: tuple[tuple[Topic, Outcome], ...] = ()
    wanted: Topic | None = None
    jottings: tuple[Jotting, ...] = ()
    said: tuple[tuple[BeatKind, str], ...] = ()
    picked_up_at: datetime | None = None
    ended_at: datetime | None = None
    standing: tuple[Step, ...] = ()
    is_voicemail: bool = False
    caught: Introduced = Introduced()
    assumed: tuple[Topic, ...] = ()

    @property
    def asked(self) -> tuple[Topic, ...]:
        """The topics that aren't asked about again."""
        return tuple(dict.fromkeys(topic for topic, _ in self.outcomes))

    @property
    def beats(self) -> frozenset[BeatKind]:
        """The parts of the straight answer that were said."""
        return frozenset(beat for beat, _ in self.said)

    @property
    def is_about_a_role(self) -> bool:
        """Say whether it is worth keeping as a message: not a seller's, not empty."""
        asked = any(came is not Outcome.SKIPPED for _, came in self.outcomes)
        told = bool(self.facts or self.jottings or asked)
        return told and self.caller not in {CallerKind.SELLER, CallerKind.SCAM}
