"""A role that somebody the user knows might want, and what was asked and answered."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ajar.core.nouns.role import Level


class Bond(StrEnum):
    """How well the user knows somebody."""

    FRIEND = "friend"
    WELL = "well"
    SOME = "some"
    HARDLY = "hardly"


class Search(StrEnum):
    """Whether somebody looks for work, as the user knows it."""

    OUT_OF_WORK = "out_of_work"
    LOOKING = "looking"
    OPEN = "open"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody the user knows, as far as a role goes; "" and None are *not known*.

    `key` names them, `firm_key` their firm for comparing. `wants` is what kind of
    role they would want, in the user's words; that and `search` are confidential.
    """

    key: str
    name: str
    title: str = ""
    firm: str = ""
    firm_key: str = ""
    place: str = ""
    level: Level | None = None
    bond: Bond | None = None
    search: Search | None = None
    wants: str = ""


@dataclass(frozen=True, slots=True)
class Vacancy:
    """What is known of a role, as far as it matters for who might want it.

    `firms` are the hiring firm and the sender's, `own_firm` the user's, for comparing.
    """

    title: str
    level: Level | None = None
    places: tuple[str, ...] = ()
    is_remote: bool = False
    firms: frozenset[str] = frozenset()
    own_firm: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who might want a role, and in words why, and what speaks against it."""

    who: Acquaintance
    nearness: float
    reasons: tuple[str, ...]
    doubts: tuple[str, ...] = ()


class Step(StrEnum):
    """What happened to a referral, by the user's word."""

    ASKED = "asked"
    SAID_YES = "said_yes"
    SAID_NO = "said_no"
    INTRODUCED = "introduced"
    INTERVIEWED = "interviewed"
    HIRED = "hired"
    NOTHING = "nothing"


class Standing(StrEnum):
    """Where a referral stands."""

    UNASKED = "unasked"
    WAITING = "waiting"
    AGREED = "agreed"
    DECLINED = "declined"
    INTRODUCED = "introduced"
    INTERVIEWED = "interviewed"
    HIRED = "hired"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Taken:
    """A step that was taken: on which day, and in whose words if any."""

    step: Step
    on: date
    words: str = ""


@dataclass(frozen=True, slots=True)
class Consent:
    """What somebody said to being named for one role: given or refused, on a day."""

    is_given: bool
    on: date
    words: str = ""
