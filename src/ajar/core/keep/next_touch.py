"""Choose when to be in touch with somebody next, and say why."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cache

from ajar.core.keep.history import COURTESY, in_order, is_kept_by, is_turned_down
from ajar.core.nouns.touch import (
    SPOKEN,
    THEIRS,
    YOURS,
    NextTouch,
    Occasion,
    Touch,
    TouchKind,
    Waiting,
)
from ajar.core.tables import load_rows

THANK_WITHIN = timedelta(days=30)
REMIND_AFTER = timedelta(days=7)
AFTER_A_YES = timedelta(days=7)
AGAIN_AFTER_NOT_NOW = timedelta(days=90)
LONG_GONE = timedelta(days=120)
"""After so long nobody reminds anybody of a promise."""


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often to be in touch with whom."""

    tier: str
    least: float
    days: int


@cache
def cadences() -> tuple[Cadence, ...]:
    """Return the cadences, the widest door first."""
    rows = load_rows("cadences.tsv")
    found = (Cadence(tier, float(least), int(days)) for tier, least, days in rows)
    return tuple(sorted(found, key=lambda cadence: -cadence.least))


def tier_of(opening: float) -> Cadence | None:
    """Return the tier of somebody whose door stands open so far; None for strangers."""
    return next((cadence for cadence in cadences() if opening >= cadence.least), None)


def choose_next_touch(
    touches: Iterable[Touch],
    opening: float,
    today: date,
    not_before: date | None = None,
    waiting: Iterable[Waiting] = (),
) -> NextTouch | None:
    """Return the next touch with one person, None where there is no reason for one.

    What the desk has `waiting` for an answer comes first, then favours, then promises,
    then open questions, then the cadence of their tier. Nobody is asked about a role
    that the user turned down, and of one put off not before its day. Nothing is due
    before `not_before`, nor on the day of a talk, and nobody is greeted meanwhile. A
    stranger is owed an answer all the same.
    """
    ordered = in_order(touches)
    cadence = tier_of(opening)
    found = list(_answers(waiting, ordered, today))
    if cadence is not None and ordered:
        found += [
            *_thanks(ordered, today),
            *_promises(ordered, today),
            *_questions(ordered, today),
            *_cadence(ordered, cadence),
        ]
    if not found:
        return None
    bounds = (not_before or date.min, _day_after_talk(ordered))
    found = [replace(one, due_on=max(one.due_on, *bounds)) for one in found]
    best = min(found, key=lambda one: (one.due_on > today, -one.weight, one.due_on))
    is_answer = best.occasion is Occasion.ANSWER
    weight = best.weight if is_answer else round(best.weight * opening, 3)
    return replace(best, weight=weight, tier=cadence.tier if cadence else "")


def _day_after_talk(ordered: Sequence[Touch]) -> date:
    """Return the first day on which one writes again: not that of the last talk."""
    spoken = (t for t in ordered if t.kind is TouchKind.TALKED or _is_spoken(t))
    talks = [touch.at.astimezone().date() for touch in spoken]
    return talks[-1] + timedelta(days=1) if talks else date.min


def _is_spoken(touch: Touch) -> bool:
    return touch.kind in YOURS and touch.channel in SPOKEN


def _settles(mine: Touch, theirs: Touch) -> bool:
    """Tell whether `mine` leaves nothing to answer of `theirs`.

    A word of thanks right after a no asks for nothing.
    """
    if mine.kind is TouchKind.DONE:
        return mine.at >= theirs.at
    if mine.kind not in YOURS or not mine.role or mine.role != theirs.role:
        return False
    is_thanks = mine.kind is TouchKind.SAID_NO and theirs.at - mine.at <= COURTESY
    return mine.at >= theirs.at or is_thanks


_CAME = {
    TouchKind.TALKED: "You talked",
    TouchKind.MISSED: "They left a voicemail",
}


def _answers(
    waiting: Iterable[Waiting], ordered: Sequence[Touch], today: date
) -> Iterator[NextTouch]:
    """Yield an answer for what waits and what nothing the user said came after."""
    for one in waiting:
        touch, day = one.touch, one.touch.at.astimezone().date()
        if today - day > LONG_GONE or any(_settles(t, touch) for t in ordered):
            continue
        did = _CAME.get(touch.kind, "They wrote")
        about = f", about {touch.words.rstrip('.')}" if touch.words else ""
        why = f"{did} on {_day(day, today)}{about}. They wait for your answer."
        weight = 1.0 if one.is_yes else 0.6
        yield NextTouch(day, why, weight, Occasion.ANSWER, touch)


def rank_touches(
    found: Iterable[tuple[str, NextTouch]], today: date
) -> tuple[tuple[str, NextTouch], ...]:
    """Return those due by `today`, the weightiest first, then who waits longest."""
    due = [pair for pair in found if pair[1].due_on <= today]
    return tuple(sorted(due, key=lambda p: (-p[1].weight, p[1].due_on, p[0])))


def _thanks(ordered: Sequence[Touch], today: date) -> Iterable[NextTouch]:
    for place, touch in enumerate(ordered):
        is_fresh = today - touch.at.date() <= THANK_WITHIN
        is_thanked = _is_followed(ordered[place + 1 :])
        if touch.kind is TouchKind.FAVOUR_HAD and is_fresh and not is_thanked:
            why = f"Thank them: {touch.words or 'they did you a favor'}."
            yield NextTouch(touch.at.date(), why, 1.0, Occasion.THANKS, touch)


def _is_followed(later: Sequence[Touch]) -> bool:
    return any(touch.kind in YOURS or touch.kind is TouchKind.TALKED for touch in later)


def _promises(ordered: list[Touch], today: date) -> Iterable[NextTouch]:
    for place, touch in enumerate(ordered):
        is_over = is_kept_by(touch, ordered) or is_turned_down(touch, ordered)
        if touch.kind is not TouchKind.PROMISED or is_over:
            continue
        due = touch.due_on or touch.at.date() + REMIND_AFTER
        if today - due <= LONG_GONE and not _is_followed(ordered[place + 1 :]):
            why = f"{touch.words or 'What they promised'} has not come yet."
            yield NextTouch(due, why, 0.9, Occasion.PROMISE, touch)


def _questions(ordered: Sequence[Touch], today: date) -> Iterable[NextTouch]:
    last = ordered[-1]
    when = _day(last.at.date(), today)
    if last.kind is TouchKind.SAID_YES and today - last.at.date() <= LONG_GONE:
        why = f"You said yes on {when} and have heard nothing since."
        due = last.at.date() + AFTER_A_YES
        yield NextTouch(due, why, 0.9, Occasion.YES, last)
        if last.channel in SPOKEN and last.role and today < due:
            why = (
                f"You said yes by phone on {when}. The letter after it isn't sent yet."
            )
            yield NextTouch(last.at.date(), why, 0.95, Occasion.LETTER, last)
    if last.kind is TouchKind.ASKED and today - last.at.date() <= LONG_GONE:
        aloud = " by phone" if last.channel in SPOKEN else ""
        why = f"You asked{aloud} on {when} and have no answer."
        due = last.at.date() + REMIND_AFTER
        yield NextTouch(due, why, 0.7, Occasion.QUESTION, last)
    mine = _last_word(ordered)
    if mine is not None and mine.kind is TouchKind.SAID_NOT_NOW:
        due = mine.due_on or mine.at.date() + AGAIN_AFTER_NOT_NOW
        until = f", until {due:%-d %B %Y}" if mine.due_on else ""
        asked = "." if mine.due_on and due > today else ": is it the time?"
        why = f"You said not now on {_day(mine.at.date(), today)}{until}{asked}"
        yield NextTouch(due, why, 0.8, Occasion.NOT_NOW, mine)


def _day(day: date, today: date) -> str:
    return f"{day:%-d %B}" if day.year == today.year else f"{day:%-d %B %Y}"


def _last_word(ordered: Sequence[Touch]) -> Touch | None:
    """Return what the user said or did last, whatever was written to them since."""
    later = (t for t in reversed(ordered) if t.kind is not TouchKind.THEY_WROTE)
    return next(later, None)


def _put_off_until(ordered: Sequence[Touch]) -> date:
    """Return the last day before which the user said they won't, by role."""
    said = {t.role: t for t in ordered if t.kind in YOURS and t.role}
    days = (t.due_on for t in said.values() if t.kind is TouchKind.SAID_NOT_NOW)
    return max((day for day in days if day is not None), default=date.min)


def _cadence(ordered: Sequence[Touch], cadence: Cadence) -> Iterable[NextTouch]:
    """Yield the touch that is due by tier, with those who were once answered."""
    mutual = [t for t in ordered if t.kind in YOURS or t.kind is TouchKind.TALKED]
    if not mutual or not any(t.kind in THEIRS | {TouchKind.TALKED} for t in ordered):
        return
    mine = _last_word(ordered)
    if mine and mine.kind is TouchKind.SAID_NOT_NOW and mine.due_on:
        return
    last = ordered[-1].at.date()
    told = next((touch for touch in reversed(ordered) if touch.words), ordered[-1])
    about = f", about {told.words}" if told.words else ""
    why = f"In touch last on {last:%-d %B %Y}{about}."
    due = max(last + timedelta(days=cadence.days), _put_off_until(ordered))
    yield NextTouch(due, why, 0.5, Occasion.CADENCE, told)


def greet(last: Touch | None, today: date) -> NextTouch:
    """Return a greeting with nothing due: about the `last` that happened, if anything.

    The user wants to write; no day calls for it.
    """
    about = last or Touch(TouchKind.DONE, datetime.combine(today, time()).astimezone())
    why = "Nothing is due: a word because you want to."
    return NextTouch(today, why, 0.0, Occasion.HELLO, about)
