"""What came in, one line each: opportunities, applications, digests, the unread."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from ajar.adapters import clock
from ajar.core.nouns.fact import Fact, Findings, State
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Kind, Risk
from ajar.core.nouns.wording import say_finding
from ajar.core.read.gaps import find_gaps
from ajar.core.read.merge import merge_facts
from ajar.queries.ids import shorten
from ajar.queries.judging import Judge, answers_of
from ajar.store.facts import facts_by_message
from ajar.store.mapping import newest
from ajar.store.models import Message, User
from ajar.store.preferences import preferences_of

NO_DATE = datetime(1, 1, 1, tzinfo=UTC)
WORST_FIRST = (Risk.STOP, Risk.CHECK, Risk.NOTE, Risk.NONE)


@dataclass(frozen=True, slots=True)
class DeskLine:
    """One opportunity, application or digest, in words; "" is *not said*."""

    id: str
    kind: str
    effort: str
    risk: str
    when: datetime | None
    who: str
    firm: str
    role: str
    pay: str
    place: str
    not_said: tuple[Topic, ...]
    clashes: tuple[Topic, ...]
    turn: str
    channels: tuple[str, ...]
    messages: int
    unread: str
    subject: str
    same_role_as: tuple[tuple[str, str], ...]
    decision: str
    headline: str
    answered: str


@dataclass(frozen=True, slots=True)
class Desk:
    """All lines of a desk, newest first, and how many messages stand behind them."""

    lines: tuple[DeskLine, ...]
    messages: int


def show_desk(user: User, kinds: frozenset[Kind] = frozenset()) -> Desk:
    """Return the desk of `user`, or only the lines of these `kinds`."""
    rows = list(
        Message.objects.filter(owner=user).select_related("thread", "opportunity")
    )
    facts = facts_by_message(user)
    short = shorten(row.key for row in rows)
    judge = Judge(preferences_of(user), clock.now().date(), answers_of(user))
    lines = [_line(group, facts, short, judge) for group in _groups(rows)]
    chosen = [line for line in lines if not kinds or line.kind in kinds]
    chosen.sort(key=lambda line: (line.when or NO_DATE, line.id), reverse=True)
    return Desk(tuple(chosen), len(rows))


def _groups(rows: Iterable[Message]) -> Iterable[list[Message]]:
    groups: dict[tuple[str, int], list[Message]] = defaultdict(list)
    for row in rows:
        groups[_group_of(row)].append(row)
    return (group for group in groups.values() if any(not row.is_own for row in group))


def _group_of(row: Message) -> tuple[str, int]:
    if row.opportunity_id is not None:
        return ("opportunity", row.opportunity_id)
    if row.thread_id is not None:
        return ("thread", row.thread_id)
    return ("message", row.pk)


def _line(
    group: list[Message],
    facts: dict[int, list[Fact]],
    short: dict[str, str],
    judge: Judge,
) -> DeskLine:
    theirs = [row for row in group if not row.is_own]
    first = min(theirs, key=_by_weight)
    findings = merge_facts(fact for row in theirs for fact in facts[row.pk])
    latest = newest(group, NO_DATE)
    risk = min((Risk(row.risk) for row in theirs), key=WORST_FIRST.index)
    ruling = judge.rule(first, findings, risk)
    return DeskLine(
        id=short[first.opportunity.key if first.opportunity else first.key],
        kind=first.kind,
        effort=first.effort,
        risk=risk.value,
        when=latest.sent_at,
        who=_who(first, findings),
        firm=_said(findings, Topic.FIRM),
        role=_said(findings, Topic.TITLE),
        pay=_said(findings, Topic.PAY),
        place=_place(findings),
        not_said=find_gaps(findings) if first.kind == Kind.OUTREACH else (),
        clashes=tuple(t for t, f in findings.items() if f.state is State.CLASH),
        turn=latest.thread.turn if latest.thread else "nobody",
        channels=tuple(sorted({row.channel for row in theirs})),
        messages=len(group),
        unread="; ".join(why for row in theirs for _, why, _ in row.unread[:1]),
        subject=first.subject,
        same_role_as=_same_roles(first, short),
        decision=ruling.decision,
        headline=ruling.headline,
        answered=ruling.answered,
    )


def _same_roles(row: Message, short: dict[str, str]) -> tuple[tuple[str, str], ...]:
    if row.opportunity is None:
        return ()
    return tuple(
        (short.get(key, key), why) for key, why in row.opportunity.same_role_as
    )


def _by_weight(row: Message) -> tuple[int, datetime, str]:
    order = (Kind.OUTREACH, Kind.PROCESS, Kind.ALERT, Kind.MARKETING, Kind.OTHER)
    return order.index(Kind(row.kind)), row.sent_at or NO_DATE, row.key


def _who(row: Message, findings: Findings) -> str:
    said = _said(findings, Topic.RECRUITER)
    return said or row.sender_name or row.sender_address or row.sender_phone


def _said(findings: Findings, topic: Topic) -> str:
    finding = findings.get(topic)
    return "" if finding is None else say_finding(finding)


def _place(findings: Findings) -> str:
    place, mode = _said(findings, Topic.PLACES), _said(findings, Topic.MODE)
    return f"{place} ({mode})" if place and mode else place or mode
