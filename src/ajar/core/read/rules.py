"""Apply tables of patterns, so that what people write is listed, not programmed.

A table of rules has five columns: value, confidence, guards, pattern, example. The
guards are words parted by commas, one of which must stand in the text before the
pattern is tried. A row whose first cell is `=NAME` defines `<NAME>`, which later
patterns may use. The example is an invented sentence that taught the rule; the tests
read it back.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ajar.core.nouns.letter import Passage
from ajar.core.read.remember import remember_passage
from ajar.core.tables import load_rows
from ajar.core.text import Span

_NAME = re.compile(r"<([A-Z_]{1,20})>")
_WORD = re.compile(r"[^\W_]+")
_START = 4
_FIRST_LETTERS = re.compile(rf"([^\W_]{{1,{_START}}})[^\W_]*")
_ACCENT = re.compile("[\u00df-\u024f]")
_MOST_HITS, _MOST_SENTENCES, _MOST_SEARCHED = 12, 300, 40_000
READ_LIMIT = 12_000
"""Characters of a passage that are read: what describes a job is shorter by far."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern over lower-case text and what it means."""

    value: str
    confidence: float
    pattern: re.Pattern[str]
    example: str
    narrow: str | int = 0


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a table, and which of them each guard word lets in.

    `by_start` has the guards under the first letters of their longest word: one set
    operation then tells which few of some hundred guards are worth looking for. A
    guard whose longest word is shorter than `_START` has it as a whole word. A guard
    that is no more than those letters is "": it stands wherever they do.
    """

    all: tuple[Rule, ...]
    by_start: dict[str, tuple[tuple[str, tuple[int, ...]], ...]]
    starts: frozenset[str]


class Hit(NamedTuple):
    """Where a rule matched in a passage."""

    rule: Rule
    span: Span
    sentence: Span
    match: "re.Match[str]"


@cache
def load_rules(name: str) -> Rules:
    """Return the rules of table `name`, in the file's order."""
    return make_rules(load_rows(name))


def make_rules(rows: Iterable[tuple[str, ...]]) -> Rules:
    """Return the rules that `rows` of five columns make."""
    parts: dict[str, str] = {}
    rules: list[Rule] = []
    by_guard: dict[str, list[int]] = {}
    for row in rows:
        if row[0].startswith("="):
            parts[row[0][1:]] = _fill(row[1], parts)
            continue
        value, confidence, guards, pattern, example = row
        for guard in guards.split(","):
            by_guard.setdefault(guard.strip(), []).append(len(rules))
        compiled = re.compile(_fill(pattern, parts))
        narrow = "it" if "it" in compiled.groupindex else 0
        rules.append(Rule(value, float(confidence), compiled, example, narrow))
    by_start: dict[str, list[tuple[str, tuple[int, ...]]]] = {}
    for guard, some in by_guard.items():
        start = _start(guard)
        rest = "" if guard == start else guard
        by_start.setdefault(start, []).append((rest, tuple(some)))
    guarded = {start: tuple(guards) for start, guards in by_start.items()}
    return Rules(tuple(rules), guarded, frozenset(guarded))


def _fill(pattern: str, parts: dict[str, str]) -> str:
    return _NAME.sub(lambda match: parts[match[1]], pattern)


def _start(guard: str) -> str:
    """Return the first letters of the longest word of `guard`, the rarest one."""
    return str(max(_WORD.findall(guard), key=len))[:_START]


class _Words(NamedTuple):
    """The first letters of a passage's words, and the sentences that hold each.

    `texts` are the sentences, each with the white space behind it, in which a guard
    may end.
    """

    starts: frozenset[str]
    numbers: dict[str, list[int]]
    texts: list[str]


@remember_passage
def _words_of(passage: Passage) -> _Words:
    low = passage.low
    numbers: dict[str, list[int]] = {}
    texts: list[str] = []
    for number, (start, end) in enumerate(passage.sentences[:_MOST_SENTENCES]):
        if start >= READ_LIMIT:
            break
        texts.append(low[start : end + 1])
        for letters in set(_FIRST_LETTERS.findall(low, start, end)):
            numbers.setdefault(letters, []).append(number)
    return _Words(frozenset(numbers), numbers, texts)


def _where(passage: Passage, rules: Rules) -> list[tuple[int, int]]:
    """Return which rules may match in `passage`, each with a sentence's number.

    Rule by rule, as the rules are; of one rule in reading order.
    """
    words = _words_of(passage)
    shared = rules.starts & words.starts
    if not shared:
        return []
    texts = words.texts
    where: set[tuple[int, int]] = set()
    for letters in shared:
        numbers = words.numbers[letters]
        for guard, some in rules.by_start[letters]:
            for number in numbers:
                if guard in texts[number]:
                    for at in some:
                        where.add((at, number))
    return sorted(where)


def find_hits(passage: Passage, rules: Rules) -> Iterator[Hit]:
    """Yield every match of `rules` in `passage`, rule by rule, in reading order.

    Only sentences that hold a guard are searched, and no more than `_MOST_SEARCHED`
    characters over all rules: who holds the guards of everything says nothing. A
    group called `it` narrows the evidence to itself.
    """
    low, sentences = passage.low, passage.sentences
    hits: dict[int, int] = {}
    left = _MOST_SEARCHED
    for at, number in _where(passage, rules):
        sentence = sentences[number]
        start, end = sentence
        left -= end - start
        if left < 0:
            return
        rule = rules.all[at]
        first = rule.pattern.search(low, start, end)
        if first is None:
            continue
        for match in rule.pattern.finditer(low, first.start(), end):
            hits[at] = hits.get(at, 0) + 1
            if hits[at] > _MOST_HITS:
                break
            yield Hit(rule, Span(*match.span(rule.narrow)), sentence, match)


@remember_passage
def _has_accents(passage: Passage) -> bool:
    return _ACCENT.search(passage.low) is not None


@cache
def _without_accents(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of `words` that a text without accents may hold."""
    return tuple(word for word in words if not _ACCENT.search(word))


@remember_passage
def _first_places(passage: Passage) -> list[int]:
    return [sentence.start for sentence in passage.sentences]


def _numbers_of(passage: Passage, word: str) -> list[int]:
    """Return the numbers of the sentences of `passage` that hold `word`, in order."""
    low, sentences = passage.low, passage.sentences
    starts = _first_places(passage)
    found: list[int] = []
    at = low.find(word, 0, READ_LIMIT)
    while at >= 0 and len(found) < _MOST_SENTENCES:
        number = bisect_right(starts, at) - 1
        end = sentences[number].end if number >= 0 else -1
        if end >= at:
            found.append(number)
        at = low.find(word, max(end, at + 1), READ_LIMIT)
    return found


def find_sentences(passage: Passage, words: tuple[str, ...]) -> list[Span]:
    """Return, in order, the sentences of `passage` that hold one of `words`."""
    low = passage.low
    found: set[int] = set()
    for word in words if _has_accents(passage) else _without_accents(words):
        if word in low:
            found.update(_numbers_of(passage, word))
    return [passage.sentences[number] for number in sorted(found)]
