"""Dates, profiles and words are read as every year's export wrote them."""

from datetime import UTC, datetime

import pytest

from ajar.core.intake.linkedin_cells import read_moment, read_words
from ajar.core.nouns.identifier import read_handle


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2024-12-05 10:11:12 UTC", "2024-12-05T10:11:12"),
        ("2024-12-05", "2024-12-05T00:00"),
        ("10/16/18, 12:36 AM", "2018-10-16T00:36"),
        ("10/16/18, 12:36\u202fPM", "2018-10-16T12:36"),
        ("16/10/2018 08:36", "2018-10-16T08:36"),
        ("16.10.2018 08:36", "2018-10-16T08:36"),
        ("16 Dec 2024", "2024-12-16T00:00"),
        ("9-Mar-25", "2025-03-09T00:00"),
        ("Dec 16, 2024, 5:01 PM", "2024-12-16T17:01"),
    ],
)
def test_every_way_of_writing_a_date_is_read(cell, expected):
    assert read_moment(cell) == datetime.fromisoformat(expected).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "cell", ["", "soon", "31/31/18", "9-Xyz-25", "1/1/18, 77:00 AM"]
)
def test_what_is_no_date_gives_none(cell):
    assert read_moment(cell) is None


@pytest.mark.parametrize(
    ("cell", "handle"),
    [
        ("https://www.linkedin.com/in/Sam-Rivera/?trk=x", "in/sam-rivera"),
        ("http://de.linkedin.com/in/j%C3%BCrgen#about", "in/jürgen"),
        ("in/sam-rivera", "in/sam-rivera"),
        ("https://www.linkedin.com/company/quill", "company/quill"),
        ("https://evil.example/x", ""),
        ("", ""),
    ],
)
def test_a_profile_is_known_by_its_handle(cell, handle):
    assert read_handle(cell) == handle


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("<p class='x'>Hi</p><p>you &amp; me</p>", "Hi\nyou & me"),
        ("pay < 100k and > 50k", "pay < 100k and > 50k"),
        ("Hi Sam,  a role.   Bye", "Hi Sam,\na role.\nBye"),
        ("Hi\n\n\n\nSam  x", "Hi\n\nSam  x"),
        ("It&#39;s<br/>on", "It's\non"),
    ],
)
def test_what_the_export_did_to_the_words_is_undone(cell, words):
    assert read_words(cell) == words
