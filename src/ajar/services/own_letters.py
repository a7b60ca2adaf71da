"""Take what the user wrote by themselves for the answer that it is."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from ajar.core.keep.declined import declines
from ajar.store.models import Message, User, Words

RECORDED_WITHIN = timedelta(days=3)
"""A letter so near an answer that was recorded is that answer."""


def declined_in(user: User, messages: Iterable[Message]) -> frozenset[int]:
    """Return the rows of those of `messages` in which the user plainly says no."""
    own = [row.pk for row in messages if row.is_own]
    texts = Words.objects.filter(owner=user, message__in=own) if own else ()
    return frozenset(row.message_id for row in texts if declines(row.text))


def said_no_at(
    group: Iterable[Message], declined: Collection[int], answered_at: datetime | None
) -> datetime | None:
    """Return when the user wrote a no that is their last word, None if none is.

    `declined` are rows of letters that say no, `answered_at` is when the last answer
    was recorded.
    """
    own = [(row.sent_at, row.pk) for row in group if row.is_own and row.sent_at]
    sent_at, row = max(own, default=(None, 0))
    if sent_at is None or row not in declined:
        return None
    is_newer = answered_at is None or answered_at < sent_at - RECORDED_WITHIN
    return sent_at if is_newer else None
