"""The line of business is read in the offer's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import hostile, is_cut_out, letter_of

from ajar.core.read.industry import read_industry
from ajar.core.read.rules import load_rules


def businesses_of(text):
    return [fact.value for fact in read_industry(letter_of(text))]


@pytest.mark.parametrize(
    ("business", "text"),
    [
        ("maker of garden gates", "Our client is a maker of garden gates in Ulm."),
        ("ferry booking company", "I work for a ferry booking company."),
        ("building society", "A contract with a building society."),
        ("timber bridges", "We make timber bridges for parks."),
        ("route software for ferries", "Elm Works (route software for ferries) hires."),
        ("Maschinenbauer", "Unser Mandant, ein Maschinenbauer, sucht Sie."),
        ("groupe laitier", "Notre client, groupe laitier, recherche un chef."),
    ],
)
def test_the_business_is_read(business, text):
    assert businesses_of(text)[0] == business


@pytest.mark.parametrize(
    "text",
    ["We are a leading company.", "A recruitment firm.", "Call me.", "I run a team."],
)
def test_a_firm_without_a_business_says_nothing(text):
    assert businesses_of(text) == []


@pytest.mark.parametrize(
    "rule", load_rules("industry.tsv").all, ids=lambda rule: rule.example
)
def test_a_rule_reads_the_sentence_that_taught_it(rule):
    assert businesses_of(rule.example)


@given(hostile | st.text())
def test_evidence_is_cut_out_of_any_text(text):
    letter = letter_of(text)
    assert all(is_cut_out(letter, fact) for fact in read_industry(letter))
