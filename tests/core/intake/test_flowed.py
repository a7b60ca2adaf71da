"""Flowed text loses the line breaks that its program put in (RFC 3676)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.flowed import unflow


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("We have a \nrole for you.", "We have a role for you."),
        ("One.\nTwo.", "One.\nTwo."),
        (" From here", "From here"),
        ("> quoted \n> words\nmine", "> quoted words\nmine"),
        ("> quoted \n>> deeper", "> quoted\n>> deeper"),
        ("bye \n-- \nAda", "bye\n-- \nAda"),
        ("open ended ", "open ended"),
        ("", ""),
    ],
)
def test_soft_breaks_are_joined_and_hard_ones_stay(written, meant):
    assert unflow(written) == meant


def test_a_program_may_say_that_the_space_is_not_text():
    assert unflow("Donau \ndampfer", delete_space=True) == "Donaudampfer"


@given(st.text("ab >-\n", max_size=60))
def test_no_letter_is_lost(text):
    letters = [char for char in text if char.isalpha()]
    assert [char for char in unflow(text) if char.isalpha()] == letters
