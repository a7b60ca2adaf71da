"""The parts of pay: figures, currencies, periods and spoken sums."""

import pytest
from hypothesis import given, settings
from made import hostile

from ajar.core.nouns.role import Period
from ajar.core.read.pay.amounts import MOST_SUMS, find_figures, parse_number
from ajar.core.read.pay.currency import borrow_currency, name_currency, scale_of
from ajar.core.read.pay.period import read_period_after, read_period_before
from ajar.core.read.pay.spoken import find_spoken, parse_spoken
from ajar.core.tables import load_rows
from ajar.core.text import fold, lower


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234,50", 1234.5),
        ("12,00,000", 1_200_000),
        ("62,5", 62.5),
        ("210'000", 210_000),
        ("3 200", 3200),
        ("130000.00", 130_000),
        ("41", 41),
    ],
)
def test_a_number_is_read_whatever_its_separators(text, value):
    assert parse_number(text) == value


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("90-110k", 90_000, 110_000),
        ("$150-$180k", 150_000, 180_000),
        ("r$ 22 mil a r$ 26 mil", 22_000, 26_000),
        ("between 100 and 120k", 100_000, 120_000),
        ("$60/hr - $70/hr", 60, 70),
        ("10-12 lpa", 1_000_000, 1_200_000),
        ("80~150k", 80_000, 150_000),
    ],
)
def test_two_sums_are_one_range(text, low, high):
    (figure,) = find_figures(text)
    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    ["$65 or $75", "10 and 12", "110k-90k", "$3 to $900", "1-2k to 3k"],
)
def test_options_and_odd_pairs_are_no_one_range(text):
    assert len(find_figures(text)) > 1


@pytest.mark.parametrize(
    "text", ["401k", "401(k)", "100%", "20 percent", "10:30", "0141", "1099", "v2.10.3"]
)
def test_codes_shares_and_times_are_no_sums(text):
    assert find_figures(text) == ()


@pytest.mark.parametrize(("text", "money"), [("try 50", ()), ("try 50,000", ("try",))])
def test_a_code_that_is_a_word_needs_a_large_sum(text, money):
    assert find_figures(text)[0].money == money


def test_past_the_limit_no_sum_is_read():
    assert len(find_figures("1 x " * (2 * MOST_SUMS))) == MOST_SUMS


@pytest.mark.parametrize(
    ("terms", "country", "code"),
    [
        (("$",), "AU", "AUD"),
        (("$",), "DE", "USD"),
        (("cad", "$"), "US", "CAD"),
        (("bucks",), "NZ", "NZD"),
        (("pesos",), "MX", "MXN"),
        (("pesos",), "", None),
        (("kr",), "SE", "SEK"),
        ((), "US", None),
    ],
)
def test_a_currency_is_named_by_its_sign_and_country(terms, country, code):
    assert name_currency(terms, country) == code


def test_a_currency_is_borrowed_only_where_sign_and_country_agree():
    assert borrow_currency("we raised $3m", "US") == "USD"
    assert borrow_currency("we raised $3m", "DE") is None
    assert borrow_currency("we raised money", "US") is None


def test_every_shared_currency_has_a_scale():
    codes = {row[2] for row in load_rows("shared_currencies.tsv")} - {"-"}
    assert all(
        scale_of(code) != scale_of("??") or code == "USD" for code in codes - {"EUR"}
    )


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("/hr", Period.HOUR),
        (" an hour", Period.HOUR),
        ("p/h", Period.HOUR),
        ("pd", Period.DAY),
        (" brut par jour", Period.DAY),
        (" gross a week", Period.WEEK),
        (" brutto im monat", Period.MONTH),
        (" ao mês", Period.MONTH),
        (" per annum", Period.YEAR),
        (" brutos anuales", Period.YEAR),
    ],
)
def test_the_period_behind_a_figure_is_read(text, period):
    assert read_period_after(text, 0) == (period, len(text))


@pytest.mark.parametrize(
    "text", [" hours", " a yearly", " for a week", "", " gross gross"]
)
def test_what_is_no_period_is_none(text):
    assert read_period_after(text, 0) is None


def test_the_last_period_ahead_counts():
    assert read_period_before("annual, now monthly base is", 0, 27) is Period.MONTH
    assert read_period_before("the base is", 0, 11) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-three hundred", 2300),
        ("one twenty", 120),
        ("one twenty five", 125),
        ("one oh five", 105),
        ("one ten", 110),
        ("eighty five thousand", 85_000),
        ("a hundred and ten thousand", 110_000),
        ("two hundred thousand five hundred", 200_500),
        ("thirty five", 35),
    ],
)
def test_spoken_sums_are_read(text, value):
    assert parse_spoken(text) == value


@pytest.mark.parametrize(
    "text", ["five five five", "twenty twenty", "oh seven", "nine oh oh oh"]
)
def test_a_row_of_digits_is_no_sum(text):
    assert parse_spoken(text) in (None, 7, 900)
    assert not list(find_spoken(f"call {text} now"))


@given(hostile)
@settings(max_examples=150, deadline=None)
def test_no_text_makes_them_fail(text):
    low = lower(fold(text))
    for figure in find_figures(low):
        assert 0 <= figure.start < figure.end <= len(low)
        assert figure.low <= figure.high
