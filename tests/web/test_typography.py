"""Words as a book prints them."""

import pytest

from ajar.web.typography import printed


@pytest.mark.parametrize(
    ("typed", "set_in_type"),
    [
        ("It's a no: there's no team.", "It’s a no: there’s no team."),
        ("25 % of the time", "25% of the time"),
        ("Found via 'the board'", "Found via ‘the board’"),
        ('They said "no".', "They said “no”."),
        ("since '98", "since ’98"),
        ("95-110k, 100 people", "95-110k, 100 people"),
        ("", ""),
    ],
)
def test_words_get_the_marks_of_print(typed, set_in_type):
    assert printed(typed) == set_in_type


def test_what_is_printed_stays_as_it_is():
    once = printed("Won't say: \"25 %\", 'perhaps'")
    assert printed(once) == once


def test_a_long_line_of_quotes_takes_no_time():
    assert len(printed('"' * 100_000)) == 100_000
