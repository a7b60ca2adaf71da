"""A whole letter reads like a fraud, or like the honest ones, whatever it asks."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.screen.whole import START, note_words, weigh_whole, whole_weights
from tests.core.screen.screened import letter_of, signals_of

FRAUD = (
    "Congratulations! You have been selected for the remote data entry position at $38"
    " an hour. No interview is needed, training is paid and you start on Monday from"
    " home. Kindly reply on WhatsApp today with your full name so that our hiring"
    " manager can send the offer letter."
)
HONEST = (
    "Hi Priya, I lead the data team at Fernwell. Your talk on late events described"
    " our last quarter. We are hiring a senior engineer for the streaming platform:"
    " Python, Kafka, hybrid in Leeds, two days in the office, £78,000 to £86,000. Would"
    " you have twenty minutes next week for a call with me?"
)


def test_a_fraud_weighs_more_than_an_honest_letter():
    fraud, honest = weigh_whole(letter_of(FRAUD)), weigh_whole(letter_of(HONEST))
    assert fraud.points > 0 > honest.points
    assert fraud.share > 0.5
    assert honest.share > 0.5


def test_a_tool_in_an_honest_letter_is_no_ask():
    tools = "\n\nWhat you'd work with:\n- AnyDesk\n- Jira\n- a company laptop"
    letter = letter_of(HONEST + tools)
    assert "asks_code_or_remote" not in signals_of(letter)


def test_a_short_letter_weighs_less_than_a_long_one():
    short, long = letter_of("Kindly reply on WhatsApp today."), letter_of(FRAUD)
    assert weigh_whole(short).share < weigh_whole(long).share
    assert abs(weigh_whole(short).points) < weigh_whole(long).points


def test_a_letter_without_words_weighs_nothing():
    assert weigh_whole(letter_of("", name="")) == (0, 0)


def test_figures_and_money_are_taken_as_such():
    assert note_words(letter_of("We pay $410.")) == note_words(
        letter_of("We pay $523.")
    )


def test_every_word_has_a_rarity():
    weights = whole_weights()
    assert START in weights
    assert all(one.rarity > 0 for word, one in weights.items() if word != START)


@given(st.text(max_size=300))
def test_no_text_breaks_it(text):
    points, share = weigh_whole(letter_of(text))
    assert -20 < points < 20
    assert 0 <= share <= 1


@pytest.mark.parametrize("text", ["pay bank card your ", "\u0130\u00df ", "a" * 50])
def test_long_hostile_text_takes_no_time(text):
    letter = letter_of((text * 25_000)[:100_000])
    weigh_whole(letter)
    started = process_time()
    weigh_whole(letter)
    assert process_time() - started < 0.2
