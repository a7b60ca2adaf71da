"""A favor that was noted is thanked for in a sentence to whoever did it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.answer.thanks import favour_words


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("She put me forward to Verdana", "You put me forward to Verdana. Thank you."),
        ("Ana introduced me to Tom.", "You introduced me to Tom. Thank you."),
        ("Ana Vidal vouched for me", "You vouched for me. Thank you."),
        ("he was a reference for me", "You were a reference for me. Thank you."),
        ("Introduced me to Verdana", "You introduced me to Verdana. Thank you."),
        ("gave me a name at Verdana", "You gave me a name at Verdana. Thank you."),
        ("the introduction to Tom", "Thank you for the introduction to Tom."),
        ("A reference for Verdana", "Thank you for a reference for Verdana."),
        ("Putting me forward", "Thank you for putting me forward."),
    ],
)
def test_a_note_becomes_a_sentence_to_who_did_it(noted, said):
    assert favour_words(noted, "Ana Vidal") == said


@pytest.mark.parametrize(
    "noted",
    [
        "",
        "She introduced me to her boss",
        "They told him about me",
        "Coffee in Madrid",
        "Madrid, last spring",
        "Tom introduced me to Ana",
        "She called. Then she wrote",
        "Me presentó a Verdana",
        "She's an angel",
    ],
)
def test_what_cannot_be_turned_surely_is_not_quoted(noted):
    assert favour_words(noted, "Ana Vidal") == ""


@given(st.text(max_size=200), st.text(max_size=30))
def test_any_note_gives_a_sentence_or_nothing(noted, name):
    said = favour_words(noted, name)
    assert said == "" or said.endswith(".")
