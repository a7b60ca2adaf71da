"""Take the user's word on a role: a fact, a verdict, a nod. It wins from then on."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import QuerySet

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.core.nouns.role import FactValue, Topic
from ajar.core.nouns.verdict import Decision
from ajar.core.nouns.wire import Wire, to_wire
from ajar.core.nouns.wording import TOPIC_WORDS, say_value
from ajar.services.changes import record_change
from ajar.services.entries import refresh_entry
from ajar.services.people import rebuild_people
from ajar.services.sighted import ABOUT_SENDERS
from ajar.services.writing import desk_transaction
from ajar.store.facts import WONT_SAY
from ajar.store.models import (
    Change,
    ChangeOf,
    Entry,
    Message,
    Nod,
    StatedFact,
    StatedVerdict,
    User,
)


def state_fact(
    user: User,
    key: str,
    topic: Topic,
    value: FactValue | None,
    now: datetime | None = None,
) -> Change:
    """Hold `value` for true of the role called `key`; None strikes what was read.

    Returns the change, which can be undone. RequestError if there is no such role.
    """
    said = "not said" if value is None else say_value(topic, value)
    wire = None if value is None else to_wire(value)
    return _hold(user, key, topic, wire, said, now)


def state_refusal(
    user: User, key: str, topic: Topic, now: datetime | None = None
) -> Change:
    """Hold that they won't say anything of `topic`; return the change."""
    return _hold(user, key, topic, WONT_SAY, "won't say", now)


def _hold(
    user: User, key: str, topic: Topic, wire: Wire, said: str, now: datetime | None
) -> Change:
    at = now or clock.now()
    with desk_transaction():
        message = _first_message(user, key)
        before = _hold_wire(message, topic, wire, at)
        words = f"{TOPIC_WORDS[topic]}: {said}."
        return record_change(user, ChangeOf.FACT, words, before, at)


def hold_fact(
    message: Message, topic: Topic, value: FactValue, at: datetime
) -> dict[str, Wire]:
    """Hold `value` for true of the role of `message`; return what was there before."""
    return _hold_wire(message, topic, to_wire(value), at)


def _hold_wire(
    message: Message, topic: Topic, wire: Wire, at: datetime
) -> dict[str, Wire]:
    before = StatedFact.objects.filter(message=message, topic=topic.value).first()
    StatedFact.objects.update_or_create(
        owner=message.owner,
        message=message,
        topic=topic.value,
        defaults={"value": wire, "stated_at": _since_all(message, at)},
    )
    _follow(message, topic)
    return _was(message, topic, before)


def _follow(message: Message, topic: Topic) -> None:
    """Write what is computed from a fact: its role's line, and who is who."""
    refresh_entry(message)
    if topic in ABOUT_SENDERS:
        rebuild_people(message.owner)


def _was(message: Message, topic: Topic, before: StatedFact | None) -> dict[str, Wire]:
    was: dict[str, Wire] = {"message": message.key, "topic": topic.value}
    if before is not None:
        was |= {"value": before.value, "stated_at": before.stated_at.isoformat()}
    return was


def take_word_back(
    user: User, key: str, topic: Topic, now: datetime | None = None
) -> Change:
    """Go by what was read of `topic` again; return the change, which can be undone.

    RequestError if there is no such role, or no word of the user's on it.
    """
    at = now or clock.now()
    with desk_transaction():
        message = _first_message(user, key)
        rows = StatedFact.objects.filter(owner=user, topic=topic.value)
        before = rows.filter(message__in=_of_role(message)).first()
        if before is None:
            problem = f"You said nothing of this: {TOPIC_WORDS[topic].lower()}."
            raise RequestError(problem)
        was = _was(before.message, topic, before)
        before.delete()
        _follow(message, topic)
        words = f"{TOPIC_WORDS[topic]}: as it was read."
        return record_change(user, ChangeOf.FACT, words, was, at)


def _since_all(message: Message, at: datetime) -> datetime:
    """Return `at`, or when the role was last written of: a clock may be ahead.

    What the user says holds for every message that was there when they said it.
    """
    dates = _of_role(message).exclude(sent_at=None).values_list("sent_at", flat=True)
    return max((at, *(when for when in dates if when is not None)))


def _of_role(message: Message) -> QuerySet[Message]:
    """Return the messages that speak of the role that `message` speaks of."""
    rows = Message.objects.filter(owner=message.owner)
    if message.opportunity_id is not None:
        return rows.filter(opportunity=message.opportunity_id)
    if message.thread_id is not None:
        return rows.filter(thread=message.thread_id)
    return rows.filter(pk=message.pk)


def state_verdict(
    user: User, key: str, decision: Decision | None, now: datetime | None = None
) -> Change:
    """Hold `decision` for the answer to the role `key`; None leaves it to Ajar."""
    return _hold_verdicts(user, [key], decision, _say(decision), now)


def state_verdicts(
    user: User, keys: Sequence[str], decision: Decision, now: datetime | None = None
) -> Change:
    """Hold `decision` for the answer to each role of `keys`, as one change."""
    number = "it" if len(keys) == 1 else f"{len(keys)} roles"
    words = f"Left {number} at {decision.value.replace('_', ' ')}."
    return _hold_verdicts(user, keys, decision, words, now)


def _hold_verdicts(
    user: User,
    keys: Sequence[str],
    decision: Decision | None,
    words: str,
    now: datetime | None,
) -> Change:
    at = now or clock.now()
    with desk_transaction():
        was = [_hold_verdict(user, key, decision, at) for key in keys]
        before: dict[str, Wire] = was[0] if len(was) == 1 else {"several": list(was)}
        return record_change(user, ChangeOf.VERDICT, words, before, at)


def _hold_verdict(
    user: User, key: str, decision: Decision | None, at: datetime
) -> dict[str, Wire]:
    """Hold it, and return what was there before."""
    message = _first_message(user, key)
    before = StatedVerdict.objects.filter(message=message).first()
    if decision is None:
        StatedVerdict.objects.filter(message=message).delete()
    else:
        said = {"decision": decision.value, "stated_at": at}
        StatedVerdict.objects.update_or_create(
            owner=user, message=message, defaults=said
        )
    refresh_entry(message)
    was: dict[str, Wire] = {"message": message.key}
    if before is not None:
        was |= {
            "decision": before.decision,
            "stated_at": before.stated_at.isoformat(),
        }
    return was


def _say(decision: Decision | None) -> str:
    if decision is None:
        return "The verdict is by what you would consider again."
    return f"The verdict is {decision.value.replace('_', ' ')}, by your word."


def nod(user: User, keys: Iterable[str], now: datetime | None = None) -> Change:
    """Leave the entries called `keys` at that: nothing waits for the user in them."""
    at = now or clock.now()
    wanted = sorted(set(keys))
    with desk_transaction():
        messages = [_first_message(user, key) for key in wanted]
        if not messages:
            problem = "Nothing was chosen."
            raise RequestError(problem, "Tick what you want to leave at that.")
        before: list[Wire] = []
        for message in messages:
            earlier = Nod.objects.filter(message=message).first()
            before.append(
                [message.key, earlier.nodded_at.isoformat() if earlier else None]
            )
            seen = {"nodded_at": _since_all(message, at)}
            Nod.objects.update_or_create(owner=user, message=message, defaults=seen)
            refresh_entry(message)
        words = (
            f"Left at that: {_who(user, wanted[0])}."
            if len(wanted) == 1
            else f"Left {len(wanted)} at that."
        )
        return record_change(user, ChangeOf.NOD, words, {"messages": before}, at)


def _who(user: User, key: str) -> str:
    return Entry.objects.get(owner=user, key=key).who


def _first_message(user: User, key: str) -> Message:
    entry = Entry.objects.filter(owner=user, key=key).first()
    if entry is None:
        problem = "That is no longer on the desk."
        raise RequestError(problem, "It may have joined another opportunity.")
    return entry.first_message
