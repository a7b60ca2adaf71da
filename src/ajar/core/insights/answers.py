"""Why noes were noes, and how fast answers went out."""

from collections import Counter
from collections.abc import Callable, Sequence
from math import inf

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
from ajar.core.nouns.wording import count_words, thing

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
    """Return what settled the noes that the user gave, the most frequent reason first.

    Of too few it says what would settle them, along with those that got no answer and
    that what was wanted then would have refused.
    """
    given = [a for a in approaches if a.is_no]
    silent = [a for a in approaches if a.would_be_no]
    if len(given) >= ENOUGH:
        return _why(given, _say_noes, ("Why noes", "Noes"), _note_given(given, silent))
    settled = [*(a for a in given if a.reason), *silent]
    if len(settled) < ENOUGH:
        return too_few("noes", len(given), ("no", "noes"), "what settles them")
    head = "What would be a no", "Roles"
    note = _note_silent(len(settled), len(settled) - len(silent))
    return _why(settled, _say_against, head, note)


def _why(
    noes: Sequence[Approach],
    say: Callable[[Counter[str], Sequence[str], int], str],
    head: tuple[str, str],
    note: str,
) -> Insight:
    """Return the reasons of `noes`, the most frequent first."""
    counts = Counter(thing(a.reason) if a.reason else OWN_WORD for a in noes)
    order = sorted(counts, key=lambda name: (-counts[name], name))
    rows = tuple((start(name), counts[name]) for name in order)
    most = counts[order[0]]
    return Insight(
        "noes",
        say(counts, order, len(noes)),
        note,
        len(noes),
        Table(head[0], ("Reason", head[1]), rows),
        Bars(tuple((start(n), counts[n], counts[n] == most) for n in order)),
    )


def _note_given(given: Sequence[Approach], silent: Sequence[Approach]) -> str:
    told = f"The reason that settled each of {count_words(len(given))} noes you gave"
    if not silent:
        return told
    more = count_words(len(silent))
    ones = "one" if len(silent) == 1 else "noes"
    return f"{told}; {more} more got no answer and would be {ones}"


def _note_silent(total: int, given: int) -> str:
    said = f"you said no to {count_words(given) if given else 'none'} of them"
    all_ = count_words(total)
    return f"What would settle each of {all_}, by what you wanted then; {said}"


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


def _say_against(counts: Counter[str], order: Sequence[str], total: int) -> str:
    first, most = order[0], counts[order[0]]
    if len(order) > 1 and counts[order[1]] == most:
        each = f"{count_words(most)} roles each"
        return f"{start(first)} and {order[1]} speak against the most: {each}"
    if len(order) == 1:
        return f"All {count_words(total)} that would be a no fail on {first}"
    told = start(of_words(most, total))
    return f"{told} that would be a no fail on {first}"


def find_speed(approaches: Sequence[Approach]) -> Insight:
    """Return how long answers took, and within what time half of them went out."""
    hours = sorted(a.hours for a in approaches if a.hours is not None)
    if len(hours) < ENOUGH:
        return too_few("speed", len(hours), ("answer", "answers"), "how fast you are")
    half = half_within(hours)
    bands = _in_bands(hours, half)
    rows = tuple((start(name), count) for _, name, count in bands)
    return Insight(
        "speed",
        start(say_half(hours)),
        f"How long each of {count_words(len(hours))} answers took",
        len(hours),
        Table("How fast you answer", ("Time", "Answers"), rows),
        Bars(tuple((start(name), n, most <= half) for most, name, n in bands)),
    )


def say_half(hours: Sequence[float]) -> str:
    """Return within what time half of the answers went out, as a clause."""
    half = half_within(hours)
    if half == inf:
        return f"more than half of your answers took over {WITHIN[-1][1]}"
    if max(hours) <= half:
        all_ = f"all {count_words(len(hours))} answers"
        return f"{all_} went out within {dict(WITHIN)[half]}"
    within = sum(one <= half for one in hours)
    if 2 * within > len(hours) + 1:
        told = of_words(within, len(hours))
        return f"{told} answers went out within {dict(WITHIN)[half]}"
    return f"half of your answers went out within {dict(WITHIN)[half]}"


def half_within(hours: Sequence[float]) -> float:
    """Return the least of WITHIN in which half went out; infinity if in none."""
    enough = (
        most for most, _ in WITHIN if 2 * sum(h <= most for h in hours) >= len(hours)
    )
    return next(enough, inf)


def _in_bands(hours: Sequence[float], half: float) -> list[tuple[float, str, int]]:
    """Return how many took how long; one band ends where half of them had gone out."""
    named = dict(WITHIN)
    ends = sorted({*_BANDS, half if half in named else WITHIN[-1][0]})
    found, before = list[tuple[float, str, int]](), 0
    for most in ends:
        within = sum(each <= most for each in hours)
        found.append((most, f"within {named[most]}", within - before))
        before = within
    return [*found, (inf, "longer", len(hours) - before)]
