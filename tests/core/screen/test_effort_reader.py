"""How much of a letter is about its reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screened import letter_of

from ajar.core.screen.effort_reader import note_reader


def noted(body, **more):
    return set(note_reader(letter_of(body, **more)))


def test_a_profile_is_anybodys():
    features = noted("Your profile caught our eye. Send your current resume.")
    assert {"of_anybody_2"} <= features
    assert "of_own_1" not in features


def test_a_poster_is_the_readers_own():
    features = noted("Your poster in Davis made my week.")
    assert {"of_own_1", "named_1"} <= features
    assert "of_anybody_1" not in features


@pytest.mark.parametrize("text", ["You wrote the patch.", "u fixed it"])
def test_what_the_reader_did_is_told(text):
    assert "did_1" in noted(text)
    assert "did_1" not in noted("We wrote the patch and rebuilt it.")


def test_what_is_theirs_and_what_they_did_together_say_more():
    assert "did_and_own" in noted("You spoke in Oslo and your slides were read.")


def test_a_name_counts_only_beside_the_reader():
    assert "named_1" not in noted("Our office is in Leeds.")
    assert "named_1" in noted("You know Leeds.")


def test_capitals_are_no_name():
    assert "named_1" not in noted("You know SQL.")


def test_how_early_and_how_often_the_reader_is_spoken_to():
    assert "spoken_to_early" in noted("We are hiring. It is a cook. Would you come?")
    late = "We grow. We hire. We need a cook. Would you come?"
    assert "spoken_to_early" not in noted(late)
    assert {"spoken_to_1", "spoken_to_in_20"} <= noted(late)
    assert "spoken_to_in_35" not in noted(late)


@pytest.mark.parametrize(
    ("subject", "mark"),
    [
        ("your hinge", "subject_small"),
        ("Nurse | Leeds | Days", "subject_barred"),
        ("A hinge", "subject_brief"),
        ("Re: our talk", "subject_feigned"),
        ("Hiring now!", "subject_exclaims"),
    ],
)
def test_what_a_subject_tells(subject, mark):
    assert mark in noted("Hello.", subject=subject)
    assert mark not in noted("Hello.", subject="A cook for our house in Leeds")


def test_an_answer_in_a_thread_is_not_feigned():
    thread = [("in-reply-to", "<1@acme.example>")]
    features = noted("Hello.", subject="Re: our talk", headers=thread)
    assert "subject_feigned" not in features


def test_links_and_questions():
    assert {"linked", "asks_twice"} <= noted("Free? Keen? https://acme.example/a")
    assert not {"linked", "asks_twice"} & noted("Are you free?")


def test_a_letter_without_words_tells_nothing():
    assert noted("") == set()


@given(st.text(max_size=300), st.text(max_size=60))
def test_no_letter_crashes_it(body, subject):
    noted(body, subject=subject)
