"""Whom one is to meet: names first, else the seat they have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import hostile, letter_of

from ajar.core.read.met_with import whom_to_meet
from ajar.core.read.promised import read_promised


def whom(text: str) -> str:
    (one,) = read_promised(letter_of(text))
    return one.whom


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Would 3 December work for a first interview with the CFO, Henrik Dahl, by"
            " Teams?",
            "Henrik Dahl",
        ),
        ("Your interview with Eva Lind and Omar Haddad is on 3 December.", None),
        ("Your interview with Head of Sales Eva Lind is on 3 December.", "Eva Lind"),
        ("They invite you to meet Mr Dahl on 3 December.", "Mr Dahl"),
        ("Your interview with the CFO is on 3 December at 10.", "the CFO"),
        ("The interview with Microsoft Teams is on 3 December.", ""),
        ("The interview is on 3 December in New York.", ""),
        ("Das Gespräch mit Frau Kern findet am 3. Dezember statt.", "Frau Kern"),
        ("L'entretien avec Claire Morel aura lieu le 3 décembre.", "Claire Morel"),
        ("La entrevista con Ana Ruiz es el 3 de diciembre.", "Ana Ruiz"),
        ("A entrevista com Rui Matos é no dia 3 de dezembro.", "Rui Matos"),
    ],
)
def test_they_are_named_as_the_letter_names_them(text: str, name: str | None):
    assert whom(text) == ("Eva Lind and Omar Haddad" if name is None else name)


@given(st.text(max_size=400) | hostile)
def test_any_sentence_can_be_read(text: str):
    for passage in letter_of(text).offer:
        for sentence in passage.sentences:
            assert isinstance(whom_to_meet(passage, sentence), str)
