"""What the user changed lately, and can still undo."""

from collections.abc import Iterator

from ajar.store.models import Change, ChangeOf, Message, User

_NEEDING = frozenset(
    {
        ChangeOf.FACT,
        ChangeOf.VERDICT,
        ChangeOf.OFFER,
        ChangeOf.NOD,
        ChangeOf.ANSWER,
        ChangeOf.NOTE,
    }
)
"""What is undone on a message, and can't be where the message is gone."""


def recent_changes(user: User, most: int = 12) -> tuple[Change, ...]:
    """Return the latest changes of `user` that can still be undone, newest first."""
    rows = Change.objects.filter(owner=user, undone_at=None)
    latest = list(rows.order_by("-made_at", "-pk")[: 4 * most])
    wanted = {key for change in latest for key in _messages(change)}
    there = Message.objects.filter(owner=user, key__in=wanted) if wanted else None
    gone = wanted - set(there.values_list("key", flat=True)) if there else wanted
    return tuple(row for row in latest if gone.isdisjoint(_messages(row)))[:most]


def _messages(change: Change) -> Iterator[str]:
    """Yield the keys of the messages without which it can't be undone."""
    if change.of not in _NEEDING:
        return
    before = change.before
    for each in before.get("several") or before.get("facts") or [before]:
        if "message" in each:
            yield each["message"]
    for key, _ in before.get("messages", ()):
        yield key


def latest_change(user: User) -> Change | None:
    """Return the last change of `user`, if it can be undone."""
    return next(iter(recent_changes(user, 1)), None)
