"""Shares of travel are read in per cent."""

import pytest
from hypothesis import given, settings
from made import hostile, is_cut_out, letter_of, load_cases, words

from ajar.core.nouns.role import Bound
from ajar.core.read.travel import read_travel_percent

SAID = load_cases("travel")


def shown(facts):
    if not facts:
        return "-"
    value = facts[0].value
    said = value.heard if isinstance(value, Bound) else str(value)
    return ("?" if facts[0].hedged else "") + said


@pytest.mark.parametrize(("country", "text", "expected"), SAID)
def test_it_is_read(country, text, expected):
    letter = letter_of(text, country=country)
    assert shown(read_travel_percent(letter)) == expected


@given(words, words)
@settings(max_examples=25, deadline=None)
def test_unrelated_paragraphs_change_nothing(before, after):
    text = SAID[0].values[1]
    alone = read_travel_percent(letter_of(text))
    among = read_travel_percent(letter_of(f"{before}\n\n{text}\n\n{after}"))
    assert [fact.value for fact in among] == [fact.value for fact in alone]


@given(hostile)
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_fail_and_spans_cut_out_the_evidence(text):
    letter = letter_of(text + " " + SAID[0].values[1])
    assert all(is_cut_out(letter, fact) for fact in read_travel_percent(letter))
