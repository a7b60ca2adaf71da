"""Apply the rules that tell from the words around a title whether it is on offer."""

import re
from functools import cache
from typing import NamedTuple

from ajar.core.tables import load_rows

REACH = 60
PLAIN_MENTION = 0.3
_START = 3
_STARTS = re.compile(rf"([^\W_]{{1,{_START}}})[^\W_]*")


class TitleRule(NamedTuple):
    """A pattern, how sure it makes a title, and how words it needs start."""

    confidence: float
    starts: frozenset[str]
    pattern: "re.Pattern[str]"


class _Side(NamedTuple):
    """The rules of a side: those that words with these starts let in, and the rest."""

    by_start: dict[str, tuple[int, ...]]
    always: frozenset[int]


@cache
def _side(side: str) -> _Side:
    by_start: dict[str, tuple[int, ...]] = {}
    for number, rule in enumerate(title_rules(side)):
        for start in rule.starts or {""}:
            by_start[start] = (*by_start.get(start, ()), number)
    return _Side(by_start, frozenset(by_start.pop("", ())))


@cache
def title_rules(side: str) -> tuple[TitleRule, ...]:
    """Return the rules in the order of their say: a denial first, then the surest."""
    end = r"\s{0,9}[:-]?\s*\Z" if side == "before" else ""
    rules = [
        TitleRule(
            float(sure),
            frozenset(starts.split()) - {"*"},
            re.compile(rf"(?:{pattern}){end}"),
        )
        for kind, sure, starts, pattern, _ in load_rows("title_rules.tsv")
        if kind == side
    ]
    rules.sort(key=lambda rule: rule.confidence, reverse=True)
    denials = [rule for rule in rules if rule.confidence <= PLAIN_MENTION]
    return (*reversed(denials), *(rule for rule in rules if rule not in denials))


def match_before(low: str, start: int, end: int) -> float:
    """Return how surely the words from `start` to `end` offer what follows, 0: not."""
    text = low[start:end].rstrip("\"'*( ")
    for rule in _let_in("before", text):
        if rule.pattern.search(text):
            return rule.confidence
    return 0.0


def match_after(low: str, at: int) -> float:
    """Return how surely the words from `at` say that a title is on offer, 0: not."""
    text = low[at : at + REACH]
    for rule in _let_in("after", text):
        if rule.pattern.match(text):
            return rule.confidence
    return 0.0


def _let_in(side: str, text: str) -> list[TitleRule]:
    """Return the rules of `side` that the words of `text` let in, in their order."""
    by_start, always = _side(side)
    starts = by_start.keys() & _STARTS.findall(text)
    numbers = always.union(*[by_start[start] for start in starts])
    rules = title_rules(side)
    return [rules[number] for number in sorted(numbers)]
