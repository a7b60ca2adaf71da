"""Words are put together as English does."""

from datetime import date

import pytest

from ajar.core.answer.grammar import (
    article,
    capitalized,
    counted,
    day,
    listed,
    money,
    spelled,
    with_article,
)


@pytest.mark.parametrize(
    ("words", "which"),
    [
        *(("entry-level role", "an"), ("permanent role", "a"), ("hourly rate", "an")),
        *(("unit manager", "a"), ("SVP", "an"), ("VP", "a"), ("HR role", "an")),
        *(("MBA", "an"), ("UX lead", "a"), ("SALES role", "a"), ("NATO post", "a")),
        *(("8-week term", "an"), ("11 months", "an"), ("12 months", "a"), ("...", "a")),
        *(("European team", "a"), ("(honest) offer", "an"), ("Éclair chef", "a")),
    ],
)
def test_an_article_goes_by_the_sound(words, which):
    assert article(words) == which
    assert with_article(words) == f"{which} {words}"


def test_a_list_has_its_commas():
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"], "or") == "a, b, or c"


def test_small_numbers_are_spelled():
    assert spelled(3) == "three"
    assert spelled(12.0) == "twelve"
    assert spelled(13) == "13"
    assert spelled(2.5) == "2.5"
    assert spelled(1_200_000) == "1,200,000"
    assert counted(1, "day", "days") == "one day"
    assert counted(0, "day", "days") == "zero days"


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        (130_000, "USD", "$130,000"),
        (68.5, "USD", "$68.50"),
        (90_000, "EUR", "€90,000"),
        (120_000, "CHF", "CHF 120,000"),
        (5, "", "5"),
    ],
)
def test_a_sum_is_written_out(amount, currency, said):
    assert money(amount, currency) == said


def test_a_date_is_written_as_in_the_us():
    assert day(date(2027, 3, 1)) == "March 1, 2027"


def test_a_sentence_starts_with_a_capital():
    assert capitalized("the role") == "The role"
    assert capitalized("") == ""
