"""One person across mail, LinkedIn, telephone and firms, and what is known by whom."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Reason(StrEnum):
    """Why two sightings may be of one person."""

    ADDRESS = "same address"
    PROFILE = "same profile"
    NUMBER = "same number"
    NAME = "same name"
    SPELLING = "same name, spelled otherwise"
    MIDDLE = "same name, one with a middle name"
    NICKNAME = "a short form of the name"
    INITIAL = "the same initials"
    SWAPPED = "first and last name swapped"
    TYPO = "a slip in the name"
    RENAMED = "same first name, another last name"
    FIRM = "same firm"
    MOVED = "another firm, at another time"
    WEEKS = "in the same weeks"


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one source says of a person: a sender, a contact of a list, a caller.

    `key` tells sightings apart. `known_by` are identifiers ("address:", "handle:",
    "number:", "name:"), `name` as it was written. `firm` is as it was written,
    `firm_key` plain for comparing, `domain` that of a mail address if it is a firm's.
    The dates are the first and the last on which this was so; None where the source
    has none.
    """

    key: str
    name: str = ""
    known_by: tuple[str, ...] = ()
    firm: str = ""
    firm_key: str = ""
    domain: str = ""
    first_on: date | None = None
    last_on: date | None = None

    def of(self, kind: str) -> tuple[str, ...]:
        """Return the identifiers of a kind ("address"), without it."""
        start = f"{kind}:"
        return tuple(
            k.removeprefix(start) for k in self.known_by if k.startswith(start)
        )

    @property
    def atoms(self) -> frozenset[str]:
        """All by which the user may point at it."""
        return frozenset((*self.known_by, f"firm:{self.firm_key}"))


@dataclass(frozen=True, slots=True)
class Word:
    """The user's word that two are one person, or are not.

    A side is one identifier or several parted by "|": it points at the sightings
    that have them all. Of words that contradict each other the later one counts.
    """

    one: str
    other: str
    is_joined: bool
    said_at: datetime


@dataclass(frozen=True, slots=True)
class Cluster:
    """The sightings of one person; `id` is the smallest key."""

    id: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two clusters that may be one person, and why; `one` is the smaller id."""

    one: str
    other: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Clustering:
    """The people, by id, and which of them may be one."""

    clusters: tuple[Cluster, ...]
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class Stay:
    """A firm that somebody wrote for, and when they were seen there."""

    firm: str
    first_on: date | None
    last_on: date | None


@dataclass(frozen=True, slots=True)
class Person:
    """All that sightings say of one person, what is latest or surest first."""

    name: str
    other_names: tuple[str, ...]
    firms: tuple[Stay, ...]
    addresses: tuple[str, ...]
    handles: tuple[str, ...]
    numbers: tuple[str, ...]
    first_on: date | None
    last_on: date | None
