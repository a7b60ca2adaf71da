"""Group messages into conversations, whatever order they come in."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from ajar.core.intake.people import other_people
from ajar.core.intake.subjects import telling_subject
from ajar.core.nouns.identifier import plain_number
from ajar.core.nouns.message import Channel, Message
from ajar.core.nouns.owner import Owner
from ajar.core.union import Union

SUBJECT_DAYS = 30
_BY_NUMBER = (Channel.CALL, Channel.SMS, Channel.WHATSAPP)
_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


class Turn(StrEnum):
    """Who is to write next."""

    USER = "user"
    THEM = "them"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Head:
    """What grouping needs to know of a message.

    `key` tells messages apart, whatever their Message-ID. `parties` are the people
    other than the user, as `people.other_people` names them. `references` holds
    In-Reply-To too. `is_automatic` marks what no person wrote (an out-of-office
    note): it belongs to a thread, but is nobody's turn in it.
    """

    key: str
    channel: Channel
    parties: tuple[str, ...] = ()
    own: bool = False
    sent_at: datetime | None = None
    message_id: str = ""
    references: tuple[str, ...] = ()
    conversation: str = ""
    subject: str = ""
    number: str = ""
    is_automatic: bool = False


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation: its messages' keys, the earliest first.

    `id` is the smallest key. `bumps` are those of the other side that came while
    it was already the user's turn. `answered` means that the user has written since
    the other side first did.
    """

    id: str
    keys: tuple[str, ...]
    whose_turn: Turn
    answered: bool
    bumps: tuple[str, ...] = ()


def make_head(
    key: str, message: Message, owner: Owner, *, own: bool, is_automatic: bool = False
) -> Head:
    """Return the head of `message`; its `key` as `identity.message_key` gives it."""
    return Head(
        key,
        message.channel,
        other_people(message, owner),
        own,
        message.sent_at,
        message.message_id,
        message.references,
        message.conversation,
        message.subject,
        plain_number(message.number),
        is_automatic,
    )


def group_threads(heads: Iterable[Head]) -> tuple[Thread, ...]:
    """Return the threads of `heads`, by id; the order of `heads` does not matter."""
    by_key = {head.key: head for head in heads}
    union = Union(by_key)
    known = sorted(by_key.values(), key=_moment)
    _join_conversations(known, union)
    _join_references(known, union)
    _join_subjects(known, union)
    return tuple(
        _make_thread(name, [by_key[key] for key in keys])
        for name, keys in union.groups().items()
    )


def _moment(head: Head) -> tuple[datetime, bool, str]:
    # At the same instant an answer comes after what it answers.
    return head.sent_at or _BEFORE_ALL, head.own, head.key


def _join_conversations(heads: list[Head], union: Union) -> None:
    """Join by what a service or a telephone says is one conversation."""
    talks: dict[tuple[str, str], list[str]] = defaultdict(list)
    of_person: dict[str, set[str]] = defaultdict(set)
    loose: dict[str, list[str]] = defaultdict(list)
    for head in heads:
        if head.conversation:
            talks[head.channel, head.conversation].append(head.key)
        if head.channel in _BY_NUMBER and head.number:
            talks["number", head.number].append(head.key)
        if head.channel is Channel.LINKEDIN and len(head.parties) == 1:
            (person,) = head.parties
            if head.conversation:
                of_person[person].add(head.conversation)
            else:
                loose[person].append(head.key)
    # Old exports and invitations name no conversation: with one person there is one.
    for person, keys in loose.items():
        named = of_person[person]
        only = named.pop() if len(named) == 1 else ""
        talks[(Channel.LINKEDIN, only) if only else ("person", person)].extend(keys)
    for keys in talks.values():
        union.join(keys)


def _join_references(heads: list[Head], union: Union) -> None:
    """Join answers to what they answer (RFC 5322, 3.6.4)."""
    holders: dict[str, list[Head]] = defaultdict(list)
    answers: dict[str, list[Head]] = defaultdict(list)
    for head in heads:
        if head.message_id:
            holders[head.message_id].append(head)
        for reference in set(head.references) - {head.message_id}:
            answers[reference].append(head)
    for name in holders.keys() | answers.keys():
        held, answering = holders[name], answers[name]
        # The sender chooses the Message-ID, perhaps one that is somebody else's:
        # only one that a single party uses proves anything by itself.
        if held and _are_acquainted(held):
            union.join(head.key for head in (*held, *answering))
        else:
            _join_acquainted((*held, *answering), union)


def _join_acquainted(heads: Iterable[Head], union: Union) -> None:
    of_person: dict[str, list[str]] = defaultdict(list)
    for head in heads:
        for person in head.parties:
            of_person[person].append(head.key)
    for keys in of_person.values():
        union.join(keys)


def _are_acquainted(heads: list[Head]) -> bool:
    """Tell whether all `heads` hang together by the people in them."""
    union = Union(head.key for head in heads)
    _join_acquainted(heads, union)
    return len(union.groups()) == 1


def _join_subjects(heads: list[Head], union: Union) -> None:
    """Join by subject what no reference joins; `heads` are the earliest first.

    A last resort, for follow-ups sent as new mails and programs that drop the
    references: the same telling subject, somebody in common, 30 days at most.
    """
    ids = {head.message_id for head in heads if head.message_id}
    latest: dict[tuple[str, str], Head] = {}
    for head in heads:
        subject = telling_subject(head.subject)
        if head.channel is not Channel.MAIL or not subject or not head.sent_at:
            continue
        for person in head.parties:
            before = latest.get((subject, person))
            latest[subject, person] = head
            if before is None or not ids.isdisjoint(head.references):
                continue
            if head.sent_at - _moment(before)[0] <= timedelta(days=SUBJECT_DAYS):
                union.join((before.key, head.key))


def _make_thread(name: str, members: list[Head]) -> Thread:
    ordered = sorted(members, key=_moment)
    keys = tuple(head.key for head in ordered)
    written = [head for head in ordered if not head.is_automatic]
    theirs = [n for n, head in enumerate(written) if not head.own]
    answered = bool(theirs) and any(head.own for head in written[theirs[0] :])
    bumps = tuple(
        after.key
        for before, after in pairwise(written)
        if not before.own and not after.own
    )
    turn = Turn.NOBODY
    if written:
        turn = Turn.THEM if written[-1].own else Turn.USER
    return Thread(name, keys, turn, answered, bumps)
