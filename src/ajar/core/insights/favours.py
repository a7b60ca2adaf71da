"""What came of the favours that were given and had."""

from collections.abc import Sequence

from ajar.core.insights.approach import (
    ENOUGH,
    Bars,
    Cell,
    Insight,
    Table,
    of_words,
    start,
    too_few,
)
from ajar.core.nouns.favour import Direction, Favour, Outcome
from ajar.core.nouns.wording import count_words

_ROWS = (
    (Outcome.HIRED, "Hired"),
    (Outcome.INTERVIEWED, "Interviewed"),
    (Outcome.INTRODUCED, "Introduced"),
    (Outcome.NOTHING, "Nothing came of it"),
    (Outcome.NOT_YET, "Not known yet"),
)
"""What may come of a favour, the best first."""

_LED_TO = {
    Outcome.HIRED: "ended in a job",
    Outcome.INTERVIEWED: "led to an interview",
    Outcome.INTRODUCED: "led to an introduction",
}
_WHOSE = {Direction.GIVEN: "you gave", Direction.HAD: "you had"}


def find_favours(favours: Sequence[Favour]) -> Insight:
    """Return what came of those favours that the user counts.

    The title is about those given where they are enough, else about those had; where
    neither are alone, it counts them.
    """
    if len(favours) < ENOUGH:
        of = ("favor", "favors")
        return too_few("favours", len(favours), of, "what comes of them")
    spoken_of = _enough(favours)
    told = [f for f in favours if spoken_of in (None, f.direction)]
    best = _best(told)
    whose = f" {_WHOSE[spoken_of]}" if spoken_of else ""
    rows = tuple(
        (label, sum(f.outcome is outcome for f in told), outcome is best)
        for outcome, label in _ROWS
    )
    return Insight(
        "favours",
        start(_say(told, best, whose) if spoken_of else _say_both(favours)),
        f"What came of {count_words(len(told))} favors{whose}, by your word",
        len(told),
        _table(favours),
        Bars(rows),
    )


def _enough(favours: Sequence[Favour]) -> Direction | None:
    """Return of which direction there are cases enough to claim something."""
    for direction in Direction:
        if sum(one.direction is direction for one in favours) >= ENOUGH:
            return direction
    return None


def _best(favours: Sequence[Favour]) -> Outcome | None:
    """Return the best that came of any, None where nothing is known to have."""
    outcomes = {one.outcome for one in favours}
    return next((outcome for outcome in _LED_TO if outcome in outcomes), None)


def _say(favours: Sequence[Favour], best: Outcome | None, whose: str) -> str:
    total = len(favours)
    if best is None:
        return f"nothing has come of the {count_words(total)} favors{whose} so far"
    count = sum(one.outcome is best for one in favours)
    if count == total:
        return f"all {count_words(total)} favors{whose} {_LED_TO[best]}"
    return f"{of_words(count, total)} favors{whose} {_LED_TO[best]}"


def _say_both(favours: Sequence[Favour]) -> str:
    given = sum(one.direction is Direction.GIVEN for one in favours)
    unit = "favor" if given == 1 else "favors"
    had = count_words(len(favours) - given)
    return f"you gave {count_words(given)} {unit} and had {had}"


def _table(favours: Sequence[Favour]) -> Table:
    def count(outcome: Outcome, direction: Direction) -> Cell:
        return sum((f.outcome, f.direction) == (outcome, direction) for f in favours)

    rows = tuple(
        (label, *(count(outcome, direction) for direction in Direction))
        for outcome, label in _ROWS
    )
    return Table("Favors", ("What came of it", "Given", "Had"), rows)
