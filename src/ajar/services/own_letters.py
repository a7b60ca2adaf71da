"""Take what the user wrote by themselves for the answer that it is."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from ajar.core.keep.own_answer import read_answer
from ajar.core.keep.takes_note import only_takes_note
from ajar.core.nouns.screening import Kind
from ajar.core.nouns.verdict import Decision, OwnAnswer
from ajar.store.facts import Knowledge
from ajar.store.models import Answer, Entry, Message, User, Words

RECORDED_WITHIN = timedelta(days=3)
"""A letter so near an answer that was recorded is that answer."""


def answers_in(user: User, messages: Iterable[Message]) -> dict[int, OwnAnswer]:
    """Return message row → what the user answers in it, of those that answer."""
    own = {row.pk: row for row in messages if row.is_own and row.sent_at}
    texts = Words.objects.filter(owner=user, message__in=own) if own else ()
    found = {}
    for words in texts:
        sent_at = own[words.message_id].sent_at
        answer = sent_at and read_answer(words.text, sent_at.astimezone().date())
        if answer:
            found[words.message_id] = answer
    return found


_REFUSED = frozenset({Decision.NO, Decision.NOT_NOW})


def notes_taken(
    user: User,
    messages: Iterable[Message],
    read: Mapping[int, OwnAnswer],
    recorded: Iterable[Answer],
    known: Knowledge,
) -> frozenset[int]:
    """Return the rows of theirs that only take note of a no or a not now.

    `read` is what the user's own letters answer, by row; `recorded` are the answers
    that they noted.
    """
    rows = list(messages)
    places = {row.pk: _place(row) for row in rows}
    said = {places[pk] for pk, one in read.items() if one.decision in _REFUSED}
    said |= {places[one.message_id] for one in recorded if one.decision in _REFUSED}
    later = [row.pk for row in rows if not row.is_own and places[row.pk] in said]
    texts = Words.objects.filter(owner=user, message__in=later) if later else ()
    return frozenset(
        one.message_id
        for one in texts
        if only_takes_note(one.text, known.read.get(one.message_id, ()))
    )


def is_left_at(entry: Entry, group: Iterable[Message], notes: Collection[int]) -> bool:
    """Say whether a no or a not now on `entry` stands, and they took note of it.

    `group` are its messages, `notes` the rows of those that only take note.
    """
    since = entry.answered_at
    if since is None or entry.answered not in _REFUSED:
        return False
    later = (row for row in group if row.sent_at and row.sent_at > since)
    return all(row.pk in notes for row in later if not row.is_own)


def _place(row: Message) -> tuple[str, int]:
    """Return which role or thread a message belongs to."""
    if row.opportunity_id is not None:
        return "role", row.opportunity_id
    return ("thread", row.thread_id) if row.thread_id else ("message", row.pk)


def last_word(
    group: Sequence[Message],
    read: Mapping[int, OwnAnswer],
    kind: str,
    answered_at: datetime | None,
) -> tuple[OwnAnswer, datetime] | None:
    """Return the user's last word on a role in their own letters, and when it went.

    `read` is what their letters say by row, `kind` that of the role, `answered_at`
    when the last answer was recorded. A yes stands while they say nothing else; what
    is no approach can only be refused.
    """
    own = sorted((m.sent_at, m.pk) for m in group if m.is_own and m.sent_at)
    said = [(read[row], sent_at) for sent_at, row in own if row in read]
    if not said:
        return None
    answer, sent_at = said[-1]
    stands = answer.decision is Decision.YES or sent_at == own[-1][0]
    is_newer = answered_at is None or answered_at < sent_at - RECORDED_WITHIN
    if not (stands and is_newer):
        return None
    came_at = min(
        (m.sent_at for m in group if not m.is_own and m.sent_at), default=None
    )
    is_reply = kind == Kind.OUTREACH and came_at is not None and came_at <= sent_at
    return (answer, sent_at) if is_reply or answer.decision is Decision.NO else None
