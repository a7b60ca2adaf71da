"""Begin a call, keep what is done in it, and keep it as a message when it ends."""

import secrets
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta

from django.db.models import QuerySet

from ajar.adapters import clock
from ajar.core.decision.role import decide_role
from ajar.core.errors import DeskError, RequestError
from ajar.core.intake.call import HEARD, SURE, follow_call, number_said, write_down
from ajar.core.method import TOLD_BY_TITLE, facts_of, read_note
from ajar.core.nouns.call import (
    Deed,
    HungUp,
    Introduced,
    LetRing,
    Phase,
    Step,
    Talk,
    Undone,
)
from ajar.core.nouns.call_wire import NAMES, deed_from_wire, deed_to_wire
from ajar.core.nouns.draft import BeatKind, Form
from ajar.core.nouns.fact import Fact, Finding
from ajar.core.nouns.wire import Wire, to_wire
from ajar.services.changes import close_note
from ajar.services.entries import refresh_entry
from ajar.services.join import join_quietly
from ajar.services.note import Note, keep_note
from ajar.services.people import rebuild_people
from ajar.services.regroup import regroup
from ajar.services.writing import desk_transaction
from ajar.store.calls import steps_of, to_step
from ajar.store.facts import EITHER, WONT_SAY, knowledge_of
from ajar.store.home import country_for, money_on_call
from ajar.store.models import Answer, Call, CallStep, Entry, Message, StatedFact, User
from ajar.store.preferences import preferences_of

LONGEST_NUMBER = 60
_ENDINGS = (NAMES[HungUp], NAMES[LetRing])
_AFTER_END = (HungUp, LetRing, Undone)


def begin_call(
    user: User, number: str = "", name: str = "", at: datetime | None = None
) -> Call:
    """Begin a call from `number`, shown as `name` by the telephone; it is ringing."""
    with desk_transaction():
        return Call.objects.create(
            owner=user,
            key=secrets.token_hex(8),
            number=number.strip()[:LONGEST_NUMBER],
            shown_name=name.strip()[:200],
            began_at=at or clock.now(),
        )


def keep_step(
    user: User,
    key: str,
    mark: str,
    deed: Deed,
    at: datetime | None = None,
    *,
    ago: int = 0,
) -> Call:
    """Keep `deed` as the next step of the call `key`, once a `mark`; return the call.

    It was done `at`, or so many seconds `ago`: it may have waited for a connection.
    Hanging up keeps the call as a message, taking that back lets go of it.
    RequestError if there is no such call.
    """
    return follow_step(user, key, mark, deed, at, ago=ago)[0]


def follow_step(
    user: User,
    key: str,
    mark: str,
    deed: Deed,
    at: datetime | None = None,
    *,
    ago: int = 0,
) -> tuple[Call, tuple[Step, ...]]:
    """Keep a step as `keep_step` does; return the call and all its steps.

    They are looked up once: somebody waits on the telephone. RequestError for what is
    said of a call that has ended.
    """
    with desk_transaction():
        call = _find(Call.objects.filter(owner=user), key)
        rows = list(CallStep.objects.filter(call=call).order_by("number"))
        is_again = any(row.mark == mark for row in rows)
        was_over = any(row.deed in _ENDINGS for row in rows)
        if not is_again:
            if was_over:
                _refuse_after_end(rows, deed)
            number = rows[-1].number + 1 if rows else 1
            row = CallStep(owner=user, call=call, number=number, mark=mark)
            row.deed, row.body = NAMES[type(deed)], deed_to_wire(deed)
            row.done_at = at or clock.now() - timedelta(seconds=ago)
            row.save(force_insert=True)
            if isinstance(deed, Undone) and rows and call.message is not None:
                _reopen(user, call)
            rows.append(row)
    steps = tuple(map(to_step, rows))
    if isinstance(deed, HungUp) and follow_call(steps).ended_at is not None:
        # Sent again, it may be that the desk could be written only so far.
        _keep_as_message(user, call)
    if isinstance(deed, HungUp | LetRing) or (was_over and not is_again):
        _rebuild(user)
    return call, steps


def _refuse_after_end(rows: Iterable[CallStep], deed: Deed) -> None:
    """Refuse what can't be done any more; who let it ring may say who it was."""
    phase = follow_call(map(to_step, rows)).phase
    if phase not in {Phase.OVER, Phase.MISSED} or isinstance(deed, _AFTER_END):
        return
    if phase is Phase.MISSED and isinstance(deed, Introduced):
        return
    problem = "This call has ended, so that isn’t kept."
    raise RequestError(problem, "Go back to the call from its page, and say it there.")


def _rebuild(user: User) -> None:
    """Write people once for all that became of a call: they take a while.

    Where somebody else writes all the while, they do it when they are done.
    """
    with suppress(DeskError):
        rebuild_people(user)


def find_call(user: User, key: str) -> Call:
    """Return the call `key`; RequestError if there is none."""
    rows = Call.objects.filter(owner=user).select_related("message", "joined")
    return _find(rows, key)


def _find(rows: QuerySet[Call], key: str) -> Call:
    call = rows.filter(key=key).first()
    if call is None:
        problem = "There is no such call."
        raise RequestError(problem, "It may have been forgotten.")
    return call


def join_call(user: User, key: str, entry: str) -> Call:
    """Say that the call `key` is about the role called `entry`; "" for none."""
    with desk_transaction():
        call = find_call(user, key)
        call.joined = _role(user, entry).first_message if entry else None
        call.save(update_fields=["joined"])
    return call


def _role(user: User, key: str) -> Entry:
    entry = Entry.objects.filter(owner=user, key=key).first()
    if entry is None:
        problem = "That role is no longer on the desk."
        raise RequestError(problem, "It may have joined another.")
    return entry


def _keep_as_message(user: User, call: Call) -> None:
    """Keep what was said as a message, the user's word on each fact beside it."""
    money = money_on_call(preferences_of(user), call.number, country_for(user))
    talk = follow_call(steps_of(call), money)
    if not talk.is_about_a_role or call.message is not None:
        return
    began = talk.picked_up_at or call.began_at
    number = call.number or number_said(talk)
    note = Note(write_down(talk), talk.name or call.shown_name, number, at=began)
    with desk_transaction():
        call.message = keep_note(user, note, with_people=False)
        call.save(update_fields=["message"])
        _state(call.message, talk)
        if call.joined is not None:
            join_quietly(user, call.message, call.joined, clock.now())
            regroup(user, is_new=True, with_people=False)
        call.message.refresh_from_db()
        _record_answer(user, call.message, talk)
        refresh_entry(call.message)


def _state(message: Message, talk: Talk) -> None:
    """Hold what was heard for the user's word; strike what they didn't let stand.

    So is what a note gave on the telephone and its text doesn't: read as a whole, it
    may tell less, or of two lines that disagree both.
    """
    topics = dict.fromkeys(fact.topic for fact in talk.facts)
    by_topic = {t: [f for f in talk.facts if f.topic is t] for t in topics}
    read = knowledge_of(message.owner, [message]).findings([message.pk])
    words: dict[str, Wire] = {
        topic.value: _word(facts)
        for topic, facts in by_topic.items()
        if _is_heard(facts) or not _is_same(facts, read.get(topic))
    }
    for topic in _read_but_struck(talk):
        words.setdefault(topic, None)
    at = talk.ended_at or clock.now()
    for topic, wire in words.items():
        # The same words in the same minute are one message: the later call's count.
        StatedFact.objects.update_or_create(
            owner=message.owner,
            message=message,
            topic=topic,
            defaults={"value": wire, "stated_at": at},
        )


def _is_heard(facts: list[Fact]) -> bool:
    return any(fact.evidence.source == HEARD for fact in facts)


def _is_same(noted: list[Fact], read: Finding | None) -> bool:
    """Say whether the text tells of a topic just what the note did."""
    if read is None:
        return False
    told = {(fact.topic, fact.value, fact.refused) for fact in read.facts}
    return told == {(fact.topic, fact.value, fact.refused) for fact in noted}


def _record_answer(user: User, message: Message, talk: Talk) -> None:
    """Hold what was said of the straight answer for given, by telephone."""
    if BeatKind.ANSWER not in talk.beats:
        return
    about = [message]
    if message.opportunity_id is not None:
        rows = Message.objects.filter(owner=user, is_own=False)
        about = list(rows.filter(opportunity=message.opportunity_id))
    findings = knowledge_of(user, about).findings(row.pk for row in about)
    verdict = decide_role(findings, preferences_of(user), clock.now().date())
    Answer.objects.update_or_create(
        owner=user,
        message=message,
        sent_at=talk.ended_at or clock.now(),
        defaults={
            "decision": verdict.decision.value,
            "form": Form.PHONE.value,
            "text": "\n\n".join(words for _, words in talk.said),
        },
    )


def _word(facts: list[Fact]) -> Wire:
    if facts[0].refused:
        return dict(WONT_SAY)
    values = [to_wire(fact.value) for fact in facts]
    is_doubtful = any(f.hedged or f.confidence < SURE for f in facts)
    return {EITHER: values} if is_doubtful or len(values) > 1 else values[0]


def _read_but_struck(talk: Talk) -> Iterable[str]:
    standing = {fact.topic for fact in facts_of(talk)}
    read = {
        fact.topic for jotting in talk.jottings for fact in read_note(jotting.words)
    }
    by_title = {fact.topic for fact in read_note(write_down(talk))} & TOLD_BY_TITLE
    return sorted(topic.value for topic in (read | by_title) - standing)


def _reopen(user: User, call: Call) -> None:
    """Let go of the message that the call became, if it is no longer over."""
    if follow_call(steps_of(call)).ended_at is not None or call.message is None:
        return
    message, call.message = call.message, None
    call.save(update_fields=["message"])
    close_note(user, message.key, clock.now())
    message.delete()
    regroup(user)


def read_step(name: str, body: dict[str, Wire]) -> Deed:
    """Return the deed called `name`; RequestError if it makes no sense."""
    try:
        return deed_from_wire(name, body)
    except ValueError as error:
        problem = "That is no step of a call."
        raise RequestError(problem, str(error)) from error
