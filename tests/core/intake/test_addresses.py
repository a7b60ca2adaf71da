"""Addresses are read as people write them; an author in doubt is not named."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.addresses import read_parties, read_sender
from ajar.core.intake.headers import read_headers
from ajar.core.nouns.message import Party


@pytest.mark.parametrize(
    ("raw", "name", "address"),
    [
        ("Laura Kim <laura@firm.example>", "Laura Kim", "laura@firm.example"),
        ('"Kim, Laura" <laura@firm.example>', "Kim, Laura", "laura@firm.example"),
        ("laura@firm.example", "", "laura@firm.example"),
        ("laura@firm.example (Laura Kim)", "Laura Kim", "laura@firm.example"),
        ("<laura@firm.example>", "", "laura@firm.example"),
        ("=?utf-8?q?Zo=C3=AB?= <zoe@firm.example>", "Zoë", "zoe@firm.example"),
        ('"=?utf-8?q?Zo=C3=AB?=" <zoe@firm.example>', "Zoë", "zoe@firm.example"),
        ("'Laura Kim' <laura@firm.example>", "Laura Kim", "laura@firm.example"),
        ('"Laura \\"Lo\\" Kim" <l@firm.example>', 'Laura "Lo" Kim', "l@firm.example"),
        ("Laura Kim <laura@firm.example", "Laura Kim", "laura@firm.example"),
        ('"Laura Kim', "Laura Kim", ""),
        ("Laura Kim <no address>", "Laura Kim", ""),
    ],
)
def test_one_person_is_read(raw, name, address):
    assert read_parties(raw) == (Party(name, address),)


def test_several_people_and_groups_are_read_in_order():
    raw = "Team: Ada <a@x.example>, b@x.example; , Cy <c@x.example>"
    assert [p.address for p in read_parties(raw)] == [
        "a@x.example",
        "b@x.example",
        "c@x.example",
    ]


def test_a_crowd_is_read_up_to_a_limit():
    assert len(read_parties("a@x.example, " * 5000)) == 500


def sender(raw):
    return read_sender(read_headers(raw + b"\n\n"))


def test_one_author_is_named():
    party, doubts = sender(b"From: Laura Kim <laura@firm.example>")
    assert party == Party("Laura Kim", "laura@firm.example")
    assert doubts == ()


@pytest.mark.parametrize(
    "raw",
    [
        b"From: Ada <ada@x.example>, Bo <bo@y.example>",
        b"From: Ada <ada@x.example>\nFrom: Bo <bo@y.example>",
        b"From: Ada <ada@x.example>\nFrom: Ada <ada@x.example>",
        b"From:\nFrom: Ada <ada@x.example>",
        b'From: "bo@bank.example" <ada@x.example>',
    ],
)
def test_an_author_in_doubt_is_an_address_with_a_note(raw):
    party, doubts = sender(raw)
    assert party == Party(address="ada@x.example")
    assert "ambiguous" in doubts[0].why
    assert doubts[0].part == "from"


def test_an_address_shown_as_its_own_name_is_no_doubt():
    party, doubts = sender(b'From: "Ada@X.example" <ada@x.example>')
    assert party == Party(address="ada@x.example")
    assert doubts == ()


@pytest.mark.parametrize("raw", [b"Subject: x", b"From:", b'From: "" <>'])
def test_no_author_is_said(raw):
    party, doubts = sender(raw)
    assert party == Party()
    assert doubts[0].why == "no From that can be read"


@pytest.mark.parametrize("piece", ['"', '"\\', "(", "<", ",", "=?utf-8?q?a?= <a@b>,"])
def test_hostile_lists_take_no_time(piece):
    start = time.process_time()
    read_parties(piece * (64_000 // len(piece)))
    assert time.process_time() - start < 0.5


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading_of_people(text):
    for party in read_parties(text):
        assert party.name or party.address
        assert not party.address or "@" in party.address
