"""Write down what the user changes, so that it can be undone."""

from collections.abc import Mapping
from datetime import datetime

from ajar.core.nouns.wire import Wire
from ajar.store.models import Change, ChangeOf, User

KEPT = 200
"""Changes that can still be undone; older ones are forgotten."""


def record_change(
    user: User,
    of: ChangeOf,
    words: str,
    before: Mapping[str, Wire],
    now: datetime,
    *,
    is_final: bool = False,
) -> Change:
    """Write down that `words` happened and what was there `before`; return it.

    A final change can't be undone: it is written down all the same.
    """
    change = Change.objects.create(
        owner=user,
        made_at=now,
        of=of.value,
        words=words[:400],
        before=dict(before),
        undone_at=now if is_final else None,
    )
    old = Change.objects.filter(owner=user).order_by("-made_at", "-pk")[KEPT:]
    Change.objects.filter(pk__in=[row.pk for row in old]).delete()
    return change


def close_note(user: User, message: str, at: datetime) -> None:
    """Hold that the noting of `message` was taken back `at`, by a way of its own."""
    rows = Change.objects.filter(owner=user, of=ChangeOf.NOTE.value, undone_at=None)
    rows.filter(before__message=message).update(undone_at=at)
