"""Count what happened between the user and one person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from ajar.core.nouns.touch import THEIRS, YOURS, Touch, TouchKind

ANSWERED_WITHIN = timedelta(days=30)
HONOURED_WITHIN = timedelta(days=60)
"""Whoever pitches the same role again so soon after a no has not heard it."""

COURTESY = timedelta(days=2)
"""A word of thanks right after a no is no pitch."""

LEFT_AFTER = timedelta(days=14)
_ANSWERS = frozenset({TouchKind.SAID_YES, TouchKind.SAID_NO, TouchKind.SAID_NOT_NOW})
_WORDS = _ANSWERS | {TouchKind.ASKED}


@dataclass(frozen=True, slots=True)
class History:
    """How often each thing happened, and when the last did."""

    yeses: int
    noes: int
    later: int
    talks: int
    wrote: int
    replies: int
    unanswered: int
    pushed: int
    kept: int
    broken: int
    favours_given: int
    favours_had: int
    connected: int
    blasts: int
    is_personal: bool
    is_answered: bool
    last_on: date | None


def read_history(touches: Iterable[Touch], today: date) -> History:
    """Return what `touches` add up to; their order does not matter."""
    ordered = in_order(touches)
    kinds = [touch.kind for touch in ordered]
    waits = answer_times(ordered)
    overdue = [t for t in ordered if t.kind is TouchKind.PROMISED]
    return History(
        yeses=kinds.count(TouchKind.SAID_YES),
        noes=kinds.count(TouchKind.SAID_NO),
        later=kinds.count(TouchKind.SAID_NOT_NOW),
        talks=kinds.count(TouchKind.TALKED),
        wrote=kinds.count(TouchKind.YOU_WROTE),
        replies=sum(wait is not None for _, wait in waits),
        unanswered=sum(
            wait is None and today - touch.at.date() > LEFT_AFTER
            for touch, wait in waits
            if touch.kind is TouchKind.ASKED and not is_turned_down(touch, ordered)
        ),
        pushed=sum(not is_kept for is_kept in honoured_noes(ordered, today)),
        kept=kinds.count(TouchKind.KEPT),
        broken=sum(not is_kept_by(p, ordered) and is_over(p, today) for p in overdue),
        favours_given=kinds.count(TouchKind.FAVOUR_GIVEN),
        favours_had=kinds.count(TouchKind.FAVOUR_HAD),
        connected=min(kinds.count(TouchKind.CONNECTED), 1),
        blasts=sum(touch.is_blast for touch in ordered),
        is_personal=any(t.kind in THEIRS and not t.is_blast for t in ordered),
        is_answered=any(kind in YOURS or kind is TouchKind.TALKED for kind in kinds),
        last_on=ordered[-1].at.date() if ordered else None,
    )


def in_order(touches: Iterable[Touch]) -> list[Touch]:
    """Return `touches`, the earliest first; what is equal in time, in a fixed order."""
    return sorted(touches, key=lambda t: (t.at, t.kind, t.role, t.channel, t.words))


def is_turned_down(touch: Touch, ordered: Iterable[Touch]) -> bool:
    """Tell whether the user said no or not now to the role of `touch` after it."""
    said = [t for t in ordered if t.role and t.role == touch.role and t.at >= touch.at]
    last = next((t.kind for t in reversed(said) if t.kind in _WORDS), None)
    return last in {TouchKind.SAID_NO, TouchKind.SAID_NOT_NOW}


def answer_times(ordered: list[Touch]) -> list[tuple[Touch, timedelta | None]]:
    """Return each of the user's letters with how long an answer took, None for none.

    Of several letters in a row, the last one waits.
    """
    found: list[tuple[Touch, timedelta | None]] = []
    waiting: Touch | None = None
    for touch in ordered:
        if touch.kind in YOURS:
            waiting = touch
        elif waiting is not None and _is_answer(touch):
            wait = touch.at - waiting.at
            found.append((waiting, wait if wait <= ANSWERED_WITHIN else None))
            waiting = None
    return [*found, *([(waiting, None)] if waiting else [])]


def _is_answer(touch: Touch) -> bool:
    """Tell whether something was said; who rang in vain and left no word said nothing.

    A voicemail is about a role, a missed call about none.
    """
    if touch.kind is TouchKind.MISSED:
        return bool(touch.role)
    return touch.kind in THEIRS or touch.kind is TouchKind.TALKED


def honoured_noes(ordered: list[Touch], today: date) -> list[bool]:
    """Return for each no, once it is old enough to tell, whether it was heeded."""
    return [is_heeded for _, is_heeded in noes_with_roles(ordered, today)]


def noes_with_roles(ordered: list[Touch], today: date) -> list[tuple[str, bool]]:
    """Return each no that is old enough to tell: to what, and whether it was heeded."""
    found = []
    for place, touch in enumerate(ordered):
        if touch.kind is not TouchKind.SAID_NO or not touch.role:
            continue
        again = any(
            later.kind in {TouchKind.THEY_WROTE, TouchKind.MISSED}
            and later.role == touch.role
            and COURTESY < later.at - touch.at <= HONOURED_WITHIN
            for later in ordered[place + 1 :]
        )
        if again or today - touch.at.date() > LEFT_AFTER:
            found.append((touch.words, not again))
    return found


def is_kept_by(promise: Touch, ordered: list[Touch]) -> bool:
    """Tell whether what was promised came."""
    return any(
        touch.kind is TouchKind.KEPT
        and touch.at >= promise.at
        and (not promise.role or touch.role == promise.role)
        for touch in ordered
    )


def is_over(promise: Touch, today: date) -> bool:
    """Tell whether the day on which something was promised is long gone."""
    due = promise.due_on or promise.at.date()
    return today - due > LEFT_AFTER
