"""What the user would say to a role, and why."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ajar.core.nouns.fact import Evidence
from ajar.core.nouns.role import FactValue, Topic


class Decision(StrEnum):
    """The answer: yes and no are certain, whatever else may still be said."""

    YES = "yes"
    NO = "no"
    NOT_NOW = "not_now"
    OPEN = "open"


ANSWER_WORDS = {
    Decision.YES: "yes",
    Decision.NO: "no",
    Decision.NOT_NOW: "not now",
    Decision.OPEN: "with a question",
}
"""What an answer was, behind "You answered:"."""


class Leaning(StrEnum):
    """Where an open answer leans by what is known."""

    YES = "yes"
    NO = "no"
    NONE = "none"


class Stance(StrEnum):
    """How one topic bears on the answer."""

    AGAINST = "against"
    REFUSED = "refused"
    DOUBTED = "doubted"
    CLASH = "clash"
    MISSING = "missing"
    UNMET = "unmet"
    SUITS = "suits"


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason: what a topic does to the answer, in a sentence, with its words.

    AGAINST is what decides a no; UNMET a wish that is not met and decides nothing.
    """

    topic: Topic
    stance: Stance
    words: str
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that has to be so: "the base is at least $130k".

    `value` stands for all the values that would do, None where words must.
    """

    topic: Topic
    words: str
    value: FactValue | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """The least that would have to be otherwise for the answer to become `to`.

    All `conditions` together; none of them can be spared. What is not known is
    thought to suit.
    """

    to: Decision
    conditions: tuple[Condition, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to a role with its reasons, the weightiest first.

    `hangs_on` is what an open answer takes to be a yes. `changes` are the ways to
    another answer: for a no the one smallest, which is the counter-offer.
    `chance_yes` and `chance_no` (0 to 1) are likelihoods by what is usual, never a
    reason. `until` is the day a not-now ends.
    """

    decision: Decision
    leaning: Leaning
    headline: str
    reasons: tuple[Ground, ...]
    hangs_on: tuple[Condition, ...] = ()
    changes: tuple[Change, ...] = ()
    chance_yes: float = 0.0
    chance_no: float = 0.0
    until: date | None = None

    @property
    def is_settled(self) -> bool:
        """Say whether no answer still missing could change it."""
        return self.decision in {Decision.YES, Decision.NO}

    @property
    def counter_offer(self) -> Change | None:
        """The smallest change that would make a no a yes, if there is one."""
        if self.decision is Decision.NO and self.changes:
            return self.changes[0]
        return None


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """A yes, a no or a not now in the user's own words, `until` when if they say."""

    decision: Decision
    until: date | None = None
