"""Invented offers, and the letters that answer them."""

from datetime import date

from ajar.core.answer.underway import Underway
from ajar.core.nouns.draft import Form
from ajar.core.nouns.offer import Offer
from ajar.core.nouns.preferences import Criterion, Firmness, Floor, Preferences, Within
from ajar.core.nouns.role import Pay, PayKind, Period, Topic
from tests.core.answer.answers_made import drafted, known

LINES = Preferences(
    (
        Criterion(Topic.PAY, Floor(75_000, "EUR"), Firmness.MUST),
        Criterion(Topic.TRAVEL_PERCENT, Within(most=25), Firmness.OPEN),
        Criterion(Topic.DAYS_IN, Within(most=3), Firmness.RATHER),
    )
)
OFFERED = frozenset({Topic.PAY, Topic.TRAVEL_PERCENT, Topic.DAYS_IN, Topic.DEADLINE})
TODAY, DUE = date(2026, 11, 23), date(2026, 12, 4)


def euros(amount, period=Period.YEAR):
    return Pay(amount, amount, "EUR", period, PayKind.BASE)


def said(pay=88_000, **more):
    return known(pay=euros(pay), travel_percent=15, days_in=2, **more)


def offer(pay=72_000, travel=30, days=4, deadline=DUE, **more):
    """Return what is known of a role once it is offered so."""
    told = {"pay": euros(pay), "travel_percent": travel, "days_in": days, **more}
    told |= {"deadline": deadline} if deadline else {}
    return known(title="Director of Sales", recruiter="Laura Kim", **told)


def letter(verdict, findings=None, language="en", form=Form.MAIL, **told):
    underway = Underway(
        said_yes=True,
        offer=told.pop("made", Offer(date(2026, 11, 20))),
        offered=told.pop("offered", OFFERED),
        said=told.pop("said", said()),
        meeting=told.pop("meeting", None),
    )
    return drafted(
        verdict,
        form,
        findings=findings or offer(),
        preferences=told.pop("preferences", LINES),
        underway=underway,
        today=told.pop("today", TODAY),
        again=True,
        write_in=language,
        **told,
    )
