"""Tell what is going on with a role already: who is in touch needs no first letter."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ajar.core.nouns.verdict import Decision

YES_LASTS = timedelta(days=120)
"""After so long without a word a yes has come to nothing."""

WAITS = timedelta(days=30)
"""For so long one waits for an answer."""


class Going(StrEnum):
    """What there may be with a role, the furthest on first."""

    OFFER = "offer"
    INTERVIEW = "interview"
    STEP = "step"
    PERMISSION = "permission"


_WORDS = {
    Going.OFFER: "They made you an offer on",
    Going.INTERVIEW: "Your interview is on",
    Going.STEP: "The next step is on",
    Going.PERMISSION: "They may submit you since",
}
_REFUSALS = frozenset({Decision.NO, Decision.NOT_NOW})


@dataclass(frozen=True, slots=True)
class Step:
    """Something that goes on, and the day that it has."""

    going: Going
    on: date


@dataclass(frozen=True, slots=True)
class LastWord:
    """What the user answered last, and when anybody wrote; None is never.

    `wrote_on` is the day of a letter of theirs that has no answer yet.
    """

    said: Decision | None = None
    said_on: date | None = None
    latest_on: date | None = None
    wrote_on: date | None = None


def say_under_way(word: LastWord, steps: Iterable[Step], today: date) -> str:
    """Return what goes on with a role as a sentence, "" where nothing does.

    After a no or a not now only an offer does that was made since.
    """
    refused_on = word.said_on if word.said in _REFUSALS else None
    going = [step for step in steps if _stands(step, refused_on)]
    if going:
        order = list(Going)
        first = min(going, key=lambda step: (order.index(step.going), step.on))
        return f"{_WORDS[first.going]} {first.on:%-d %B %Y}."
    if word.said is Decision.YES and word.said_on:
        last = max(word.said_on, word.latest_on or word.said_on)
        is_fresh = today - last <= YES_LASTS
        return f"You said yes on {word.said_on:%-d %B %Y}." if is_fresh else ""
    if refused_on is None and word.wrote_on and today - word.wrote_on <= WAITS:
        return f"You wrote on {word.wrote_on:%-d %B %Y}: it is their turn."
    return ""


def _stands(step: Step, refused_on: date | None) -> bool:
    is_offer = step.going is Going.OFFER
    return refused_on is None or (is_offer and step.on > refused_on)
