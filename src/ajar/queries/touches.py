"""Gather what happened between the user and each person, from every table."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from ajar.core.intake.call import follow_call
from ajar.core.keep.asked import asks_about_pay, asks_for_description
from ajar.core.keep.scorecard import Dealing
from ajar.core.nouns.call import Outcome, Phase
from ajar.core.nouns.message import Channel
from ajar.core.nouns.role import Side, Topic
from ajar.core.nouns.screening import Effort, Kind, Risk
from ajar.core.nouns.touch import Touch, TouchKind
from ajar.core.nouns.verdict import Decision
from ajar.store.calls import steps_of
from ajar.store.models import (
    Answer,
    Call,
    Contact,
    Entry,
    Fact,
    Message,
    Person,
    Told,
    TouchWord,
    User,
)

RECORDED_WITHIN = timedelta(days=3)
"""A letter so near an answer that was recorded is that answer."""

JUST_AFTER = timedelta(seconds=1)
_SAID = {
    Decision.YES: TouchKind.SAID_YES,
    Decision.NO: TouchKind.SAID_NO,
    Decision.NOT_NOW: TouchKind.SAID_NOT_NOW,
    Decision.OPEN: TouchKind.ASKED,
}


@dataclass(slots=True)
class Dossier:
    """All that happened with one person; `roles` are keys of entries, latest last."""

    touches: list[Touch] = field(default_factory=list)
    roles: dict[str, Entry] = field(default_factory=dict)
    dealings: list[Dealing] = field(default_factory=list)
    channels: set[str] = field(default_factory=set)
    messages: int = 0
    is_fraud: bool = False
    not_before: date | None = None
    invited_on: date | None = None
    connected_on: date | None = None


@dataclass(frozen=True, slots=True)
class _Desk:
    """What the touches of several people are made of, looked up at once."""

    entries: Mapping[str, Entry]
    answers: Mapping[int, list[Answer]]
    attached: frozenset[int]
    facts: Mapping[int, dict[str, object]]
    pay_asked: Mapping[int, Outcome]


def gather_dossiers(user: User, people: Iterable[Person]) -> dict[int, Dossier]:
    """Return person row → what happened with them."""
    rows = list(people)
    desk = _look_up(user)
    found = {row.pk: Dossier() for row in rows}
    _add_messages(user, found, desk)
    _add_calls(found)
    _add_contacts(found)
    _add_words(user, rows, found)
    _add_connections(found.values())
    return found


def _look_up(user: User) -> _Desk:
    answers: dict[int, list[Answer]] = defaultdict(list)
    for answer in Answer.objects.filter(owner=user).order_by("sent_at"):
        answers[answer.message_id].append(answer)
    facts: dict[int, dict[str, object]] = defaultdict(dict)
    about = (Topic.EMPLOYER.value, Topic.SIDE.value, Topic.PAY.value)
    told = Fact.objects.filter(owner=user, topic__in=about, is_refused=False)
    for message, topic, value in told.values_list("message_id", "topic", "value"):
        facts[message][topic] = value
    attached = Fact.objects.filter(owner=user, source__startswith="attachment:")
    return _Desk(
        {entry.key: entry for entry in Entry.objects.filter(owner=user)},
        answers,
        frozenset(attached.values_list("message_id", flat=True)),
        facts,
        _asked_by_phone(user),
    )


def _asked_by_phone(user: User) -> dict[int, Outcome]:
    """Return message row → what came of asking about pay in the call that it was."""
    found: dict[int, Outcome] = {}
    for call in Call.objects.filter(owner=user).exclude(message=None):
        outcomes = dict(follow_call(steps_of(call)).outcomes)
        if Topic.PAY in outcomes and call.message_id is not None:
            found[call.message_id] = outcomes[Topic.PAY]
    return found


def _add_messages(user: User, found: dict[int, Dossier], desk: _Desk) -> None:
    links = Person.messages.through.objects.filter(person__in=found)
    people: dict[int, list[int]] = defaultdict(list)
    for person, message in links.values_list("person_id", "message_id"):
        people[message].append(person)
    rows = Message.objects.filter(owner=user, pk__in=people)
    by_role: dict[tuple[int, str], list[Message]] = defaultdict(list)
    for row in rows.select_related("thread", "opportunity").order_by("sent_at", "key"):
        for person in people[row.pk]:
            by_role[person, key_of(row)].append(row)
    for (person, key), messages in by_role.items():
        _add_role(found[person], key, messages, desk)


def key_of(row: Message) -> str:
    """Return the key of the entry that a message belongs to."""
    if row.opportunity is not None:
        return row.opportunity.key
    return row.thread.key if row.thread is not None else row.key


def _add_role(dossier: Dossier, key: str, messages: list[Message], desk: _Desk) -> None:
    entry = desk.entries.get(key)
    title = (entry.title or entry.subject if entry else "") or messages[0].subject
    answers = [answer for row in messages for answer in desk.answers.get(row.pk, ())]
    asked_at = _first_own(messages, answers)
    for row in messages:
        dossier.messages += 1
        dossier.channels.add(row.platform or row.channel)
        dossier.is_fraud |= row.risk == Risk.STOP
        if row.sent_at and not (row.is_automatic or _is_recorded(row, answers)):
            is_kept = row.pk in desk.attached and asked_at < row.sent_at
            kind = TouchKind.KEPT if is_kept else TouchKind.THEY_WROTE
            dossier.touches.append(_touch(row, row.sent_at, kind, key, title))
    for answer in answers:
        dossier.touches.extend(_answered(answer, key, title))
    if entry is not None:
        dossier.roles[key] = entry
        if any(row.kind in (Kind.OUTREACH, Kind.PROCESS) for row in messages):
            dossier.dealings.append(_deal(messages, answers, desk))


def _is_recorded(row: Message, answers: Iterable[Answer]) -> bool:
    """Say whether a letter of the user's is an answer that they recorded, too."""
    if not row.is_own or row.sent_at is None:
        return False
    return any(abs(row.sent_at - a.sent_at) <= RECORDED_WITHIN for a in answers)


def _first_own(messages: list[Message], answers: list[Answer]) -> datetime:
    """Return when the user first wrote: what is attached later was asked for."""
    own = [row.sent_at for row in messages if row.is_own and row.sent_at]
    said = [answer.sent_at for answer in answers]
    return min((*own, *said), default=datetime.max.replace(tzinfo=UTC))


def _touch(row: Message, at: datetime, kind: TouchKind, key: str, title: str) -> Touch:
    if row.is_own:
        kind = TouchKind.YOU_WROTE
    elif row.channel == Channel.CALL:
        kind = TouchKind.TALKED
    is_blast = row.effort == Effort.BLAST
    channel = row.platform or row.channel
    return Touch(kind, at, channel, key, title, is_blast=is_blast)


def _answered(answer: Answer, key: str, title: str) -> Iterable[Touch]:
    said = _SAID[Decision(answer.decision)]
    yield Touch(said, answer.sent_at, answer.form, key, title)
    if said is not TouchKind.ASKED and asks_for_description(answer.text):
        at = answer.sent_at + JUST_AFTER
        yield Touch(TouchKind.ASKED, at, answer.form, key, title)


def _deal(messages: list[Message], answers: list[Answer], desk: _Desk) -> Dealing:
    told: dict[str, object] = {}
    for row in messages:
        if not row.is_own:
            told |= desk.facts.get(row.pk, {})
    has_process = any(row.kind == Kind.PROCESS for row in messages)
    is_agency = told.get(Topic.SIDE.value) == Side.AGENCY.value
    return Dealing(
        _said_pay(messages, answers, desk),
        (Topic.EMPLOYER.value in told) if is_agency else None,
        True if has_process else None,
    )


def _said_pay(
    messages: list[Message], answers: list[Answer], desk: _Desk
) -> bool | None:
    """Say whether they told the pay after they were asked; None if they weren't."""
    asked = [a.sent_at for a in answers if asks_about_pay(a.text)]
    if asked:
        later = (
            row
            for row in messages
            if not row.is_own and row.sent_at and row.sent_at > min(asked)
        )
        return any(Topic.PAY.value in desk.facts.get(row.pk, {}) for row in later)
    by_phone = [desk.pay_asked[row.pk] for row in messages if row.pk in desk.pay_asked]
    return by_phone[-1] is Outcome.ANSWERED if by_phone else None


def _add_calls(found: dict[int, Dossier]) -> None:
    """Add the calls that became no message."""
    links = Person.calls.through.objects.filter(person__in=found)
    for link in links.select_related("call"):
        dossier = found[link.person_id]
        dossier.channels.add(Channel.CALL.value)
        if link.call.message_id is None:
            talk = follow_call(steps_of(link.call))
            is_missed = talk.phase in {Phase.MISSED, Phase.RINGING}
            kind = TouchKind.MISSED if is_missed else TouchKind.TALKED
            at = talk.picked_up_at or link.call.began_at
            dossier.touches.append(Touch(kind, at, Channel.CALL.value))


def _add_contacts(found: dict[int, Dossier]) -> None:
    links = Person.contacts.through.objects.filter(person__in=found)
    for link in links.select_related("contact"):
        row: Contact = link.contact
        dossier, day = found[link.person_id], row.connected_on
        if day is not None:
            dossier.connected_on = min(dossier.connected_on or day, day)


def _add_words(user: User, rows: list[Person], found: dict[int, Dossier]) -> None:
    """Add what the user said of being in touch; of when nothing is due, the last."""
    for word in TouchWord.objects.filter(owner=user).order_by("made_at"):
        for row in rows:
            if row.is_at(word.side):
                _add_word(found[row.pk], word)


def _add_word(dossier: Dossier, word: TouchWord) -> None:
    match Told(word.told):
        case Told.DONE:
            touch = Touch(TouchKind.DONE, word.made_at, words=word.words)
            dossier.touches.append(touch)
            dossier.not_before = None
        case Told.LATER:
            dossier.not_before = word.day
        case Told.INVITED:
            dossier.invited_on = word.day
        case Told.CONNECTED:
            dossier.connected_on = dossier.connected_on or word.day


def _add_connections(dossiers: Iterable[Dossier]) -> None:
    for dossier in dossiers:
        for day, kind in (
            (dossier.invited_on, TouchKind.INVITED),
            (dossier.connected_on, TouchKind.CONNECTED),
        ):
            if day is not None:
                at = datetime.combine(day, time(), UTC)
                touch = Touch(kind, at, Channel.LINKEDIN.value)
                dossier.touches.append(touch)
