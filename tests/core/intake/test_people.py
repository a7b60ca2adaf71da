"""People and subjects are known again whatever is put around them."""

import pytest

from ajar.core.intake.people import other_people
from ajar.core.intake.subjects import plain_subject, telling_subject
from ajar.core.nouns.identifier import identifiers, plain_name, plain_number
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.owner import Owner


def test_the_user_is_not_one_of_the_others():
    message = Message(
        Channel.LINKEDIN,
        Party("Sam Rivera"),
        "",
        recipients=(Party(), Party("Ann"), Party("Sam Rivera", "sam@other.example")),
    )
    owner = Owner("Sam Rivera", ("sam@home.example",))
    assert other_people(message, owner) == ("address:sam@other.example", "name:ann")


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Dr. Ann  LEE", "ann lee"),
        ("Lee, Ann", "ann lee"),
        ("Ann Lee, PMP", "ann lee"),
        ("Ann Lee, MBA", "ann lee"),
        ("Ann Lee (she/her)", "ann lee"),
        ("Ann Lee | I place people", "ann lee"),
        ("Ann Lee via LinkedIn", "ann lee"),
        ("", ""),
    ],
)
def test_a_name_is_compared_without_its_trimmings(name, plain):
    assert plain_name(name) == plain


def test_a_person_is_known_by_all_they_give():
    party = Party(
        "Ann Lee", "Ann@q.example", "https://linkedin.com/in/Ann", "0155 501 123"
    )
    assert identifiers(party) == (
        "address:ann@q.example",
        "handle:in/ann",
        "number:155501123",
        "name:ann lee",
    )
    assert identifiers(Party("Ann", "no-reply@q.example")) == ()
    assert identifiers(Party("Ann", "talent.noreply@q.example")) == ()
    assert plain_number("12") == ""


@pytest.mark.parametrize(
    ("subject", "plain"),
    [
        ("AW: Re[2]: Fwd: Staff Engineer", "staff engineer"),
        ("[EXTERNAL] SV: Staff  Engineer!", "staff engineer"),
        ("RE : Antw: x", "x"),
        ("回复：机会", "机会"),
        ("Reference check", "reference check"),
        ("Re:" * 200, ""),
    ],
)
def test_a_subject_is_compared_without_its_prefixes(subject, plain):
    assert plain_subject(subject) == plain


def test_only_a_telling_subject_is_one():
    assert telling_subject("Re: Staff Engineer") == "staff engineer"
    assert telling_subject("Re: Opportunity") == ""
