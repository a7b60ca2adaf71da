"""What was set aside in the last 30 days, newest first."""

from dataclasses import dataclass
from datetime import date, datetime

from ajar.adapters import clock
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

    @property
    def why(self) -> str:
        """The reason as a sentence."""
        return f"{self.reason[:1].upper()}{self.reason[1:].rstrip('.')}."


@dataclass(frozen=True, slots=True)
class AsideList:
    """The lines, how many there are, and how many more are told of no longer.

    `own` are the user's own letters, of which nothing is told.
    """

    lines: tuple[AsideLine, ...]
    found: int
    told: int
    forgotten: int
    own: int
    today: date


def list_set_aside(user: User, words: str = "", most: int | None = None) -> AsideList:
    """Return what can still be told of the mail that was set aside, newest first.

    Only lines with all of `words` in them, and at most `most` of those.
    """
    rows = SetAside.objects.filter(owner=user)
    own = rows.filter(is_own=True).count()
    others = list(rows.filter(is_own=False).order_by("-set_aside_at", "digest"))
    told = [row for row in others if row.reason]
    wanted = words.casefold().split()
    found = [row for row in told if _has(row, wanted)]
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
        for row in found[:most]
    )
    return AsideList(
        lines,
        len(found),
        len(told),
        len(others) - len(told),
        own,
        clock.now().astimezone().date(),
    )


def _has(row: SetAside, words: list[str]) -> bool:
    said = f"{row.sender} {row.subject} {row.reason} {row.kind}".casefold()
    return all(word in said for word in words)
