"""Draw what insights counted: where each bar, dot and word of a chart goes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from ajar.core.insights.approach import ENOUGH, Bars, Chart, Dots, Insight, Months

WIDTH = 380
_LEFT, _RIGHT, _ROW = 82.0, 344.0, 48
_TALLEST, _GROUND = 39.0, 52
_BAR_LEFT, _BAR_ROW, _WIDEST = 176.0, 40, 170.0
_DOT_LEFT, _DOT_RIGHT, _DOT_ROW, _TOP = 92.0, 368.0, 56, 58
_NEAR, _LEVELS, _MOST_DOTS = 9.4, (0, -9, 9, -18, 18), 120
_STEPS = (5, 10, 20, 25, 50, 100, 200, 500, 1000)
_MOST_TICKS = 6
_LONGEST = 22
_THOUSAND = 1000.0


@dataclass(frozen=True, slots=True)
class Box:
    """A bar."""

    x: str
    y: str
    width: str
    height: str
    css: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line from one point to another."""

    x1: str
    y1: str
    x2: str
    y2: str
    css: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot."""

    x: str
    y: str
    css: str


@dataclass(frozen=True, slots=True)
class Text:
    """Words, and which end of them stands at `x`."""

    x: str
    y: str
    css: str
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart ready to print; `title` says it to who can't see it."""

    height: int
    title: str
    boxes: tuple[Box, ...] = ()
    lines: tuple[Line, ...] = ()
    dots: tuple[Dot, ...] = ()
    texts: tuple[Text, ...] = ()


def draw_chart(insight: Insight) -> Drawing | None:
    """Return the chart of `insight`, None where it claims nothing."""
    chart: Chart | None = insight.chart
    match chart:
        case None:
            return None
        case Months():
            return _draw_months(chart, insight.title)
        case Bars():
            return _draw_bars(chart, insight.title)
        case Dots():
            return _draw_dots(chart, insight.title)


def _at(number: float) -> str:
    return f"{number:.1f}"


def _text(x: float, y: float, words: object, css: str, anchor: str = "start") -> Text:
    return Text(_at(x), _at(y), css, anchor, str(words))


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def _draw_months(chart: Months, title: str) -> Drawing:
    highest = max(max(counts) for _, counts, _ in chart.rows)
    step = (_RIGHT - _LEFT) / len(chart.months)
    boxes, lines, texts = list[Box](), list[Line](), list[Text]()
    for place, (name, counts, is_told) in enumerate(chart.rows):
        ground = _GROUND + place * _ROW
        across = _at(ground)
        lines.append(Line(_at(_LEFT), across, _at(_RIGHT), across, "ax"))
        texts += [_text(0, ground - 2, _short(name), "lb")]
        texts += [_text(WIDTH, ground - 2, sum(counts), "v", "end")]
        css = "b hi" if is_told else "b"
        for at, count in enumerate(counts):
            tall = count / highest * _TALLEST
            x, y = _LEFT + at * step, ground - tall
            if count:
                boxes.append(
                    Box(_at(x + 2), _at(y), _at(step - 4), _at(tall), css),
                )
            if count and at in {0, len(counts) - 1} and is_told:
                texts.append(_text(x + step / 2, y - 5, count, "v", "middle"))
    below = _GROUND + (len(chart.rows) - 1) * _ROW + 18
    every = 1 if len(chart.months) <= 8 else 2
    for at, month in enumerate(chart.months):
        if at % every == 0:
            x = _LEFT + (at + 0.5) * step
            texts.append(_text(x, below, f"{month:%b}", "tk", "middle"))
    texts.append(_text(WIDTH, below, "total", "tk", "end"))
    return Drawing(below + 8, title, tuple(boxes), tuple(lines), (), tuple(texts))


def _draw_bars(chart: Bars, title: str) -> Drawing:
    most = max(count for _, count, _ in chart.rows) or 1
    boxes, texts = list[Box](), list[Text]()
    for place, (name, count, is_told) in enumerate(chart.rows):
        y = 20 + place * _BAR_ROW
        wide = count / most * _WIDEST
        css = "b hi" if is_told else "b"
        boxes.append(Box(_at(_BAR_LEFT), _at(y - 9), _at(wide), "18", css))
        texts.append(_text(0, y + 5, _short(name), "lb"))
        texts.append(_text(_BAR_LEFT + wide + 7, y + 5, count, "v"))
    height = _BAR_ROW * len(chart.rows)
    axis = Line(_at(_BAR_LEFT), "4", _at(_BAR_LEFT), _at(height), "ax")
    return Drawing(height + 6, title, tuple(boxes), (axis,), (), tuple(texts))


@dataclass(frozen=True, slots=True)
class _Scale:
    low: float
    high: float

    def x(self, amount: float) -> float:
        share = (amount - self.low) / (self.high - self.low)
        return _DOT_LEFT + share * (_DOT_RIGHT - _DOT_LEFT)


def _scale_for(chart: Dots) -> _Scale:
    amounts = list(chain.from_iterable(amounts for _, amounts in chart.rows))
    amounts += [] if chart.floor is None else [chart.floor]
    room = max((max(amounts) - min(amounts)) * 0.06, max(amounts) * 0.04, 1.0)
    return _Scale(max(0.0, min(amounts) - room), max(amounts) + room)


def _draw_dots(chart: Dots, title: str) -> Drawing:
    scale, rows = _scale_for(chart), len(chart.rows)
    below = _TOP + (rows - 1) * _DOT_ROW + 30
    lines, texts = _grid(scale, below)
    if chart.floor is not None:
        x = scale.x(chart.floor)
        lines.append(Line(_at(x), "22", _at(x), _at(below), "fl"))
        words = f"your floor, {chart.floor / _THOUSAND:g}"
        near_end = min(max(x, 60.0), WIDTH - 60.0)
        texts.append(_text(near_end, 15, words, "lb", "middle"))
    dots = list[Dot]()
    for place, (name, amounts) in enumerate(chart.rows):
        y = _TOP + place * _DOT_ROW
        roles = "role" if len(amounts) == 1 else "roles"
        texts += [_text(0, y + 4, _short(name), "lb")]
        texts += [_text(0, y + 19, f"{len(amounts)} {roles}", "tk")]
        dots.extend(_swarm(amounts, scale, y, chart.floor))
        if len(amounts) >= ENOUGH:
            x, middle = scale.x(_middle(amounts)), _middle(amounts) / _THOUSAND
            lines.append(Line(_at(x), _at(y - 16), _at(x), _at(y + 16), "md"))
            texts.append(_text(x, y + 29, f"{middle:.0f}", "v halo", "middle"))
    return Drawing(below + 26, title, (), tuple(lines), tuple(dots), tuple(texts))


def _middle(amounts: Sequence[float]) -> float:
    half = len(amounts) // 2
    return (amounts[half] + amounts[-half - 1]) / 2


def _grid(scale: _Scale, below: float) -> tuple[list[Line], list[Text]]:
    wide = (scale.high - scale.low) / _THOUSAND
    step = next((s for s in _STEPS if wide / s <= _MOST_TICKS), _STEPS[-1]) * _THOUSAND
    lines, texts, amount = list[Line](), list[Text](), -(-scale.low // step) * step
    while amount <= scale.high:
        x = scale.x(amount)
        lines.append(Line(_at(x), "30", _at(x), _at(below), "gr"))
        words = f"{amount / _THOUSAND:g}"
        texts.append(_text(x, below + 18, words, "tk", "middle"))
        amount += step
    return lines, texts


def _swarm(
    amounts: Sequence[float], scale: _Scale, y: float, floor: float | None
) -> Iterable[Dot]:
    """Yield dots beside each other, a sample of them where there are very many."""
    placed = list[tuple[float, int]]()
    for amount in amounts[:: -(-len(amounts) // _MOST_DOTS)]:
        x = scale.x(amount)
        free = (
            level
            for level in _LEVELS
            if all((x - a) ** 2 + (level - b) ** 2 >= _NEAR**2 for a, b in placed[-24:])
        )
        level = next(free, 0)
        placed.append((x, level))
        css = "d in" if floor is None or amount >= floor else "d"
        yield Dot(_at(x), _at(y + level), css)
