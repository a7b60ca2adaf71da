"""Lines that a program broke are mended, those that a person broke are not."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.wraps import mend_wraps

PROSE = (
    "We are looking for a senior harbour pilot in Bergen who has steered ships of"
    " all sizes, by day and by night, and who would like to lead a team of four"
    " while the port is being rebuilt over the next three years or so."
)
ITEM = "steer ships of all sizes by day and by night in the port of Bergen and"
OFFER = "Senior harbour pilot, Bergen, 90k a year and a house on the quay of town"


@pytest.mark.parametrize("width", [60, 72, 76, 80, 98])
def test_a_wrapped_paragraph_becomes_one_line(width):
    wrapped = textwrap.fill(PROSE, width)
    assert (
        mend_wraps(f"Hi Ada,\n\n{wrapped}\n\nLaura") == f"Hi Ada,\n\n{PROSE}\n\nLaura"
    )


def test_a_wrapped_quote_loses_its_marks_too():
    wrapped = textwrap.fill(PROSE, 70, initial_indent="> ", subsequent_indent="> ")
    assert " ".join(mend_wraps(wrapped).split()) == PROSE
    assert "\n" not in mend_wraps(wrapped)


@pytest.mark.parametrize(
    "text",
    [
        "Title: Harbour pilot\nPlace: Bergen\nPay: 90k",
        "Best regards,\nLaura Kim\nHarbour Search",
        f"- {ITEM}\n- lead a team of four\n- rebuild the port",
        f"{OFFER}\nJunior harbour pilot, Oslo, 60k a year and a room\nCook, 50k a year",
        PROSE,
        f"{PROSE}\nand more",
        "",
        "\n\n",
    ],
)
def test_lines_that_a_person_broke_stay(text):
    assert mend_wraps(text) == text


def test_a_long_list_item_is_mended_but_not_joined_to_the_next():
    items = f"- {PROSE}\n- {PROSE}"
    wrapped = "\n".join(textwrap.fill(item, 72) for item in items.split("\n"))
    assert mend_wraps(wrapped) == items


def test_short_quoted_lines_lose_their_marks_in_place():
    assert mend_wraps("> a\n>> b\nc > d") == "  a\n   b\nc > d"


def test_items_that_fill_their_lines_stay_apart():
    line = "ship " * 14 + "and"
    text = f"- {line}\n  {line}\n- {line}\n  {line}\nPay: {line}"
    assert mend_wraps(text).count("\n") == 2


@given(st.text("ab \n>-.", max_size=400))
def test_no_character_moves(text):
    mended = mend_wraps(text)
    assert len(mended) == len(text)
    for before, after in zip(text, mended, strict=True):
        assert before == after or (before in "\n>" and after == " ")
