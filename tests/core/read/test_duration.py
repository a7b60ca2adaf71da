"""The length of the work is read in months; experience is no length."""

import pytest
from hypothesis import given, settings
from made import hostile, is_cut_out, letter_of, load_cases, words

from ajar.core.read.duration import read_duration_months

SAID = load_cases("duration")


def shown(facts):
    if not facts:
        return "-"
    return ("?" if facts[0].hedged else "") + str(facts[0].value)


@pytest.mark.parametrize(("country", "text", "expected"), SAID)
def test_it_is_read(country, text, expected):
    letter = letter_of(text, country=country)
    assert shown(read_duration_months(letter)) == expected


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("13 weeks", 3),
        ("8 weeks", 2),
        ("6 weeks", 1.5),
        ("2 years", 24),
        ("90 days", 3),
    ],
)
def test_every_unit_is_counted_in_months(text, months):
    (fact,) = read_duration_months(letter_of(f"Duration: {text}"))
    assert fact.value == months


@pytest.mark.parametrize("text", ["Duration: 14 days", "Duration: 300 months"])
def test_what_is_too_short_or_too_long_is_no_length(text):
    assert read_duration_months(letter_of(text)) == ()


@given(words, words)
@settings(max_examples=25, deadline=None)
def test_unrelated_paragraphs_change_nothing(before, after):
    text = SAID[0].values[1]
    alone = read_duration_months(letter_of(text))
    among = read_duration_months(letter_of(f"{before}\n\n{text}\n\n{after}"))
    assert [fact.value for fact in among] == [fact.value for fact in alone]


@given(hostile)
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_fail_and_spans_cut_out_the_evidence(text):
    letter = letter_of(text + " " + SAID[0].values[1])
    assert all(is_cut_out(letter, fact) for fact in read_duration_months(letter))
