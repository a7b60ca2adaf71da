"""Every rule of the tables reads the sentence that taught it."""

import pytest

from ajar.core.nouns.letter import Part, make_passage
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
