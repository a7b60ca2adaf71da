"""What they offer against what the user wants: the public face to mend."""

from collections.abc import Sequence
from typing import NamedTuple

from ajar.core.decision.fit import fits
from ajar.core.insights.approach import (
    ENOUGH,
    Approach,
    Bars,
    Insight,
    Table,
    of_words,
    start,
    too_few,
)
from ajar.core.nouns.preferences import Criterion, Firmness, Preferences
from ajar.core.nouns.role import FactValue, Mode, Topic
from ajar.core.nouns.wording import TOPIC_WORDS, thing


class Fitness(NamedTuple):
    """Of the offers that say a topic for certain: how many suit, and how many don't."""

    topic: Topic
    suits: int
    misses: int

    @property
    def told(self) -> int:
        """How many say it."""
        return self.suits + self.misses


def find_wants(approaches: Sequence[Approach], preferences: Preferences) -> Insight:
    """Return on what most offers miss what is wanted, of what enough of them say."""
    counted = [_count(approaches, topic, preferences) for topic in _topics(preferences)]
    told = [one for one in counted if one.told >= ENOUGH]
    if not told:
        most = max((one.told for one in counted), default=0)
        unit = ("offer that says what you want", "offers that say what you want")
        return too_few("wants", most, unit, "how they suit")
    order = sorted(told, key=lambda one: (-one.misses / one.told, -one.told, one.topic))
    worst = order[0]
    rows = tuple(
        (TOPIC_WORDS[one.topic], one.told, one.suits, one.misses) for one in order
    )
    return Insight(
        "wants",
        _say(worst),
        "Offers that aren’t what you want, of those that say it: a profile to mend",
        max(one.told for one in told),
        Table(
            "What they offer against what you want",
            ("Of", "Say it", "Suit", "Don’t"),
            rows,
        ),
        Bars(
            tuple(
                (
                    f"{TOPIC_WORDS[one.topic]}, of {one.told}",
                    one.misses,
                    one is worst and bool(one.misses),
                )
                for one in order
            )
        ),
    )


def _say(worst: Fitness) -> str:
    if not worst.misses:
        return "Whatever they say suits what you want"
    lead = start(of_words(worst.misses, worst.told))
    verb = "misses" if worst.misses == 1 else "miss"
    return f"{lead} offers {verb} what you want: {thing(worst.topic)}"


def _topics(preferences: Preferences) -> list[Topic]:
    counted = (c.topic for c in preferences.criteria if c.firmness is not Firmness.OPEN)
    return list(dict.fromkeys(counted))


def _count(
    approaches: Sequence[Approach], topic: Topic, preferences: Preferences
) -> Fitness:
    criteria = tuple(
        c for c in preferences.on(topic) if c.firmness is not Firmness.OPEN
    )
    suits = misses = 0
    for one in approaches:
        value = one.value(topic) if one.is_person else None
        if value is not None:
            is_suiting = _is_anywhere(one, topic) or suits_all(criteria, value)
            suits += is_suiting is True
            misses += is_suiting is False
    return Fitness(topic, suits, misses)


def _is_anywhere(one: Approach, topic: Topic) -> bool:
    """Say whether the place doesn't matter: the work is remote."""
    return topic is Topic.PLACES and one.value(Topic.MODE) is Mode.REMOTE


def suits_all(criteria: tuple[Criterion, ...], value: FactValue) -> bool | None:
    """Say whether `value` meets all of `criteria` for certain; None if it may."""
    found = {all(met) for met, chance in fits(criteria, value).items() if chance > 0}
    return found.pop() if len(found) == 1 else None
