"""What has happened with a role before this letter: it goes on, and doesn't restart."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from ajar.core.nouns.fact import Findings
from ajar.core.nouns.offer import Offer
from ajar.core.nouns.representation import Representation
from ajar.core.nouns.role import Topic


class Naming(StrEnum):
    """What the user says to who asks whether they know somebody."""

    MAY_KNOW = "may_know"
    KNOWS = "knows"
    ASKS_AROUND = "asks_around"
    NOBODY = "nobody_now"
    ASKED = "friend_asked"
    AGREED = "friend_agreed"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A talk that is still to come; agreed, or only proposed by them."""

    on: date
    at: time | None
    is_agreed: bool


@dataclass(frozen=True, slots=True)
class Underway:
    """What went before of a role, by the user's word and by the letters.

    `is_described` says that the job description is here, `is_awaited` that the user
    asked for it in vain so far. `permission` is that of whoever is written to. Of an
    `offer`, `offered` are the topics that it told, `said` what they had told first.
    """

    said_yes: bool = False
    is_described: bool = False
    is_awaited: bool = False
    permission: Representation | None = None
    meeting: Meeting | None = None
    offer: Offer | None = None
    offered: frozenset[Topic] = frozenset()
    said: Findings = field(default_factory=dict)


NOTHING_BEFORE = Underway()


def first_said(told: Iterable[Findings]) -> Findings:
    """Return what was said of each topic first, `told` being in the order it came."""
    found: Findings = {}
    for findings in told:
        found = {**findings, **found}
    return found
