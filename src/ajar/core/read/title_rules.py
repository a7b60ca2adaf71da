"""Apply the rules that tell from the words around a title whether it is on offer."""

import re
from functools import cache
from typing import NamedTuple

from ajar.core.tables import load_rows

REACH = 60
PLAIN_MENTION = 0.3
_START = 3
_WORD = re.compile(r"[^\W_]+")


class TitleRule(NamedTuple):
    """A pattern, how sure it makes a title, and how words it needs start."""

    confidence: float
    starts: frozenset[str]
    pattern: "re.Pattern[str]"


@cache
def title_rules(side: str) -> tuple[TitleRule, ...]:
    """Return the rules in the order of their say: a denial first, then the surest."""
    end = r"\s?[:-]?\s*\Z" if side == "before" else ""
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
    starts = _starts(text)
    return next(
        (
            rule.confidence
            for rule in title_rules("before")
            if not (rule.starts and rule.starts.isdisjoint(starts))
            and rule.pattern.search(text)
        ),
        0.0,
    )


def match_after(low: str, at: int) -> float:
    """Return how surely the words from `at` say that a title is on offer, 0: not."""
    text = low[at : at + REACH]
    starts = _starts(text)
    return next(
        (
            rule.confidence
            for rule in title_rules("after")
            if not (rule.starts and rule.starts.isdisjoint(starts))
            and rule.pattern.match(text)
        ),
        0.0,
    )


def _starts(text: str) -> set[str]:
    return {word[:_START] for word in _WORD.findall(text)}
