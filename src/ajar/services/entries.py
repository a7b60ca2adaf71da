"""Keep the lines of the desk as its messages, their facts and the user's word are."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db.models import QuerySet

from ajar.core.decision.gist import gist_of
from ajar.core.decision.gist_wire import gists_to_wire
from ajar.core.nouns.fact import Findings, State
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Kind, Risk
from ajar.core.nouns.wording import say_finding
from ajar.core.read.gaps import find_gaps
from ajar.store.facts import Knowledge, knowledge_of
from ajar.store.mapping import newest
from ajar.store.models import Answer, Entry, Message, Nod, Signal, StatedVerdict, User

NO_DATE = datetime(1, 1, 1, tzinfo=UTC)
WORST_FIRST = (Risk.STOP, Risk.CHECK, Risk.NOTE, Risk.NONE)
WEIGHTIEST_FIRST = (
    Kind.OUTREACH,
    Kind.PROCESS,
    Kind.ALERT,
    Kind.MARKETING,
    Kind.OTHER,
)
LONGEST = 400
CHUNK = 200


@dataclass(frozen=True, slots=True)
class _Words:
    """What the user did about messages, by message row."""

    verdicts: dict[int, StatedVerdict]
    nods: dict[int, datetime]
    answers: dict[int, Answer]
    warnings: dict[int, list[Signal]]


def rebuild_entries(user: User) -> None:
    """Write the entries of all groups of messages; only what changed is written."""
    rows = _messages(user)
    _write(user, _groups(rows), {e.key: e for e in Entry.objects.filter(owner=user)})


def refresh_entry(message: Message) -> None:
    """Write anew the entry of the role that `message` speaks of."""
    rows = _messages(message.owner)
    if message.opportunity_id is not None:
        group = list(rows.filter(opportunity=message.opportunity_id))
    elif message.thread_id is not None:
        group = list(rows.filter(thread=message.thread_id))
    else:
        group = [message]
    kept = Entry.objects.filter(owner=message.owner, key=_key_of(message))
    _write(message.owner, [group], {entry.key: entry for entry in kept})


def _messages(user: User) -> QuerySet[Message]:
    return Message.objects.filter(owner=user).select_related("thread", "opportunity")


def _groups(rows: Iterable[Message]) -> list[list[Message]]:
    groups: dict[str, list[Message]] = defaultdict(list)
    for row in rows:
        groups[_key_of(row)].append(row)
    return [group for group in groups.values() if any(not r.is_own for r in group)]


def _key_of(row: Message) -> str:
    if row.opportunity is not None:
        return row.opportunity.key
    return row.thread.key if row.thread is not None else row.key


def _write(user: User, groups: list[list[Message]], kept: dict[str, Entry]) -> None:
    members = [row for group in groups for row in group]
    known = knowledge_of(user, members if len(groups) == 1 else None)
    words = _words(user, members if len(groups) == 1 else None)
    made, changed, gone = [], [], dict(kept)
    for group in groups:
        key = _key_of(group[0])
        row = gone.pop(key, None) or Entry(owner=user, key=key)
        before = _columns(row)
        _fill(row, group, known, words)
        if key not in kept:
            made.append(row)
        elif _columns(row) != before:
            changed.append(row)
    Entry.objects.filter(pk__in=[row.pk for row in gone.values()]).delete()
    Entry.objects.bulk_create(made, CHUNK)
    Entry.objects.bulk_update(changed, [f.name for f in _FILLED], CHUNK)


def _words(user: User, members: list[Message] | None) -> _Words:
    verdicts = StatedVerdict.objects.filter(owner=user)
    nods = Nod.objects.filter(owner=user)
    answers = Answer.objects.filter(owner=user).order_by("sent_at")
    signals = Signal.objects.filter(owner=user).order_by("pk")
    if members is not None:
        verdicts = verdicts.filter(message__in=members)
        nods = nods.filter(message__in=members)
        answers = answers.filter(message__in=members)
        signals = signals.filter(message__in=members)
    warnings: dict[int, list[Signal]] = defaultdict(list)
    for signal in signals:
        warnings[signal.message_id].append(signal)
    return _Words(
        {row.message_id: row for row in verdicts},
        {row.message_id: row.nodded_at for row in nods},
        {row.message_id: row for row in answers},
        warnings,
    )


_FILLED = [
    field
    for field in Entry._meta.concrete_fields  # noqa: SLF001 (documented introspection)
    if field.name not in {"id", "owner", "key"}
]


def _columns(row: Entry) -> list[object]:
    return [getattr(row, field.attname) for field in _FILLED]


def _fill(row: Entry, group: list[Message], known: Knowledge, words: _Words) -> None:
    theirs = [message for message in group if not message.is_own]
    first = min(theirs, key=_by_weight)
    findings = known.findings(message.pk for message in theirs)
    row.first_message, row.opportunity = first, first.opportunity
    row.kind, row.effort, row.subject = first.kind, first.effort, first.subject
    row.risk = min((Risk(m.risk) for m in theirs), key=WORST_FIRST.index).value
    row.messages, row.roles = len(group), first.roles
    row.channels = sorted({message.channel for message in theirs})
    row.unread = "; ".join(why for m in theirs for _, why, _ in m.unread[:1])
    _fill_times(row, group)
    _fill_facts(row, first, findings)
    _fill_answers(row, group, words)
    row.warning = _warning(row.risk, theirs, words)


def _fill_times(row: Entry, group: list[Message]) -> None:
    latest = newest(group, NO_DATE)
    row.latest_at = latest.sent_at
    row.turn = latest.thread.turn if latest.thread else "nobody"


def _fill_facts(row: Entry, first: Message, findings: Findings) -> None:
    sender = first.sender_name or first.sender_address or first.sender_phone
    row.who = (_said(findings, Topic.RECRUITER) or sender)[:LONGEST]
    row.firm = _said(findings, Topic.FIRM)
    row.title = _said(findings, Topic.TITLE)
    row.pay = _said(findings, Topic.PAY)
    row.place = _place(findings)
    is_outreach = first.kind == Kind.OUTREACH
    row.gaps = [topic.value for topic in find_gaps(findings)] if is_outreach else []
    clashes = [t.value for t, f in findings.items() if f.state is State.CLASH]
    row.clashes = clashes
    row.gist = gists_to_wire({t: gist_of(f) for t, f in findings.items()})
    row.deadline = _deadline(findings)


def _fill_answers(row: Entry, group: list[Message], words: _Words) -> None:
    keys = [message.pk for message in group]
    verdicts = [words.verdicts[key] for key in keys if key in words.verdicts]
    answers = [words.answers[key] for key in keys if key in words.answers]
    stated = max(verdicts, key=lambda one: one.stated_at, default=None)
    answer = max(answers, key=lambda one: one.sent_at, default=None)
    row.stated = stated.decision if stated else ""
    row.answered = answer.decision if answer else ""
    row.answered_at = answer.sent_at if answer else None
    done = [words.nods[key] for key in keys if key in words.nods]
    done += [answer.sent_at] if answer else []
    asked = newest([m for m in group if not m.is_own], NO_DATE).sent_at or NO_DATE
    row.is_settled = row.turn == "them" or any(at >= asked for at in done)


def _warning(risk: str, theirs: list[Message], words: _Words) -> str:
    """Return what to beware of: the warnings that made it as risky as it is."""
    if risk in {Risk.NONE, Risk.NOTE}:
        return ""
    signals = (signal for m in theirs for signal in words.warnings.get(m.pk, ()))
    said = dict.fromkeys(signal.warning for signal in signals if signal.tier == risk)
    return " ".join(list(said)[:2])


def _by_weight(row: Message) -> tuple[int, datetime, str]:
    return (
        WEIGHTIEST_FIRST.index(Kind(row.kind)),
        row.sent_at or NO_DATE,
        row.key,
    )


def _said(findings: Findings, topic: Topic) -> str:
    finding = findings.get(topic)
    return "" if finding is None else say_finding(finding)[:LONGEST]


def _place(findings: Findings) -> str:
    place, mode = _said(findings, Topic.PLACES), _said(findings, Topic.MODE)
    return (f"{place} ({mode})" if place and mode else place or mode)[:LONGEST]


def _deadline(findings: Findings) -> date | None:
    finding = findings.get(Topic.DEADLINE)
    value = finding.best.value if finding else None
    return value if isinstance(value, date) else None
