"""A share in the firm is read; private equity and equity of pay are none."""

import pytest
from hypothesis import given, settings
from made import hostile, is_cut_out, letter_of, load_cases, words

from ajar.core.read.equity import read_equity

SAID = load_cases("equity")


def shown(facts):
    if not facts:
        return "-"
    return ("?" if facts[0].hedged else "") + str(facts[0].value)


@pytest.mark.parametrize(("country", "text", "expected"), SAID)
def test_it_is_read(country, text, expected):
    letter = letter_of(text, country=country)
    assert shown(read_equity(letter)) == expected


@given(words, words)
@settings(max_examples=25, deadline=None)
def test_unrelated_paragraphs_change_nothing(before, after):
    text = SAID[0].values[1]
    alone = read_equity(letter_of(text))
    among = read_equity(letter_of(f"{before}\n\n{text}\n\n{after}"))
    assert [fact.value for fact in among] == [fact.value for fact in alone]


@given(hostile)
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_fail_and_spans_cut_out_the_evidence(text):
    letter = letter_of(text + " " + SAID[0].values[1])
    assert all(is_cut_out(letter, fact) for fact in read_equity(letter))
