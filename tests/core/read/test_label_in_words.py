"""The words that a sender's mail domain spells are found in a text."""

import pytest
from made import letter_of

from ajar.core.nouns.letter import Part
from ajar.core.read.domains import find_in_words


def found(text, label):
    passage = next(letter_of(text).parts(Part.OFFER))
    span = find_in_words(passage, label)
    return span and passage.plain[slice(*span)]


@pytest.mark.parametrize(
    ("words", "text", "label"),
    [
        ("La Table des Prés", "I cook at La Table des Prés.", "latabledespres"),
        ("Reed & Sons", "It's Kim at Reed&Sons; Reed & Sons hire.", None),
        ("Harrow Mill", "We at Harrow Mill, no harrowmill.example.", "harrowmill"),
        ("D'Arcy Labs", "Ada of D'Arcy Labs.", "darcylabs"),
        ("Öster Vik", "Kim, Öster Vik", "ostervik"),
        (None, "We at Harrowmill hire.", "harrowmill"),
        (None, "We at harrow mill hire.", "harrowmill"),
        (None, "We at Harrow -- Mill hire.", "harrowmill"),
        (None, "We at Harrow Millers hire.", "harrowmill"),
        (None, "Ask ada@harrow mill or x-Harrow Mill.", "harrowmill"),
        (None, "We at Acme hire.", "acme"),
    ],
)
def test_a_label_is_found_in_words(words, text, label):
    assert found(text, label or "reedsons") == (None if label is None else words)


def test_a_text_of_gaps_is_read_in_time():
    assert found("Aa - " * 2_000 + "Ab", "a" * 12 + "b") is None
