"""What has a day on which to look at it, and how a calendar shows it."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from ajar.core.nouns.fact import Evidence


class NextStep(StrEnum):
    """What comes after an answer, and has a day."""

    INTERVIEW = "interview"
    DESCRIPTION = "description"
    ANSWER = "answer"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Proposed:
    """A step that a letter names with its day; the user keeps it, or doesn't.

    `hour` is that of the day where the user is, None where it isn't said or is told
    in a zone of its own. `whom` is whom one is to meet, "" where that isn't said.
    """

    step: NextStep
    on: date
    hour: time | None
    evidence: Evidence
    whom: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """Something to look at on a day; `at` is the instant where the hour is known.

    `key` stays the same however often its day, its words or their order change.
    `changed_at` is when its day was last settled.
    """

    key: str
    on: date
    words: str
    changed_at: datetime
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An entry of a calendar (RFC 5545): a whole day, or an hour from `at`.

    `uid` is what a calendar knows it again by; `changed_at` never goes back.
    """

    uid: str
    on: date
    title: str
    changed_at: datetime
    at: datetime | None = None
