"""All insights there are, in the order one reads them, and what heads them."""

from collections.abc import Sequence
from datetime import date

from ajar.core.insights.answers import find_noes, find_speed, say_half
from ajar.core.insights.approach import ENOUGH, Approach, Insight, start
from ajar.core.insights.favours import find_favours
from ajar.core.insights.offers import find_wants
from ajar.core.insights.pay import find_pay, find_years
from ajar.core.insights.sources import find_sources, find_ways
from ajar.core.nouns.favour import Favour
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.wording import count_words


def find_insights(
    approaches: Sequence[Approach],
    preferences: Preferences,
    currency: str,
    floor: float | None,
    favours: Sequence[Favour] = (),
) -> tuple[Insight, ...]:
    """Return what `approaches` and `favours` say; what claims something comes first.

    Bases are in `currency`; `floor` is the least the user takes, None for no floor.
    """
    found = (
        find_sources(approaches),
        find_pay(approaches, currency, floor),
        find_noes(approaches),
        find_wants(approaches, preferences),
        find_ways(approaches),
        find_speed(approaches),
        find_years(approaches, currency),
        find_favours(favours),
    )
    return tuple(sorted(found, key=lambda one: not one.is_claimed))


def say_head(approaches: Sequence[Approach], today: date) -> str:
    """Return how many came since when, how many were people, and who was answered."""
    if not approaches:
        return "Nobody reached you yet."
    people = [a for a in approaches if a.is_person]
    since = _since([a.on for a in approaches if a.on], today)
    verb = "was a person" if len(people) == 1 else "were people"
    lead = f"{start(count_words(len(approaches)))} reached you{since}."
    if not people:
        return f"{lead} Nobody among them was a person."
    return f"{lead} {start(count_words(len(people)))} {verb}, {_answered(people)}."


def _since(days: Sequence[date], today: date) -> str:
    if not days:
        return ""
    first = min(days)
    return f" since {first:%B}" if first.year == today.year else f" since {first:%B %Y}"


def _answered(people: Sequence[Approach]) -> str:
    waiting = sum(not a.is_answered for a in people)
    if len(people) == 1:
        return "and has had no answer" if waiting else "and has had an answer"
    if not waiting:
        return "and all have had an answer"
    if waiting == len(people):
        return "and none has had an answer"
    if 2 * waiting <= len(people):
        return f"and all but {count_words(waiting)} have had an answer"
    had = len(people) - waiting
    return f"and {count_words(had)} {'has' if had == 1 else 'have'} had an answer"


def say_below(approaches: Sequence[Approach]) -> str:
    """Return how fast answers went out; "" where too few did."""
    hours = sorted(a.hours for a in approaches if a.hours is not None)
    return f"{start(say_half(hours))}." if len(hours) >= ENOUGH else ""
