"""What a note says of a caller is put back into the caller's words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.reported import as_they_said
from ajar.core.method import beware_in


@pytest.mark.parametrize(
    "note",
    [
        "wants my ssn",
        "asks for my bank details to set up payroll",
        "i have to pay a training fee first",
        "they will send a check to buy equipment",
        "wants a copy of my passport",
        "Wants me to switch to Telegram",
    ],
)
def test_what_smells_wrong_on_the_telephone_is_said(note):
    assert beware_in(note)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "office mgr at a dentist in lakewood",
        "base 95 to 110, plus car, remote two days",
        "she wants me to lead 9 people",
        "needs my answer by friday",
        "wants my resume",
        "wants me to interview in person",
    ],
)
def test_what_is_usual_is_no_warning(note):
    assert beware_in(note) == ()


@given(st.text(max_size=200))
def test_any_note_may_be_turned(note):
    assert isinstance(as_they_said(note), str)
