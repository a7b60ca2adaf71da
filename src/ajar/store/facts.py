"""What is known of roles: the facts of messages, and the user's word on them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from msgspec.json import Decoder

from ajar.core.nouns.fact import Evidence, Fact, Findings, Speaker
from ajar.core.nouns.role import Topic
from ajar.core.nouns.wire import Wire, from_wire
from ajar.core.read.merge import merge_facts, strike
from ajar.core.text import Span
from ajar.store.mapping import FACT, fact_from
from ajar.store.models import Fact as FactRow
from ajar.store.models import Message, StatedFact, User

_COLUMNS = tuple("wire" if column == "value" else column for column in FACT)
_decode = Decoder().decode
"""What a value is as JSON, read a good deal faster than Django does."""

STATED = "your word"
WONT_SAY: dict[str, Wire] = {"refused": True}
"""What a stated fact holds where they won't say."""

EITHER = "either"
"""Under this name a stated fact holds the values it may be, where both were said."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Message row → its facts, what the user stated of it, and what they struck."""

    read: dict[int, list[Fact]] = field(default_factory=lambda: defaultdict(list))
    stated: dict[int, list[Fact]] = field(default_factory=lambda: defaultdict(list))
    struck: dict[int, dict[Topic, datetime]] = field(
        default_factory=lambda: defaultdict(dict)
    )

    def findings(self, messages: Iterable[int]) -> Findings:
        """Return what is known of the role that these message rows speak of."""
        rows = list(messages)
        struck: dict[Topic, datetime] = {}
        for row in rows:
            struck |= self.struck.get(row, {})
        facts = [
            fact
            for row in rows
            for fact in (*self.read.get(row, ()), *self.stated.get(row, ()))
        ]
        return merge_facts(strike(facts, struck))

    def findings_at(
        self, rows: Iterable[Message], offers: Mapping[int, datetime], at: datetime
    ) -> Findings:
        """Return what was known from `rows` at an instant, or from all if none was in.

        What the user put right later was so before; what an offer says wasn't.
        `offers` are message row → when one was noted.
        """
        letters = list(rows)
        then = [row for row in letters if row.sent_at is None or row.sent_at <= at]
        later = {row: noted for row, noted in offers.items() if noted > at}
        stated = {
            row: [fact for fact in facts if fact.said_at != later.get(row)]
            for row, facts in self.stated.items()
        }
        known = Knowledge(self.read, stated, self.struck)
        return known.findings(row.pk for row in then or letters)


def noted_at(row: Message) -> datetime | None:
    """Return when an offer was noted with `row`, where that was looked up."""
    noted: datetime | None = getattr(row, "offered_at", None)
    return noted


def knowledge_of(user: User, messages: Iterable[Message] | None = None) -> Knowledge:
    """Return what is known from `messages`, or from every kept message of `user`."""
    known = Knowledge()
    rows = FactRow.objects.filter(owner=user)
    words = StatedFact.objects.filter(owner=user)
    if messages is not None:
        ids = [message.pk for message in messages]
        rows, words = rows.filter(message__in=ids), words.filter(message__in=ids)
    known.read.update(_facts_in(rows))
    for word in words.order_by("pk"):
        _add_word(known, word)
    return known


def facts_read(user: User, topics: Iterable[Topic]) -> dict[int, list[Fact]]:
    """Return message row → what it says of `topics`, from every kept message."""
    wanted = [topic.value for topic in topics]
    return _facts_in(FactRow.objects.filter(owner=user, topic__in=wanted))


def _facts_in(rows: QuerySet[FactRow]) -> dict[int, list[Fact]]:
    """Return message row → facts; columns alone are read at a third of the cost."""
    found: dict[int, list[Fact]] = defaultdict(list)
    told = rows.order_by("pk").annotate(wire=Cast("value", TextField()))
    for topic, wire, *columns, message in told.values_list(*_COLUMNS, "message_id"):
        found[message].append(fact_from((topic, _decode(wire), *columns)))
    return found


def _add_word(known: Knowledge, word: StatedFact) -> None:
    topic = Topic(word.topic)
    if word.value is None:
        known.struck[word.message_id][topic] = word.stated_at
    else:
        known.stated[word.message_id].extend(to_stated(word))


def to_stated(word: StatedFact) -> tuple[Fact, ...]:
    """Return what the user stated: one fact, or one a value that it may be."""
    topic = Topic(word.topic)
    fact = Fact(
        topic=topic,
        value="",
        evidence=Evidence("", STATED, Span(0, 0)),
        confidence=1.0,
        speaker=Speaker.USER,
        said_at=word.stated_at,
    )
    match word.value:
        case {"refused": True}:
            return (replace(fact, refused=True),)
        case {"either": [*values]}:
            return tuple(
                replace(fact, value=from_wire(topic, value), hedged=True)
                for value in values
            )
        case value:
            return (replace(fact, value=from_wire(topic, value)),)
