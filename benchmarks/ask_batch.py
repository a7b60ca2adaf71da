"""Time the judging of many past roles at once: all topics that can be judged.

`roles(count, seed)` are invented: on each topic most know nothing, some a value, a
doubt, a clash or a refusal. The certificate of 25 topics in NumPy says what the
machine can do; the package itself decides in plain Python.
"""

import random
import time
from collections.abc import Callable, Iterator
from datetime import date

from ask_optimum import np

from ajar.core.decision.belief import Bar
from ajar.core.decision.gist import Gist, Gists, Trust
from ajar.core.decision.many import Docket, decide_many, docket_of
from ajar.core.decision.standing import Standing, add_up, conclude
from ajar.core.nouns.preferences import (
    Avoids,
    Criterion,
    Firmness,
    Floor,
    Is,
    Mentions,
    Near,
    OneOf,
    Preferences,
    Within,
)
from ajar.core.nouns.role import FactValue, Pay, Period, Topic
from ajar.core.nouns.verdict import Decision
from ajar.core.nouns.wire import CHOICES

TODAY = date(2026, 11, 23)
REPEATS = 3
KNOWN = 0.6
NUMBERS = {
    Topic.TRAVEL_PERCENT: (0, 10, 25, 50),
    Topic.DAYS_IN: (0, 2, 3, 5),
    Topic.REPORTS: (0, 3, 8),
    Topic.DURATION_MONTHS: (3, 6, 12),
    Topic.INTERVIEW_STEPS: (2, 3, 5, 7),
}
YES_NO = (Topic.EQUITY, Topic.RELOCATION, Topic.INTERVIEW_TRAVEL)
TEXTS = (Topic.TITLE, Topic.EMPLOYER, Topic.FIRM, Topic.INDUSTRY, Topic.SKILLS)
WORDS = ("tea", "rail", "paper", "wind", "glass")
PLACES = (("Irvine, CA",), ("Berlin",), ("Denver, CO",), ("Leeds",))
PAY = tuple(
    Pay(float(base), float(base), "USD", Period.YEAR)
    for base in range(60_000, 240_000, 10_000)
)


def values() -> dict[Topic, tuple[FactValue, ...]]:
    """Return what may be said of each topic that can be judged."""
    found: dict[Topic, tuple[FactValue, ...]] = {
        topic: tuple(values) for topic, values in CHOICES.items()
    }
    del found[Topic.FOUND_VIA]
    found |= NUMBERS | dict.fromkeys(YES_NO, (True, False))
    found |= dict.fromkeys(TEXTS, WORDS)
    return found | {Topic.PLACES: PLACES, Topic.PAY: PAY}


def criteria() -> Preferences:
    """Return a criterion on every topic, each fourth a limit."""
    wanted = {topic: OneOf(tuple(values)[:2]) for topic, values in CHOICES.items()}
    del wanted[Topic.FOUND_VIA]
    wanted |= {topic: Within(most=values[-2]) for topic, values in NUMBERS.items()}
    wanted |= dict.fromkeys(YES_NO, Is(wanted=True))
    wanted |= dict.fromkeys(TEXTS[:3], Avoids(WORDS[:1]))
    wanted |= dict.fromkeys(TEXTS[3:], Mentions(WORDS[:2]))
    wanted |= {Topic.PAY: Floor(130_000.0, "USD")}
    wanted |= {Topic.PLACES: Near(("Irvine, CA",), "Irvine, CA", 40.0)}
    firmness = (Firmness.MUST, *(Firmness.RATHER,) * 3)
    return Preferences(
        tuple(
            Criterion(topic, wanted[topic], firmness[at % 4])
            for at, topic in enumerate(wanted)
        )
    )


def roles(count: int, seed: int) -> Iterator[Gists]:
    """Yield `count` invented roles, the same for the same seed."""
    r = random.Random(f"batch/{seed}")
    known = values()
    said = {topic: _gists(told) for topic, told in known.items()}
    for _ in range(count):
        yield {
            topic: gists[int(r.random() * len(gists))]
            for topic, gists in said.items()
            if r.random() > KNOWN
        }


def _gists(told: tuple[FactValue, ...]) -> list[Gist]:
    plain = [Gist(Trust.SAID, (value,)) for value in told]
    doubts = [Gist(Trust.PERHAPS, (told[0],), 0.6), Gist(Trust.CLASH, told[:2])]
    return [*plain, *plain, *doubts, Gist(Trust.REFUSED, ())]


def best_ms(act: Callable[[], object]) -> float:
    """Return the least CPU time of some runs of `act`, in milliseconds."""
    spent = []
    for _ in range(REPEATS):
        started = time.process_time()
        act()
        spent.append(1000 * (time.process_time() - started))
    return min(spent)


def batch_ms(count: int, seed: int) -> float:
    """Return the time in which the package judges `count` roles anew."""
    docket: Docket = docket_of(roles(count, seed))
    wanted = criteria()
    return best_ms(lambda: decide_many(docket, wanted, TODAY))


class Columns:
    """Roles as codes, a byte a topic, and what each code adds: the least there is."""

    def __init__(
        self, count: int, seed: int, topics: int = 25, answers: int = 6
    ) -> None:
        r = np.random.default_rng(seed)
        told = r.integers(1, answers, (topics, count))
        self.codes = np.where(r.random((topics, count)) < KNOWN, told, 0)
        self.codes = self.codes.astype(np.uint8)
        self.books = [_book(r, answers) for _ in range(topics)]
        self.bar = Bar(10, 10)
        self.lift = 128

    def judge(self) -> np.ndarray:
        """Return 0 for a yes, 1 for a no and 2 where it is open."""
        packed = np.zeros(self.codes.shape[1], np.int64)
        for code, book in zip(self.codes, self.books, strict=True):
            packed += np.array([self._pack(one) for one in book]).take(code)
        lift = self.lift * len(self.books)
        least, most = (packed & 0xFFFF) - lift, (packed >> 16 & 0xFFFF) - lift
        broken, may_break = packed >> 32 & 0xFFF, packed >> 44
        no = (broken > 0) | (most < self.bar.no)
        yes = ~no & (may_break == 0) & (least >= self.bar.yes)
        return np.where(no, 1, np.where(yes, 0, 2)).astype(np.uint8)

    def _pack(self, one: Standing) -> int:
        least, most = one.least + self.lift, one.most + self.lift
        return least | most << 16 | one.broken << 32 | one.may_break << 44

    def wrong(self, count: int = 2000) -> int:
        """Return how many of the first are judged otherwise than by the package."""
        order = (Decision.YES, Decision.NO, Decision.OPEN)
        found = self.judge()
        return sum(
            conclude(
                add_up(
                    book[code]
                    for book, code in zip(self.books, self.codes[:, at], strict=True)
                ),
                self.bar,
            )[0]
            is not order[found[at]]
            for at in range(min(count, self.codes.shape[1]))
        )


def _book(r: np.random.Generator, answers: int) -> list[Standing]:
    """Return what each answer adds; code 0 is unknown: anything of the others."""
    points = [int(p) for p in r.integers(-8, 9, answers - 1)]
    breaks = [bool(b) for b in r.random(answers - 1) < 0.06]
    told = [
        Standing(broken=1) if broken else Standing(least=p, most=p)
        for p, broken in zip(points, breaks, strict=True)
    ]
    safe = [p for p, broken in zip(points, breaks, strict=True) if not broken]
    if not safe:
        return [Standing(broken=1), *told]
    return [Standing(min(safe), max(safe), may_break=int(any(breaks))), *told]
