"""One opportunity in full: its messages, its facts, its signals, its reasons."""

from dataclasses import dataclass
from datetime import datetime

from ajar.adapters import clock
from ajar.adapters.originals import parse_original
from ajar.adapters.sources.items import Form
from ajar.core.ask.question import choose_question
from ajar.core.decision.role import decide_role
from ajar.core.intake.layout import lay_out
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.message import Message as CoreMessage
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.question import Question
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Signal, SignalId
from ajar.core.nouns.verdict import Verdict
from ajar.core.read.gaps import find_gaps
from ajar.core.read.merge import merge_facts
from ajar.queries.desk import NO_DATE, DeskLine, show_desk
from ajar.queries.ids import find_message
from ajar.store.mapping import to_fact, to_owner, to_signal
from ajar.store.models import Message, Original, Profile, User
from ajar.store.preferences import preferences_of


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
    signals: tuple[Signal, ...]
    reasons: tuple[str, ...]
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpportunityPage:
    """Everything that `ajar show` shows, messages in the order they were sent."""

    line: DeskLine
    messages: tuple[ShownMessage, ...]
    findings: Findings
    signals: tuple[Signal, ...]
    gaps: tuple[Topic, ...]
    verdict: Verdict | None
    question: Question | None


def show_opportunity(user: User, prefix: str) -> OpportunityPage:
    """Return the opportunity, or the lone message, whose id begins with `prefix`."""
    wanted = find_message(user, prefix)
    rows = _companions(wanted)
    owner = to_owner(Profile.objects.get(owner=user))
    shown = tuple(_shown(row, lay_out_with=owner) for row in rows)
    findings = merge_facts(
        fact
        for message in shown
        if not message.is_own
        for finding in message.findings.values()
        for fact in finding.facts
    )
    keys = {row.key for row in rows}
    line = next(
        line
        for line in show_desk(user).lines
        if any(key.startswith(line.id) for key in keys)
    )
    judged = line.decision != ""
    preferences = preferences_of(user)
    return OpportunityPage(
        line=line,
        messages=shown,
        findings=findings,
        signals=_signals(shown, findings),
        gaps=find_gaps(findings),
        verdict=decide_role(findings, preferences, clock.now().date())
        if judged
        else None,
        question=choose_question(findings, preferences) if judged else None,
    )


def _signals(shown: tuple[ShownMessage, ...], findings: Findings) -> tuple[Signal, ...]:
    """Return each signal once, its latest words; a client named since is named."""
    latest = {(s.id, s.tier): s for message in shown for s in message.signals}
    return tuple(
        signal
        for signal in latest.values()
        if not (signal.id is SignalId.CLIENT_WITHHELD and Topic.EMPLOYER in findings)
    )


def raw_of(user: User, prefix: str) -> bytes:
    """Return the bytes of the message called `prefix`, as they came."""
    message = find_message(user, prefix)
    return bytes(message.original_set.order_by("digest")[0].raw)


def _companions(row: Message) -> list[Message]:
    if row.opportunity is not None:
        found = row.opportunity.message_set.all()
    elif row.thread is not None:
        found = row.thread.message_set.all()
    else:
        return [row]
    return sorted(found, key=lambda one: (one.sent_at or NO_DATE, one.key))


def _shown(row: Message, lay_out_with: Owner) -> ShownMessage:
    original = row.original_set.order_by("digest")[0]
    message = _read_again(original)
    return ShownMessage(
        key=row.key,
        is_own=row.is_own,
        sent_at=row.sent_at,
        channel=row.platform or row.channel,
        sender=row.sender_name or row.sender_address or row.sender_phone,
        subject=row.subject,
        letter=None if message is None else lay_out(message, lay_out_with),
        findings=merge_facts(to_fact(fact) for fact in row.fact_set.order_by("pk")),
        signals=tuple(to_signal(s) for s in row.signal_set.order_by("pk")),
        reasons=tuple(row.reasons),
        unread=tuple(f"{what}: {why}" for what, why, _ in row.unread),
    )


def _read_again(original: Original) -> CoreMessage | None:
    message = parse_original(Form(original.form), bytes(original.raw))
    return message if isinstance(message, CoreMessage) else None
