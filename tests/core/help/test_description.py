"""A job description is found in a file or in a letter's own words, once it came."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ajar.core.help.description import Description, Letter, find_description

START = datetime(2026, 8, 10, 9, tzinfo=UTC)
IN_FULL = (
    "About the role: you lead nine people. Responsibilities: the plan, the forecast. "
    "Requirements: ten years. What you'll do: everything. We offer: lunch. "
) * 8


def letter(key: str, text: str = "Hello", days: int = 0, **said) -> Letter:
    at = START + timedelta(days=days)
    return replace(Letter(key, is_own=False, at=at, text=text), **said)


def test_without_one_there_is_none():
    assert find_description([]) == Description()
    assert not find_description([letter("a", IN_FULL[:200])]).is_here


def test_that_it_was_asked_for_is_known():
    asked = letter("b", is_own=True, is_asking=True, days=1)
    found = find_description([letter("a"), asked])
    assert found.asked_at == START + timedelta(days=1)
    assert not found.is_here


def test_a_file_in_a_later_letter_is_the_description():
    later = letter("c", days=3, files=("logo.png", "Job Description Sales.pdf"))
    found = find_description([letter("a"), later])
    assert (found.message, found.file) == ("c", "Job Description Sales.pdf")
    assert found.received_at == START + timedelta(days=3)


def test_a_file_that_is_called_as_the_role_is_its_description():
    came = [letter("a", files=("director-of-sales.pdf", "about-us.pdf"))]
    assert find_description(came, "Director of Sales").file == "director-of-sales.pdf"
    assert not find_description(came, "Head of Sales").is_here
    assert not find_description(came).is_here


def test_a_letter_in_full_is_one_too():
    found = find_description([letter("a"), letter("b", IN_FULL, days=2)])
    assert (found.message, found.file) == ("b", "")


def test_of_several_the_latest_counts():
    both = [letter("a", IN_FULL), letter("b", files=("role.docx",), days=2)]
    assert find_description(both).message == "b"


def test_what_the_user_wrote_is_none():
    assert not find_description([letter("a", IN_FULL, is_own=True)]).is_here


@given(st.text(max_size=3000), st.text(max_size=60), st.text(max_size=30))
def test_any_letter_can_be_looked_at(text: str, file: str, title: str):
    find_description([letter("a", text, files=(file,))], title)
