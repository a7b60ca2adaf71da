"""What makes the reader a fit is told in the sender's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import hostile, is_cut_out, letter_of

from ajar.core.read.rules import load_rules
from ajar.core.read.why_me import read_why_me


def reasons_of(text):
    return [fact.value for fact in read_why_me(letter_of(text))]


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("ran a night ward in Oslo", "I write because you ran a night ward in Oslo."),
        ("your paper on tidal gates", "I read your paper on tidal gates."),
        (
            "you hold a pilot's licence and sail boats",
            "I see from your page that you hold a pilot's licence and sail boats.",
        ),
        (
            "Your talk on slow rivers went round the office",
            "Your talk on slow rivers went round the office.",
        ),
        ("votre article sur les digues", "J'ai lu votre article sur les digues."),
        (
            "nobody tunes a carburettor like you",
            "Ferdinand says nobody tunes a carburettor like you.",
        ),
        (
            "the way you rebuilt the herd book after the fire",
            "I loved the way you rebuilt the herd book after the fire.",
        ),
        (
            "you took the poultry accounts off him fair and square",
            "He says you took the poultry accounts off him fair and square.",
        ),
        (
            "your time on the ferries",
            "What caught my eye was your time on the ferries.",
        ),
    ],
)
def test_a_reason_is_read_word_for_word(reason, text):
    assert reasons_of(text) == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "I came across your impressive profile.",
        "Your experience could be a great match for this role.",
        "Please send your portfolio with two projects from last year.",
        "Congratulations that you are selected for the position today.",
        "We were impressed by your excellent background.",
    ],
)
def test_generic_praise_is_not_a_reason(text):
    assert reasons_of(text) == []


@pytest.mark.parametrize(
    "rule", load_rules("why_me.tsv").all, ids=lambda rule: rule.example
)
def test_a_rule_reads_the_sentence_that_taught_it(rule):
    assert reasons_of(rule.example)


@given(hostile | st.text())
def test_evidence_is_cut_out_of_any_text(text):
    letter = letter_of(text)
    assert all(is_cut_out(letter, fact) for fact in read_why_me(letter))
