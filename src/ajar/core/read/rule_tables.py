"""Load the tables of rules, so that what people write is listed, not programmed.

A table of rules has five columns: value, confidence, guards, pattern, example. The
guards are words parted by commas, one of which must stand in the sentence before the
pattern is tried; where they are common words, others behind a `&` ask for one of theirs
too ("contract & weeks, months"). A row whose first cell is `=NAME` defines `<NAME>`,
which later patterns may use; `<N>` is a small number and `<K>` one that begins a word
(groups `n0`, `n1` …), unless the table says otherwise. The example is an invented
sentence that taught the rule; the tests read it back.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from ajar.core.lookup import Lookup
from ajar.core.read.numbers import count_pattern
from ajar.core.tables import load_rows

TABLES = (
    *("days_in_rules.tsv", "employment_rules.tsv", "equity_rules.tsv"),
    *("firm_rules.tsv", "found_via.tsv", "industry.tsv"),
    *("interview_rules.tsv", "mode.tsv", "pay_unsaid.tsv"),
    *("relocation_rules.tsv", "reports_rules.tsv", "side_rules.tsv", "visa_rules.tsv"),
    *("why_me.tsv", "why_open.tsv"),
)
_NAME = re.compile(r"<([A-Z_]{1,20})>")
_NARROW = "it"
# A pattern is searched in the midst of a text, where its \A would never match.
_SENTENCE_START = r"(?:\A|(?<=[.!?;:)]\s)|(?<=\n))"

compiled = Lookup[str, re.Pattern[str]](re.compile).__getitem__
"""A pattern compiled when it is first tried: most never are."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern over lower-case text and what it means.

    A sentence with none of the `guards` doesn't match; nor does one with none of the
    `beside` words, if there are any.
    """

    value: str
    confidence: float
    pattern: str
    example: str
    guards: tuple[str, ...]
    narrow: str | int = 0
    beside: tuple[str, ...] = ()


def read_table(name: str) -> Iterator[Rule]:
    """Yield each rule of table `name`."""
    parts: dict[str, str] = {}
    for row in load_rows(name):
        if row[0].startswith("="):
            parts[row[0][1:]] = _fill(row[1], parts)
            continue
        value, confidence, words, short, example = row
        guards, _, others = words.partition("&")
        pattern = _fill(short, parts)
        narrow = _NARROW if f"(?P<{_NARROW}>" in pattern else 0
        found = _parted(guards), narrow, _parted(others) if others else ()
        yield Rule(value, float(confidence), pattern, example, *found)


def _parted(words: str) -> tuple[str, ...]:
    return tuple(map(str.strip, words.split(",")))


def _fill(pattern: str, parts: dict[str, str]) -> str:
    """Return `pattern` with what its names stand for, and where sentences start."""
    places = count()

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        if name in parts or name not in {"N", "K"}:
            return parts[name]
        number = rf"(?<![\w.,$£€])(?P<n{next(places)}>{count_pattern()})"
        return number + ("" if name == "K" else r"(?!\w)")

    filled = _NAME.sub(fill, pattern).replace(r"\A", _SENTENCE_START)
    return filled.replace("(?:^|", f"(?:{_SENTENCE_START}|")
