"""Phrases are found word by word, the longest first."""

import pytest

from ajar.core.read.numbers import read_count
from ajar.core.read.phrases import find_phrases, make_book, split_words

BOOK = make_book([("no", "denies"), ("no later than", "dates"), ("don't", "denies")])


def found(text):
    return [text[f.start : f.end] for f in find_phrases(split_words(text), BOOK)]


def test_the_longest_phrase_wins():
    assert found("no later than may") == ["no later than"]


def test_a_phrase_is_whole_words():
    assert found("noon, nobody, don't") == ["don't"]


def test_a_phrase_cut_short_by_the_end_is_the_shorter_one():
    assert found("no later") == ["no"]


def test_words_are_found_within_bounds():
    assert [word.text for word in split_words("one two three", 4, 7)] == ["two"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("13", 13), ("thirteen", 13), ("1,5", 1.5), ("twenty-four", 24), ("drei", 3)],
)
def test_small_numbers_are_read_in_figures_and_words(text, value):
    assert read_count(text) == value


@pytest.mark.parametrize("text", ["", "many", "1.2.3", "²"])
def test_what_is_no_number_has_no_value(text):
    assert read_count(text) is None
