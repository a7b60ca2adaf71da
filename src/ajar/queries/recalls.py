"""What the user answered before to a role that comes again, or to its recruiter."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.db.models import F, Q

from ajar.core.decision.gist_wire import gists_from_wire
from ajar.core.nouns.screening import Kind, Risk
from ajar.core.nouns.verdict import Decision
from ajar.core.revisit.recall import (
    Earlier,
    Recall,
    recall_again,
    recall_met,
    recall_same,
)
from ajar.core.revisit.turned import Version, in_force
from ajar.queries.desk_line import DeskLine
from ajar.store.models import Entry, Message, User
from ajar.store.same_roles import same_roles_of

if TYPE_CHECKING:
    from datetime import datetime

MOST = 2
"""Recalls of one line: more would be a list."""

_ANSWERED = ~Q(answered="") | ~Q(stated="")


def with_recalls(
    user: User,
    entries: Sequence[Entry],
    lines: Sequence[DeskLine],
    versions: Sequence[Version],
) -> tuple[DeskLine, ...]:
    """Return `lines`, each with what was answered before; `entries` are their rows.

    `versions` are all that the user would consider, over time.
    """
    roles = [
        (entry, line)
        for entry, line in zip(entries, lines, strict=True)
        if entry.kind == Kind.OUTREACH and entry.risk != Risk.STOP
    ]
    found = _recalls(user, roles, versions)
    return tuple(
        replace(line, recalls=tuple(found[entry.pk][:MOST]))
        for entry, line in zip(entries, lines, strict=True)
    )


def recall_offered_again(
    entry: Entry, messages: Iterable[Message], versions: Sequence[Version]
) -> tuple[Recall, ...]:
    """Return that `entry` was answered and is offered once more, if it is.

    `messages` are its own: an offer once more begins a thread of its own.
    """
    answered_at = entry.answered_at
    began: dict[int | None, datetime] = {}
    for row in messages:
        if row.sent_at is not None and not row.is_own:
            at = began.get(row.thread_id, row.sent_at)
            began[row.thread_id] = min(at, row.sent_at)
    if answered_at is None or all(at <= answered_at for at in began.values()):
        return ()
    return (recall_again(_earlier(entry, versions)),)


@dataclass(frozen=True, slots=True)
class _Answered:
    """Earlier roles that were answered: by their keys, and by fresh messages."""

    by_key: Mapping[str, Entry]
    by_message: Mapping[int, Sequence[Entry]]


def _recalls(
    user: User,
    roles: Sequence[tuple[Entry, DeskLine]],
    versions: Sequence[Version],
) -> dict[int, list[Recall]]:
    found: dict[int, list[Recall]] = defaultdict(list)
    alike = {entry.pk: same_roles_of(entry) for entry, _ in roles}
    fresh = [e for e, line in roles if line.ruling.is_yes and not e.answered]
    keys = {key for others in alike.values() for key in others}
    answered = _look_up(user, keys, [entry.first_message_id for entry in fresh])
    if not (answered.by_key or answered.by_message):
        return found
    for entry, _ in roles:
        for key, why in alike[entry.pk].items():
            if key in answered.by_key:
                other = _earlier(answered.by_key[key], versions)
                found[entry.pk].append(recall_same(other, why))
    for entry in fresh:
        now = gists_from_wire(entry.gist)
        for row in answered.by_message.get(entry.first_message_id, ()):
            is_new = row.pk != entry.pk and row.key not in alike[entry.pk]
            recall = recall_met(_earlier(row, versions), now) if is_new else None
            if recall is not None:
                found[entry.pk].append(recall)
    return found


def _look_up(user: User, keys: Iterable[str], messages: Iterable[int]) -> _Answered:
    """Return the answered among `keys`, and those of who sent `messages`."""
    wanted, fresh = set(keys), set(messages)
    if not (wanted or fresh):
        return _Answered({}, {})
    rows = Entry.objects.filter(
        Q(key__in=wanted) | Q(first_message__people__messages__in=fresh),
        _ANSWERED,
        owner=user,
        kind=Kind.OUTREACH,
    )
    by_key: dict[str, Entry] = {}
    by_message: dict[int, list[Entry]] = defaultdict(list)
    listed = rows.annotate(fresh=F("first_message__people__messages")).distinct()
    for row in listed.order_by("-latest_at", "key"):
        if row.key in wanted:
            by_key[row.key] = row
        if row.fresh in fresh:
            by_message[row.fresh].append(row)
    return _Answered(by_key, by_message)


def _earlier(row: Entry, versions: Sequence[Version]) -> Earlier:
    at = row.answered_at or row.latest_at or versions[0].since
    return Earlier(
        row.key,
        row.who,
        row.title,
        at.astimezone().date(),
        Decision(row.answered or row.stated),
        gists_from_wire(row.gist),
        versions[in_force(versions, at)].preferences,
    )
