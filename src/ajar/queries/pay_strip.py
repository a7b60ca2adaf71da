"""Lay past bases out along a line, with the floor between them: where dots go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ajar.core.decision.words import all_of, money

LEFT, RIGHT = 10.0, 370.0
"""The ends of the line, in units of the drawing."""

_GROUND, _DOT, _LEVELS = 84.0, 12.0, 4
_MOST_DOTS = 160
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
_MOST_TICKS = 6
_CLEAR, _LABEL = 16.0, 58.0
_MOST_NAMED = 4
_A_THOUSAND = 1000.0


@dataclass(frozen=True, slots=True)
class Mark:
    """Something at `x`: a dot, a tick or a line, with its class or its words."""

    x: str
    y: str = ""
    css: str = ""
    words: str = ""
    label_x: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Strip:
    """The drawing: dots, ticks, the floor, where it was, and what lies between.

    `low` and `high` are the amounts at the ends, for who drags the line.
    """

    dots: tuple[Mark, ...]
    ticks: tuple[Mark, ...]
    floor: Mark | None
    was: Mark | None
    gain: tuple[str, str] | None
    low: float
    high: float
    title: str
    caption: str


@dataclass(frozen=True, slots=True)
class _Scale:
    low: float
    high: float

    def x(self, amount: float) -> float:
        share = (amount - self.low) / (self.high - self.low)
        return LEFT + share * (RIGHT - LEFT)


def draw_strip(
    bases: Sequence[float], currency: str, was: float | None, floor: float | None
) -> Strip | None:
    """Return `bases`, amounts a year in `currency`, against the floors; None if none.

    `was` is the floor in force, `floor` the one being tried; None is no floor.
    """
    floors = [amount for amount in (was, floor) if amount is not None]
    if not bases or not floors:
        return None
    scale = _scale_for([*bases, *floors])
    drawn = _sample(sorted(bases))
    moved = was != floor and was is not None
    return Strip(
        dots=tuple(_dots(drawn, scale, was, floor)),
        ticks=tuple(_ticks(scale, floor)),
        floor=_floor_mark(scale, floor, was, currency),
        was=_was_mark(scale, was, floor) if moved and was is not None else None,
        gain=_gain(scale, was, floor),
        low=scale.low,
        high=scale.high,
        title=_title(bases, currency, was, floor),
        caption=_caption(len(bases), len(drawn)),
    )


def _scale_for(amounts: Sequence[float]) -> _Scale:
    low, high = min(amounts), max(amounts)
    room = max((high - low) * 0.06, high * 0.04, 1.0)
    return _Scale(max(0.0, low - room), high + room)


def _sample(bases: list[float]) -> list[float]:
    step = -(-len(bases) // _MOST_DOTS)
    return bases[::step]


def _dots(
    bases: Iterable[float], scale: _Scale, was: float | None, floor: float | None
) -> Iterable[Mark]:
    free = [LEFT - _DOT] * _LEVELS
    for amount in bases:
        x = scale.x(amount)
        levels = [level for level, last in enumerate(free) if x - last >= _DOT]
        level = levels[0] if levels else free.index(min(free))
        free[level] = x
        css = _css(amount, was, floor)
        yield Mark(f"{x:.1f}", f"{_GROUND - level * _DOT:.0f}", css)


def _css(amount: float, was: float | None, floor: float | None) -> str:
    reaches = floor is None or amount >= floor
    if not reaches:
        return "d"
    is_new = was is not None and amount < was
    return "d new" if is_new else "d in"


def _ticks(scale: _Scale, floor: float | None) -> Iterable[Mark]:
    step = next(
        (s for s in _STEPS if (scale.high - scale.low) / (s * 1000) <= _MOST_TICKS),
        _STEPS[-1],
    ) * int(_A_THOUSAND)
    amount = -(-scale.low // step) * step
    while amount <= scale.high:
        x = scale.x(amount)
        is_free = floor is None or abs(x - scale.x(floor)) > _CLEAR
        if is_free and amount:
            yield Mark(f"{x:.1f}", words=f"{amount / _A_THOUSAND:g}")
        amount += step


def _floor_mark(
    scale: _Scale, floor: float | None, was: float | None, currency: str
) -> Mark | None:
    if floor is None:
        return None
    x = scale.x(floor)
    goes_left = was is None or floor <= was
    is_left = x > RIGHT - _LABEL if x < _LABEL or not goes_left else True
    return Mark(
        f"{x:.1f}",
        words=money(floor, currency),
        label_x=f"{x - 10 if is_left else x + 10:.1f}",
        anchor="end" if is_left else "start",
    )


def _was_mark(scale: _Scale, was: float, floor: float | None) -> Mark:
    """Return the line where the floor was; without words where they'd collide."""
    x = scale.x(was)
    goes_left = floor is not None and floor > was
    is_left = x > RIGHT - _LABEL if x < _LABEL or not goes_left else True
    has_room = (
        floor is None
        or abs(x - scale.x(floor)) > _LABEL
        or not _share_side(x, scale.x(floor))
    )
    return Mark(
        f"{x:.1f}",
        words=f"was {was / _A_THOUSAND:g}" if has_room else "",
        label_x=f"{x - 5 if is_left else x + 5:.1f}",
        anchor="end" if is_left else "start",
    )


def _share_side(x: float, other: float) -> bool:
    """Say whether labels at both places go to the same side: near an end."""
    return min(x, other) < _LABEL or max(x, other) > RIGHT - _LABEL


def _gain(
    scale: _Scale, was: float | None, floor: float | None
) -> tuple[str, str] | None:
    if was is None or (floor is not None and floor >= was):
        return None
    left = LEFT if floor is None else scale.x(floor)
    return f"{left:.1f}", f"{scale.x(was) - left:.1f}"


def _title(
    bases: Sequence[float], currency: str, was: float | None, floor: float | None
) -> str:
    roles = "role" if len(bases) == 1 else "roles"
    lead = f"Bases of {len(bases)} {roles}."
    if floor is None:
        return f"{lead} Without a floor all of them would do."
    if was is None or was == floor:
        reach = sum(base >= floor for base in bases)
        verb = "reaches" if reach == 1 else "reach"
        return f"{lead} {reach} {verb} your floor of {money(floor, currency)}."
    low, high = sorted((was, floor))
    between = sorted(base for base in bases if low <= base < high)
    does = "takes in" if floor < was else "leaves out"
    how = "Lowering" if floor < was else "Raising"
    said = f"from {money(was, currency)} to {money(floor, currency)}"
    return f"{lead} {how} the floor {said} {does} {_named(between, currency)}."


def _named(bases: Sequence[float], currency: str) -> str:
    if not bases:
        return "no other"
    if len(bases) > _MOST_NAMED:
        return f"{len(bases)} more"
    return all_of([money(round(base, -3), currency) for base in bases])


def _caption(total: int, drawn: int) -> str:
    roles = "The one past role" if total == 1 else f"The {total:,} past roles"
    sampled = f"; {drawn} of them drawn" if drawn < total else ""
    return f"{roles} that only the base may rule out, by base{sampled}."
