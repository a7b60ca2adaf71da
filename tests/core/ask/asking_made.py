"""Invented roles to ask about."""

from datetime import date

from ajar.core.nouns.fact import Evidence, Fact, Finding, State
from ajar.core.nouns.preferences import (
    Criterion,
    Firmness,
    Floor,
    Near,
    OneOf,
    Preferences,
    Within,
)
from ajar.core.nouns.role import Employment, Mode, Pay, PayKind, Period, Seat, Topic
from ajar.core.text import Span

TODAY = date(2026, 11, 23)
MUST = Firmness.MUST
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


def finding(topic, *values, state=State.KNOWN, **told):
    """Return (topic, finding) with a fact for each of `values`."""
    evidence = Evidence("words", "body", Span(0, 5))
    return topic, Finding(
        topic, state, tuple(Fact(topic, v, evidence, **told) for v in values)
    )


def clash(topic, *values):
    return finding(topic, *values, state=State.CLASH)


def refused(topic):
    return finding(topic, "", state=State.REFUSED, refused=True)


def known(*pairs):
    """Return findings on which each of `pairs` is known for certain."""
    return dict(finding(topic, value) for topic, value in pairs)


PAY = Pay(160_000, 185_000, "USD", Period.YEAR, PayKind.BASE)
MEETS_ALL = known(
    (Topic.SEAT, Seat.MANAGER),
    (Topic.PAY, PAY),
    (Topic.TRAVEL_PERCENT, 10),
    (Topic.PLACES, ("Tustin",)),
    (Topic.MODE, Mode.HYBRID),
    (Topic.EMPLOYMENT, Employment.PERMANENT),
)


def all_but(*topics):
    """Return a role that meets everything, with nothing said of `topics`."""
    return {t: found for t, found in MEETS_ALL.items() if t not in topics}
