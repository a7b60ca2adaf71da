"""A person is addressed by the name they give, and nobody's title is guessed."""

from dataclasses import replace

import pytest
from answers_made import MAIL, finding, known

from ajar.core.answer.people import (
    addressed,
    call_name,
    is_address,
    is_passed_on,
    name_of,
    person,
    recipient,
    signature,
)
from ajar.core.nouns.fact import State
from ajar.core.nouns.message import Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.role import Topic
from ajar.core.nouns.voice import Address, Voice


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Laura Kim", "Laura Kim"),
        ("Kim, Laura", "Laura Kim"),
        ("LAURA KIM-O'HARA", "Laura Kim-O'hara"),
        ("Laura Kim (she/her)", "Laura Kim"),
        ("Laura Kim | Meridian Optics", "Laura Kim"),
        ("Laura Kim - Talent Partner", "Laura Kim"),
        ("Laura Kim, PHR", "Laura Kim"),
        ("Anna Maria Kim, Recruiter", "Anna Maria Kim"),
        ("Dr. Ada Obi", "Dr. Ada Obi"),
        ("Maj. (Ret.) Dale Hutch", "Maj. Dale Hutch"),
        ("Amaka from Benchlist", "Amaka"),
        ("Laura Kim (Meridian) via LinkedIn", "Laura Kim"),
        ("Laura K.", "Laura K."),
        ("Maj.", ""),
        ("J. Roe", "J. Roe"),
        ("Søren", "Søren"),
        *((none, "") for none in ("Talent Team", "Meridian Careers", "Unknown", "")),
        *((none, "") for none in ("laura kim", "Laura K1m", "{FirstName}", "no-reply")),
        ("One Two Three Four Five", ""),
        ("Laura\nBcc: x", ""),
    ],
)
def test_a_person_s_name_is_told_from_a_desk_s(shown, name):
    assert person(shown) == name


@pytest.mark.parametrize(
    ("name", "address", "said"),
    [
        ("Laura Kim", Address.FIRST_NAME, "Laura"),
        ("J. Roe", Address.FIRST_NAME, "J. Roe"),
        ("Dr. Ada Obi", Address.FIRST_NAME, "Ada"),
        ("Laura Kim", Address.FULL_NAME, "Laura Kim"),
        ("Dr. Ada Obi", Address.FULL_NAME, "Ada Obi"),
        ("ms Laura Kim", Address.HONORIFIC, "Ms. Kim"),
        ("Professor Ada Obi", Address.HONORIFIC, "Professor Obi"),
        ("Dr Obi", Address.HONORIFIC, "Obi"),
        ("Laura Kim", Address.HONORIFIC, "Laura Kim"),
        ("Laura Kim", Address.NONE, ""),
        ("", Address.FIRST_NAME, ""),
    ],
)
def test_a_name_is_used_as_the_voice_has_it(name, address, said):
    assert addressed(name, Voice(address=address)) == said


@pytest.mark.parametrize(
    ("text", "name", "called"),
    [
        ("Free on Monday?\n\nThanks\nWei Ling\n", "Chua Wei Ling", "Wei Ling"),
        ("Best,\nLaura", "Laura Kim", "Laura"),
        ("- Laura.", "Laura Kim", "Laura"),
        ("Best,\nLaura Kim\nTalent", "Laura Kim", ""),
        ("Laura\n" + "word\n" * 20, "Laura Kim", ""),
        ("Ling Wei", "Chua Wei Ling", ""),
        ("", "Laura Kim", ""),
        ("Laura", "", ""),
    ],
)
def test_a_name_is_the_one_they_sign_with(text, name, called):
    assert call_name(text, name) == called
    assert addressed(name, Voice(), called) == (called or name.partition(" ")[0])


def test_the_fuller_of_two_names_of_one_person_is_taken():
    assert name_of(MAIL, known(recruiter="Laura")) == "Laura Kim"
    brief = replace(MAIL, sender=Party("Laura", "l@x.example"))
    assert name_of(brief, known(recruiter="Laura Kim")) == "Laura Kim"
    assert name_of(MAIL, known(recruiter="LAURA KIM")) == "Laura Kim"
    assert name_of(replace(MAIL, sender=Party("Talent Team")), {}) == ""


def test_a_firm_that_signs_is_nobody():
    desk = replace(MAIL, sender=Party("Talent Team"))
    assert name_of(desk, known(recruiter="Fastfill", firm="Fastfill Staffing")) == ""
    assert name_of(desk, known(recruiter="Hart", employer="Peter Hart")) == "Hart"
    assert name_of(desk, known(recruiter="Al Hart", firm="Al Hart")) == "Al Hart"


def test_a_doubtful_name_is_not_used():
    doubt = finding(Topic.RECRUITER, "Mira Sol", state=State.HEDGED)
    assert name_of(replace(MAIL, sender=Party()), doubt) == ""


def test_who_writes_for_another_is_answered_themselves():
    findings = known(recruiter="Walt Inger")
    assert name_of(MAIL, findings) == "Laura Kim"
    assert not is_passed_on(MAIL, findings)
    findings |= known(email="walt@firm.example")
    assert name_of(MAIL, findings) == "Walt Inger"
    assert is_passed_on(MAIL, findings)
    assert recipient(MAIL, findings) == Party("Walt Inger", "walt@firm.example")


def test_a_reply_goes_where_the_sender_wants_it():
    reply_to = Party("", "laura@tool.example")
    assert recipient(replace(MAIL, reply_to=reply_to), {}).address == reply_to.address
    assert recipient(MAIL, {}).address == MAIL.sender.address


def test_a_no_reply_address_is_nobody():
    message = replace(MAIL, sender=Party("Laura Kim", "no-reply@board.example"))
    assert recipient(message, {}) is None
    named = known(email="laura@meridian.example")
    assert recipient(message, named) == Party("Laura Kim", "laura@meridian.example")


def test_an_address_that_is_none_is_left_out():
    assert is_address("a.b+c@d.example")
    for bad in ("", "a", "a@b@c", "a b@c", "a@b\nBcc: x", "a@b,c@d", "a@b\u202e"):
        assert not is_address(bad)
    assert recipient(replace(MAIL, sender=Party("Laura", "x")), {}) is None


def test_one_signs_as_one_likes():
    assert signature(Owner("Robin Vale"), Voice()) == "Robin"
    assert signature(Owner("Robin Vale"), Voice(signed="R. Vale")) == "R. Vale"
    assert signature(Owner(), Voice()) == ""


def test_a_firm_that_writes_for_its_recruiter_passes_nothing_on():
    desk = replace(MAIL, sender=Party("Crestline Driver Leasing", "a@crest.example"))
    findings = known(recruiter="Teresa Malloy", firm="Crestline Driver Leasing")
    assert name_of(desk, findings) == "Teresa Malloy"
    assert not is_passed_on(desk, findings)
