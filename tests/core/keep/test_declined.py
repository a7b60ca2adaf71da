"""A no in the user's own words is known for one, and nothing else is."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.keep.declined import declines


@pytest.mark.parametrize(
    "text",
    [
        "Hi Derek, I'm going to pass on this one. Good luck.",
        "Thanks, but no: $132k is under my floor.",
        "Thank you for thinking of me. I’ll have to pass.",
        "No, thank you.",
        "That's a no from me, all the best.",
        "I must politely decline.",
        "Vielen Dank, aber das kommt für mich nicht in Frage.",
        "Non, merci.",
        "Gracias, pero no me interesa.",
        "Obrigado, mas não tenho interesse.",
    ],
)
def test_a_plain_no_is_a_no(text):
    assert declines(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I'll pass it on to a friend who may like it.",
        "Thanks, but no problem, take your time.",
        "It's a no unless the base reaches $140k.",
        "I'm not interested at the moment, ask me in spring.",
        "Is it below my minimum?",
        "What is the base?\nOn Tue, 17 Nov 2026 Derek wrote:\n> No, thanks.",
    ],
)
def test_what_is_no_plain_no_is_none(text):
    assert not declines(text)


@given(st.text())
def test_any_text_is_read(text):
    assert declines(text) in (True, False)


@pytest.mark.parametrize("bit", ["on ", "thanks ", "i'll ", "a no ", "> "])
def test_a_long_letter_is_read_at_once(bit):
    began = process_time()
    declines(bit * 50_000)
    assert process_time() - began < 0.05
