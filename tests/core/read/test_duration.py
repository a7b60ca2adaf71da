"""The length of the work is read in months; experience is no length."""

import pytest
from made import letter_of

from ajar.core.read.duration import read_duration_months


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
