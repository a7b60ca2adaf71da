"""Every rule of the tables reads the sentence that taught it."""

import pytest

from ajar.core.nouns.letter import Part, make_passage
from ajar.core.read.rule_tables import TABLES as WITH_RULES
from ajar.core.read.rule_tables import compiled
from ajar.core.read.rules import find_hits, load_rules

TABLES = (
    "employment_rules.tsv",
    "equity_rules.tsv",
    "interview_rules.tsv",
    "pay_unsaid.tsv",
    "relocation_rules.tsv",
    "visa_rules.tsv",
)
RULES = [
    pytest.param(table, rule, id=f"{table[:4]}-{rule.example}")
    for table in TABLES
    for rule in load_rules(table).all
]


@pytest.mark.parametrize(("table", "rule"), RULES)
def test_a_rule_reads_its_example(table, rule):
    passage = make_passage(Part.OFFER, "body", rule.example)
    assert any(hit.rule is rule for hit in find_hits(passage, load_rules(table)))


EVERY = [rule for table in WITH_RULES for rule in load_rules(table).all]


@pytest.mark.parametrize("rule", [rule for rule in EVERY if rule.beside])
def test_what_a_pattern_matches_holds_a_word_that_it_needs_beside(rule):
    told = [other.example.lower() for other in EVERY]
    assert all(
        any(word in said for word in rule.beside)
        for said in told
        if compiled(rule.pattern).search(said)
    )
