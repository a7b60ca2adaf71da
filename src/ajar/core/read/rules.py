"""Apply the rules of all tables together (see rule_tables for what a rule is)."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, reduce
from operator import or_
from re import Match
from typing import NamedTuple

from ajar.core.nouns.letter import Passage
from ajar.core.read.passage_words import words_by_sentence
from ajar.core.read.rule_index import RuleIndex
from ajar.core.read.rule_tables import TABLES, Rule, compiled, read_table
from ajar.core.remember import remember_passage
from ajar.core.text import Span

_MOST_HITS, _MOST_SENTENCES, _MOST_SEARCHED = 12, 300, 40_000
# Made as tuples at once: there are many, and `Hit(…)` is a call in Python.
_new = tuple.__new__


class Rules(NamedTuple):
    """The rules of a table."""

    name: str
    all: tuple[Rule, ...]


class _Library(NamedTuple):
    """Every table's rules; of each rule its table, and what lets it in."""

    tables: dict[str, Rules]
    rules: tuple[tuple[str, Rule], ...]
    words: RuleIndex


class Hit(NamedTuple):
    """Where a rule matched in a passage."""

    rule: Rule
    span: Span
    sentence: Span
    match: Match[str]


_Where = list[tuple[int, int]]
"""The number of a rule, and of a sentence that it may match in."""


def load_rules(name: str) -> Rules:
    """Return the rules of table `name`, in the file's order."""
    return _library().tables[name]


@cache
def _library() -> _Library:
    tables = {name: Rules(name, tuple(read_table(name))) for name in TABLES}
    rules = tuple((name, rule) for name, table in tables.items() for rule in table.all)
    return _Library(tables, rules, RuleIndex(tuple(rule for _, rule in rules)))


@remember_passage
def _where(passage: Passage) -> dict[str, _Where]:
    """Return which rules of each table may match in `passage`, and where.

    Rule by rule, as the rules are; of one rule in reading order.
    """
    _, rules, index = _library()
    low, sentences, bits_of = passage.low, passage.sentences, index.bits_of
    found: _Where = []
    for place, words in enumerate(words_by_sentence(passage)[:_MOST_SENTENCES]):
        start, end = sentences[place]
        # A guard may end in the white space behind the sentence.
        text = low[start : end + 1]
        bits = reduce(or_, map(bits_of, words), index.given)
        for number in index.let_in(bits, text):
            beside = rules[number][1].beside
            if not beside or any(map(text.__contains__, beside)):
                found.append((number, place))
    found.sort()
    where: defaultdict[str, _Where] = defaultdict(list)
    for one in found:
        where[rules[one[0]][0]].append(one)
    return where


def find_hits(
    passage: Passage, rules: Rules, without: frozenset[str] = frozenset()
) -> Iterator[Hit]:
    """Yield every match of `rules` in `passage`, rule by rule, in reading order.

    Only sentences that hold a guard are searched, and no more than `_MOST_SEARCHED`
    characters over all rules: who holds the guards of everything says nothing. A
    group called `it` narrows the evidence to itself. Rules whose value is among
    `without` aren't tried.
    """
    where = _where(passage).get(rules.name)
    if where is None:
        return
    low, sentences, every = passage.low, passage.sentences, _library().rules
    hits: dict[int, int] = {}
    left = _MOST_SEARCHED
    for number, place in where:
        rule = every[number][1]
        if rule.value in without:
            continue
        sentence = sentences[place]
        start, end = sentence
        left -= end - start
        if left < 0:
            return
        pattern = compiled(rule.pattern)
        found = pattern.search(low, start, end)
        if found is None:
            continue
        for match in pattern.finditer(low, found.start(), end):
            hits[number] = hits.get(number, 0) + 1
            if hits[number] > _MOST_HITS:
                break
            span = _new(Span, match.span(rule.narrow))
            yield _new(Hit, (rule, span, sentence, match))
