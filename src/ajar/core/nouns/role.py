"""What can be known about a role: the topics, and the values each may take."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Topic(StrEnum):
    """One thing that can be known about a role; the ids are those of exports."""

    TITLE = "title"
    SEAT = "seat"
    LEVEL = "level"
    EMPLOYER = "employer"
    FIRM = "firm"
    SIDE = "side"
    RECRUITER = "recruiter"
    EMAIL = "email"
    PHONE = "phone"
    PAY = "pay"
    EQUITY = "equity"
    MODE = "mode"
    DAYS_IN = "days_in"
    PLACES = "places"
    RELOCATION = "relocation"
    EMPLOYMENT = "employment"
    DURATION_MONTHS = "duration_months"
    TRAVEL_PERCENT = "travel_percent"
    WHY_OPEN = "why_open"
    WHY_ME = "why_me"
    REPORTS = "reports"
    SKILLS = "skills"
    VISA = "visa"
    FOUND_VIA = "found_via"
    INTERVIEW_STEPS = "interview_steps"
    INTERVIEW_TRAVEL = "interview_travel"
    DEADLINE = "deadline"
    START_ON = "start_on"
    INDUSTRY = "industry"


class Seat(StrEnum):
    """Whether the person does the work, leads those who do, or runs the firm."""

    INDIVIDUAL = "individual"
    LEAD = "lead"
    MANAGER = "manager"
    EXECUTIVE = "executive"


class Level(StrEnum):
    """How senior the role is said to be."""

    ENTRY = "entry"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"
    DIRECTOR = "director"
    VP = "vp"
    C_LEVEL = "c_level"


class Side(StrEnum):
    """Whom the sender works for."""

    AGENCY = "agency"
    IN_HOUSE = "in_house"
    HIRING_MANAGER = "hiring_manager"
    PLATFORM = "platform"


class Mode(StrEnum):
    """Where the work is done."""

    REMOTE = "remote"
    HYBRID = "hybrid"
    ONSITE = "onsite"


class Employment(StrEnum):
    """The kind of contract."""

    PERMANENT = "permanent"
    CONTRACT = "contract"
    CONTRACT_TO_HIRE = "contract_to_hire"
    TEMPORARY = "temporary"
    PART_TIME = "part_time"
    INTERNSHIP = "internship"


class WhyOpen(StrEnum):
    """Why the seat is open."""

    GROWTH = "growth"
    NEW_ROLE = "new_role"
    BACKFILL = "backfill"
    PROMOTION = "promotion"
    DISMISSAL = "dismissal"
    OWNERSHIP_CHANGE = "ownership_change"
    RESTRUCTURING = "restructuring"
    PROJECT = "project"


class Visa(StrEnum):
    """What is said of the right to work."""

    SPONSORED = "sponsored"
    NOT_SPONSORED = "not_sponsored"
    CITIZENS_ONLY = "citizens_only"
    CLEARANCE = "clearance"


class FoundVia(StrEnum):
    """How the sender says they came to write to this person."""

    LINKEDIN = "linkedin"
    RESUME_SITE = "resume_site"
    GITHUB = "github"
    REFERRAL = "referral"
    EVENT = "event"
    WEBSITE = "website"
    OLD_APPLICATION = "old_application"


class Period(StrEnum):
    """The time that a pay figure is for."""

    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"


class PayKind(StrEnum):
    """What a pay figure counts: base only, everything, or a rate."""

    BASE = "base"
    TOTAL = "total"
    RATE = "rate"


@dataclass(frozen=True, slots=True)
class Pay:
    """Money offered for the work; None is *not said*.

    `min` and `max` are whole units of `currency` (ISO 4217) a `period`. One exact
    figure is both; "up to" leaves `min` None, "from" leaves `max` None.
    """

    min: float | None = None
    max: float | None = None
    currency: str | None = None
    period: Period | None = None
    kind: PayKind | None = None


class Bound(float):
    """A number that stands for many, as heard on a call: `heard` is "more than 25".

    It counts as that one of them which is nearest to what the user drew the line at,
    and is never said as a figure.
    """

    __slots__ = ("heard",)

    heard: str

    def __new__(cls, number: float, heard: str) -> "Bound":
        """Return `number`, said as `heard`."""
        bound = super().__new__(cls, number)
        bound.heard = heard
        return bound

    def __getnewargs__(self) -> tuple[float, str]:  # type: ignore[override]  # copied so
        """Return what a copy is made of."""
        return float(self), self.heard


FactValue = str | bool | int | float | date | Pay | tuple[str, ...]
"""A StrEnum member counts as str; a choice topic's value is the enum's member."""
