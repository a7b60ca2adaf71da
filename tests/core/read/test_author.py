"""The person to answer is found, and their address and number."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import hostile
from mails import chat, mail, value
from test_signing import FORWARD

from ajar.core.read.email import read_email
from ajar.core.read.phone import read_phone
from ajar.core.read.recruiter import read_recruiter


@pytest.mark.parametrize(
    ("sender", "address", "body", "name"),
    [
        ("Dr. Ada Obi", "ada@acme.example", "Hi.", "Ada Obi"),
        ("Obi, Ada", "ada@acme.example", "Hi.", "Ada Obi"),
        ("ADA OBI", "ada@acme.example", "Hi.", "Ada Obi"),
        ("Amaka from Acme", "a@acme.example", "Hi.\n\nBest,\nAmaka Obi", "Amaka Obi"),
        ("Ada B.", "ada@acme.example", "Hi.\n\nBest,\nBo Ito", "Ada B."),
        ("Acme Careers", "jobs@acme.example", "Hi.\n\nBest,\nNadia Obi", "Nadia Obi"),
        ("Acme Careers", "jobs@acme.example", "Hi, I'm Amelia Obi, hi.", "Amelia Obi"),
        ("Acme Careers", "jobs@acme.example", "Hi.", None),
        ("Polar Vane", "cases@polarvane.example", "Hi.", None),
        ("Voicemail", "", "Hi.", None),
        ("", "jobs@acme.example", "Hi.\n\nBest,\nOak Street", None),
    ],
)
def test_the_person_to_answer_is_read(sender, address, body, name):
    assert value(read_recruiter, mail(body, sender, address)) == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Hi, it's Kim with Acme Travel. Call me.", "Kim"),
        ("Spoke to Priyanka Obi, internal recruiter at Acme.", "Priyanka Obi"),
        ("Recruiter: Vikram, Acme IT, 202-555-0101", "Vikram"),
        ("Notes: Dave Obi, Acme Legal, 202-555-0101. Paralegal.", "Dave Obi"),
        ("Hey Devin, this is Marcy Obi over at Acme.", "Marcy Obi"),
        ("hello ruth its rowena birch at green meadow legal again", "Rowena Birch"),
        ("hello ruth it's a lovely day and i thought of you", None),
        ("hello its the one at home again my dear old friend", None),
        ("Dr Obi(?) from Acme Trials.", "Obi"),
        ("An automatic message from nobody.", None),
    ],
)
def test_who_rang_is_read_from_what_was_said(body, name):
    letter = chat(body, "Voicemail", channel="call")
    assert value(read_recruiter, letter) == name


def test_the_author_of_a_forward_is_to_be_answered():
    letter = mail(FORWARD, "Grace Ito", "grace@vale.example", subject="Fwd: Nurse")
    assert value(read_recruiter, letter) == "Lorraine Obi"
    assert value(read_email, letter) == "lobi@acme.example"


def test_a_forward_from_a_brand_leaves_the_sender():
    body = FORWARD.replace("Lorraine Obi <lobi@acme.example>", "Acme Careers")
    letter = mail(body, "Grace Ito", "grace@vale.example", subject="Fwd: Nurse")
    assert value(read_recruiter, letter) == "Grace Ito"
    assert value(read_email, letter) == "grace@vale.example"


@pytest.mark.parametrize(
    ("address", "body", "email"),
    [
        ("ada@acme.example", "Hi.", "ada@acme.example"),
        ("no-reply@acme.example", "Hi.", None),
        ("notifications@acme.example", "Write to jo@acme.example.", "jo@acme.example"),
        ("hr@acme.example", "Please do not reply, it is not monitored.", None),
        ("", "My mail is Kim.Obi@acme.example.", "kim.obi@acme.example"),
        ("", "PIX key pay@acme.example", None),
        ("", "Nothing.", None),
    ],
)
def test_the_address_to_answer_to_is_read(address, body, email):
    assert value(read_email, mail(body, "Ada Obi", address)) == email


def test_the_readers_own_address_is_not_the_one_to_answer_to():
    letter = mail("Sent to sam@vale.example.", "Ada", "", to="Sam")
    assert value(read_email, letter) == "sam@vale.example"


def test_an_address_of_the_platform_is_not_the_senders():
    letter = mail("Hi.", "Ada Obi", "hit-reply@relay.example", platform="linkedin")
    assert value(read_email, letter) is None


@pytest.mark.parametrize(
    ("body", "phone"),
    [
        ("Call me at (202) 555-0136.", "+12025550136"),
        ("202.555.0172", "+12025550172"),
        ("Ring +44 20 7946 0745 any time", "+442079460745"),
        ("Mein Büro: 0221 4710 633. Wir suchen Sie für die Stelle.", "+492214710633"),
        ("vous pouvez me joindre au 04 65 71 22 08, merci", "+33465712208"),
        ("Ring me, 0491 570 156, in Melbourne, VIC.", "+61491570156"),
        ("ring me on 01632 960 012", "+441632960012"),
        ("Fax: 202-555-0136", None),
        ("Req 2025550136", None),
        ("On 2026-11-12 and 12/11/2026 and 10:30", None),
        ("We raised 150 000 000 and pay 120 000 - 135 000", None),
        ("Account 8840 2217 06", None),
        ("call 12345678901234567890", None),
        ("call 000 000 0000000", None),
        ("Salary: 02025550136 EUR", None),
    ],
)
def test_the_number_to_call_is_read(body, phone):
    assert value(read_phone, mail(body)) == phone


def test_a_number_in_the_text_wins_over_the_callers():
    letter = chat("Call 202-555-0101.", channel="sms", number="+12025550102")
    assert value(read_phone, letter) == "+12025550101"
    letter = chat("Call me.", channel="sms", number="+12025550102")
    assert value(read_phone, letter) == "+12025550102"


def test_a_number_that_is_dictated_is_read():
    said = "Call me at two oh two, five five five, oh one seven two. Thanks, Nevada."
    assert value(read_phone, chat(said, channel="call")) == "+12025550172"
    assert value(read_phone, mail(said)) is None


@given(st.one_of(hostile, st.text("0123456789 ()+-.", max_size=80)), hostile)
@settings(max_examples=80, deadline=None)
def test_no_text_makes_it_fail(body, name):
    letter = mail(body, name, "ada@acme.example")
    for read in (read_recruiter, read_email, read_phone):
        for fact in read(letter):
            assert fact.evidence.quote
