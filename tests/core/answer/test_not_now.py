"""A not-now gives the user's own reason, as it was written."""

from dataclasses import replace

import pytest
from answers_made import NOT_NOW, PREFERENCES, drafted

from ajar.core.nouns.preferences import NotNow


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("Notice period", "because of the notice period"),
        ("March bonus!", "because of the March bonus"),
        ("inspection", "because of the inspection"),
        ("My move.", "because of my move"),
        ("moving house", "because of moving house"),
        (
            "I'm in the middle of a launch.",
            "for one reason: I'm in the middle of a launch",
        ),
        ("we are moving house", "for one reason: we are moving house"),
        ("My shares vest in March.", "for one reason: my shares vest in March"),
        ("nothing before the summer", "for one reason: nothing before the summer"),
    ],
)
def test_any_reason_goes_on_after_the_comma(given, said):
    preferences = replace(PREFERENCES, not_now=NotNow(given, PREFERENCES.not_now.until))
    text = drafted(NOT_NOW, preferences=preferences).text
    assert f"is not now, {said}." in text
