"""What the user changed lately, and can still undo."""

from ajar.store.models import Change, User


def recent_changes(user: User, most: int = 12) -> tuple[Change, ...]:
    """Return the latest changes of `user` that are not undone, newest first."""
    rows = Change.objects.filter(owner=user, undone_at=None)
    return tuple(rows.order_by("-made_at", "-pk")[:most])


def latest_change(user: User) -> Change | None:
    """Return the last change of `user`, if it can be undone."""
    return next(iter(recent_changes(user, 1)), None)
