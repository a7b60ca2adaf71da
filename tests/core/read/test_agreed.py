"""A day that the user agrees to, and what only speaks of one."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import hostile, letter_of

from ajar.core.read.agreed import Agreed, read_agreed
from ajar.core.tables import load_rows

DAY = date(2026, 12, 3)
TEN = [Agreed(DAY, time(10))]
EXAMPLES = [(row[0], row[2]) for row in load_rows("agreed.tsv")]


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_every_row_reads_its_example(kind: str, example: str):
    assert bool(read_agreed(letter_of(example))) == (kind == "agree")


@pytest.mark.parametrize(
    "text",
    [
        "Thursday 3 December at 10:00 works for me.",
        "I can make 3 December at 10:00.",
        "Donnerstag, 3. Dezember um 10:00 Uhr passt mir gut.",
        "Le 3 décembre à 10h me convient.",
        "El 3 de diciembre a las 10:00 me viene bien.",
        "O dia 3 de dezembro às 10:00 fica bem.",
    ],
)
def test_a_day_is_agreed_to_with_its_hour(text: str):
    assert list(read_agreed(letter_of(text))) == TEN


def test_that_it_works_agrees_to_whatever_was_proposed():
    assert read_agreed(letter_of("Yes, that works for me.")) == (Agreed(None, None),)


@pytest.mark.parametrize(
    "text",
    [
        "Would 3 December at 10:00 work for you?",
        "3 December doesn't work for me.",
        "3 December works for me only if it is by video.",
        "I'm free on 3 December.",
        "Am 3. Dezember passt es mir leider nicht.",
        "Le 3 décembre ne me convient pas.",
        "El 3 de diciembre no me viene bien.",
        "No dia 3 de dezembro não me fica bem.",
    ],
)
def test_what_hangs_on_something_agrees_to_nothing(text: str):
    assert read_agreed(letter_of(text)) == ()


def test_a_letter_without_a_day_of_its_own_agrees_to_nothing():
    assert read_agreed(letter_of("3 December works for me.", sent_at=None)) == ()


@given(st.text(max_size=400) | hostile)
def test_any_letter_can_be_read(text: str):
    assert isinstance(read_agreed(letter_of(text)), tuple)
