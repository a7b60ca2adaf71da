"""A title is found wherever it stands, though only so much of a text is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import letter_of

from ajar.core.nouns.letter import Part
from ajar.core.read.title_phrase import find_titles
from ajar.core.read.title_stretches import title_stretches
from ajar.core.tables import load_rows

FAR = "We met in the old mill by the river and talked of this and that. " * 6


def stretches_in(text, language="en"):
    passage = next(letter_of(text).parts(Part.OFFER))
    stretches = title_stretches(passage, language)
    return passage, stretches


def titles_at(passage, stretches, language):
    _, found = find_titles(passage.plain, passage.low, language, stretches)
    return [(title.start, title.end, title.occupation) for title in found]


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "it"])
@pytest.mark.parametrize("row", load_rows("title_rules.tsv"), ids=lambda row: row[4])
def test_what_is_left_out_holds_no_title(row, language):
    passage, stretches = stretches_in(f"{FAR}{row[4]} {FAR}", language)
    assert titles_at(passage, stretches, language) == titles_at(passage, None, language)


WORDS = st.sampled_from(
    [
        *("Senior", "Head", "of", "&", "/", "-", "and", "Data", "Nurse", "nurses"),
        *("AE", "it", "co-founder", "Enfermeiro/a", "the", "VPs", "Manager/Programmer"),
        *("Ltd.", ",", "\n"),
    ]
)


@given(st.lists(WORDS, max_size=40), st.sampled_from(["en", "fr", "es", "pt"]))
def test_no_heap_of_words_hides_a_title(words, language):
    passage, stretches = stretches_in(" ".join(["Dear Ada,", *words, "."]), language)
    assert titles_at(passage, stretches, language) == titles_at(passage, None, language)


def test_a_text_without_an_occupation_is_not_cut_at_all():
    assert stretches_in(FAR)[1] == ()


def test_little_around_an_occupation_is_cut():
    passage, stretches = stretches_in(f"{FAR}We need a data engineer. {FAR}")
    (stretch,) = stretches
    assert "a data engineer." in passage.plain[slice(*stretch)]
    assert stretch.end - stretch.start < len(FAR) / 2


@pytest.mark.parametrize("text", ["It is engineered.", "He came by ae and vp."])
def test_an_occupation_must_be_written_so(text):
    assert stretches_in(text)[1] == ()


def test_any_word_may_be_an_occupation_where_words_are_compounds():
    assert stretches_in("Wir suchen eine Pflegefachkraft.", "de")[1] is None
