"""Lay out the figures of reading as the README has them, and put them there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"
_START, _END = "<!-- figures: start -->", "<!-- figures: end -->"
_HEAD = (
    "| measure | letters never seen | 95 % | letters it learned from |",
    "|---|---|---|---|",
)
MEASURES = {
    "kind accuracy": "kind: outreach, process, alert, marketing, other",
    "outreach precision": "called outreach, and it is",
    "outreach recall": "outreach, and called so",
    "stop precision": "called *stop*, and it is",
    "stop recall": "fraud that means *stop*, and called so",
    "false alarms": "honest outreach that is warned of",
    "effort": "effort: personal, template, blast",
    "facts precision": "facts claimed that are right",
    "facts recall": "facts said that are found",
    "facts F1": "facts, both together (F1)",
    "pay amount": "pay: the amount",
    "pay in full": "pay: amount, currency and period",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One measure: k of n on unseen letters with its interval, and on known ones."""

    measure: str
    unseen: tuple[int, int]
    interval: tuple[float, float]
    known: tuple[int, int]


def lay_out(rows: Iterable[Row], lines: Iterable[str]) -> str:
    """Return the table of `rows` in Markdown, and beneath it the other `lines`."""
    return "\n".join((*_HEAD, *map(_cells, rows), "", *_listed(lines)))


def _cells(row: Row) -> str:
    low, high = row.interval
    (k, n), (known_k, known_n) = row.unseen, row.known
    words = MEASURES[row.measure]
    share = f"**{k / n:.3f}**" if n else "-"
    told = f"{share} ({k} of {n})"
    return f"| {words} | {told} | {low:.2f}-{high:.2f} | {known_k} of {known_n} |"


def _listed(lines: Iterable[str]) -> Iterator[str]:
    return (f"- {line}" for line in lines)


def put(table: str, readme: Path = README) -> None:
    """Write `table` between the two marks of the README."""
    text = readme.read_text(encoding="utf-8")
    before, rest = text.split(_START)
    after = rest.split(_END)[1]
    made = f"{before}{_START}\n{table}\n{_END}{after}"
    readme.write_text(made, encoding="utf-8")
