"""One opportunity in full: its messages, its facts, its signals, its reasons."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from django.db.models import Exists

from ajar.adapters import clock
from ajar.adapters.sources.items import Form
from ajar.core.ask.question import choose_question
from ajar.core.errors import RequestError
from ajar.core.nouns.fact import Evidence, Findings
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import Firmness, Preferences
from ajar.core.nouns.question import Question
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Signal as Warned
from ajar.core.nouns.screening import SignalId
from ajar.core.nouns.verdict import Decision, Verdict
from ajar.core.read.gaps import find_gaps
from ajar.core.read.merge import merge_facts
from ajar.queries.desk import NO_DATE, describe
from ajar.queries.desk_line import DeskLine
from ajar.queries.ids import find_message
from ajar.queries.insiders import perhaps_inside
from ajar.queries.judging import Judge
from ajar.queries.numbers import home_of, written_for
from ajar.queries.recalls import recall_offered_again, with_recalls
from ajar.queries.reopening import versions_of
from ajar.queries.reread import read_again
from ajar.store.facts import Knowledge, knowledge_of
from ajar.store.mapping import to_owner, to_signal
from ajar.store.models import (
    Answer,
    Entry,
    Message,
    Offer,
    Referral,
    Reminder,
    Signal,
    User,
)
from ajar.store.originals import best_bytes, how_good

FIRMEST_FIRST = (Firmness.MUST, Firmness.RATHER, Firmness.OPEN)
Place = tuple[Topic, Evidence, datetime | None]
"""What tells one reading from every other: its topic, its words and when."""


@dataclass(frozen=True, slots=True)
class ShownMessage:
    """One message of an opportunity; `letter` is None if it can't be read again."""

    key: str
    is_own: bool
    sent_at: datetime | None
    channel: str
    sender: str
    subject: str
    letter: Letter | None
    findings: Findings
    signals: tuple[Warned, ...]
    reasons: tuple[str, ...]
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SentAnswer:
    """What the user said they sent by their own hand."""

    decision: str
    form: str
    text: str
    sent_at: datetime


class More(StrEnum):
    """What is kept of a role beside its messages, as its entry is marked with it."""

    STEPS = "has_steps"
    REFERRALS = "has_referrals"
    OFFER = "has_offer"
    INSIDERS = "has_insiders"


@dataclass(frozen=True, slots=True)
class OpportunityPage:
    """Everything that there is to show, messages in the order they were sent.

    `key` is the whole key of what `line.id` may shorten. `where` says which message
    a reading came from, `firmness` how firmly a topic is wanted by
    `preferences`. `stated` are the topics that the user gave their word on, `struck`
    those whose reading they struck. `sent` is what they said they sent, oldest first,
    `answered` their last word and when it went, be it in a letter of their own;
    `put_off_until` the day that it named, if it was a not now with one.
    `more` is what else there is to look up of it.
    """

    key: str
    line: DeskLine
    messages: tuple[ShownMessage, ...]
    findings: Findings
    signals: tuple[Warned, ...]
    gaps: tuple[Topic, ...]
    verdict: Verdict | None
    question: Question | None
    where: Mapping[Place, str]
    firmness: Mapping[Topic, Firmness]
    preferences: Preferences
    stated: frozenset[Topic]
    struck: frozenset[Topic]
    sent: tuple[SentAnswer, ...]
    answered: tuple[Decision, datetime] | None
    put_off_until: date | None
    now: datetime
    home: str
    more: frozenset[More]


def show_opportunity(user: User, prefix: str, *, short: bool = True) -> OpportunityPage:
    """Return the opportunity, or the lone message, whose id begins with `prefix`.

    Ids in it are as `short` as can be, or whole.
    """
    rows = _companions(user, find_message(user, prefix))
    owner, known = to_owner(user.profile), knowledge_of(user, rows)
    versions, now = versions_of(user), clock.now().astimezone()
    judge = Judge(versions[-1].preferences, now.date())
    shown = tuple(_shown(user, row, owner, known) for row in rows)
    theirs = [row for row in rows if not row.is_own]
    findings = known.findings(row.pk for row in theirs)
    entry = _entry(user, rows, findings)
    described = describe(user, [entry], judge, short=short, known={entry.pk: findings})
    (line,) = with_recalls(user, [entry], described, versions)
    again = recall_offered_again(entry, rows, versions)
    line = replace(line, recalls=(*again, *line.recalls))
    verdict = line.verdict or (judge.decide(findings) if line.decision else None)
    return OpportunityPage(
        key=entry.key,
        line=line,
        messages=shown,
        findings=findings,
        signals=signals_of(shown, findings),
        gaps=find_gaps(findings),
        verdict=verdict,
        question=choose_question(findings, judge.preferences) if verdict else None,
        where=_where(theirs, known),
        firmness=_firmness(judge.preferences),
        preferences=judge.preferences,
        stated=_stated(theirs, known),
        struck=frozenset(t for row in theirs for t in known.struck.get(row.pk, ())),
        sent=_sent(user, rows) if entry.answered else (),
        answered=_answered(entry),
        put_off_until=entry.until,
        now=now,
        home=home_of(user, judge.preferences),
        more=_more(entry),
    )


def _more(entry: Entry) -> frozenset[More]:
    return frozenset(one for one in More if getattr(entry, one.value, False))


def _entry(user: User, rows: list[Message], findings: Findings) -> Entry:
    """Return the entry of `rows`, marked where more is kept of it elsewhere."""
    entries = Entry.objects.filter(owner=user).select_related("opportunity")
    steps = Reminder.objects.filter(owner=user, message__in=rows)
    referrals = Referral.objects.filter(owner=user, message__in=rows)
    entries = entries.annotate(
        has_steps=Exists(steps),
        has_referrals=Exists(referrals),
        has_offer=Exists(Offer.objects.filter(owner=user, message__in=rows)),
        has_insiders=Exists(perhaps_inside(user, findings)),
    )
    entry = entries.filter(first_message__in=rows).first()
    if entry is None:
        message = "That is a letter of your own, in nobody's thread."
        raise RequestError(message, "`ajar desk` lists what came in.")
    return entry


def signals_of(
    shown: tuple[ShownMessage, ...], findings: Findings
) -> tuple[Warned, ...]:
    """Return each signal once, its latest words; a client named since is named."""
    latest = {(s.id, s.tier): s for message in shown for s in message.signals}
    return tuple(
        signal
        for signal in latest.values()
        if not (signal.id is SignalId.CLIENT_WITHHELD and Topic.EMPLOYER in findings)
    )


def _where(theirs: list[Message], known: Knowledge) -> dict[Place, str]:
    """Return the key of the message that each reading came from."""
    return {
        (fact.topic, fact.evidence, fact.said_at): row.key
        for row in theirs
        for fact in known.read.get(row.pk, ())
    }


def _firmness(preferences: Preferences) -> dict[Topic, Firmness]:
    """Return how firmly each topic is wanted: of a limit and a wish, the limit."""
    firmest = sorted(
        preferences.criteria,
        key=lambda criterion: FIRMEST_FIRST.index(criterion.firmness),
        reverse=True,
    )
    return {criterion.topic: criterion.firmness for criterion in firmest}


def _stated(theirs: list[Message], known: Knowledge) -> frozenset[Topic]:
    return frozenset(
        fact.topic for row in theirs for fact in known.stated.get(row.pk, ())
    )


def _sent(user: User, rows: list[Message]) -> tuple[SentAnswer, ...]:
    answers = Answer.objects.filter(owner=user, message__in=rows).order_by("sent_at")
    return tuple(
        SentAnswer(row.decision, row.form, row.text, row.sent_at) for row in answers
    )


def _answered(entry: Entry) -> tuple[Decision, datetime] | None:
    if not entry.answered or entry.answered_at is None:
        return None
    return Decision(entry.answered), entry.answered_at


def raw_of(user: User, prefix: str) -> bytes:
    """Return the bytes of the message called `prefix`, as they came."""
    return best_bytes(find_message(user, prefix))[1]


def _companions(user: User, row: Message) -> list[Message]:
    rows = Message.objects.filter(owner=user)
    if row.opportunity_id is not None:
        rows = rows.filter(opportunity=row.opportunity_id)
    elif row.thread_id is not None:
        rows = rows.filter(thread=row.thread_id)
    else:
        rows = rows.filter(pk=row.pk)
    found = rows.prefetch_related("original_set", "signal_set")
    return sorted(found, key=lambda one: (one.sent_at or NO_DATE, one.key))


def _shown(user: User, row: Message, owner: Owner, known: Knowledge) -> ShownMessage:
    original = min(row.original_set.all(), key=how_good)
    signals = sorted(row.signal_set.all(), key=lambda one: one.pk)
    read = Form(original.form), bytes(original.raw)
    return show_message(user, row, read, signals, owner, known)


def show_message(
    user: User,
    row: Message,
    original: tuple[Form, bytes],
    signals: Iterable[Signal],
    owner: Owner,
    known: Knowledge,
) -> ShownMessage:
    """Return the message of `row` as its `original` and what is kept of it say."""
    return ShownMessage(
        key=row.key,
        is_own=row.is_own,
        sent_at=row.sent_at,
        channel=row.platform or row.channel,
        sender=row.sender_name
        or row.sender_address
        or written_for(user, row.sender_phone),
        subject=row.subject,
        letter=read_again(*original, owner),
        findings=merge_facts(known.read.get(row.pk, ())),
        signals=tuple(to_signal(signal) for signal in signals),
        reasons=tuple(row.reasons),
        unread=tuple(f"{what}: {why}" for what, why, _ in row.unread),
    )
