"""Exports of LinkedIn are read whatever year and program wrote them."""

from datetime import UTC, date, datetime

import pytest
from linkedin_files import HEAD_2018, HEAD_2024, SAM, URL, one, row_2024

from ajar.core.intake.linkedin import (
    is_owner,
    learn_owner,
    parse_connections,
    parse_invitations,
    parse_messages,
    read_owner,
)
from ajar.core.intake.linkedin_table import (
    TableKind,
    name_table,
)
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.message import Channel, Message, Party, Unread
from ajar.core.nouns.owner import Owner


def test_a_row_of_2018_says_its_direction():
    rows = list(
        parse_messages(
            HEAD_2018
            + b'Ann Lee,Sam R.,"10/16/18, 8:36 AM",Role,It&#39;s you?,INCOMING,INBOX\n'
            + b'Sam R.,Ann Lee,"10/16/18, 9:00 PM",RE: Role,No,OUTGOING,SENT\n'
        )
    )
    assert [row.own for row in rows] == [False, True]
    message = rows[0].message
    assert isinstance(message, Message)
    assert message.channel is Channel.LINKEDIN
    assert message.sender == Party("Ann Lee")
    assert message.recipients == (Party("Sam R."),)
    assert (message.subject, message.body) == ("Role", "It's you?")
    assert message.sent_at == datetime(2018, 10, 16, 8, 36, tzinfo=UTC)


def test_a_row_of_2024_says_who_by_their_profiles():
    row = one(HEAD_2024 + row_2024())
    assert isinstance(row.message, Message)
    assert row.message.conversation == "2-a=="
    assert row.message.sender == Party("Ann Lee", handle="in/ann-lee")
    assert row.message.recipients == (Party("Sam Rivera", handle="in/sam-rivera"),)
    assert row.own is False
    assert (row.line, row.message.unread) == (2, ())


def test_a_row_can_be_read_again_from_itself_alone():
    raw = HEAD_2024 + row_2024() + row_2024(content="Hi,\nSam\n\nbye")
    for row in parse_messages(raw, SAM):
        assert one(row.raw).message == row.message


@pytest.mark.parametrize(
    ("who", "owner", "own"),
    [
        ("sam-rivera", SAM, True),
        ("Sam-Rivera/", SAM, True),
        ("ann-lee", SAM, False),
        ("ann-lee", Owner(name="ann  LEE"), True),
        ("ann-lee", Owner(), None),
    ],
)
def test_the_user_is_known_by_profile_or_else_by_name(who, owner, own):
    assert one(HEAD_2024 + row_2024(who=who), owner).own is own


def test_where_profiles_are_known_a_namesake_is_not_the_user():
    assert not is_owner(Party("Sam Rivera", handle="in/sam-rivera-2"), SAM)
    assert is_owner(Party("Sam Rivera"), SAM)
    assert not is_owner(Party(""), Owner())


def test_the_user_is_who_takes_part_in_every_conversation():
    raw = (
        HEAD_2024
        + row_2024("1", name="Ann Lee", who="ann-lee")
        + row_2024("2", name="Bo Ek", who="bo-ek")
        + row_2024("3", name="Ann Lee", who="ann-lee")
    )
    learnt = learn_owner(raw, Owner(addresses=("sam@home.example",)))
    assert learnt == Owner("Sam Rivera", ("sam@home.example",), ("in/sam-rivera",))


def test_nobody_is_the_user_where_two_are_in_everything():
    raw = HEAD_2024 + row_2024("1") + row_2024("2")
    assert learn_owner(raw, SAM) == SAM
    assert learn_owner(b"", SAM) == SAM


@pytest.mark.parametrize(
    ("content", "draft"), [("", "No"), ("  ", "No"), ("Hi Ann", "Yes")]
)
def test_where_nobody_said_anything_there_is_no_message(content, draft):
    assert one(HEAD_2024 + row_2024(content=content, draft=draft)).message is None


def test_a_file_without_words_is_a_message():
    head = HEAD_2024.replace(b"IS CONVERSATION DRAFT", b"ATTACHMENTS")
    row = row_2024(content="").replace(b"No,No\n", b"No,https://l.example/x/jd.pdf\n")
    message = one(head + row).message
    assert isinstance(message, Message)
    assert [file.name for file in message.attachments] == ["jd.pdf"]


def test_a_nameless_member_has_no_name():
    message = one(HEAD_2024 + row_2024(name="LinkedIn Member", who="x")).message
    assert isinstance(message, Message)
    assert message.sender == Party(handle="in/x")


@pytest.mark.parametrize(
    ("to", "profiles", "expected"),
    [
        ("Kim Lee, PhD", f"{URL}kim", (Party("Kim Lee, PhD", handle="in/kim"),)),
        ("Kim Lee, PhD", "", (Party("Kim Lee, PhD"),)),
        ("A,B", f"{URL}a,{URL}b", (Party("A", "", "in/a"), Party("B", "", "in/b"))),
        ("A B,C, D", f"{URL}a,{URL}c", (Party(handle="in/a"), Party(handle="in/c"))),
        ("A B,C D,E F", "", (Party("A B"), Party("C D"), Party("E F"))),
        ("", "", ()),
    ],
)  # fmt: skip
def test_recipients_are_parted_with_care(to, profiles, expected):
    row = f'1,,Ann Lee,{URL}x,"{to}","{profiles}",2024-12-05,,Hi,INBOX,No,No\n'
    message = one(HEAD_2024 + row.encode()).message
    assert isinstance(message, Message)
    assert message.recipients == expected


def test_a_date_nobody_can_read_is_noted():
    raw = HEAD_2018 + b"Ann,Sam,32/32/18,Role,Hi,INCOMING,INBOX\n"
    message = one(raw).message
    assert isinstance(message, Message)
    assert message.sent_at is None
    assert [unread.what for unread in message.unread] == ["date"]


def test_an_invitation_speaks_only_with_a_note():
    head = b"From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    rows = list(
        parse_invitations(
            head
            + f'Ann,Sam,"8/18/24, 9:08 AM",,INCOMING,{URL}ann,{URL}sam\n'.encode()
            + f'Bo,Sam,"8/18/24, 9:08 AM",A role!,INCOMING,{URL}bo,{URL}sam\n'.encode()
        )
    )
    assert rows[0].message is None
    message = rows[1].message
    assert isinstance(message, Message)
    assert (message.sender.handle, message.body) == ("in/bo", "A role!")
    assert message.recipients[0].handle == "in/sam"


PREAMBLE = b'Notes:\n"When exporting, some\n addresses are missing."\n\n'
CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    f'Ann,Lee,{URL}Ann-L%C3%A9e,ANN@q.example,"Quill, Ltd",Partner,12 Dec 2024\n'
    f"Bo,,,,,,9-Mar-25\n"
    ",,,,Quill,,12 Dec 2024\n"
).encode()


@pytest.mark.parametrize("top", [b"", PREAMBLE, b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_connections_are_read_with_and_without_their_preamble(top):
    assert name_table(top + CONNECTIONS) is TableKind.CONNECTIONS
    ann, bo, nobody = parse_connections(top + CONNECTIONS)
    assert ann == Connection(
        "Ann Lee",
        "ann@q.example",
        "Quill, Ltd",
        "Partner",
        date(2024, 12, 12),
        "in/ann-lée",
    )
    assert bo == Connection("Bo", connected_on=date(2025, 3, 9))
    assert isinstance(nobody, Unread)
    assert nobody.why == "it names nobody"


def test_connections_of_2018_have_no_profiles():
    head = "First Name,Last Name,Email Address,Company,Position,Connected On\r\n"
    row = 'Ann,Lee,,Quill,Partner,"1/8/18, 6:14 PM"\r\n'
    (ann,) = parse_connections((head + row).encode())
    assert ann == Connection(
        "Ann Lee", firm="Quill", position="Partner", connected_on=date(2018, 1, 8)
    )


def test_who_the_user_is_stands_in_four_tables():
    tables = {
        TableKind.PROFILE: b"First Name,Last Name,Headline,Geo Location\n"
        b"Sam,Rivera,Builder,Greater Hull Area\n",
        TableKind.POSITIONS: b"Company Name,Title,Description,Location,Started On,"
        b"Finished On\nFernworks,Staff Engineer,,,Jun 2020,\nOld,Hand,,,2010,2020\n",
        TableKind.ADDRESSES: b"Email Address,Confirmed,Primary,Updated On\n"
        b"old@home.example,Yes,No,\nSam@home.example,Yes,Yes,\n",
        TableKind.PHONES: b"Extension,Number,Type\n,,\n,+1 509 555 0136,\n",
    }
    assert read_owner(tables) == Owner(
        "Sam Rivera",
        ("sam@home.example", "old@home.example"),
        (),
        ("+1 509 555 0136",),
        "Fernworks",
        ("Staff Engineer",),
        "Greater Hull Area",
    )
    assert read_owner({}) == Owner()
