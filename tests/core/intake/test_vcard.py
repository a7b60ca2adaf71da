"""vCards of three versions and many origins."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.vcard import parse_vcards
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.message import Unread


def cards(*lines: str) -> list[Connection | Unread]:
    return list(parse_vcards("\r\n".join(lines).encode()))


def card(*lines: str) -> Connection | Unread:
    (one,) = cards("BEGIN:VCARD", *lines, "END:VCARD")
    return one


def test_a_card_of_version_4_is_read():
    one = card(
        "VERSION:4.0",
        "FN:Rosa Delgado",
        "ORG:Harbor & Main\\, Search;West",
        "TITLE:Partner",
        'EMAIL;PREF=1;TYPE="work":rosa@harbor.example',
        "EMAIL:mailto:rd@home.example",
        "TEL;VALUE=uri:tel:+1-714-555-0131;ext=2",
        "item1.URL:https://www.linkedin.com/in/rosa-d",
        "ADR:;;1 Main St;San Diego;CA;92101;USA",
        "X-AJAR-CONNECTED:2026-03-01",
    )
    assert one == Connection(
        "Rosa Delgado",
        "rosa@harbor.example",
        "Harbor & Main, Search",
        "Partner",
        date(2026, 3, 1),
        "in/rosa-d",
        ("+1-714-555-0131",),
        ("rd@home.example",),
        "San Diego, CA",
    )


def test_a_card_of_version_2_1_is_quoted_printable_and_folded():
    one = card(
        "VERSION:2.1",
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6=",
        "rg;;;",
        "TEL;CELL;PREF:0151 5550131",
        "TEL;HOME:069 5550132",
        "EMAIL;INTERNET;PREF:jm@",
        " firma.example",
        "ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=nonsense:M=FCller",
    )
    assert (one.name, one.firm) == ("Jörg Müller", "Müller")
    assert one.numbers == ("0151 5550131", "069 5550132")
    assert one.address == "jm@firma.example"


def test_pictures_and_cards_within_cards_are_passed_over():
    one = card(
        "FN:Rosa Delgado",
        "PHOTO;ENCODING=b:" + "A" * 900_000,
        "AGENT:",
        "BEGIN:VCARD",
        "FN:Somebody Else",
        "END:VCARD",
        "TEL:none",
        "EMAIL:not an address",
    )
    assert one == Connection("Rosa Delgado")


def test_a_group_is_nobody_and_an_empty_card_is_unread():
    assert cards("BEGIN:VCARD", "KIND:group", "FN:Friends", "END:VCARD") == []
    unread = card("VERSION:3.0")
    assert (unread.why, unread.part) == ("it names nobody", "line 1")


@pytest.mark.parametrize(
    ("lines", "why"),
    [(("BEGIN:VCARD", "FN:A B"), "it has no end"), (("x",), "there is no card in it")],
)
def test_what_is_no_card_is_told(lines, why):
    (unread,) = cards(*lines)
    assert unread.why == why


def test_a_number_or_an_address_alone_is_somebody():
    assert card("TEL:+1 714 555 0131").numbers == ("+1 714 555 0131",)
    assert card("ADR:;;;;;;France", "EMAIL:a@b.example").place == "France"


def test_a_profile_may_be_a_social_one():
    told = "X-SOCIALPROFILE;type=linkedin:http://www.linkedin.com/in/rosa-d"
    assert card("FN:Rosa", told).handle == "in/rosa-d"


@given(st.binary(max_size=400))
def test_no_bytes_make_it_fail(raw):
    list(parse_vcards(b"BEGIN:VCARD\n" + raw + b"\nEND:VCARD"))


@pytest.mark.parametrize(
    "hostile",
    [
        "N;ENCODING=QUOTED-PRINTABLE:" + "=\n" * 50_000,
        "FN:" + "\\" * 100_000,
        "FN:a\n" + " b\n" * 50_000,
        'FN;X="' * 20_000,
        "BEGIN:VCARD\n" * 10_000,
    ],
)
def test_hostile_cards_take_linear_time(hostile):
    raw = f"BEGIN:VCARD\n{hostile}\nEND:VCARD".encode()
    started = time.process_time()
    list(parse_vcards(raw))
    assert time.process_time() - started < 0.5
