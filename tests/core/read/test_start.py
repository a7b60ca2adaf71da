"""The first day of work is read where a day is named."""

import pytest
from hypothesis import given, settings
from made import hostile, is_cut_out, letter_of, load_cases, words

from ajar.core.read.start import read_start_on

SAID = load_cases("start")


def shown(facts):
    if not facts:
        return "-"
    return ("?" if facts[0].hedged else "") + str(facts[0].value)


@pytest.mark.parametrize(("country", "text", "expected"), SAID)
def test_it_is_read(country, text, expected):
    letter = letter_of(text, country=country)
    assert shown(read_start_on(letter)) == expected


def test_without_a_sending_date_there_is_no_start():
    assert read_start_on(letter_of("Start: 1 June", sent_at=None)) == ()


@given(words, words)
@settings(max_examples=25, deadline=None)
def test_unrelated_paragraphs_change_nothing(before, after):
    text = SAID[0].values[1]
    alone = read_start_on(letter_of(text))
    among = read_start_on(letter_of(f"{before}\n\n{text}\n\n{after}"))
    assert [fact.value for fact in among] == [fact.value for fact in alone]


@given(hostile)
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_fail_and_spans_cut_out_the_evidence(text):
    letter = letter_of(text + " " + SAID[0].values[1])
    assert all(is_cut_out(letter, fact) for fact in read_start_on(letter))
