"""Who else may submit the user for the same role, and by what it is known."""

from dataclasses import replace
from datetime import date

import pytest

from ajar.core.keep.grant import grants_representation
from ajar.core.keep.represent import (
    Seat,
    find_clashes,
    say_representation,
    say_until,
)
from ajar.core.nouns.representation import Representation

TODAY = date(2026, 11, 23)
HELD = Representation(
    "1", "a", "Kestrel", "Quill", "Sales Manager", date(2026, 11, 3), date(2027, 5, 3)
)
SEAT = Seat("a", "kestrel", "sales manager", "quill")
ASKED = Seat("b", "heron", "sales manager", "")


def why(asked: Seat, held: Representation = HELD, seat: Seat = SEAT, **alike: str):
    return [clash.why for clash in find_clashes(asked, [(held, seat)], alike, TODAY)]


def test_the_same_role_from_another_agency_is_a_clash():
    assert why(replace(ASKED, opportunity="a")) == ["It is this role."]


def test_a_role_that_may_be_the_same_is_one_with_its_reasons():
    (said,) = why(ASKED, a="title, place, pay")
    assert said.startswith("It may be this role: the same title, place, pay")
    assert "keeps the client quiet" in said
    (named,) = why(replace(ASKED, client="quill"), a="title, employer")
    assert "quiet" not in named


def test_the_same_title_and_client_is_a_clash_by_the_users_word():
    assert why(replace(ASKED, client="quill")) == [
        "It may be this role: the same title and client."
    ]


def test_a_title_alone_is_none_nor_is_another_client():
    assert why(ASKED) == []
    assert why(replace(ASKED, client="falcon")) == []


def test_the_same_agency_again_is_no_clash():
    for name in ("kestrel", "kestrel recruiting"):
        assert why(replace(ASKED, agency=name), a="title") == []
    assert why(replace(ASKED, agency=""), a="title") != []


def test_what_has_ended_is_no_clash():
    assert why(ASKED, replace(HELD, until=date(2026, 11, 22)), a="title") == []
    assert why(ASKED, replace(HELD, ended_on=TODAY), a="title") == []
    assert why(ASKED, replace(HELD, until=TODAY), a="title") != []
    assert why(ASKED, replace(HELD, until=None), a="title") != []


@pytest.mark.parametrize(
    "text",
    [
        "Yes, you may submit me for this role until May.",
        "Happy for you to represent me at Quill.",
        "I give you the right to represent me for this one role.",
        "Sie dürfen mich gern vorstellen.",
        "Vous pouvez me présenter à votre client.",
    ],
)
def test_a_letter_that_lets_them_is_known(text: str):
    assert grants_representation(text)


@pytest.mark.parametrize(
    "text",
    [
        "Please don't take that as: you may submit me.",
        "I do not give you the right to represent me.",
        "Please submit the description.",
        "",
    ],
)
def test_a_letter_that_does_not_is_not(text: str):
    assert not grants_representation(text)


def test_it_is_said_who_may_and_until_when():
    other = replace(HELD, key="2", agency="Heron")
    assert say_representation(()) == "Nobody may submit you."
    assert say_representation((HELD, HELD)) == "Kestrel may submit you."
    assert "Kestrel and Heron may submit you" in say_representation((HELD, other))
    assert say_until(HELD) == "Until 3 May 2027."
    assert say_until(replace(HELD, until=None)) == "No end was said."
    assert "took it back" in say_until(replace(HELD, ended_on=TODAY))
