"""Who speaks is found where running text says so, with what they do and for whom."""

import pytest
from hypothesis import given, settings
from made import hostile
from mails import chat, mail, posting, value

from ajar.core.read.firm import read_firm
from ajar.core.read.introductions import find_introductions
from ajar.core.read.recruiter import read_recruiter
from ajar.core.read.side import read_side


def _told(one):
    plain = one.passage.plain
    parts = (one.person, one.does, one.firm)
    return tuple(plain[slice(*part)] if part else None for part in parts)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Kim Obi here, head of press at Acme Labs. We need you.",
            ("Kim Obi", "head of press", "Acme Labs"),
        ),
        (
            "You don't know me, Kim Obi here, principal in Acme School in Ely.",
            ("Kim Obi", "principal", "Acme School"),
        ),
        (
            "Hello is this Bo? Kim Obi, foreman with Acme Paving.",
            ("Kim Obi", "foreman", "Acme Paving"),
        ),
        (
            "Hi it's Kim w/ Acme Staffing! Fancy a shift?",
            ("Kim", None, "Acme Staffing"),
        ),
        ("G'day Bo, Kim from Acme Locums. Got a job.", ("Kim", None, "Acme Locums")),
        ("Hey this is uh Kim over at Acme Tire.", ("Kim", None, "Acme Tire")),
        ("Hi Bo, Kim, Acme Hotels. A post.", ("Kim", None, "Acme Hotels")),
    ],
)
def test_who_speaks_is_told(body, told):
    found = [
        _told(one) for one in find_introductions(mail(body, "Jobs", "j@x.example"))
    ]
    assert told in found


@pytest.mark.parametrize(
    "body",
    [
        "We need a nurse. Opportunities at Acme Labs are rare.",
        "Ik ben Kim, samen met mijn broer heb ik Bakkerij Acme in Deventer.",
        "Kim, Leeds. A post.",
        "Nobody is named here.",
    ],
)
def test_nobody_is_introduced_by_other_words(body):
    assert find_introductions(mail(body, "Jobs", "j@x.example")) == ()


def test_a_posting_introduces_nobody():
    assert find_introductions(posting("Kim Obi here, head of press at Acme.")) == ()


@pytest.mark.parametrize(
    ("note", "person", "firm"),
    [
        (
            "Call w/ Kim Obi, Acme Partners (retained). A CFO.",
            "Kim Obi",
            "Acme Partners",
        ),
        ("Spoke with Kim Obi of Acme Ridge (exec search).", "Kim Obi", "Acme Ridge"),
        ("Recruiter call 3/12. Kim Obi / Acme Talent.", "Kim Obi", "Acme Talent"),
    ],
)
def test_a_note_says_who_called(note, person, firm):
    letter = chat(note, "notes", channel="call", number="+12125550147")
    assert value(read_recruiter, letter) == person
    assert value(read_firm, letter) == firm


@pytest.mark.parametrize("shown", ["Kim Acme", "Acme Harbour"])
def test_a_contact_kept_under_the_firm_is_no_name(shown):
    body = "Morning, Kim from Acme Harbour Staffing. A shift?"
    letter = chat(body, shown, channel="sms", number="+447700900123")
    assert value(read_recruiter, letter) == "Kim"


def test_what_one_does_tells_the_side():
    body = "Kim Obi here, foreman with Acme Paving. The yard starts at six."
    assert value(read_side, mail(body, "Kim Obi", "kim@x.example")) == "hiring_manager"


@given(hostile, hostile)
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_fail(body, sender):
    for one in find_introductions(mail(body, sender)):
        assert one.passage.plain[slice(*one.person)].strip()
