"""The names of people are read as they are shown and signed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.read.persons import is_person_line, person_at, read_shown_name


def shown(text):
    parts = read_shown_name(text)
    return tuple(text[slice(*p)] if p else None for p in parts)


@pytest.mark.parametrize(
    ("text", "person", "rest"),
    [
        ("Maj. (Ret.) Dale Obi", "Dale Obi", None),
        ("Prof. Niamh Obi", "Niamh Obi", None),
        ("Kim B. - Acme Travel", "Kim B.", "Acme Travel"),
        ("Trish (Acme Office Staffing)", "Trish", "Acme Office Staffing"),
        ("Kim from Benchline", "Kim", "Benchline"),
        ("Obi, Marcy", "Obi, Marcy", None),
        ("Ada Obi, PHR", "Ada Obi", "PHR"),
        ("Kumar S", "Kumar S", None),
        ("ana souza", "ana souza", None),
        ("Alison Reed", "Alison Reed", None),
        ("Anna van der Berg", "Anna van der Berg", None),
        ("Zenith Studio Recruiting", None, "Zenith Studio Recruiting"),
        ("Talent at Heron & Wren", None, "Talent at Heron & Wren"),
        ("Acme Health", None, "Acme Health"),
        ("Ridge Schools", None, "Ridge Schools"),
        ("Indigo Data Annotators", None, "Indigo Data Annotators"),
        ("Voicemail", None, "Voicemail"),
        ("+1 646 555 0103", None, "+1 646 555 0103"),
        ("Kim obi", None, "Kim obi"),
        ("", None, ""),
    ],
)
def test_a_shown_name_is_parted(text, person, rest):
    found = shown(text)
    if person is None:
        assert found[0] is None
    else:
        assert found == (person, rest) or (found[0] == person and rest is None)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Mrs. Patricia Obi", "Patricia Obi"),
        ("MRS. SUZANNE OBI", "SUZANNE OBI"),
        ("Lorraine Obi MSN RN", "Lorraine Obi"),
        ("Ada Obi, Director", "Ada Obi"),
        ("Nadia", "Nadia"),
        ("J", None),
        ("Moor Personalberatung", None),
        ("Chicago", None),
        ("the team", None),
        ("Ada wrote this", None),
        ("A B C D E F", None),
        ("Acme Foods", None),
    ],
)
def test_a_line_that_is_a_name_is_known(line, name):
    span = is_person_line(line)
    assert (line[slice(*span)] if span else None) == name


def test_a_name_ends_where_a_sentence_does():
    assert person_at("Kayleigh. Next", 0) == (0, 8)
    assert person_at("", 0) is None


@given(st.text(max_size=80), st.integers(0, 80))
def test_no_text_makes_it_fail(text, at):
    for span in read_shown_name(text):
        assert span is None or 0 <= span.start <= span.end <= len(text)
    is_person_line(text)
    person_at(text, min(at, len(text)))
