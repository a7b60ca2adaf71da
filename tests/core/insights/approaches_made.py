"""Made-up approaches: what a year of mail may add up to."""

from datetime import date, timedelta

from hypothesis import strategies as st

from ajar.core.insights.approach import Approach
from ajar.core.nouns.preferences import (
    Criterion,
    Firmness,
    Floor,
    OneOf,
    Preferences,
    Within,
)
from ajar.core.nouns.role import FoundVia, Level, Pay, Period, Seat, Topic

TODAY = date(2026, 11, 23)
FLOOR = 130_000.0
WANTS = Preferences(
    (
        Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), Firmness.MUST),
        Criterion(Topic.PAY, Floor(FLOOR, "USD"), Firmness.MUST),
        Criterion(Topic.TRAVEL_PERCENT, Within(most=25), Firmness.RATHER),
    )
)
REASONS = (None, Topic.SEAT, Topic.PAY, Topic.TRAVEL_PERCENT, Topic.PLACES)


def approach(at: int = 0, **said) -> Approach:
    """Return an approach by a person on the day `at` days ago."""
    told = {"on": TODAY - timedelta(days=at), "channel": "mail", "is_person": True}
    return Approach(key=str(at), **{**told, **said})


def said_of(seat=None, travel=None, base=None, via=None, level=None):
    """Return what is said of a role."""
    pay = Pay(base, base, "USD", Period.YEAR) if base else None
    told = (
        (Topic.SEAT, seat),
        (Topic.TRAVEL_PERCENT, travel),
        (Topic.PAY, pay),
        (Topic.FOUND_VIA, via),
        (Topic.LEVEL, level),
    )
    return tuple((topic, value) for topic, value in told if value is not None)


@st.composite
def one_approach(draw) -> Approach:
    base = draw(st.none() | st.integers(60, 240).map(lambda k: k * 1000.0))
    is_answered = draw(st.booleans())
    hours = st.none() | st.floats(0, 2000)
    return Approach(
        key=str(draw(st.integers(0, 10**9))),
        on=draw(st.none() | st.dates(date(2024, 6, 1), TODAY)),
        channel=draw(st.sampled_from(("linkedin", "mail", "call", "form"))),
        is_person=draw(st.booleans()),
        said=said_of(
            draw(st.none() | st.sampled_from(Seat)),
            draw(st.none() | st.integers(0, 60)),
            base,
            draw(st.none() | st.sampled_from(FoundVia)),
            draw(st.none() | st.sampled_from(Level)),
        ),
        base=base,
        is_no=(is_no := draw(st.booleans())),
        would_be_no=not is_no and draw(st.booleans()),
        reason=draw(st.sampled_from(REASONS)),
        is_answered=is_answered,
        hours=draw(hours) if is_answered else None,
    )


desks = st.lists(one_approach(), max_size=32)
