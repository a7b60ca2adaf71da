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


@pytest.mark.parametrize(
    "text",
    [
        "We are building a controlling team for the Madrid office.",
        "We build a new finance team in Madrid.",
        "We're building a data department, and need you.",
        "We run a small accounting function in Madrid.",
        "We are building a team of analysts for the region.",
    ],
)
def test_a_part_of_a_firm_is_no_business(text):
    assert businesses_of(text) == []


def test_what_ends_like_a_part_of_a_firm_may_be_a_business():
    assert businesses_of("We run data centers in Lisbon.") == ["data centers"]
