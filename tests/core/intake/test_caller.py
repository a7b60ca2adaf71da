"""Where a number comes from: a hint, offline."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.caller import look_up_number
from ajar.core.nouns.caller import Line


@pytest.mark.parametrize(
    ("said", "country", "area"),
    [
        ("+1 303 555 0142", "US", "Colorado"),
        ("(714) 555-0123", "US", "California"),
        ("+1 416 555 0123", "CA", "Ontario"),
        ("+44 20 7946 0958", "GB", "London"),
        ("+44 7700 900123", "GB", ""),
        ("+49 30 23125 123", "DE", "Berlin"),
        ("+353 1 555 0100", "IE", "Dublin"),
        ("+33 1 99 00 12 34", "FR", ""),
        ("+1 246 555 0123", "BB", ""),
    ],
)
def test_a_number_tells_its_country_and_area(said: str, country: str, area: str):
    found = look_up_number(said)
    assert found is not None
    assert (found.country, found.area) == (country, area)


def test_a_number_without_a_code_is_one_of_home():
    found = look_up_number("020 7946 0958", "GB")
    assert found is not None
    assert (found.number, found.country_name) == ("+442079460958", "United Kingdom")


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("+1 800 555 0199", Line.FREE),
        ("+44 20 7946 0958", Line.FIXED),
        ("+49 151 23456789", Line.MOBILE),
        ("+1 303 555 0142", Line.EITHER),
        ("+44 909 879 0123", Line.PREMIUM),
        ("+44 56 0001 2345", Line.INTERNET),
    ],
)
def test_a_number_tells_its_kind_of_line(said: str, line: Line):
    found = look_up_number(said)
    assert found is not None
    assert found.line is line


@pytest.mark.parametrize("said", ["", "unknown", "anonymous", "12", "+", "0" * 60])
def test_what_is_no_number_gives_nothing(said: str):
    assert look_up_number(said) is None


@given(st.sampled_from(sorted(phonenumbers.SUPPORTED_REGIONS)))
def test_an_example_number_of_every_country_is_that_countrys(region: str):
    example = phonenumbers.example_number(region)
    form = phonenumbers.PhoneNumberFormat.E164
    found = look_up_number(phonenumbers.format_number(example, form))
    assert found is not None
    assert found.country == phonenumbers.region_code_for_number(example)


@given(st.text(max_size=60))
def test_no_input_crashes(said: str):
    found = look_up_number(said)
    assert found is None or found.number.startswith("+")
