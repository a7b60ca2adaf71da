"""Learn in which order a user would rather ask, from what they did in past talks.

What a topic costs to ask is the mean of what its turns say and of the table's own
figure, which weighs as much as four turns. Costs order questions; they never end the
asking, so that nothing which decides goes unasked for being disliked.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from ajar.core.decision.case import EARLY, Cost
from ajar.core.decision.words import noun
from ajar.core.nouns.role import Topic
from ajar.core.tables import load_rows

_PSEUDO_COUNT = 4
_NOTICED = 0.3
"""A change of cost from which one may notice it, in ordinary questions."""


class Took(StrEnum):
    """What the user did with a question: PICKED is asked ahead of what was offered."""

    ANSWERED = "answered"
    SKIPPED = "skipped"
    PICKED = "picked"


class Turn(NamedTuple):
    """One topic's turn in a past talk: `asked` questions came before it."""

    topic: Topic
    took: Took
    asked: int = 0
    on: date | None = None


_EARLY_COST = {Took.ANSWERED: 0.0, Took.SKIPPED: 3.0, Took.PICKED: -0.75}
_COST = {Took.ANSWERED: 1.0, Took.SKIPPED: 2.0, Took.PICKED: 0.75}
"""What a turn says that asking costs: early in a talk on top of the cost at any
time. Their sum stays above nothing, and no more than a few questions."""


class Habit(NamedTuple):
    """What asking about a topic costs this user, learnt from some turns."""

    cost: Cost
    turns: int


Habits = Mapping[Topic, Habit]
NO_HABITS: Habits = {}


def learn_habits(turns: Iterable[Turn], since: date | None = None) -> Habits:
    """Return what `turns` teach, in whatever order they come.

    Turns before `since` are forgotten; one without a day only if `since` is None.
    """
    seen: dict[Topic, list[Turn]] = {}
    for turn in turns:
        if since is None or (turn.on is not None and turn.on >= since):
            seen.setdefault(turn.topic, []).append(turn)
    asked = (topic for topic in Topic if topic in seen and topic.value in _early())
    return {topic: _habit(topic, seen[topic]) for topic in asked}


def _habit(topic: Topic, turns: list[Turn]) -> Habit:
    early = [_EARLY_COST[turn.took] for turn in turns if turn.asked < EARLY]
    later = [_COST[turn.took] for turn in turns if turn.asked >= EARLY]
    usual = usual_cost(topic)
    cost = Cost(_blend(usual.ask, later), _blend(usual.early, early))
    return Habit(cost, len(turns))


def _blend(usual: float, told: list[float]) -> float:
    # Each is a multiple of a quarter: their sum is exact in any order.
    return (_PSEUDO_COUNT * usual + sum(told)) / (_PSEUDO_COUNT + len(told))


@cache
def _early() -> dict[str, float]:
    return {row[0]: float(row[1]) for row in load_rows("questions.tsv")}


def usual_cost(topic: Topic) -> Cost:
    """Return what asking about `topic` costs as long as nothing is learnt."""
    return Cost(early=_early().get(topic.value, 0.0))


def cost_of(topic: Topic, habits: Habits = NO_HABITS) -> Cost:
    """Return what asking about `topic` costs."""
    habit = habits.get(topic)
    return habit.cost if habit else usual_cost(topic)


def habit_words(topic: Topic, habits: Habits) -> str:
    """Return what was learnt of `topic` as a sentence, "" where one won't notice.

    "You skip the pay early in a talk: it is asked later now."
    """
    usual, cost = usual_cost(topic), cost_of(topic, habits)
    about = noun(topic)
    if cost.early - usual.early >= _NOTICED:
        return f"You skip {about} early in a talk: it is asked later now."
    if cost.ask - usual.ask >= _NOTICED:
        return f"You often skip {about}: it comes late now."
    if usual.early - cost.early >= _NOTICED or usual.ask - cost.ask >= _NOTICED / 2:
        return f"You don't wait with {about}: it may be asked sooner now."
    return ""


def tell_habits(habits: Habits) -> tuple[tuple[Topic, str], ...]:
    """Return the topics whose order changed, each with its sentence."""
    told = ((topic, habit_words(topic, habits)) for topic in habits)
    return tuple((topic, words) for topic, words in told if words)
