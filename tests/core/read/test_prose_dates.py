"""Dates in prose are found in every usual form and counted from the sending day."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import WEDNESDAY, hostile

from ajar.core.read.dates import find_dates


def dates_in(text, country="GB"):
    low = text.lower()
    return [str(m.on) for m in find_dates(low, 0, len(low), WEDNESDAY, country)]


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("2026-11-30", "", "2026-11-30"),
        ("30/11/2026", "GB", "2026-11-30"),
        ("11/30/2026", "US", "2026-11-30"),
        ("05/12", "GB", "2026-12-05"),
        ("12/05", "US", "2026-12-05"),
        ("05/12", "", "2026-12-05"),
        ("30.11.2026", "DE", "2026-11-30"),
        ("30.11.26", "DE", "2026-11-30"),
        ("15.11.", "DE", "2026-11-15"),
        ("30-11-2026", "NL", "2026-11-30"),
        ("30 November 2026", "GB", "2026-11-30"),
        ("November 30, 2026", "US", "2026-11-30"),
        ("Nov 30th", "US", "2026-11-30"),
        ("the 30th of November", "GB", "2026-11-30"),
        ("on the 11th of January", "GB", "2027-01-11"),
        ("11 gennaio 2027", "IT", "2027-01-11"),
        ("11 januari", "NL", "2027-01-11"),
        ("tmrw", "GB", "2026-11-05"),
        ("5 días hábiles", "ES", "2026-11-11"),
        ("Friday, November 6, 2026", "US", "2026-11-06"),
        ("Freitag, den 20.11.2026", "DE", "2026-11-20"),
        ("le vendredi 20 novembre", "FR", "2026-11-20"),
        ("20 de noviembre de 2026", "ES", "2026-11-20"),
        ("20 de novembro", "BR", "2026-11-20"),
        ("15 January", "GB", "2027-01-15"),
        ("Friday", "GB", "2026-11-06"),
        ("Wednesday", "GB", "2026-11-11"),
        ("this Wednesday", "GB", "2026-11-04"),
        ("next Friday", "GB", "2026-11-13"),
        ("today", "GB", "2026-11-04"),
        ("tomorrow", "GB", "2026-11-05"),
        ("48 hours", "GB", "2026-11-06"),
        ("two weeks", "GB", "2026-11-18"),
        ("3 business days", "GB", "2026-11-09"),
        ("the 12th", "GB", "2026-11-12"),
        ("the 2nd", "GB", "2026-12-02"),
        ("end of November", "GB", "2026-11-30"),
        ("end of the month", "GB", "2026-11-30"),
        ("end of this week", "GB", "2026-11-06"),
        ("EOW", "GB", "2026-11-06"),
        ("end of the year", "GB", "2026-12-31"),
        ("eod", "GB", "2026-11-04"),
        ("Ende der Woche", "DE", "2026-11-06"),
    ],
)
def test_a_date_is_found(text, country, expected):
    assert dates_in(text, country) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "may",
        "3.5",
        "9-5",
        "31/02/2026",
        "45 November",
        "version 2.10.3",
        "0.25",
        "900 days",
        "September 1",
        "1999-01-01",
        "the 45th",
    ],
)
def test_what_is_no_date_ahead_is_not_found(text):
    assert dates_in(text) == []


@given(st.dates(min_value=WEDNESDAY.date(), max_value=WEDNESDAY.date().replace(2027)))
@settings(max_examples=80, deadline=None)
def test_a_date_comes_back_from_any_form(day):
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%B %d, %Y", "%A, %d %b %Y"):
        assert dates_in(day.strftime(form)) == [str(day)]


@given(hostile)
@settings(max_examples=100, deadline=None)
def test_no_text_makes_it_fail(text):
    assert isinstance(dates_in(text, ""), list)
