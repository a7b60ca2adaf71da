"""Words of one meaning are one to the models, in whatever language."""

from hypothesis import given, settings
from screened import hostile, letter_of

from ajar.core.screen.senses import note_senses
from ajar.core.screen.word_senses import senses_of


def test_seeking_somebody_is_the_same_in_five_languages():
    said = (
        *("We need a welder", "Wir suchen einen Schweißer"),
        *("Nous cherchons un soudeur", "Buscamos un soldador", "Procuramos soldador"),
    )
    assert all("seek" in note_senses(letter_of(text)) for text in said)


def test_two_senses_near_one_another_are_noted_in_their_order():
    said = note_senses(letter_of("We are looking for a welder."))
    assert "we seek" in said
    assert "seek we" not in said


def test_senses_of_two_sentences_do_not_meet():
    assert "we seek" not in note_senses(letter_of("Here we are. Looking good?"))


def test_a_question_is_marked():
    assert "interest?" in note_senses(letter_of("Are you interested?"))
    assert "interest?" not in note_senses(letter_of("You are interested."))


def test_the_subject_is_marked():
    assert "role:" in note_senses(letter_of("Hello.", subject="A new role"))
    assert "role:" not in note_senses(letter_of("A new role.", subject="Hello"))


def test_a_word_may_have_no_sense_or_several():
    assert senses_of("lighthouse") == ()
    assert {"offered", "role"} & set(senses_of("contract"))


@settings(max_examples=60, deadline=None)
@given(hostile)
def test_no_text_stops_the_noting(text):
    senses = note_senses(letter_of(text))
    assert len(senses) == len(set(senses))
