"""A not-now gives the user's own reason, as it was written."""

from dataclasses import replace

import pytest
from answers_made import NOT_NOW, PREFERENCES, drafted

from ajar.core.nouns.preferences import NotNow


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("Notice period", "notice period"),
        ("March bonus!", "March bonus"),
        ("I'm in the middle of a launch.", "I'm in the middle of a launch"),
        ("we are moving house", "we are moving house"),
    ],
)
def test_any_reason_follows_the_colon(given, said):
    preferences = replace(PREFERENCES, not_now=NotNow(given, PREFERENCES.not_now.until))
    text = drafted(NOT_NOW, preferences=preferences).text
    assert f"for one reason: {said}." in text
