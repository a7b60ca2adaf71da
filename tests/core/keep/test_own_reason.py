"""Why the user said no is read from their own letter, the first reason first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.keep.own_reason import read_reason
from ajar.core.nouns.role import Topic
from ajar.core.tables import load_rows


@pytest.mark.parametrize("row", load_rows("own_reasons.tsv"), ids=lambda row: row[2])
def test_every_row_reads_its_own_example(row):
    assert read_reason(f"Dear Ann,\n\n{row[2]}\n\nSam") is Topic(row[0])


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        (Topic.PAY, "No thanks: the pay is too low for me, I wouldn't move under 95k."),
        (Topic.TRAVEL_PERCENT, "No. 40 % travel is too much for me, 20 % is my most."),
        (Topic.DAYS_IN, "Five days on site is too many; I need two days at home."),
        (Topic.PLACES, "No, I'm afraid: I can't relocate, my boys are at school here."),
        (None, "No, thank you. Good luck with the search."),
        (None, "I moved to Lyon in May and travel to work by bus."),
        (None, ""),
    ],
)
def test_the_first_reason_named_counts(topic, text):
    assert read_reason(text) is topic


def test_what_they_wrote_below_gives_no_reason():
    text = "No, thank you.\n\nOn Tuesday Ann wrote:\n> The pay is too low, I know."
    assert read_reason(text) is None


@given(st.text())
def test_any_text_is_read(text):
    assert read_reason(text) in {None, *Topic}
