"""Points add up: features one by one, terms by the square root of their number."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from screened import hostile, letter_of

from ajar.core.screen.learned import (
    Model,
    Noted,
    Weight,
    effort_model,
    kind_model,
    pack,
    pack_words,
    unpack,
    weigh,
    weigh_words,
    word_points,
)
from ajar.core.screen.said import words_worth
from ajar.core.screen.senses import note_senses
from ajar.core.screen.terms import note_terms

MODEL = Model(
    {"start": Weight((1.0, 0.0), ""), "greets": Weight((0.5, 2.0), "says hello")},
    pack_words({"role": (4.0, 0.0), "sale": (0.0, 4.0)}, {"seek role": (8.0, 0.0)}),
)


def _weigh(
    model: Model, features: list[str], terms: Iterable[str], senses: Iterable[str]
) -> list[float]:
    return weigh(model, Noted(features, weigh_words(model.words, terms, senses)))


@given(st.lists(st.integers(-500_000, 500_000).map(lambda n: n / 100), max_size=8))
def test_points_packed_and_added_come_out_as_they_went_in(points):
    assert unpack(pack(points), len(points)) == tuple(points)
    twice = unpack(pack(points) + pack(points), len(points))
    assert twice == pytest.approx([2 * one for one in points])


def test_what_is_not_known_says_nothing():
    assert _weigh(MODEL, ["unheard"], ["of"], ["of"]) == [1.0, 0.0]


def test_features_add_their_points():
    assert _weigh(MODEL, ["greets"], [], []) == [1.5, 2.0]


def test_few_terms_say_little():
    said = _weigh(MODEL, [], ["role", "sale"], [])
    assert said == pytest.approx([1 + 4 / 20**0.5, 4 / 20**0.5])


def test_many_terms_count_as_the_root_of_their_number():
    terms = {f"role{n}": (1.0, 0.0) for n in range(100)}
    model = Model(MODEL.features, pack_words(terms, {}))
    assert _weigh(model, [], terms, []) == pytest.approx([1 + 100 / 10, 0.0])


def test_senses_count_beside_the_terms():
    said = _weigh(MODEL, [], ["role"], ["seek role", "unheard"])
    assert said == pytest.approx([1 + 4 / 20**0.5 + 8 / 20**0.5, 0.0])


def test_one_weighing_of_the_words_serves_both_models():
    assert kind_model().words is effort_model().words


@settings(max_examples=100, deadline=None)
@given(hostile)
def test_no_text_crashes_the_terms(text):
    terms = note_terms(letter_of(text, subject=text[:40]))
    assert len(terms) == len(set(terms))


def test_terms_name_what_a_word_stands_for():
    letter = letter_of("We need 2 welders on Monday for $95k", subject="Welder")
    terms = set(note_terms(letter))
    assert {"we need", "<figure>", "<day>", "<money>", "s:<job>", "^ we"} <= terms
    assert {"welders", "<job>", "<figure> <job>", "1:<job>"} <= terms


def test_only_the_opening_is_read():
    assert "zebra" not in note_terms(letter_of("word " * 400 + "zebra"))


@given(
    st.lists(
        st.sampled_from(["We", "are", "hiring", "a", "nurse", "$9", "?", "?", ".", "x"])
    ).map(" ".join)
)
def test_words_are_worth_what_their_terms_and_senses_are(text):
    letter = letter_of(text, subject=text[:40])
    named = weigh_words(word_points(), note_terms(letter), note_senses(letter))
    assert words_worth(letter) == pytest.approx(named)


def test_real_words_are_worth_what_their_terms_and_senses_are():
    text = (
        "Hi Ada, we are hiring a welder for $40 an hour. Are you interested? Call me."
    )
    letter = letter_of(text, subject="A new role: welder")
    named = weigh_words(word_points(), note_terms(letter), note_senses(letter))
    assert any(named)
    assert words_worth(letter) == named
