"""One approach in short, as insights count it, and what an insight is made of."""

from dataclasses import dataclass
from datetime import date

from ajar.core.nouns.role import FactValue, Topic
from ajar.core.nouns.wording import count_words

ENOUGH = 5
"""Nothing is claimed from fewer cases."""


@dataclass(frozen=True, slots=True)
class Approach:
    """One role that somebody offered, or a line that nobody wrote to this reader.

    `on` is the local day it first came. `said` holds what is said of the role without
    a doubt. `is_no` means that the user said no, `would_be_no` that they gave no answer
    and what was in force then says no; `reason` is what settled it, None for the user's
    own word. `hours` went by until the first answer. `base` is the most offered a year,
    in the currency asked.
    """

    key: str
    on: date | None
    channel: str
    is_person: bool
    said: tuple[tuple[Topic, FactValue], ...] = ()
    base: float | None = None
    is_no: bool = False
    would_be_no: bool = False
    reason: Topic | None = None
    is_answered: bool = False
    hours: float | None = None

    def value(self, topic: Topic) -> FactValue | None:
        """Return what is said of `topic`, None for nothing."""
        return dict(self.said).get(topic)


Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers of an insight: what a chart draws and a reader may check."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar a row: its label, its count, and whether the title is about it."""

    rows: tuple[tuple[str, int, bool], ...]


@dataclass(frozen=True, slots=True)
class Months:
    """Counts by month, a row a source: all of them on one scale."""

    months: tuple[date, ...]
    rows: tuple[tuple[str, tuple[int, ...], bool], ...]


@dataclass(frozen=True, slots=True)
class Dots:
    """A dot a role, a row a group: amounts a year, and the floor if there is one."""

    rows: tuple[tuple[str, tuple[float, ...]], ...]
    currency: str
    floor: float | None = None


Chart = Bars | Months | Dots


@dataclass(frozen=True, slots=True)
class Insight:
    """A finding: its title in words, what was counted, its table and its chart.

    With fewer than ENOUGH cases nothing is claimed: `chart` is None, and the title
    says how many more it takes.
    """

    id: str
    title: str
    note: str
    cases: int
    table: Table
    chart: Chart | None

    @property
    def is_claimed(self) -> bool:
        """Say whether there are cases enough to claim anything."""
        return self.chart is not None


def too_few(id_: str, cases: int, of: tuple[str, str], to_say: str) -> Insight:
    """Return the insight that claims nothing: `of` is one and many, as one counts."""
    missing = ENOUGH - cases
    unit = of[0] if missing == 1 else of[1]
    title = f"{count_words(missing).capitalize()} more {unit} will tell {to_say}"
    note = f"{count_words(cases).capitalize() if cases else 'None'} so far."
    return Insight(id_, title, note, cases, Table("", (), ()), None)


def of_words(part: int, whole: int) -> str:
    """Return a share as two counts: "three of eight"."""
    return f"{count_words(part) if part else 'none'} of {count_words(whole)}"


def start(words: str) -> str:
    """Return `words` with a capital."""
    return words[:1].upper() + words[1:]
