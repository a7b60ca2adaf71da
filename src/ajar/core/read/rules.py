"""Apply tables of patterns, so that what people write is listed, not programmed.

A table of rules has five columns: value, confidence, guards, pattern, example. The
guards are words parted by commas, one of which must stand in the sentence before the
pattern is tried; where they are common words, others behind a `&` ask for one of theirs
too ("contract & weeks, months"). A row whose first cell is `=NAME` defines `<NAME>`,
which later patterns may use; `<N>` is a small number and `<K>` one that begins a word
(groups `n0`, `n1` …), unless the table says otherwise. The example is an invented
sentence that taught the rule; the tests read it back.

All tables are looked up together: the words of a passage are taken once, and each
names the few guards of whatever table that begin with it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, count
from typing import NamedTuple

from ajar.core.lookup import Lookup
from ajar.core.nouns.letter import Passage
from ajar.core.read.numbers import count_pattern
from ajar.core.remember import remember_passage
from ajar.core.tables import load_rows
from ajar.core.text import Span

TABLES = (
    *("employment_rules.tsv", "equity_rules.tsv", "firm_rules.tsv", "found_via.tsv"),
    *("industry.tsv", "interview_rules.tsv", "mode.tsv", "pay_unsaid.tsv"),
    *("relocation_rules.tsv", "reports_rules.tsv", "side_rules.tsv", "visa_rules.tsv"),
    *("why_me.tsv", "why_open.tsv"),
)
_NAME = re.compile(r"<([A-Z_]{1,20})>")
_WORD = re.compile(r"[^\W_]+")
_START = 4
_MOST_HITS, _MOST_SENTENCES, _MOST_SEARCHED = 12, 300, 40_000
# Made as tuples at once: there are many, and `Hit(…)` is a call in Python.
_new = tuple.__new__
READ_LIMIT = 12_000
"""Characters of a passage that are read: what describes a job is shorter by far."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern over lower-case text and what it means.

    A sentence with none of the `beside` words doesn't match; with () it may.
    """

    value: str
    confidence: float
    pattern: re.Pattern[str]
    example: str
    narrow: str | int = 0
    beside: tuple[str, ...] = ()


class Rules(NamedTuple):
    """The rules of a table; `first` is the number of its first among all tables'."""

    all: tuple[Rule, ...]
    first: int


class _Guard(NamedTuple):
    """What must stand in a sentence, its rarest word, and the rules it lets in.

    A rule is its number times `_MOST_SENTENCES`, to which a sentence's is added.
    """

    words: str
    rarest: str
    rules: tuple[int, ...]


class _LetIn(NamedTuple):
    """The rules that a word lets in, and the guards that need more than the word."""

    rules: frozenset[int]
    guards: tuple[_Guard, ...]


class _Library(NamedTuple):
    """Every table's rules, and all guards under how their rarest word begins.

    A guard whose rarest word is shorter than `_START` letters has it as a whole word.
    """

    tables: dict[str, Rules]
    guards: dict[str, tuple[_Guard, ...]]


class Hit(NamedTuple):
    """Where a rule matched in a passage."""

    rule: Rule
    span: Span
    sentence: Span
    match: "re.Match[str]"


def load_rules(name: str) -> Rules:
    """Return the rules of table `name`, in the file's order."""
    return _library().tables[name]


@cache
def _library() -> _Library:
    tables: dict[str, Rules] = {}
    by_guard: dict[str, list[int]] = {}
    number = 0
    for name in TABLES:
        rules: list[Rule] = []
        for guards, rule in _read_table(name):
            for words in guards.split(","):
                by_guard.setdefault(words.strip(), []).append(number * _MOST_SENTENCES)
            rules.append(rule)
            number += 1
        tables[name] = Rules(tuple(rules), number - len(rules))
    by_start: dict[str, list[_Guard]] = {}
    for words, figures in by_guard.items():
        guard = _Guard(words, max(_WORD.findall(words), key=len), tuple(figures))
        by_start.setdefault(guard.rarest[:_START], []).append(guard)
    return _Library(tables, {start: tuple(some) for start, some in by_start.items()})


def _read_table(name: str) -> Iterator[tuple[str, Rule]]:
    """Yield each rule of table `name` behind its guards."""
    parts: dict[str, str] = {}
    for row in load_rows(name):
        if row[0].startswith("="):
            parts[row[0][1:]] = _fill(row[1], parts)
            continue
        value, confidence, words, pattern, example = row
        guards, _, others = words.partition("&")
        beside = tuple(other.strip() for other in others.split(",")) if others else ()
        compiled = re.compile(_fill(pattern, parts))
        narrow = "it" if "it" in compiled.groupindex else 0
        yield guards, Rule(value, float(confidence), compiled, example, narrow, beside)


def _fill(pattern: str, parts: dict[str, str]) -> str:
    """Return `pattern` with what each `<NAME>` stands for."""
    places = count()

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        if name in parts or name not in {"N", "K"}:
            return parts[name]
        number = rf"(?<![\w.,$£€])(?P<n{next(places)}>{count_pattern()})"
        return number + ("" if name == "K" else r"(?!\w)")

    return _NAME.sub(fill, pattern)


def _known_by(word: str) -> _LetIn | None:
    """Return what `word` lets in by itself or beside others, None for most words."""
    some = _library().guards.get(word[:_START], ())
    begun = [guard for guard in some if word.startswith(guard.rarest)]
    alone = [guard.rules for guard in begun if guard.words == guard.rarest]
    guards = tuple(guard for guard in begun if guard.words != guard.rarest)
    rules = frozenset(chain.from_iterable(alone))
    return _LetIn(rules, guards) if rules or guards else None


_let_in_by = Lookup(_known_by).__getitem__


@remember_passage
def _where(passage: Passage) -> tuple[list[int], list[str]]:
    """Return which rules may match in `passage`, and the sentences they may match in.

    Rule and sentence are one figure, as a guard has it. Rule by rule, as the rules
    are; of one rule in reading order.
    """
    low = passage.low
    where: list[int] = []
    texts: list[str] = []
    for number, (start, end) in enumerate(passage.sentences[:_MOST_SENTENCES]):
        if start >= READ_LIMIT:
            break
        words = set(_WORD.findall(low, start, end))
        # A guard may end in the white space behind the sentence.
        text = low[start : end + 1]
        texts.append(text)
        here: set[int] = set()
        for alone, guards in filter(None, map(_let_in_by, words)):
            here |= alone
            for guard, _, rules in guards:
                if guard in text:
                    here.update(rules)
        where += [rule + number for rule in here]
    where.sort()
    return where, texts


def find_hits(
    passage: Passage, rules: Rules, without: frozenset[str] = frozenset()
) -> Iterator[Hit]:
    """Yield every match of `rules` in `passage`, rule by rule, in reading order.

    Only sentences that hold a guard are searched, and no more than `_MOST_SEARCHED`
    characters over all rules: who holds the guards of everything says nothing. A
    group called `it` narrows the evidence to itself. Rules whose value is among
    `without` aren't tried.
    """
    (where, texts), first = _where(passage), rules.first
    begin = bisect_left(where, first * _MOST_SENTENCES)
    after = (first + len(rules.all)) * _MOST_SENTENCES
    if begin == len(where) or where[begin] >= after:
        return
    low, sentences, every = passage.low, passage.sentences, rules.all
    hits: dict[int, int] = {}
    left = _MOST_SEARCHED
    for figure in where[begin : bisect_left(where, after, begin)]:
        number, place = divmod(figure, _MOST_SENTENCES)
        rule = every[number - first]
        if rule.value in without:
            continue
        sentence = sentences[place]
        start, end = sentence
        left -= end - start
        if left < 0:
            return
        beside = rule.beside
        if beside and not any(map(texts[place].__contains__, beside)):
            continue
        found = rule.pattern.search(low, start, end)
        if found is None:
            continue
        for match in rule.pattern.finditer(low, found.start(), end):
            hits[number] = hits.get(number, 0) + 1
            if hits[number] > _MOST_HITS:
                break
            span = _new(Span, match.span(rule.narrow))
            yield _new(Hit, (rule, span, sentence, match))
