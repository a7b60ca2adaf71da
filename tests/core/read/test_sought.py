"""The sentences found are those that hold the words, wherever these stand in them."""

from hypothesis import given
from hypothesis import strategies as st

from ajar.core.nouns.letter import Part, make_passage
from ajar.core.read.sought import find_sentences, seek

_WORDS = seek("month", "as of", "yr", "m-f", "end of the line", "ño")
_SCRAPS = ("six-month ", "months", "as of", "the ", "yrs", "m-f", ". ", "\n", "end of ")
_MORE = ("the line", "año ", "endofthe", "a s of", "- ", "? ", "MONTH ", "x")


def _passage(text):
    return make_passage(Part.OFFER, "body", text)


def test_a_word_is_found_inside_a_longer_one_and_behind_a_hyphen():
    passage = _passage("A six-month job. Paid well. Twelvemonths!")
    found = find_sentences(passage, _WORDS)
    assert [passage.text[start:end] for start, end in found] == [
        "A six-month job.",
        "Twelvemonths!",
    ]


def test_only_the_words_that_are_asked_for_count():
    assert find_sentences(_passage("Six months, 1 yr."), seek("year")) == []


@given(st.lists(st.sampled_from(_SCRAPS + _MORE), max_size=30).map("".join))
def test_every_sentence_that_holds_a_word_is_found(text):
    passage = _passage(text)
    low = passage.low
    held = [
        span
        for span in passage.sentences
        # What ends in the white space behind a sentence begins in it.
        if any(
            span.start <= low.find(word, span.start) <= span.end - 1
            for word in _WORDS.words
        )
    ]
    found = find_sentences(passage, _WORDS)
    assert set(held) <= set(found)
    assert found == sorted(set(found))
