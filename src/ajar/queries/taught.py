"""Show what the user put right teaches: from which letters, and what it changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from ajar.adapters.originals import read_original
from ajar.core.nouns.screening import KINDS, Kind
from ajar.core.nouns.word import Taught
from ajar.core.screen.kind import TAUGHT
from ajar.core.screen.learned import kind_model
from ajar.core.screen.taught import teach
from ajar.store.models import Correction, Message, User
from ajar.store.words import taught_by

MOST_SHOWN = 8
MOST_CHANGED = 20


@dataclass(frozen=True, slots=True)
class Teacher:
    """A sender the user put right: what they said, and what the rules would say."""

    sender: str
    kind: Kind
    rules_say: Kind
    is_fraud: bool | None


@dataclass(frozen=True, slots=True)
class Lean:
    """What was seen of a letter, in words, and how it now counts for a kind."""

    seen: str
    kind: Kind
    points: float


@dataclass(frozen=True, slots=True)
class Tipped:
    """A kept message that is what it is by the user's words on others."""

    key: str
    sender: str
    subject: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class WhatWasTaught:
    """All that the user's words teach.

    No message is moved by more than `limit` points; `caution` are the points by
    which an ask is heard sooner. `tipped` are the newest of `tipped_in_all`.
    """

    teachers: tuple[Teacher, ...]
    leans: tuple[Lean, ...]
    limit: float
    caution: float
    tipped: tuple[Tipped, ...]
    tipped_in_all: int

    @property
    def cautious(self) -> float:
        """How far `caution` is from none."""
        return abs(self.caution)


def show_taught(user: User) -> WhatWasTaught:
    """Return what the words of `user` on senders teach of others."""
    rows = Correction.objects.filter(owner=user).order_by("-made_at", "sender")
    return taught_of(user, tuple(rows))


NOTHING = WhatWasTaught((), (), 0.0, 0.0, (), 0)


def taught_of(user: User, rows: Sequence[Correction]) -> WhatWasTaught:
    """Return what `rows`, the newest first, teach of others."""
    if not any(row.teaches for row in rows):
        return NOTHING
    found = taught_by(user, rows, read_original)
    taught = teach([example for _, example in found])
    tipped = Message.objects.filter(owner=user, reasons__0=TAUGHT)
    newest = tipped.order_by("-sent_at", "key")[:MOST_CHANGED]
    return WhatWasTaught(
        tuple(
            Teacher(row.sender, example.kind, example.rules_say, example.is_fraud)
            for row, example in found
        ),
        _leans(taught),
        taught.limit,
        taught.caution,
        tuple(
            Tipped(
                row.key,
                row.sender_name or row.sender_address,
                row.subject,
                Kind(row.kind),
            )
            for row in newest
        ),
        tipped.count(),
    )


def _leans(taught: Taught) -> tuple[Lean, ...]:
    """Return what counts most otherwise than by the shipped weights, in words."""
    leans = []
    for name, points in taught.weights.items():
        most = max(points)
        words = _words(name)
        if words and most > 0:
            leans.append(Lean(words, KINDS[points.index(most)], round(most, 2)))
    leans.sort(key=lambda lean: (-lean.points, lean.seen))
    return tuple(leans[:MOST_SHOWN])


def _words(name: str) -> str:
    kind, found, domain = name.partition(":")
    if found and kind == "at":
        return f"is from {domain}"
    weight = kind_model().features.get(name)
    return weight.words if weight else ""
