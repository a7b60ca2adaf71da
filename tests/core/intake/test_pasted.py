"""Pasted text gives up who wrote it and when, where it says so."""

from datetime import UTC, datetime, timedelta, timezone
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.pasted import LARGEST, decode_pasted, parse_pasted
from ajar.core.intake.pasted_dates import is_only_date, read_pasted_date
from ajar.core.nouns.message import Channel, Party

CET = timezone(timedelta(hours=1))
PASTED = datetime(2026, 11, 23, 12, 0, tzinfo=CET)
TEN = datetime(2025, 3, 3, 10, 0, tzinfo=CET)

OUTLOOK = """\
From: Anna Muster <anna@quill.example>
Sent: Monday, March 3, 2025 10:00 AM
To: Sam Rivera <sam@home.example>;
  Kim Lee <kim@home.example>
Subject: Staff Engineer at Fernworks

Hi Sam,
are you open to a talk?
"""
SAID_AT = """\
Anna Muster sent the following message at 10:00 AM
View Anna's profileAnna Muster
Anna Muster 10:00 AM
Hi Sam"""
HEADLINED = """\
Anna Muster (She/Her) · 2nd
Partner at Quill Search
Nov 20, 2026, 10:00 AM

Hi Sam"""


def test_the_lines_of_a_mail_program_are_understood():
    message = parse_pasted(OUTLOOK, PASTED)
    assert message.channel is Channel.MAIL
    assert message.sender == Party("Anna Muster", "anna@quill.example")
    assert [party.name for party in message.recipients] == ["Sam Rivera", "Kim Lee"]
    assert message.subject == "Staff Engineer at Fernworks"
    assert message.sent_at == TEN
    assert message.body == "Hi Sam,\nare you open to a talk?"


@pytest.mark.parametrize(
    ("top", "name", "address"),
    [
        (
            "Von: Muster, Anna <a@q.example>\nBetreff: Rolle",
            "Muster, Anna",
            "a@q.example",
        ),
        ("From: Anna M [mailto:a@q.example]\nSubject: X", "Anna M", "a@q.example"),
        ("*De:* a@q.example\n*Objet:* Poste", "", "a@q.example"),
        ("From:\n  Anna M <a@q.example>\nSubject:\n  X", "Anna M", "a@q.example"),
        ("From: Anna M\nTo: Sam", "Anna M", ""),
        ("Subject: X", "", ""),
    ],
)
def test_labels_come_in_many_hands(top, name, address):
    message = parse_pasted(f"{top}\n\nHallo Sam", PASTED)
    assert (message.sender.name, message.sender.address) == (name, address)
    assert message.body == "Hallo Sam"
    assert message.sent_at == PASTED


def test_an_answer_address_is_kept_only_if_it_is_one():
    assert parse_pasted("From: A\nReply-To: b@q.example\n\nHi").reply_to == Party(
        "", "b@q.example"
    )
    assert parse_pasted("From: A\nReply-To: nobody\n\nHi").reply_to is None


def test_what_a_web_mailer_shows_is_understood():
    text = (
        "Anna M <a@q.example>\n\t\nMar 3, 2025, 10:00 AM (2 years ago)\n\nto me\n\nHi"
    )
    message = parse_pasted(text, PASTED)
    assert message.sender == Party("Anna M", "a@q.example")
    assert (message.sent_at, message.body) == (TEN, "Hi")


@pytest.mark.parametrize(
    ("text", "title", "sent_at"),
    [
        ("Anna Muster 10:00 AM\nHi Sam", "", "2026-11-23T10:00"),
        ("TODAY\nAnna Muster\n10:00 AM\nHi Sam", "", "2026-11-23T10:00"),
        ("NOV 20\nAnna Muster   1:05 PM\nHi Sam", "", "2026-11-20T13:05"),
        (SAID_AT, "", "2026-11-23T10:00"),
        (HEADLINED, "Partner at Quill Search", "2026-11-20T10:00"),
    ],
)
def test_a_name_with_a_time_comes_from_a_network(text, title, sent_at):
    message = parse_pasted(text, PASTED)
    assert message.channel is Channel.LINKEDIN
    assert message.sender == Party("Anna Muster", title=title)
    assert message.sent_at == datetime.fromisoformat(sent_at).replace(tzinfo=CET)
    assert message.body == "Hi Sam"


def test_the_stamps_of_a_chat_are_taken_off_the_first_speakers_lines():
    text = "[03.03.25, 10:00:00] Anna: Hi\n[03.03.25, 10:01:00] Anna: a role?\n"
    message = parse_pasted(text + "[03.03.25, 10:02:00] Sam: no", PASTED)
    assert message.channel is Channel.WHATSAPP
    assert message.sender == Party("Anna")
    assert message.sent_at == TEN
    assert message.body == "Hi\na role?\n[03.03.25, 10:02:00] Sam: no"
    by_number = parse_pasted("3/3/25, 10:00 - +44 7700 900633: Hi")
    assert by_number.sender == Party(phone="+44 7700 900633")


@pytest.mark.parametrize(
    "text",
    [
        "Hi Sam, I have a role at 10:12 AM.",
        "Hello Sam\n10:12 AM\nis when I call",
        "Senior Engineer\nBerlin\n03.03.2026\nApply",
        "From the archives: a poem",
        "To: be or not to be",
        "Note: we pay well\nFrom: next week",
        "",
    ],
)
def test_without_such_lines_all_of_it_is_the_body(text):
    message = parse_pasted(text, PASTED)
    assert (message.sender, message.subject) == (Party(), "")
    assert (message.body, message.sent_at) == (text, PASTED)


def test_pasted_html_is_read_as_text():
    assert parse_pasted("<p>Hi <b>Sam</b></p><p>A role</p>").body == "Hi Sam\n\nA role"


def test_only_the_beginning_of_a_huge_text_is_read():
    message = parse_pasted("a\n" * (LARGEST // 2 + 9))
    assert [unread.why for unread in message.unread] == ["only its beginning was read"]


@pytest.mark.parametrize(
    "raw", ["Grüße".encode("utf-16"), "Grüße".encode(), "Grüße".encode("cp1252")]
)
def test_the_bytes_of_any_editor_are_text(raw):
    assert decode_pasted(raw) == "Grüße"


@pytest.mark.parametrize(
    "said",
    [
        "Monday, March 3, 2025 10:00 AM",
        "March 3, 2025 at 10:00:00 AM GMT+1",
        "3 March 2025 at 10:00:00 CET",
        "Mon, Mar 3, 2025 at 10:00\u202fAM",
        "Montag, 3. März 2025 10:00",
        "lundi 3 mars 2025 à 10h00",
        "lunes, 3 de marzo de 2025 10:00",
        "03.03.2025 10:00",
        "3/3/2025 10:00 AM",
        "2025-03-03 10:00",
        "2025-03-03T09:00:00Z",
        "Mon, 3 Mar 2025 10:00:00 +0100",
        "Mar 3, 2025 09:00 UTC",
        "Mar 3, 2025 4:00 AM EST",
    ],
)
def test_a_date_is_read_as_programs_write_it(said):
    assert read_pasted_date(said, PASTED) == TEN
    assert is_only_date(said)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("13:05", "2026-11-22T13:05"),
        ("Mar 3", "2026-03-03T00:00"),
        ("Dec 24, 5:01 PM", "2025-12-24T17:01"),
        ("4/3/2025 10:00", "2025-03-04T10:00"),
        ("4/3/2025 10:00 PM", "2025-04-03T22:00"),
        ("30/3/2025", "2025-03-30T00:00"),
    ],
)
def test_what_a_date_leaves_out_lies_before_the_pasting(said, expected):
    expected_at = datetime.fromisoformat(expected).replace(tzinfo=CET)
    assert read_pasted_date(said, PASTED) == expected_at


@pytest.mark.parametrize("said", ["", "soon", "31 Feb 2025", "99:99", "10:12", "Mar 3"])
def test_no_date_is_made_up(said):
    assert read_pasted_date(said) is None


def test_an_impossible_zone_is_utc():
    said = read_pasted_date("Mar 3, 2025 10:00 GMT+99:00")
    assert said == datetime(2025, 3, 3, 10, tzinfo=UTC)


@given(st.text(max_size=400))
def test_no_text_crashes(text):
    message = parse_pasted(text, PASTED)
    assert message.sent_at is not None
    read_pasted_date(text, PASTED)
    is_only_date(text)


@pytest.mark.parametrize(
    "piece",
    [
        "From: a@b.example ",
        "Anna ",
        "[1.1.25, 1:1",
        "<a@",
        "3 Mar ",
        "1:11 ",
        "a:",
        "\t",
    ],
)
def test_hostile_repetition_is_read_quickly(piece):
    text = piece * (100_000 // len(piece))
    started = process_time()
    parse_pasted(text, PASTED)
    parse_pasted(text.replace(" ", "\n"), PASTED)
    assert process_time() - started < 0.5
