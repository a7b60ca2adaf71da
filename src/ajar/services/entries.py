"""Keep the lines of the desk as its messages, their facts and the user's word are."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db.models import QuerySet

from ajar.core.decision.gist import gist_of
from ajar.core.decision.gist_wire import gists_to_wire
from ajar.core.nouns.fact import Findings, State
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Kind, Risk
from ajar.core.nouns.verdict import OwnAnswer
from ajar.core.nouns.wording import say_finding
from ajar.core.read.gaps import find_gaps
from ajar.services.courtesy import at_once, give_way
from ajar.services.docket import DocketChanges, docket_changes
from ajar.services.own_letters import (
    answers_in,
    is_left_at,
    last_word,
    notes_taken,
)
from ajar.services.writing import desk_transaction, in_batches, last_change
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
CHUNK = 50
"""Entries a transaction: few enough that another writer never waits long."""

_TRIES = 3


@dataclass(frozen=True, slots=True)
class _Words:
    """What the user did about messages, by message row."""

    verdicts: dict[int, StatedVerdict]
    nods: dict[int, datetime]
    answers: dict[int, Answer]
    written: dict[int, OwnAnswer]
    notes: frozenset[int]
    warnings: dict[int, list[Signal]]


@dataclass(frozen=True, slots=True)
class _Changes:
    """Entries that are new, and those that say something else."""

    made: list[Entry]
    changed: list[Entry]
    docket: DocketChanges

    def write(self) -> None:
        Entry.objects.bulk_create(self.made)
        for row in self.changed:
            row.save()
        self.docket.write()


def rebuild_entries(user: User) -> None:
    """Write the entries of all groups of messages; only what changed is written."""
    lines: dict[str, list[int]] = defaultdict(list)
    theirs = set()
    for row in _messages(user):
        lines[_key_of(row)].append(row.pk)
        if not row.is_own:
            theirs.add(_key_of(row))
    kept = {key: lines[key] for key in theirs}
    write_entries(user, kept, None, desk_transaction)
    drop_entries(user, kept, desk_transaction)


def refresh_entry(message: Message) -> None:
    """Write anew the entry of the role that `message` speaks of."""
    rows = _messages(message.owner)
    if message.opportunity_id is not None:
        rows = rows.filter(opportunity=message.opportunity_id)
    elif message.thread_id is not None:
        rows = rows.filter(thread=message.thread_id)
    else:
        rows = rows.filter(pk=message.pk)
    changes = _changes(message.owner, {_key_of(message): list(rows)})
    changes.write()


def write_entries(
    user: User,
    lines: Mapping[str, Sequence[int]],
    wanted: Collection[str] | None,
    step: Callable[[], AbstractContextManager[None]],
) -> None:
    """Write the entries of `lines`, key → message rows, or of those `wanted`.

    Some at a time, each in a transaction that `step` begins: they are computed before
    it, and in it only if somebody wrote to the desk in between.
    """
    keys = [key for key in lines if wanted is None or key in wanted]
    for batch in in_batches(keys, at_once(CHUNK)):
        some = {key: lines[key] for key in batch}
        seen, changes = _looked_up(user, some)
        with step():
            if last_change() != seen:
                changes = _changes_of(user, some)
            changes.write()


def _looked_up(user: User, lines: Mapping[str, Sequence[int]]) -> tuple[int, _Changes]:
    """Return what changes, and as of when; again if somebody wrote meanwhile."""
    tries = 0
    while True:
        give_way()
        seen, changes = last_change(), _changes_of(user, lines)
        tries += 1
        if tries == _TRIES or last_change() == seen:
            return seen, changes


def drop_entries(
    user: User,
    lines: Collection[str],
    step: Callable[[], AbstractContextManager[None]],
) -> None:
    """Drop the entries that are none of `lines` any more, some at a time."""
    keys = Entry.objects.filter(owner=user).values_list("key", "pk")
    gone = [pk for key, pk in keys if key not in lines]
    for batch in in_batches(gone, at_once(CHUNK)):
        with step():
            Entry.objects.filter(pk__in=batch).delete()


def _messages(user: User) -> QuerySet[Message]:
    return Message.objects.filter(owner=user).select_related("thread", "opportunity")


def _key_of(row: Message) -> str:
    if row.opportunity is not None:
        return row.opportunity.key
    return row.thread.key if row.thread is not None else row.key


def _changes_of(user: User, lines: Mapping[str, Sequence[int]]) -> _Changes:
    rows = _messages(user).in_bulk([pk for pks in lines.values() for pk in pks])
    found = {key: [rows[pk] for pk in pks if pk in rows] for key, pks in lines.items()}
    return _changes(user, found)


def _changes(user: User, lines: Mapping[str, list[Message]]) -> _Changes:
    groups = {k: rows for k, rows in lines.items() if any(not r.is_own for r in rows)}
    members = [row for group in groups.values() for row in group]
    known = knowledge_of(user, members)
    words = _words(user, members, known)
    entries = Entry.objects.filter(owner=user, key__in=list(groups))
    kept = {entry.key: entry for entry in entries}
    made, changed, filled = [], [], []
    for key, group in groups.items():
        row = kept.get(key) or Entry(owner=user, key=key)
        filled.append(row)
        before = _columns(row)
        _fill(row, group, known, words)
        if key not in kept:
            made.append(row)
        elif _columns(row) != before:
            changed.append(row)
    return _Changes(made, changed, docket_changes(user, filled))


def _words(user: User, members: list[Message], known: Knowledge) -> _Words:
    verdicts = StatedVerdict.objects.filter(owner=user, message__in=members)
    nods = Nod.objects.filter(owner=user, message__in=members)
    answers = Answer.objects.filter(owner=user, message__in=members)
    signals = Signal.objects.filter(owner=user, message__in=members).order_by("pk")
    warnings: dict[int, list[Signal]] = defaultdict(list)
    for signal in signals:
        warnings[signal.message_id].append(signal)
    recorded = {row.message_id: row for row in answers.order_by("sent_at")}
    written = answers_in(user, members)
    return _Words(
        {row.message_id: row for row in verdicts},
        {row.message_id: row.nodded_at for row in nods},
        recorded,
        written,
        notes_taken(user, members, written, recorded.values(), known),
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
    row.until = answer.until if answer else None
    if word := last_word(group, words.written, row.kind, row.answered_at):
        own, row.answered_at = word
        row.answered, row.until = own.decision.value, own.until
    done = [words.nods[key] for key in keys if key in words.nods]
    done += [answer.sent_at] if answer else []
    asked = newest([m for m in group if not m.is_own], NO_DATE).sent_at or NO_DATE
    is_done = row.turn == "them" or any(at >= asked for at in done)
    row.is_settled = is_done or is_left_at(row, group, words.notes)


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
