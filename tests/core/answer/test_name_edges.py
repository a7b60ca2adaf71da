"""Names of few or many parts, and those signed above an empty line."""

from dataclasses import replace

import pytest
from answers_made import MAIL, QUIET, known

from ajar.core.answer.people import addressed, call_name, name_of, person
from ajar.core.answer.quote import quote_message
from ajar.core.nouns.message import Party
from ajar.core.nouns.voice import Address, Voice


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("JJ REED", "JJ Reed"),
        ("ANA REED", "Ana Reed"),
        ("Xavier Max, PHR", "Xavier Max"),
        ("Max X", "Max X"),
        (", Laura Kim ,", "Laura Kim"),
    ],
)
def test_a_name_is_left_whole(shown, name):
    assert person(shown) == name


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Ms. Anna Maria Kim", "Ms. Kim"),
        ("Dr. Ada B. Obi", "Dr. Obi"),
        ("Miss Ana Reed", "Miss Reed"),
    ],
)
def test_a_title_goes_with_the_last_name(name, said):
    assert addressed(name, Voice(address=Address.HONORIFIC)) == said


@pytest.mark.parametrize(
    "text", ["Best,\nLaura\n\n", "Laura\n\n--\n\n", "Best\n\n  Laura  \n \n"]
)
def test_empty_lines_below_hide_no_signature(text):
    assert call_name(text, "Laura Kim") == "Laura"


def test_of_two_names_as_long_the_one_in_the_message_is_taken():
    assert name_of(MAIL, known(recruiter="Laura Park")) == "Laura Park"


@pytest.mark.parametrize(
    ("hour", "clock"),
    [
        (0, "12:51 AM"),
        (1, "1:51 AM"),
        (11, "11:51 AM"),
        (12, "12:51 PM"),
        (13, "1:51 PM"),
        (23, "11:51 PM"),
    ],
)
def test_a_quote_gives_the_hour_as_clocks_do(hour, clock):
    message = replace(MAIL, sent_at=MAIL.sent_at.replace(hour=hour))
    lead, *_ = quote_message(message, QUIET).splitlines()
    assert f" at {clock} Laura Kim " in lead


def test_a_quote_of_nobody_known_is_theirs():
    message = replace(MAIL, sender=Party())
    lead, *_ = quote_message(message, QUIET).splitlines()
    assert lead == "On Mon, Nov 23, 2026 at 7:51 AM they wrote:"
