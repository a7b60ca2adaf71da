"""Say how far the door stands open between two people, from what happened.

It opens with answers, talks, kept promises and favours, in either direction, and
closes slowly in silence. A straight answer never shuts it: who was told no stays ajar
at least. Only a fraud's is shut.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from ajar.core.keep.history import History, in_order, read_history
from ajar.core.nouns.touch import Chapter, Relationship, Touch

AJAR = 0.30
LATCH = 0.10
WIDEST = 0.95
QUIET = timedelta(days=90)
"""Silence that nobody minds."""

HALF_LIFE = timedelta(days=365)
_WORDS = (
    (0.75, "Wide open"),
    (0.55, "Open"),
    (0.40, "Half open"),
    (0.30, "Ajar"),
    (0.01, "On the latch"),
    (0.0, "Shut"),
)
_TIMES = {1: "once", 2: "twice"}


@dataclass(frozen=True, slots=True)
class _Push:
    """What opens or closes the door: how much each time, at most, and in words."""

    of: Callable[[History], int]
    each: float
    most: float
    words: Callable[[int], str]


def _times(count: int) -> str:
    return _TIMES.get(count, f"{count} times")


_PUSHES = (
    _Push(lambda h: h.favours_had, 0.17, 0.34, lambda n: f"they did you {_favours(n)}"),
    _Push(
        lambda h: h.favours_given, 0.17, 0.34, lambda n: f"you did them {_favours(n)}"
    ),
    _Push(lambda h: h.yeses, 0.15, 0.15, lambda n: f"you said yes {_times(n)}"),
    _Push(lambda h: h.talks, 0.10, 0.20, lambda n: f"you talked {_times(n)}"),
    _Push(lambda h: h.kept, 0.08, 0.16, lambda _: "they sent what you asked for"),
    _Push(lambda h: h.replies, 0.08, 0.16, lambda n: f"they answered you {_times(n)}"),
    _Push(lambda h: h.later, 0.06, 0.06, lambda _: "you said not now"),
    _Push(lambda h: h.noes, 0.04, 0.08, lambda n: f"you said no {_times(n)}"),
    _Push(lambda h: h.wrote, 0.02, 0.04, lambda n: f"you wrote to them {_times(n)}"),
    _Push(lambda h: h.connected, 0.05, 0.05, lambda _: "you are connected"),
    _Push(lambda h: h.pushed, -0.08, -0.16, lambda _: "they went on after your no"),
    _Push(lambda h: h.broken, -0.08, -0.16, lambda _: "what they promised never came"),
    _Push(lambda h: h.unanswered, -0.04, -0.08, lambda _: "they left you waiting"),
)


def _favours(count: int) -> str:
    return "a favor" if count == 1 else f"{count} favors"


def open_door(
    touches: Iterable[Touch], today: date, *, is_fraud: bool = False
) -> Relationship:
    """Return how things stand after `touches`, whose order does not matter."""
    if is_fraud:
        return Relationship(0.0, "Shut", "Shut. Nothing here is safe to answer.")
    history = read_history(touches, today)
    base = AJAR if history.is_personal or history.is_answered else LATCH
    pushes = [(_weight(push, history), push) for push in _PUSHES]
    gained = sum(weight for weight, _ in pushes)
    opening = base + (_fade(gained, history, today) if gained > 0 else gained)
    least = AJAR if history.is_answered else LATCH
    opening = round(min(max(opening, least), WIDEST), 2)
    words = next(word for bound, word in _WORDS if opening >= bound)
    return Relationship(opening, words, _line(words, pushes, history, today))


def tell_story(touches: Iterable[Touch], most: int) -> tuple[Chapter, ...]:
    """Return the last `most` touches, the latest first, each with the door after it."""
    ordered = in_order(touches)
    first = max(len(ordered) - most, 0)
    return tuple(
        Chapter(ordered[at], open_door(ordered[: at + 1], _day(ordered[at])).opening)
        for at in reversed(range(first, len(ordered)))
    )


def _day(touch: Touch) -> date:
    return touch.at.date()


def _weight(push: _Push, history: History) -> float:
    pushed = push.each * push.of(history)
    return min(pushed, push.most) if push.each > 0 else max(pushed, push.most)


def _fade(gained: float, history: History, today: date) -> float:
    """Return what is left of `gained` after the silence since the last touch."""
    if history.last_on is None:
        return gained
    quiet = max(today - history.last_on - QUIET, timedelta(0))
    left: float = 0.5 ** (quiet / HALF_LIFE)
    return gained * left


def _line(
    words: str, pushes: list[tuple[float, _Push]], history: History, today: date
) -> str:
    """Return the two things that weigh most, told as one line."""
    weighty = sorted(pushes, key=lambda pair: -abs(pair[0]))
    said = [p.words(p.of(history)) for weight, p in weighty if abs(weight) > 0][:2]
    if not said:
        said = [_start(history)]
    if history.last_on and today - history.last_on > HALF_LIFE:
        said.append(f"nothing since {history.last_on:%B %Y}")
    told = "; ".join(said)
    return f"{words}. {told[0].upper()}{told[1:]}."


def _start(history: History) -> str:
    if history.is_answered:
        return "you were in touch"
    if history.is_personal:
        return "they wrote to you and have no answer yet"
    return "they write to many alike" if history.blasts else "nothing has happened yet"
