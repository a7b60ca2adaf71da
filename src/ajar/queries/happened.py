"""Look up what happened with people: letters, answers, calls and the user's word."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from django.db.models import Q

from ajar.core.intake.call import follow_call
from ajar.core.nouns.call import Outcome, Talk
from ajar.core.nouns.message import Channel
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision
from ajar.store.calls import to_step
from ajar.store.models import (
    Answer,
    Call,
    CallStep,
    Entry,
    Fact,
    Person,
    User,
)

_TOLD = (Topic.EMPLOYER.value, Topic.SIDE.value, Topic.PAY.value)
_ATTACHED = "attachment:"
_COLUMNS = (
    *("person_id", "message_id", "message__key", "message__sent_at"),
    *("message__channel", "message__platform", "message__is_own"),
    *("message__is_automatic", "message__risk", "message__effort", "message__kind"),
    *("message__subject", "message__thread__key", "message__opportunity__key"),
    "message__sender_name",
)


class Letter(NamedTuple):
    """A message that a person wrote or got, as far as touches are made of it."""

    person: int
    row: int
    key: str
    sent_at: datetime | None
    channel: str
    platform: str
    is_own: bool
    is_automatic: bool
    risk: str
    effort: str
    kind: str
    subject: str
    thread: str | None
    role: str | None
    sender: str

    @property
    def is_voicemail(self) -> bool:
        """Whether they spoke, and nobody with them."""
        return self.channel == Channel.CALL and self.sender.lower() == "voicemail"

    @property
    def entry(self) -> str:
        """The key of the line of the desk that it belongs to."""
        return self.role or self.thread or self.key

    @property
    def way(self) -> str:
        """How it came: the platform if there is one, else the channel."""
        return self.platform or self.channel


class Known(NamedTuple):
    """What the user's own lists say of a person."""

    position: str
    place: str
    connected_on: date | None


@dataclass(frozen=True, slots=True)
class Happened:
    """What touches of people are made of, looked up at once.

    `letters` are by person row, the earliest first; `titles` are those of the lines of
    the desk, by key; `noes` are their keys with when the user said no; `facts` and
    `pay_asked` (what came of asking about pay in the call that it was) by message row;
    `voicemails` are the rows of those in which nobody answered;
    `calls` and `contacts` by person row.
    """

    letters: Mapping[int, list[Letter]]
    titles: Mapping[str, str]
    noes: Collection[tuple[str, datetime]]
    answers: Mapping[int, list[Answer]]
    attached: Collection[int]
    facts: Mapping[int, dict[str, object]]
    pay_asked: Mapping[int, Outcome]
    voicemails: Collection[int]
    calls: Mapping[int, list[tuple[Call, Talk]]]
    contacts: Mapping[int, list[Known]]


def look_up(user: User, people: Collection[int]) -> Happened:
    """Return what happened with the people of these rows, eight look-ups at most."""
    answers: dict[int, list[Answer]] = defaultdict(list)
    for answer in Answer.objects.filter(owner=user).order_by("sent_at"):
        answers[answer.message_id].append(answer)
    facts, attached = _facts(user)
    calls = _calls(user, people)
    return Happened(
        _letters(user, people),
        *_lines(user),
        answers,
        attached,
        facts,
        _asked_by_phone(talk for pairs in calls.values() for talk in pairs),
        frozenset(
            call.message_id
            for pairs in calls.values()
            for call, talk in pairs
            if talk.is_voicemail and call.message_id is not None
        ),
        calls,
        _contacts(user, people),
    )


def _lines(user: User) -> tuple[dict[str, str], frozenset[tuple[str, datetime]]]:
    """Return the titles of the lines of the desk, and when which got a no."""
    columns = ("key", "title", "subject", "answered", "answered_at")
    rows = list(Entry.objects.filter(owner=user).values_list(*columns))
    titles = {key: title or subject for key, title, subject, *_ in rows}
    noes = ((key, at) for key, *_, said, at in rows if said == Decision.NO and at)
    return titles, frozenset(noes)


def _letters(user: User, people: Collection[int]) -> dict[int, list[Letter]]:
    links = Person.messages.through.objects.filter(person__owner=user)
    rows = links.order_by("message__sent_at", "message__key").values_list(*_COLUMNS)
    found: dict[int, list[Letter]] = defaultdict(list)
    for row in rows:
        if row[0] in people:
            found[row[0]].append(Letter(*row))
    return found


def _facts(user: User) -> tuple[dict[int, dict[str, object]], frozenset[int]]:
    """Return what messages tell of pay, client and side, and which have files."""
    facts: dict[int, dict[str, object]] = defaultdict(dict)
    attached = set[int]()
    rows = Fact.objects.filter(
        Q(topic__in=_TOLD, is_refused=False) | Q(source__startswith=_ATTACHED),
        owner=user,
    )
    columns = ("message_id", "topic", "value", "source", "is_refused")
    for message, topic, value, source, is_refused in rows.values_list(*columns):
        if source.startswith(_ATTACHED):
            attached.add(message)
        if topic in _TOLD and not is_refused:
            facts[message][topic] = value
    return facts, frozenset(attached)


def _calls(user: User, people: Collection[int]) -> dict[int, list[tuple[Call, Talk]]]:
    steps = CallStep.objects.filter(owner=user).order_by("call_id", "number")
    talks = {
        call: follow_call(map(to_step, rows))
        for call, rows in groupby(steps, attrgetter("call_id"))
    }
    links = Person.calls.through.objects.filter(person__owner=user)
    found: dict[int, list[tuple[Call, Talk]]] = defaultdict(list)
    for link in links.select_related("call"):
        if link.person_id in people:
            talk = talks.get(link.call_id, Talk())
            found[link.person_id].append((link.call, talk))
    return found


def _asked_by_phone(talks: Iterable[tuple[Call, Talk]]) -> dict[int, Outcome]:
    found: dict[int, Outcome] = {}
    for call, talk in talks:
        outcome = dict(talk.outcomes).get(Topic.PAY)
        if outcome is not None and call.message_id is not None:
            found[call.message_id] = outcome
    return found


def _contacts(user: User, people: Collection[int]) -> dict[int, list[Known]]:
    links = Person.contacts.through.objects.filter(person__owner=user)
    columns = (f"contact__{name}" for name in Known._fields)
    rows = links.order_by("contact_id").values_list("person_id", *columns)
    found: dict[int, list[Known]] = defaultdict(list)
    for person, *said in rows:
        if person in people:
            found[person].append(Known(*said))
    return found
