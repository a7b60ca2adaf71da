"""Prepared text keeps every position of the original."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.text import (
    LONGEST_SENTENCE,
    Span,
    blank,
    fold,
    lower,
    sentences,
    squash,
)

ANY_TEXT = st.text(max_size=400)


@given(ANY_TEXT)
def test_folding_and_lowering_keep_the_length(text: str):
    assert len(fold(text)) == len(text)
    assert len(lower(text)) == len(text)


def test_a_letter_whose_lower_case_is_longer_stays_as_it_is():
    assert lower("İSTANBUL") == "İstanbul"


def test_folding_leaves_one_dash_one_quote_and_one_space():
    assert fold("“95–110”\u00a0k — it’s") == '"95-110" k - it\'s'


def test_blanking_keeps_line_ends_and_the_rest():
    assert blank("ab\ncd ef", (Span(1, 4),)) == "a \n d ef"


def test_blanking_overlapping_spans_is_blanking_their_union():
    assert blank("abcdef", (Span(3, 5), Span(1, 4), Span(2, 3))) == "a    f"


@given(ANY_TEXT, st.lists(st.tuples(st.integers(0, 400), st.integers(0, 60))))
def test_blanking_keeps_the_length(text: str, cuts: list[tuple[int, int]]):
    size = len(text)
    spans = tuple(Span(min(a, size), min(a + n, size)) for a, n in cuts)
    assert len(blank(text, spans)) == size


def test_a_sentence_ends_at_a_full_stop_and_at_a_line_end():
    text = "The base is 160k. Five days\nin Irvine"
    assert [text[a:b] for a, b in sentences(text)] == [
        "The base is 160k.",
        "Five days",
        "in Irvine",
    ]


def test_an_abbreviation_or_an_initial_ends_no_sentence():
    text = "Ask Dr. Orla B. Finch of Wexham Inc. about it."
    assert len(sentences(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Eintritt zum 1. Februar gewünscht",
        "vom 30. November bis 18. April",
        "Start am 3. oder 10. Mai, gern auch später",
        "Tiltrædelse 1. marts",
        "Bitte bis 20.11. melden",
        "rund 96 Mio. Euro Umsatz",
    ],
)
def test_a_day_and_its_month_stay_in_one_sentence(text):
    assert len(sentences(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The crew is 12. Maybe more come.",
        "We are 12. May I call?",
        "Since 2019. October was fine.",
    ],
)
def test_a_number_at_the_end_of_a_sentence_ends_it(text):
    assert len(sentences(text)) == 2


@given(ANY_TEXT)
def test_sentences_hold_every_visible_character_once_and_in_order(text: str):
    folded = fold(text)
    found = sentences(folded)
    assert all(a < b for a, b in found)
    assert all(x.end <= y.start for x, y in pairwise(found))
    held = "".join("".join(folded[a:b].split()) for a, b in found)
    assert held == "".join(folded.split())


def test_no_sentence_is_longer_than_the_limit():
    text = "word " * 1000 + "x" * 3000
    assert max(b - a for a, b in sentences(text)) <= LONGEST_SENTENCE


def test_squashing_folds_and_leaves_single_spaces():
    assert squash(" a\u2009–\n b ") == "a - b"
