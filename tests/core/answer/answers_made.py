"""Invented messages, roles and verdicts to write answers to."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from ajar.core.answer.exchange import Exchange
from ajar.core.answer.reply import draft_reply
from ajar.core.nouns.draft import Confidential, Draft, Form
from ajar.core.nouns.fact import Evidence, Fact, Finding, Findings, State
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import (
    Criterion,
    Firmness,
    Floor,
    Near,
    NotNow,
    OneOf,
    Preferences,
    Within,
)
from ajar.core.nouns.question import Purpose, Question
from ajar.core.nouns.role import (
    Employment,
    Pay,
    PayKind,
    Period,
    Seat,
    Topic,
)
from ajar.core.nouns.verdict import (
    Change,
    Condition,
    Decision,
    Ground,
    Leaning,
    Stance,
    Verdict,
)
from ajar.core.nouns.voice import Voice
from ajar.core.text import Span

MUST = Firmness.MUST
OWNER = Owner("Robin Vale", ("robin.vale@example.com",), employer="Copperline Labs")
PREFERENCES = Preferences(
    (
        Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), MUST),
        Criterion(Topic.PAY, Floor(130_000, "USD"), MUST),
        Criterion(Topic.TRAVEL_PERCENT, Within(most=25), MUST),
        Criterion(Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,)), MUST),
        Criterion(Topic.PLACES, Near(("Irvine",), "Irvine", 40), MUST),
    ),
    not_now=NotNow("My shares vest in March.", date(2027, 3, 31)),
)
QUIET = Confidential(
    "Copperline Labs Inc.",
    domains=("copperline-labs.example",),
    pay=(142_000.0,),
    people=("Nadia Brook",),
    offers=("Vantage Robotics",),
    words=("merger",),
)
BODY = """Hi Robin,

We are looking for a Director of Sales to lead a team of nine.
The base is $160,000. Would you have twenty minutes?

Laura
"""
MAIL = Message(
    Channel.MAIL,
    Party("Laura Kim", "laura.kim@meridian.example"),
    BODY,
    subject="Hello from Meridian",
    sent_at=datetime(2026, 11, 23, 7, 51, tzinfo=timezone(timedelta(hours=-8))),
    message_id="<one@meridian.example>",
    references=("<zero@meridian.example>",),
)
LONG = replace(MAIL, body=MAIL.body + "It is a fine team. " * 20)
TRAVEL = Question(
    Topic.TRAVEL_PERCENT,
    Purpose.DECIDES,
    "How much travel is there?",
    "How much of the time would the role travel?",
    "",
)
WHY = Question(
    Topic.WHY_OPEN, Purpose.VETTING, "Why is it open?", "Why is the role open?", ""
)
FOUND = Question(
    Topic.FOUND_VIA,
    Purpose.VETTING,
    "How did you find me?",
    "How did you come across me?",
    "",
)


def finding(topic, *values, state=State.KNOWN, source="body", **told):
    facts = tuple(
        Fact(topic, value, Evidence("words", source, Span(0, 5)), **told)
        for value in values
    )
    return {topic: Finding(topic, state, facts)}


def base(amount, period=Period.YEAR, kind=PayKind.BASE):
    return finding(Topic.PAY, Pay(amount, amount, "USD", period, kind))


def known(**values) -> Findings:
    found: Findings = {}
    for topic, value in values.items():
        found |= finding(Topic(topic), value)
    return found


def against(topic, *changes, suits=(), stance=Stance.AGAINST):
    """Return a no for `topic`, with a counter-offer of `changes`."""
    conditions = tuple(Condition(each, "") for each in changes)
    grounds = [Ground(topic, stance, "")]
    grounds += [Ground(each, Stance.SUITS, "") for each in suits]
    change = Change(Decision.YES, conditions, "")
    return Verdict(
        Decision.NO,
        Leaning.NO,
        "",
        tuple(grounds),
        changes=(change,) if conditions else (),
    )


def if_only(*topics):
    """Return a yes that hangs on `topics`."""
    conditions = tuple(Condition(topic, "") for topic in topics)
    return Verdict(Decision.OPEN, Leaning.YES, "", (), hangs_on=conditions)


EXCHANGE = (
    *("today", "underway"),
    *("earlier", "again", "follow_up_on", "roles", "language", "write_in"),
    *("spoken", "against", "is_live", "naming", "was_answered"),
)
FURTHER = ("effort", "assessment")
YES = Verdict(Decision.YES, Leaning.YES, "", ())
NO = against(Topic.SEAT)
OPEN = Verdict(Decision.OPEN, Leaning.NONE, "", ())
NOT_NOW = Verdict(Decision.NOT_NOW, Leaning.YES, "", (), until=date(2027, 3, 31))


def drafted(verdict, form=Form.MAIL, **told) -> Draft:
    """Return the draft for `verdict`; all else is as above unless told."""
    confidential = told.pop("confidential", QUIET)
    further = {name: told.pop(name) for name in FURTHER if name in told}
    exchange = Exchange(**{name: told.pop(name) for name in EXCHANGE if name in told})
    draft = draft_reply(
        verdict,
        told.pop("questions", ()),
        told.pop("findings", known(title="Director of Sales", recruiter="Laura Kim")),
        told.pop("message", MAIL),
        told.pop("owner", OWNER),
        told.pop("preferences", PREFERENCES),
        told.pop("voice", Voice()),
        form,
        confidential=confidential,
        exchange=exchange,
        **further,
    )
    assert not told
    assert isinstance(draft, Draft)
    return draft
