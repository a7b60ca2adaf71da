"""What was set aside in the last 30 days, newest first."""

from dataclasses import dataclass
from datetime import datetime

from ajar.queries.ids import shorten
from ajar.store.models import SetAside, User


@dataclass(frozen=True, slots=True)
class AsideLine:
    """One message that was not kept, and why."""

    id: str
    set_aside_at: datetime
    kind: str
    sender: str
    subject: str
    reason: str


@dataclass(frozen=True, slots=True)
class AsideList:
    """The lines, and how many more are told of no longer or are the user's own."""

    lines: tuple[AsideLine, ...]
    forgotten: int
    own: int


def list_set_aside(user: User) -> AsideList:
    """Return what can still be told of the mail that was set aside."""
    rows = SetAside.objects.filter(owner=user)
    own = rows.filter(is_own=True).count()
    others = list(rows.filter(is_own=False).order_by("-set_aside_at", "digest"))
    shown = [row for row in others if row.reason]
    short = shorten(row.digest for row in others)
    lines = tuple(
        AsideLine(
            short[row.digest],
            row.set_aside_at,
            row.kind,
            row.sender,
            row.subject,
            row.reason,
        )
        for row in shown
    )
    return AsideList(lines, len(others) - len(shown), own)
