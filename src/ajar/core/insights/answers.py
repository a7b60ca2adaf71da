"""Why noes were noes, and how fast answers went out."""

from collections import Counter
from collections.abc import Sequence

from ajar.core.insights.approach import (
    ENOUGH,
    Approach,
    Bars,
    Insight,
    Table,
    count_words,
    of_words,
    start,
    thing,
    too_few,
)

OWN_WORD = "your own word"
"""What settles a no that no criterion does."""

WITHIN = (
    *((1.0, "an hour"), (3.0, "three hours"), (6.0, "six hours")),
    *((12.0, "twelve hours"), (24.0, "a day"), (48.0, "two days")),
    *((72.0, "three days"), (168.0, "a week"), (336.0, "two weeks")),
    (720.0, "a month"),
)
"""Hours, and what one calls them."""

_BANDS = (3.0, 24.0, 72.0, 168.0)


def find_noes(approaches: Sequence[Approach]) -> Insight:
    """Return what settled the noes, the most frequent reason first."""
    noes = [a for a in approaches if a.is_no]
    if len(noes) < ENOUGH:
        return too_few("noes", len(noes), ("no", "noes"), "what settles them")
    counts = Counter(thing(a.reason) if a.reason else OWN_WORD for a in noes)
    order = sorted(counts, key=lambda name: (-counts[name], name))
    first = order[0]
    rows = tuple((start(name), counts[name]) for name in order)
    return Insight(
        "noes",
        _say_noes(counts, order, len(noes)),
        f"The reason that settled each of {count_words(len(noes))} noes",
        len(noes),
        Table("Why noes", ("Reason", "Noes"), rows),
        Bars(tuple((start(n), counts[n], counts[n] == counts[first]) for n in order)),
    )


def _say_noes(counts: Counter[str], order: Sequence[str], total: int) -> str:
    first, most = order[0], counts[order[0]]
    if len(order) > 1 and counts[order[1]] == most:
        each = f"{count_words(most)} noes each"
        return f"{start(first)} and {order[1]} settle the most: {each}"
    if len(order) == 1:
        return f"All {count_words(total)} noes were settled by {first}"
    if most * 2 == total:
        return f"Half of the noes were settled by {first}"
    if most * 2 > total:
        return f"Most noes were settled by {first}: {of_words(most, total)}"
    return f"{start(of_words(most, total))} noes were settled by {first}"


def find_speed(approaches: Sequence[Approach]) -> Insight:
    """Return how long answers took, and within what time half of them went out."""
    hours = sorted(a.hours for a in approaches if a.hours is not None)
    if len(hours) < ENOUGH:
        return too_few("speed", len(hours), ("answer", "answers"), "how fast you are")
    counts = _in_bands(hours)
    rows = tuple((start(name), count) for name, count in counts)
    return Insight(
        "speed",
        start(say_half(hours)),
        f"How long each of {count_words(len(hours))} answers took",
        len(hours),
        Table("How fast you answer", ("Time", "Answers"), rows),
        Bars(tuple((name, count, at == 0) for at, (name, count) in enumerate(rows))),
    )


def say_half(hours: Sequence[float]) -> str:
    """Return within what time half of the answers went out, as a clause."""
    for most, words in WITHIN:
        if 2 * sum(each <= most for each in hours) >= len(hours):
            return f"half of your answers went out within {words}"
    return f"more than half of your answers took over {WITHIN[-1][1]}"


def _in_bands(hours: Sequence[float]) -> list[tuple[str, int]]:
    named = dict(WITHIN)
    found, before = [], 0
    for most in _BANDS:
        within = sum(each <= most for each in hours)
        found.append((f"within {named[most]}", within - before))
        before = within
    return [*found, ("longer", len(hours) - before)]
