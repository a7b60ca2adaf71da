"""Look up what happened with people: letters, answers, calls and the user's word."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from django.db.models import F, Q

from ajar.core.intake.call import follow_call
from ajar.core.nouns.call import Outcome, Step, Talk
from ajar.core.nouns.call_wire import deed_from_wire
from ajar.core.nouns.message import Channel
from ajar.core.nouns.role import Topic
from ajar.queries.lines import Lines, look_up_lines
from ajar.store.models import (
    Answer,
    Call,
    Fact,
    Person,
    User,
)

_TOLD = (Topic.EMPLOYER.value, Topic.SIDE.value, Topic.PAY.value)
_ATTACHED = "attachment:"
_STEP = ("deed", "body", "done_at")
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


@dataclass(frozen=True, slots=True)
class Happened:
    """What touches of people are made of, looked up at once.

    `letters` are by person row, the earliest first; `facts` and `pay_asked` (what came
    of asking about pay in the call that it was) by message row; `voicemails` are the
    rows of those in which nobody answered; `calls` are by person row.
    """

    letters: Mapping[int, list[Letter]]
    lines: Lines
    answers: Mapping[int, list[Answer]]
    attached: Collection[int]
    facts: Mapping[int, dict[str, object]]
    pay_asked: Mapping[int, Outcome]
    voicemails: Collection[int]
    calls: Mapping[int, list[tuple[Call, Talk]]]


def look_up(user: User, people: Collection[int], whole: int | None = None) -> Happened:
    """Return what happened with the people of these rows, five look-ups at most.

    With what decides the roles of the person row `whole`, all of them.
    """
    answers: dict[int, list[Answer]] = defaultdict(list)
    for answer in Answer.objects.filter(owner=user).order_by("sent_at"):
        answers[answer.message_id].append(answer)
    facts, attached = _facts(user)
    calls, letters = _calls(user, people), _letters(user, people)
    roles = {letter.entry for letter in letters.get(whole or 0, ())}
    return Happened(
        letters,
        look_up_lines(user, roles),
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
    )


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
    """Return the calls of people with what was done in them, in one look-up."""
    links = Person.calls.through.objects.filter(person__owner=user)
    columns = [f"call__callstep__{name}" for name in _STEP]
    rows = links.order_by("pk", "call__callstep__number").select_related("call")
    found: dict[int, list[tuple[Call, Talk]]] = defaultdict(list)
    told = rows.annotate(**{name: F(c) for name, c in zip(_STEP, columns, strict=True)})
    for _, link_rows in groupby(told, attrgetter("pk")):
        steps = list(link_rows)
        link = steps[0]
        if link.person_id in people:
            talk = follow_call(_steps(steps))
            found[link.person_id].append((link.call, talk))
    return found


def _steps(rows: Iterable[Any]) -> Iterator[Step]:
    """Yield the steps that annotated links hold; a call without has none."""
    for row in rows:
        if row.deed is not None:
            yield Step(deed_from_wire(row.deed, row.body), row.done_at)


def _asked_by_phone(talks: Iterable[tuple[Call, Talk]]) -> dict[int, Outcome]:
    found: dict[int, Outcome] = {}
    for call, talk in talks:
        outcome = dict(talk.outcomes).get(Topic.PAY)
        if outcome is not None and call.message_id is not None:
            found[call.message_id] = outcome
    return found
