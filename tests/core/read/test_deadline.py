"""The day an answer is due is read, counted from the day of sending."""

import pytest
from hypothesis import given, settings
from made import WEDNESDAY, hostile, is_cut_out, letter_of, load_cases, words

from ajar.core.read.deadline import read_deadline

SAID = load_cases("deadline")


def shown(facts):
    if not facts:
        return "-"
    return ("?" if facts[0].hedged else "") + str(facts[0].value)


@pytest.mark.parametrize(("country", "text", "expected"), SAID)
def test_it_is_read(country, text, expected):
    letter = letter_of(text, country=country)
    assert shown(read_deadline(letter)) == expected


def test_without_a_sending_date_there_is_no_deadline():
    assert read_deadline(letter_of("Reply by Friday", sent_at=None)) == ()


def test_hours_count_from_the_moment_of_sending():
    late = WEDNESDAY.replace(hour=23)
    (fact,) = read_deadline(letter_of("The list closes in 2 hours.", sent_at=late))
    assert str(fact.value) == "2026-11-05"


@given(words, words)
@settings(max_examples=25, deadline=None)
def test_unrelated_paragraphs_change_nothing(before, after):
    text = SAID[0].values[1]
    alone = read_deadline(letter_of(text))
    among = read_deadline(letter_of(f"{before}\n\n{text}\n\n{after}"))
    assert [fact.value for fact in among] == [fact.value for fact in alone]


@given(hostile)
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_fail_and_spans_cut_out_the_evidence(text):
    letter = letter_of(text + " " + SAID[0].values[1])
    assert all(is_cut_out(letter, fact) for fact in read_deadline(letter))
