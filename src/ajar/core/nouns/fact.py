"""What a message says of a role, each claim with the words it came from."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from ajar.core.nouns.role import FactValue, Topic
from ajar.core.text import Span


class State(StrEnum):
    """How much is known of a topic; a topic *not said* has no finding."""

    KNOWN = "known"
    HEDGED = "hedged"
    CLASH = "clash"
    REFUSED = "refused"


class Speaker(StrEnum):
    """Who said it."""

    SENDER = "sender"
    ATTACHMENT = "attachment"
    USER = "user"


class Evidence(NamedTuple):
    """Verbatim words and where they stand.

    `source` is a Passage's source: "body", "subject", "from", "number", "title",
    or "attachment:NAME". `span` cuts `quote` out of that source's text.

    A tuple, as `Span` is: every reader makes some, and most are thrown away.
    """

    quote: str
    source: str
    span: Span


@dataclass(frozen=True, slots=True)
class Fact:
    """One topic's value as one stretch of text says it.

    `confidence` is 0 to 1: how sure the reading is, not how true the claim.
    `hedged` is the sender's own doubt ("likely hybrid", "six figures").
    """

    topic: Topic
    value: FactValue
    evidence: Evidence
    confidence: float = 0.9
    hedged: bool = False
    refused: bool = False
    speaker: Speaker = Speaker.SENDER
    said_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """All that is known of one topic: its facts weighed, the best one first."""

    topic: Topic
    state: State
    facts: tuple[Fact, ...]

    @property
    def best(self) -> Fact:
        """The fact most to be believed."""
        return self.facts[0]


Findings = dict[Topic, Finding]
