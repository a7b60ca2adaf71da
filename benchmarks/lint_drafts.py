"""Make users with secrets, messages to them and the drafts that answer those."""

import random
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from ajar.core.answer.exchange import Exchange
from ajar.core.answer.lint import lint_draft, lint_mail
from ajar.core.answer.mail import build_mail
from ajar.core.answer.reply import draft_reply
from ajar.core.nouns.draft import Confidential, Draft, Form, Objection
from ajar.core.nouns.fact import Evidence, Fact, Finding, Findings, State
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import (
    Criterion,
    Firmness,
    Floor,
    NotNow,
    OneOf,
    Preferences,
    Within,
)
from ajar.core.nouns.question import Purpose, Question
from ajar.core.nouns.role import FactValue, Pay, PayKind, Period, Seat, Topic
from ajar.core.nouns.verdict import (
    Condition,
    Decision,
    Ground,
    Leaning,
    Stance,
    Verdict,
)
from ajar.core.nouns.voice import Length, Voice, Warmth
from ajar.core.text import Span

USERS = (
    Confidential(
        "Kestrel Analytical",
        domains=("kestrel-analytical.example",),
        pay=(142_000,),
        people=("Priya Nair", "May Okafor"),
        offers=("Vantage Robotics",),
        words=("adoption leave",),
    ),
    Confidential(
        "Reading Instruments",
        domains=("reading-instruments.example",),
        pay=(118_500, 97_000),
        people=("Mark Stone",),
        offers=("Cobalt Foundry",),
        words=("merger",),
    ),
    Confidential(
        "Harbor & Main Partners LLC",
        aliases=("HMP Advisory",),
        domains=("harborandmain.example",),
        pay=(205_000,),
        people=("Jean-Luc Moreau",),
        offers=("Northgate Optics",),
        words=("union",),
    ),
    Confidential(
        "Initrode",
        domains=("mail.initrode.example",),
        pay=(88_000,),
        people=("Grace Hope", "Søren Lindqvist"),
        offers=("Tidewell",),
        words=("severance",),
    ),
    Confidential(
        "Target",
        pay=(131_000,),
        people=("Will Chase",),
        offers=("Brightmoor Dental Supply",),
        words=("visa",),
    ),
)

FIRST = ("May", "Mark", "Grace", "Will", "Reading", "Laura", "Søren", "Priya", "Tom")
LAST = ("Kim", "Stone", "Hope", "Farrow", "Chase", "Nguyen", "Moreau", "Reading")
FIRMS = (
    "Meridian Optics",
    "Reading Room Software",
    "Main Street Dental",
    "Instruments of Change",
    "Harbor Logistics",
    "Kestrel Robotics",
    "Targeted Therapeutics",
    "May & Sons",
)
TITLES = (
    "Director of Sales",
    "VP SALES",
    "Area Sales Manager (m/f/d)",
    "senior account executive",
    "Head of Customer Success, EMEA",
    "Union Relations Manager",
)
REMARKS = (
    "May I ask one thing more?",
    "I could talk in May, or the week of June 8.",
    "I am reading the description tonight.",
    "My target is a role closer to home.",
    "The main thing is the team.",
    "I look for instruments work near the harbor.",
    "The analytical side of it appeals to me.",
    "Will you be at the spring fair?",
    "Mark my words as meant kindly.",
    "You wrote of 12 people and 3 offices; that helps.",
    "Call me on 714-555-0142 after 4.",
    "It is 142 miles from here, and 97 steps from the train.",
    "Grace in hiring is rare, so thank you.",
    "I like a good chase less than a straight answer.",
    "Reading, Pennsylvania is too far for me.",
    "The position asks for a partner in crime, so to speak.",
)
"""True of nobody: words that are part of a secret, and none by themselves."""

WRITTEN_IN = ("en", "en", "de", "fr", "es", "pt", "it")
"""What the messages are taken to be written in: the drafts follow."""

FORMS = (
    Form.MAIL,
    Form.MAIL,
    Form.MAIL,
    Form.LINKEDIN,
    Form.NOTE,
    Form.SMS,
    Form.PHONE,
)
QUESTIONS = tuple(
    Question(topic, Purpose.DECIDES, words, words, "")
    for topic, words in (
        (Topic.TRAVEL_PERCENT, "How much of the time would the role travel?"),
        (Topic.WHY_OPEN, "Why is the role open?"),
        (Topic.FOUND_VIA, "How did you come across me, and which résumé do you have?"),
    )
)
PITCH = (
    "Hi {first},",
    "",
    "I'm with {firm}. We are looking for a {title}.",
    "The base is {pay} and the team is twelve people.",
    "Could you talk on {day}, or when would suit you?",
    "",
    "{sender}",
)


@dataclass(frozen=True)
class Case:
    """A draft with all that the lint is told of it."""

    draft: Draft
    verdict: Verdict
    message: Message
    owner: Owner
    confidential: Confidential

    @property
    def is_namesake(self) -> bool:
        """Whether the one answered is called like a colleague, so is no secret."""
        return self.message.sender.name in self.confidential.people

    def objections(self, *, as_mail: bool) -> tuple[Objection, ...]:
        """Return what the lint says, of the draft or of the bytes made of it."""
        if as_mail and self.draft.form is Form.MAIL:
            return self.objections_to(build_mail(self.draft, self.owner))
        return lint_draft(
            self.draft, self.confidential, self.verdict, self.message, self.owner
        )

    def objections_to(self, raw: bytes) -> tuple[Objection, ...]:
        return lint_mail(raw, self.confidential, self.verdict, self.message, self.owner)


def make_case(rng: random.Random, *, like_mine: bool = True) -> Case:
    """Return a clean draft: what the answer step wrote, and perhaps a remark more.

    With `like_mine` the offer is now and then just what the user earns: in the quote
    the figure is the recruiter's own.
    """
    confidential = rng.choice(USERS)
    owner = Owner("Sam Rivera", ("sam.rivera@example.com",), employer="")
    message, findings = _message(rng, confidential.pay if like_mine else ())
    verdict = _verdict(rng)
    preferences = Preferences(
        (
            Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), Firmness.MUST),
            Criterion(Topic.PAY, Floor(130_000, "USD"), Firmness.MUST),
            Criterion(Topic.TRAVEL_PERCENT, Within(most=25), Firmness.MUST),
        ),
        not_now=NotNow("a project runs until May", date(2027, 5, 1)),
    )
    draft = draft_reply(
        verdict,
        QUESTIONS[: rng.randrange(4)],
        findings,
        message,
        owner,
        preferences,
        Voice(warmth=rng.choice([*Warmth]), length=rng.choice([*Length])),
        rng.choice(FORMS),
        exchange=Exchange(language=rng.choice(WRITTEN_IN)),
        confidential=confidential,
    )
    if not isinstance(draft, Draft):
        told = "A message without risk has a draft."
        raise TypeError(told)
    if draft.form in {Form.MAIL, Form.LINKEDIN} and rng.random() < 0.7:
        draft = replace(draft, text=f"{draft.text}\n\n{rng.choice(REMARKS)}")
    return Case(draft, verdict, message, owner, confidential)


def _message(rng: random.Random, mine: tuple[float, ...]) -> tuple[Message, Findings]:
    first = rng.choice(FIRST)
    sender = f"{first} {rng.choice(LAST)}"
    firm, title = rng.choice(FIRMS), rng.choice(TITLES)
    pay = int(rng.choice([*mine, 95_000, 126_000, 160_000]))
    body = "\n".join(PITCH).format(
        first="Sam",
        firm=firm,
        title=title,
        pay=rng.choice([f"${pay:,}", f"{pay / 1000:g}k"]),
        day=rng.choice(["May 4", "Monday", "the 12th"]),
        sender=sender,
    )
    domain = firm.lower().replace(" ", "").replace("&", "")
    message = Message(
        Channel.MAIL,
        Party(
            sender,
            f"{first.lower().encode('ascii', 'ignore').decode()}@{domain}.example",
        ),
        body,
        subject=rng.choice(
            [f"{title} at {firm}", "Sam, {FirstName}?", "Quick question"]
        ),
        sent_at=datetime(2026, 11, 23, 7, 51, tzinfo=UTC),
        message_id=f"<{rng.randrange(10**9)}@{domain}.example>",
    )
    said: dict[Topic, FactValue] = {
        Topic.TITLE: title,
        Topic.EMPLOYER: firm,
        Topic.RECRUITER: sender,
        Topic.PAY: Pay(pay, pay, "USD", Period.YEAR, PayKind.BASE),
        Topic.TRAVEL_PERCENT: 40,
        Topic.SEAT: Seat.INDIVIDUAL,
    }
    kept = rng.sample(sorted(said), rng.randrange(len(said) + 1))
    return message, {topic: _finding(topic, said[topic]) for topic in kept}


def _finding(topic: Topic, value: FactValue) -> Finding:
    evidence = Evidence(str(value), "body", Span(0, 1))
    return Finding(topic, State.KNOWN, (Fact(topic, value, evidence),))


def _verdict(rng: random.Random) -> Verdict:
    decision = rng.choice([*Decision])
    leaning = rng.choice([*Leaning]) if decision is Decision.OPEN else Leaning.NONE
    topic = rng.choice([Topic.SEAT, Topic.PAY, Topic.TRAVEL_PERCENT])
    ground = Ground(topic, Stance.AGAINST, "")
    reasons = (ground,) if decision is Decision.NO else ()
    condition = Condition(topic, "")
    return Verdict(decision, leaning, "", reasons, hangs_on=(condition,))
