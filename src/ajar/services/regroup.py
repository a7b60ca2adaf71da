"""Group all kept messages anew into threads and opportunities.

A desk is a function of what was taken in: groups are computed from the whole set
by the core's order-free functions, and only what changed is written.
"""

from collections.abc import Iterable

from ajar.core.intake.opportunities import (
    Grouping,
    Pitch,
    group_opportunities,
    make_pitch,
)
from ajar.core.intake.threads import Head, group_threads, make_head
from ajar.core.intake.threads import Thread as Conversation
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.screening import Kind
from ajar.core.read.merge import merge_facts
from ajar.services.entries import rebuild_entries
from ajar.services.writing import desk_transaction
from ajar.store.facts import knowledge_of
from ajar.store.mapping import to_envelope, to_owner
from ajar.store.models import Join, Message, Opportunity, Profile, Thread, User


def regroup(user: User) -> None:
    """Write the threads and opportunities of all kept messages of `user`."""
    with desk_transaction():
        profile = Profile.objects.get(owner=user)
        rows = {row.key: row for row in Message.objects.filter(owner=user)}
        threads = group_threads(_heads(rows.values(), to_owner(profile)))
        pitches = _pitches(user, rows, threads)
        grouping = group_opportunities(pitches, _joins(user))
        opportunity_of = _with_thread_mates(grouping, threads)
        _write_threads(user, rows, threads)
        _write_opportunities(user, rows, grouping, opportunity_of)
        Message.objects.bulk_update(rows.values(), ["thread", "opportunity"], 500)
        rebuild_entries(user)
        profile.is_regroup_due = False
        profile.save(update_fields=["is_regroup_due"])


def _heads(rows: Iterable[Message], owner: Owner) -> list[Head]:
    return [
        make_head(
            row.key,
            to_envelope(row),
            owner,
            own=row.is_own,
            is_automatic=row.is_automatic,
        )
        for row in rows
    ]


def _pitches(
    user: User, rows: dict[str, Message], threads: Iterable[Conversation]
) -> list[Pitch]:
    known = knowledge_of(user)
    return [
        make_pitch(
            key,
            thread.id,
            to_envelope(rows[key]).sender,
            rows[key].sent_at,
            merge_facts(known.read[rows[key].pk]),
            tuple(rows[key].text_print),
        )
        for thread in threads
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


def _write_threads(
    user: User, rows: dict[str, Message], threads: Iterable[Conversation]
) -> None:
    kept = {row.key: row for row in Thread.objects.filter(owner=user)}
    ids = set()
    for thread in threads:
        row = kept.get(thread.id)
        told = thread.whose_turn.value, thread.answered
        if row is None or (row.turn, row.is_answered) != told:
            row = row or Thread(owner=user, key=thread.id)
            row.turn, row.is_answered = told
            row.save()
        ids.add(thread.id)
        for key in thread.keys:
            rows[key].thread = row
    Thread.objects.filter(owner=user, key__in=kept.keys() - ids).delete()


def _write_opportunities(
    user: User,
    rows: dict[str, Message],
    grouping: Grouping,
    opportunity_of: dict[str, str],
) -> None:
    kept = {row.key: row for row in Opportunity.objects.filter(owner=user)}
    written: dict[str, Opportunity] = {}
    for group in grouping.opportunities:
        row = kept.get(group.id)
        same = _same_roles(grouping, group.id)
        if row is None or row.same_role_as != same:
            row = row or Opportunity(owner=user, key=group.id)
            row.same_role_as = same
            row.save()
        written[group.id] = row
    for key, message in rows.items():
        message.opportunity = written.get(opportunity_of.get(key, ""))
    Opportunity.objects.filter(
        owner=user, key__in=kept.keys() - written.keys()
    ).delete()


def _same_roles(grouping: Grouping, key: str) -> list[list[str]]:
    """Return [the other's key, why] for each role that may be this one."""
    found = [
        [pair.other if pair.one == key else pair.one, ", ".join(pair.reasons)]
        for pair in grouping.same_roles
        if key in {pair.one, pair.other}
    ]
    return sorted(found)
