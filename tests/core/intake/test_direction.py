"""The user's own words are known by address, number or profile."""

import pytest

from ajar.core.intake.direction import is_own
from ajar.core.nouns.message import Channel, Message, Party, Unread
from ajar.core.nouns.owner import Owner

ADA = Owner(
    name="Ada Berg",
    addresses=("ada@x.example", "ada.berg@y.example"),
    handles=("in/ada-berg",),
    phones=("+47 555 0100",),
)


def message(channel, **party):
    return Message(channel, Party(**party), "hi")


@pytest.mark.parametrize(
    "mine",
    [
        message(Channel.MAIL, address="ada@x.example"),
        message(Channel.MAIL, address="Ada.Berg@Y.example", name="Somebody"),
        message(Channel.MAIL, address="ada+jobs@x.example"),
        message(Channel.LINKEDIN, handle="in/ada-berg"),
        message(Channel.LINKEDIN, name="Ada Berg"),
        message(Channel.FORM, handle="ada@x.example"),
        message(Channel.SMS, phone="+475550100"),
        Message(Channel.SMS, Party(), "hi", number="0047 555 0100"),
    ],
)
def test_the_users_words_are_known(mine):
    assert is_own(mine, ADA)


@pytest.mark.parametrize(
    "theirs",
    [
        message(Channel.MAIL, address="laura@x.example", name="Ada Berg"),
        message(Channel.MAIL, address=""),
        message(Channel.MAIL, name="Ada Berg"),
        message(Channel.LINKEDIN, handle="in/laura", name="Ada Berg"),
        message(Channel.LINKEDIN, name="Laura Kim"),
        message(Channel.SMS, phone="+47 555 0199"),
        message(Channel.SMS, phone="0100"),
        message(Channel.SMS),
    ],
)
def test_other_peoples_words_are_not_the_users(theirs):
    assert not is_own(theirs, ADA)


def test_nobody_in_particular_wrote_a_mail_of_several_authors():
    mail = Message(
        Channel.MAIL,
        Party(address="ada@x.example"),
        "hi",
        unread=(Unread("sender", "ambiguous: 2 authors are named", "from"),),
    )
    assert not is_own(mail, ADA)


def test_an_owner_who_gave_nothing_wrote_nothing():
    assert not is_own(message(Channel.LINKEDIN, name=""), Owner())
    assert not is_own(message(Channel.SMS, phone="+47 555 0100"), Owner())
