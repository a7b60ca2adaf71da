"""What is written down of a rule's words follows from its guards and its pattern."""

import runpy
from pathlib import Path

import pytest

from ajar.core.read.rule_tables import TABLES
from ajar.core.read.rule_words import name_of, needed_words
from ajar.core.read.rules import load_rules
from ajar.core.tables import load_rows

TRAINING = Path(__file__).parents[3] / "training/pattern_words.py"
MADE = runpy.run_path(str(TRAINING))
RULES = [rule for table in TABLES for rule in load_rules(table).all]


def follow(pattern, *words):
    return MADE["follows"](MADE["needs_of"](pattern), frozenset(words))


@pytest.mark.parametrize("table", TABLES)
def test_what_a_rule_matches_holds_a_word_of_each_of_its_sets(table):
    wrong = [
        (rule.pattern, words)
        for rule in load_rules(table).all
        for words in needed_words(rule)
        if not MADE["follows"](MADE["needs_of_rule"](rule), frozenset(words))
    ]
    assert wrong == []


def test_every_rule_and_nothing_else_has_its_words_written_down():
    written = [row[0] for row in load_rows("rule_words.tsv")]
    assert sorted(written) == sorted(set(map(name_of, RULES)))


def test_nearly_all_rules_need_words():
    needing = [rule for rule in RULES if needed_words(rule)]
    assert len(needing) > 0.98 * len(RULES)


def test_a_guard_that_a_pattern_may_match_without_is_needed():
    lacking = [
        rule.pattern
        for rule in RULES
        if all(map(str.isalnum, rule.guards))
        and not any(
            MADE["follows"](MADE["needs_of_guards"](rule), frozenset(words))
            for words in needed_words(rule)
        )
        and not follow(rule.pattern, *guard_words(rule))
    ]
    assert lacking == []


def guard_words(rule):
    return [
        word for g in MADE["needs_of_guards"](rule).all for word in MADE["words_in"](g)
    ]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bon (?:site|the floor)\b", ["site", "floor"]),
        (r"\bon (?:site|the floor)\b", ["on"]),
        (r"\b(?:remote|home)(?:ly)?", ["remote*", "home*"]),
        (r"[a-z]+ing for", ["for*"]),
        (r"[a-z]+ing for", ["*ing"]),
        (r"\d ?(?:%|percent\b)", ["#"]),
        (r"\d (?:%|percent\b)", ["%", "percent"]),
        (r"(?:at\b.+|with .+) work(?:s|ing)?\b", ["work", "works", "working"]),
    ],
)
def test_a_word_of_every_way_to_match_is_needed(pattern, words):
    assert follow(pattern, *words)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bon (?:site|the floor)\b", ["site"]),
        (r"remote", ["remote"]),
        (r"\b(?:very )?late\b", ["very"]),
        (r"\b(?:very )*late\b", ["very"]),
        (r"\blate(?= shift)", ["shift"]),
        (r"\blate(?! shift)", ["shift"]),
        (r"\b[^x]late\b", ["late"]),
        (r"a\w{0,9}z", ["az"]),
    ],
)
def test_a_word_that_a_match_may_lack_is_not_needed(pattern, words):
    assert not follow(pattern, *words)
