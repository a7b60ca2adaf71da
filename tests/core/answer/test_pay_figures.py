"""What the user earns is found in figures and in words; other numbers are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.answer.figures import figure_of, find_figure
from ajar.core.answer.unmask import unmask
from ajar.core.nouns.draft import Confidential


def figure(text, *pay):
    return find_figure(unmask(text), Confidential(pay=pay))


@pytest.mark.parametrize(
    "text",
    [
        *("142000", "$142,000", "142.000", "142 000", "142'000", "142,000.00", "142 k"),
        *("142k", "$142K/yr", "142.0k", "142 thousand", "142 grand", "USD142000"),
        *("1 4 2 0 0 0", "14２,０００", "142,OOO", "l42,000", "142,000-150,000"),
        "one hundred forty-two thousand",
        "one hundred and forty two k",
        "a hundred and forty-two thousand",
        "one forty-two",
        "One-forty-two K",
    ],
)
def test_a_yearly_figure_is_found(text):
    assert figure(f"I am on {text} now.", 142_000)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "142",
            "142 miles",
            "1,142,000",
            "142,0001",
            "1420000",
            "142,000,000",
            "143k",
        ),
        *("714-142-0003", "one hundred and forty", "3.142000", "142 km", "142 kept"),
    ],
)
def test_other_numbers_are_let_pass(text):
    assert not figure(f"It is {text} now.", 142_000)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (142_500, "142.5k"),
        (142_500, "$142,500"),
        (88_000, "eighty-eight thousand"),
        (90_000, "ninety grand"),
        (12_000, "twelve thousand"),
        (200_000, "two hundred thousand"),
        (110_000, "one ten"),
        (205_000, "two hundred and five thousand"),
        (4_800.5, "4,800.50"),
        (68.5, "$68.50"),
        (68.5, "68.5 an hour"),
        (68, "68/hr"),
        (650, "£650 a day"),
        (650, "650.00 per day"),
    ],
)
def test_a_figure_of_any_size_is_found(amount, text):
    assert figure(text, amount)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (68, "68 people"),
        (68, "$680"),
        (68, "$68.25"),
        (68, "168 an hour"),
        (1_200_000, "one thousand two hundred thousand"),
        (142_500, "one hundred forty-two thousand"),
        (0, "0 $0 0k"),
    ],
)
def test_a_figure_of_any_size_is_only_itself(amount, text):
    assert not figure(text, amount)


def test_an_unlocked_figure_may_be_named():
    confidential = Confidential(pay=(142_000, 68.5), unlocked=frozenset({"142000"}))
    assert not find_figure("142,000", confidential)
    assert find_figure("$68.50", confidential)


def test_a_figure_is_its_digits():
    assert figure_of(142_000.0) == "142000"
    assert figure_of(68.5) == "68.5"


@given(st.integers(1_000, 999_000))
def test_a_figure_is_found_as_it_is_usually_written(amount):
    for text in (f"${amount:,}", f"{amount}", f"{amount:,} a year"):
        assert figure(f"say {text}.", amount)
        assert not figure(f"say {text}.", amount + 1)


@given(st.text(max_size=100), st.floats(0, 1e7))
def test_no_text_and_no_amount_breaks_it(text, amount):
    figure(text, amount)
