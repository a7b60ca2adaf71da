"""The words that end a job title are known, in each language and gender."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.nouns.role import Seat
from ajar.core.read.occupations import ends_title, find_occupation, singular


@pytest.mark.parametrize(
    ("words", "language", "size", "seat"),
    [
        (("engineer",), "en", 1, Seat.INDIVIDUAL),
        (("Nurses",), "en", 1, Seat.INDIVIDUAL),
        (("senior", "product", "manager"), "en", 2, Seat.INDIVIDUAL),
        (("project", "manager"), "en", 2, None),
        (("team", "lead"), "en", 2, Seat.LEAD),
        (("warehouse", "supervisor"), "en", 1, Seat.MANAGER),
        (("CFO",), "en", 1, Seat.EXECUTIVE),
        (("SDRs",), "en", 1, Seat.INDIVIDUAL),
        (("data", "manager/programmer"), "en", 1, Seat.INDIVIDUAL),
        (("Softwareentwickler",), "de", 1, Seat.INDIVIDUAL),
        (("Pflegedirektorin",), "de", 1, Seat.MANAGER),
        (("Entwickler:in",), "de", 1, Seat.INDIVIDUAL),
        (("Ingénieure",), "fr", 1, Seat.INDIVIDUAL),
        (("Enfermeiro/a",), "pt", 1, Seat.INDIVIDUAL),
        (("Coordenador(a)",), "pt", 1, None),
        (("skogsförvaltare",), "sv", 1, Seat.INDIVIDUAL),
        (("overstyrmann",), "no", 1, Seat.INDIVIDUAL),
        (("waterkwaliteitsadviseur",), "nl", 1, Seat.INDIVIDUAL),
        (("masseur-kinésithérapeute",), "fr", 1, Seat.INDIVIDUAL),
        (("cellar", "person"), "en", 2, Seat.INDIVIDUAL),
    ],
)
def test_an_occupation_is_found(words, language, size, seat):
    found = find_occupation(words, language)
    assert found is not None
    assert (found[0], found[1].seat) == (size, seat)


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("table", "en"),
        ("Softwareentwickler", "en"),
        ("ingénieur", "es"),
        ("ceo", "en"),
        ("softwareentwickler", "de"),
    ],
)
def test_other_words_are_no_occupation(word, language):
    assert find_occupation((word,), language) is None


def test_most_words_are_told_from_occupations_at_once():
    assert not ends_title("en")("table")


def test_of_a_word_that_two_languages_have_the_letters_own_counts():
    assert find_occupation(("consultant",), "fr")[1].language == "fr"
    assert find_occupation(("consultant",), "en")[1].language == "en"


@given(st.text(max_size=40), st.sampled_from(["en", "de", "fr", "es", "pt", "it"]))
def test_no_word_makes_it_fail(word, language):
    assert isinstance(singular(word.lower(), language), str)
    if word.split():
        find_occupation(tuple(word.split()), language)
