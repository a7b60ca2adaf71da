"""What the user would move for: limits and wishes, in their own terms, dated."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from ajar.core.errors import RequestError
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.role import Employment, Mode, Topic


class Firmness(StrEnum):
    """A limit (must), a wish (rather), or of no weight for now (open)."""

    MUST = "must"
    RATHER = "rather"
    OPEN = "open"


class Situation(StrEnum):
    """How much the user wants to move; it says how many wishes may go unmet."""

    HAPPY = "happy"
    OPEN = "open"
    LOOKING = "looking"


class Silence(StrEnum):
    """What it means that they won't say: it ends the matter, or counts against it."""

    ENDS = "ends"
    COUNTS = "counts"


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of `values` of a choice topic, as in `Seat` or `Mode`."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mentions:
    """A text with at least one of `words` in it, as in a title with "sales"."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Avoids:
    """A text with none of `words` in it: an industry, an employer, a firm."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Within:
    """A number from `least` to `most`, both included; None is no bound."""

    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Floor:
    """At least `amount` base pay a year in `currency` (ISO 4217).

    `also` holds floors in other currencies. Money in a currency without a floor is
    never converted: it leaves the pay unknown.
    """

    amount: float
    currency: str
    also: tuple[tuple[str, float], ...] = ()

    def amount_in(self, currency: str | None) -> float | None:
        """Return the floor in `currency`, None where there is none.

        A figure without a currency is taken to be in the user's own.
        """
        if currency in {None, self.currency}:
            return self.amount
        return dict(self.also).get(currency or "")


@dataclass(frozen=True, slots=True)
class Near:
    """In one of `places` (towns, regions, countries), or within `km` of `home`.

    Kilometres are a straight line. Work from home is near, wherever the firm is.
    """

    places: tuple[str, ...] = ()
    home: str = ""
    km: float | None = None


@dataclass(frozen=True, slots=True)
class Is:
    """Yes, or no."""

    wanted: bool


Wanted = OneOf | Mentions | Avoids | Within | Floor | Near | Is

_TEXTS = (Topic.TITLE, Topic.EMPLOYER, Topic.FIRM, Topic.INDUSTRY, Topic.SKILLS)
_FITTING: dict[type[Wanted], frozenset[Topic]] = {
    OneOf: frozenset(
        {
            *(Topic.SEAT, Topic.LEVEL, Topic.SIDE, Topic.MODE),
            *(Topic.EMPLOYMENT, Topic.WHY_OPEN, Topic.VISA),
        }
    ),
    Mentions: frozenset(_TEXTS),
    Avoids: frozenset(_TEXTS),
    Within: frozenset(
        {
            *(Topic.TRAVEL_PERCENT, Topic.DAYS_IN, Topic.REPORTS),
            *(Topic.DURATION_MONTHS, Topic.INTERVIEW_STEPS),
        }
    ),
    Floor: frozenset({Topic.PAY}),
    Near: frozenset({Topic.PLACES}),
    Is: frozenset({Topic.EQUITY, Topic.RELOCATION, Topic.INTERVIEW_TRAVEL}),
}
JUDGED = frozenset(topic for topics in _FITTING.values() for topic in topics)
"""The topics that there can be a criterion on."""

LIGHTEST, HEAVIEST = 1, 9


@dataclass(frozen=True, slots=True)
class Criterion:
    """What is wanted of one topic, and how firmly.

    `weight` (1 to 9) is what a wish counts: how much it matters to go from the worst
    to the best of this topic. A topic may have a limit and a wish. `silence` None
    is as usual: refusing to say what a limit is about ends it, all else counts
    half against. What `is_assumed` the user never said: it is what most would want.
    """

    topic: Topic
    wanted: Wanted
    firmness: Firmness = Firmness.RATHER
    weight: int = 4
    silence: Silence | None = None
    is_assumed: bool = False

    def __post_init__(self) -> None:
        """Refuse what does not fit together."""
        if self.topic not in _FITTING[type(self.wanted)]:
            message = f"{self.wanted!r} says nothing of {self.topic.value}."
            raise RequestError(message)
        if not LIGHTEST <= self.weight <= HEAVIEST:
            message = f"A weight is {LIGHTEST} to {HEAVIEST}, not {self.weight}."
            raise RequestError(message)


@dataclass(frozen=True, slots=True)
class NotNow:
    """Why nothing can be taken before `until`: notice, vesting, a project."""

    reason: str
    until: date


@dataclass(frozen=True, slots=True)
class Preferences:
    """What would get the user out of a job they may like, from `since` on."""

    criteria: tuple[Criterion, ...]
    situation: Situation = Situation.HAPPY
    confidential: bool = True
    not_now: NotNow | None = None
    since: date | None = None

    def on(self, topic: Topic) -> tuple[Criterion, ...]:
        """Return the criteria about `topic`."""
        return tuple(c for c in self.criteria if c.topic is topic)

    def with_criteria(
        self, *criteria: Criterion, since: date | None = None
    ) -> "Preferences":
        """Return these preferences with all that is said of these topics replaced.

        Topics keep their order; new ones come last.
        """
        fresh = {c.topic: [n for n in criteria if n.topic is c.topic] for c in criteria}
        kept: list[Criterion] = []
        for criterion in self.criteria:
            kept.extend(fresh.pop(criterion.topic, ()))
            if all(criterion.topic is not new.topic for new in criteria):
                kept.append(criterion)
        kept.extend(new for group in fresh.values() for new in group)
        return replace(self, criteria=tuple(kept), since=since or self.since)

    def all_said(self) -> "Preferences":
        """Return these preferences as the user's own word, all that was assumed too."""
        said = tuple(replace(c, is_assumed=False) for c in self.criteria)
        return replace(self, criteria=said)

    def without(self, topic: Topic) -> "Preferences":
        """Return these preferences with nothing said of `topic`."""
        kept = tuple(c for c in self.criteria if c.topic is not topic)
        return replace(self, criteria=kept)


DEFAULTS = Preferences(
    (
        Criterion(
            Topic.EMPLOYMENT,
            OneOf((Employment.PERMANENT, Employment.CONTRACT_TO_HIRE)),
            weight=6,
            is_assumed=True,
        ),
        Criterion(
            Topic.MODE, OneOf((Mode.REMOTE, Mode.HYBRID)), weight=4, is_assumed=True
        ),
        Criterion(
            Topic.TRAVEL_PERCENT, Within(most=25), Firmness.OPEN, is_assumed=True
        ),
    )
)
"""What most people in a job would rather have: wishes only, for nobody can know
another's limits. They give a first answer; the user's own limits replace them."""

_COMMUTE_KM = 40.0


def default_preferences(owner: Owner) -> Preferences:
    """Return the defaults with what `owner` already told: where they live."""
    if not owner.place:
        return DEFAULTS
    near = Near((owner.place,), owner.place, _COMMUTE_KM)
    return DEFAULTS.with_criteria(
        Criterion(Topic.PLACES, near, weight=6, is_assumed=True)
    )
