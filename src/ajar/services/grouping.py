"""Work out which kept messages belong together; nothing is written."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count, Max

from ajar.core.intake.opportunities import (
    Grouping,
    Pitch,
    group_opportunities,
    make_pitch,
)
from ajar.core.intake.same_role import SameRole
from ajar.core.intake.threads import Head, group_threads, make_head
from ajar.core.intake.threads import Thread as Conversation
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Kind
from ajar.core.read.merge import merge_facts
from ajar.services.courtesy import unhurried
from ajar.store.facts import facts_read
from ajar.store.mapping import to_envelope, to_owner
from ajar.store.models import Fact, Join, Message, Original, Profile, User

_TELLING = (
    *(Topic.TITLE, Topic.EMPLOYER, Topic.PLACES, Topic.PAY),
    *(Topic.EMAIL, Topic.PHONE, Topic.RECRUITER),
)
"""The topics that tell which pitches are of one role."""

_COLUMNS = (
    *("key", "owner_id", "thread_id", "opportunity_id", "is_own", "is_automatic"),
    *("kind", "channel", "sent_at", "sender_name", "sender_address", "sender_handle"),
    *("sender_phone", "recipients", "subject", "message_id", "references"),
    *("conversation", "text_print"),
)

State = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Groups:
    """Which messages belong together: threads, roles, and the lines of the desk.

    `rows` are the messages by key, as they were grouped before. `thread_of` and
    `role_of` name the group of a message by its key, `same` what may be the same role
    as a role, and why. `lines` are the messages of each line of the desk, by its key,
    and `line_of` says in which a message stands, be it the user's own alone.
    """

    rows: Mapping[str, Message]
    threads: tuple[Conversation, ...]
    thread_of: Mapping[str, str]
    role_of: Mapping[str, str]
    same: Mapping[str, list[list[str]]]
    lines: Mapping[str, list[int]]
    line_of: Mapping[str, str]


def state_of(user: User) -> State:
    """Return what differs once messages, what is read in them or joins are others."""
    rows = Message.objects.filter(owner=user)
    joins = Join.objects.filter(owner=user)
    return (
        *rows.aggregate(Count("pk"), Max("pk")).values(),
        *joins.aggregate(Count("pk"), Max("pk")).values(),
        Original.objects.aggregate(Max("pk"))["pk__max"],
        Fact.objects.aggregate(Max("pk"))["pk__max"],
    )


def group_messages(user: User) -> Groups:
    """Return how all kept messages of `user` belong together."""
    owner = to_owner(Profile.objects.get(owner=user))
    found = Message.objects.filter(owner=user).only(*_COLUMNS)
    rows = {row.key: row for row in unhurried(found)}
    threads = group_threads(_heads(rows.values(), owner))
    pitches = _pitches(user, rows, threads)
    grouping = group_opportunities(pitches, _joins(user))
    thread_of = {key: thread.id for thread in threads for key in thread.keys}
    role_of = _with_thread_mates(grouping, threads)
    same = {group.id: list[list[str]]() for group in grouping.opportunities}
    for pair in grouping.same_roles:
        _note_same(same, pair)
    line_of = thread_of | role_of
    lines: dict[str, list[int]] = defaultdict(list)
    for key, row in rows.items():
        lines[line_of[key]].append(row.pk)
    theirs = {line_of[key] for key, row in rows.items() if not row.is_own}
    return Groups(
        rows,
        threads,
        thread_of,
        role_of,
        {key: sorted(pairs) for key, pairs in same.items()},
        {key: pks for key, pks in lines.items() if key in theirs},
        line_of,
    )


def _heads(rows: Iterable[Message], owner: Owner) -> list[Head]:
    return [
        make_head(
            row.key,
            to_envelope(row),
            owner,
            own=row.is_own,
            is_automatic=row.is_automatic,
        )
        for row in unhurried(rows)
    ]


def _pitches(
    user: User, rows: Mapping[str, Message], threads: Iterable[Conversation]
) -> list[Pitch]:
    read = facts_read(user, _TELLING)
    return [
        make_pitch(
            key,
            thread.id,
            to_envelope(rows[key]).sender,
            rows[key].sent_at,
            merge_facts(read.get(rows[key].pk, ())),
            tuple(rows[key].text_print),
        )
        for thread in unhurried(threads)
        for key in thread.keys
        if rows[key].kind == Kind.OUTREACH and not rows[key].is_own
    ]


def _joins(user: User) -> list[tuple[str, str]]:
    """Return the keys of messages that the user put together."""
    rows = Join.objects.filter(owner=user)
    return list(rows.values_list("one__key", "other__key"))


def _with_thread_mates(
    grouping: Grouping, threads: Iterable[Conversation]
) -> dict[str, str]:
    """Return message key → opportunity key.

    What is no pitch itself (the user's answer, a thank-you) belongs to the pitch
    before it in its thread, or to the first.
    """
    found = {key: group.id for group in grouping.opportunities for key in group.keys}
    for thread in threads:
        current = next((found[key] for key in thread.keys if key in found), None)
        for key in thread.keys:
            current = found.get(key, current)
            if current is not None:
                found[key] = current
    return found


def _note_same(same: dict[str, list[list[str]]], pair: SameRole) -> None:
    why = ", ".join(pair.reasons)
    same[pair.one].append([pair.other, why])
    same[pair.other].append([pair.one, why])
