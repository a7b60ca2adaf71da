"""Invented findings and preferences, by hand and at random."""

from datetime import UTC, date, datetime

from ajar.core.nouns.fact import Evidence, Fact, Finding, Speaker, State
from ajar.core.nouns.preferences import (
    JUDGED,
    Avoids,
    Criterion,
    Firmness,
    Floor,
    Is,
    Mentions,
    Near,
    OneOf,
    Preferences,
    Silence,
    Situation,
    Within,
)
from ajar.core.nouns.role import (
    Employment,
    Level,
    Mode,
    Pay,
    PayKind,
    Period,
    Seat,
    Side,
    Topic,
    Visa,
    WhyOpen,
)
from ajar.core.text import Span

TODAY = date(2026, 11, 23)
MONDAY = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
FRIDAY = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
MUST, RATHER = Firmness.MUST, Firmness.RATHER


def fact(topic, value, **told):
    """Return one fact, said on Monday unless told otherwise."""
    told.setdefault("said_at", MONDAY)
    quote = f"words about {topic.value}"
    return Fact(topic, value, Evidence(quote, "body", Span(0, len(quote))), **told)


def finding(topic, *values, state=State.KNOWN, **told):
    """Return (topic, finding) with a fact for each of `values`."""
    return topic, Finding(topic, state, tuple(fact(topic, v, **told) for v in values))


def hedged(topic, value, confidence=0.9):
    return finding(topic, value, state=State.HEDGED, hedged=True, confidence=confidence)


def clash(topic, *values):
    return finding(topic, *values, state=State.CLASH)


def refused(topic):
    value = Pay() if topic is Topic.PAY else ""
    return finding(topic, value, state=State.REFUSED, refused=True)


def noted(topic, value):
    """Return what the user noted."""
    return finding(topic, value, speaker=Speaker.USER, confidence=0.5)


def base(low, high=None, currency="USD"):
    """Return base pay a year."""
    high = low if high is None else high
    return Pay(low, high, currency, Period.YEAR, PayKind.BASE)


SAM = Preferences(
    (
        Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), MUST),
        Criterion(Topic.PAY, Floor(130_000, "USD"), MUST),
        Criterion(Topic.TRAVEL_PERCENT, Within(most=25), MUST),
        Criterion(Topic.PLACES, Near(("Irvine, CA",), "Irvine, CA", 40), MUST),
        Criterion(Topic.MODE, OneOf((Mode.REMOTE, Mode.HYBRID)), weight=3),
        Criterion(Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,)), weight=6),
    )
)
MEETS_ALL = dict(
    [
        finding(Topic.SEAT, Seat.MANAGER),
        finding(Topic.PAY, base(160_000, 185_000)),
        finding(Topic.TRAVEL_PERCENT, 10),
        finding(Topic.PLACES, ("Tustin",)),
        finding(Topic.MODE, Mode.HYBRID),
        finding(Topic.EMPLOYMENT, Employment.PERMANENT),
    ]
)

_TEXTS = ("beehive", "harbour", "violin", "orchard")
_PLACES = ("Irvine, CA", "Tustin", "Dayton, Ohio", "California", "Nowhere Bay", "US")
_PERIODS = (*Period, None)


def random_value(r, topic):
    """Return a value that `topic` may have."""
    choices = {
        Topic.SEAT: Seat,
        Topic.LEVEL: Level,
        Topic.SIDE: Side,
        Topic.MODE: Mode,
        Topic.EMPLOYMENT: Employment,
        Topic.WHY_OPEN: WhyOpen,
        Topic.VISA: Visa,
    }
    if topic in choices:
        return r.choice(list(choices[topic]))
    match topic:
        case Topic.PAY:
            return _random_pay(r)
        case Topic.PLACES:
            return tuple(r.sample(_PLACES, r.choice((1, 1, 1, 2))))
        case Topic.EQUITY | Topic.RELOCATION | Topic.INTERVIEW_TRAVEL:
            return r.random() < 0.5
        case Topic.SKILLS:
            return tuple(r.sample(_TEXTS, 2))
        case Topic.TITLE | Topic.EMPLOYER | Topic.FIRM | Topic.INDUSTRY:
            return f"{r.choice(_TEXTS)} works"
        case _:
            return r.choice((0, 1, 3, 5, 10, 25, 40))


def _random_pay(r):
    low = r.choice((None, 40, 90, 130, 150))
    high = r.choice((None, 130, 150, 180))
    period = r.choice(_PERIODS)
    scale = 1 if period in {Period.HOUR, Period.DAY} else 1000
    return Pay(
        low and low * scale,
        high and high * scale,
        r.choice(("USD", "USD", "EUR", None)),
        period,
        r.choice((*PayKind, None)),
    )


def random_findings(r, share=0.5):
    """Return findings on about `share` of the topics, of every state."""
    found = {}
    for topic in sorted(JUDGED):
        if r.random() < share:
            state = r.choice((State.KNOWN, State.KNOWN, *State))
            rivals = 2 if state is State.CLASH else r.choice((1, 1, 1, 2))
            values = [random_value(r, topic) for _ in range(rivals)]
            found |= [
                finding(
                    topic,
                    *values,
                    state=state,
                    refused=state is State.REFUSED,
                    hedged=state is State.HEDGED,
                    confidence=r.choice((0.6, 0.9)),
                )
            ]
    return found


def random_wanted(r, topic):
    """Return something that can be wanted of `topic`."""
    match topic:
        case Topic.PAY:
            return Floor(r.choice((90_000, 130_000, 150_000)), "USD")
        case Topic.PLACES:
            near = Near(("Irvine, CA",), "Irvine, CA", 40)
            return r.choice((near, Near(("California", "Germany"))))
        case Topic.EQUITY | Topic.RELOCATION | Topic.INTERVIEW_TRAVEL:
            return Is(r.random() < 0.5)
        case Topic.TITLE | Topic.EMPLOYER | Topic.FIRM | Topic.INDUSTRY | Topic.SKILLS:
            return r.choice((Mentions, Avoids))(tuple(r.sample(_TEXTS, 2)))
        case (
            Topic.TRAVEL_PERCENT
            | Topic.DAYS_IN
            | Topic.REPORTS
            | Topic.DURATION_MONTHS
            | Topic.INTERVIEW_STEPS
        ):
            bound = r.choice((2, 5, 10))
            both = Within(bound, bound + 10)
            return r.choice((Within(most=bound), Within(least=bound), both))
        case _:
            values = {random_value(r, topic) for _ in range(2)}
            return OneOf(tuple(sorted(values)))


def random_preferences(r, most=7):
    """Return preferences with limits and wishes, sometimes both on a topic."""
    topics = r.sample(sorted(JUDGED), r.randint(1, most))
    criteria = tuple(
        Criterion(
            topic,
            random_wanted(r, topic),
            r.choice((MUST, RATHER, RATHER, Firmness.OPEN)),
            r.randint(1, 9),
            r.choice((None, None, *Silence)),
        )
        for topic in topics
        for _ in range(r.choice((1, 1, 1, 2)))
    )
    return Preferences(criteria, r.choice(list(Situation)))
