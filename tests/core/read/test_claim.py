"""Evidence is whole words, however a rule matched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import letter_of

from ajar.core.read.claim import whole_words
from ajar.core.text import Span


@pytest.mark.parametrize(
    ("text", "found", "quoted"),
    [
        ("She left for January off.", "left for J", "left for January"),
        ("This position is on site.", "on is on site", "position is on site"),
        ("It pays $70 W2 a week.", "0 W2", "70 W2"),
        ("A nurse, nights.", "nurse", "nurse"),
    ],
)
def test_a_quote_begins_and_ends_with_a_word(text, found, quoted):
    passage = letter_of(text).passages[0]
    start = text.index(found)
    span = whole_words(passage, Span(start, start + len(found)))
    assert passage.evidence(*span).quote == quoted


@given(st.text("ab c", min_size=2, max_size=90), st.data())
def test_widening_keeps_what_was_found_and_stays_in_the_text(text, pick):
    passage = letter_of(text).passages[0]
    start = pick.draw(st.integers(0, len(text) - 1))
    end = pick.draw(st.integers(start + 1, len(text)))
    wide = whole_words(passage, Span(start, end))
    assert 0 <= wide.start <= start < end <= wide.end <= len(text)


def test_a_text_without_spaces_is_not_quoted_whole():
    passage = letter_of("a" * 500).passages[0]
    span = whole_words(passage, Span(250, 251))
    assert span.end - span.start < 60
