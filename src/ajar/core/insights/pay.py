"""The pay seen: by seat against the floor, and from year to year."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from statistics import median

from ajar.core.decision.words import money
from ajar.core.insights.approach import (
    ENOUGH,
    Approach,
    Dots,
    Insight,
    Table,
    of_words,
    start,
    too_few,
)
from ajar.core.nouns.role import Topic
from ajar.core.nouns.wording import say_value

NOT_SAID = "Not said"
HEAD = ("Roles", "Low", "Middle", "High")
_UNIT = ("base a year named", "bases a year named")


def find_pay(
    approaches: Sequence[Approach], currency: str, floor: float | None
) -> Insight:
    """Return the bases offered by seat and level, and how many clear the floor."""
    paid = _paid(approaches)
    if len(paid) < ENOUGH:
        return too_few("pay", len(paid), _UNIT, "what they pay")
    bases = [base for _, base in paid]
    by_seat = _grouped(paid, Topic.SEAT)
    table = Table(
        f"Bases by seat and level, {currency} a year",
        ("Seat or level", *HEAD),
        (*_rows(by_seat), *_rows(_grouped(paid, Topic.LEVEL), "Level: ")),
    )
    return Insight(
        "pay",
        _say_floor(bases, currency, floor),
        f"The most each offers, in thousand {currency} a year, each dot a role",
        len(paid),
        table,
        Dots(_drawn(by_seat), currency, floor),
    )


def _paid(approaches: Sequence[Approach]) -> list[tuple[Approach, float]]:
    return [(a, a.base) for a in approaches if a.is_person and a.base is not None]


def _grouped(
    paid: Sequence[tuple[Approach, float]], topic: Topic
) -> dict[str, list[float]]:
    """Return the bases by what is said of `topic`, the largest group first."""
    found: dict[str, list[float]] = defaultdict(list)
    for one, base in paid:
        value = one.value(topic)
        found[start(say_value(topic, value)) if value else NOT_SAID].append(base)
    order = sorted(found, key=lambda name: (name == NOT_SAID, -len(found[name]), name))
    return {name: sorted(found[name]) for name in order}


def _rows(
    groups: Mapping[str, Sequence[float]], lead: str = ""
) -> tuple[tuple[str, int, float, float, float], ...]:
    return tuple(
        (f"{lead}{name}", len(all_), min(all_), median(all_), max(all_))
        for name, all_ in groups.items()
    )


def _drawn(
    groups: Mapping[str, Sequence[float]],
) -> tuple[tuple[str, tuple[float, ...]], ...]:
    return tuple((name, tuple(bases)) for name, bases in groups.items())


def _say_floor(bases: Sequence[float], currency: str, floor: float | None) -> str:
    if floor is None:
        middle = money(round(median(bases), -3), currency)
        return f"The middle base of {len(bases)} offers is about {middle}"
    clear = sum(base >= floor for base in bases)
    verb = "clears" if clear == 1 else "clear"
    return f"{start(of_words(clear, len(bases)))} bases {verb} your floor"


def find_years(approaches: Sequence[Approach], currency: str) -> Insight:
    """Return the bases offered year by year, and which way the middle one goes."""
    by_year: dict[str, list[float]] = defaultdict(list)
    by_seat: dict[str, list[float]] = defaultdict(list)
    for one, base in _paid(approaches):
        if one.on is not None:
            by_year[str(one.on.year)].append(base)
            seat = one.value(Topic.SEAT)
            named = start(say_value(Topic.SEAT, seat)) if seat else NOT_SAID
            by_seat[f"{one.on.year}, {named}"].append(base)
    enough = sorted(year for year, all_ in by_year.items() if len(all_) >= ENOUGH)
    if len(enough) < 2:
        return _one_year(by_year)
    years = {year: sorted(by_year[year]) for year in sorted(by_year)}
    table = Table(
        f"Bases by year and seat, {currency} a year",
        ("Year", *HEAD),
        (*_rows(years), *_rows({name: by_seat[name] for name in sorted(by_seat)})),
    )
    return Insight(
        "years",
        _say_years(by_year, enough[-2], enough[-1], currency),
        f"The most each offers, in thousand {currency} a year, each dot a role",
        sum(map(len, by_year.values())),
        table,
        Dots(_drawn(years), currency),
    )


def _one_year(by_year: Mapping[str, Sequence[float]]) -> Insight:
    """Return that it takes a second year with cases enough."""
    counts = sorted((len(all_) for all_ in by_year.values()), reverse=True)
    second = min(counts[1], ENOUGH - 1) if len(counts) > 1 else 0
    unit = ("base named in a second year", "bases named in a second year")
    return too_few("years", second, unit, "how pay goes")


def _say_years(
    by_year: Mapping[str, Sequence[float]], before: str, after: str, currency: str
) -> str:
    was, now = (round(median(by_year[year]), -3) for year in (before, after))
    if was == now:
        return f"The middle base is about {money(now, currency)}, as in {before}"
    verb = "rose" if now > was else "fell"
    said = f"from about {money(was, currency)} to {money(now, currency)}"
    return f"The middle base {verb} {said} between {before} and {after}"
