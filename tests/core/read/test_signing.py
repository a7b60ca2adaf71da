"""What a sender signs with is found and parted."""

import pytest
from hypothesis import given, settings
from made import hostile
from mails import chat, mail

from ajar.core.nouns.letter import Part
from ajar.core.read.domains import domain_label, label_starts, matches_label
from ajar.core.read.headline import is_function, read_headline
from ajar.core.read.signing import (
    author_words,
    closing_lines,
    find_forwarded,
    is_valediction,
    pieces,
    signed_name,
)

FORWARD = """Ada, this is for you!

---------- Forwarded message ---------
From: Lorraine Obi <lobi@acme.example>
Date: Thu, Oct 22, 2026 at 3:02 PM
Subject: Charge Nurse
To: Grace <grace@vale.example>

I need a Charge Nurse.

Lorraine Obi RN
Nurse Manager
"""
BUMP = """Just bringing this back up.

Robin

On Tue, 10 Nov 2026 at 09:12, Robin Vale <robin@vale.example> wrote:
> We need a nurse in Bath.
>
> Robin Vale | Acme Care | 555
"""


def plain(letter):
    return [line.plain for line in closing_lines(letter)]


def test_a_signature_is_found_below_a_farewell():
    letter = mail("We need a nurse.\n\nBest regards,\nRobin Vale\nAcme Care, Bath")
    assert plain(letter)[-2:] == ["Robin Vale", "Acme Care, Bath"]


def test_a_signature_is_found_by_name_within_a_long_mail():
    body = "We need a nurse.\n\nRobin Vale\nAcme Care\n" + "Small print. " * 20
    assert plain(mail(body))[:2] == ["Robin Vale", "Acme Care"]


def test_the_author_of_a_forward_signs():
    letter = mail(FORWARD, "Grace Ito", "grace@vale.example", subject="Fwd: Nurse")
    assert author_words(letter) == {"lorraine", "obi"}
    assert "Nurse Manager" in plain(letter)


def test_only_a_forward_names_another_author():
    assert find_forwarded(mail("We need a nurse.")) is None


def test_what_the_sender_quotes_of_themselves_is_signed_too():
    letter = mail(BUMP, subject="Re: Nurse?")
    assert any("Acme Care" in line for line in plain(letter))


def test_a_line_is_parted():
    letter = mail("Hi.\n\nRobin Vale | Acme Care, Bath - 555 0101. +1 202 555 0101")
    line = next(iter(closing_lines(letter)), None)
    assert line is not None
    text = line.passage.text
    words = [text[slice(*span)] for span in pieces(line)]
    assert words[:3] == ["Robin Vale", "Acme Care", "Bath"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Best, Robin", "Robin"),
        ("Best regards", None),
        ("Yours sincerely", None),
        ("Robin Vale", "Robin Vale"),
        ("Acme Care Ltd", None),
    ],
)
def test_the_signed_name_is_read(line, name):
    letter = mail(f"We need a nurse.\n\nThanks,\n{line}\nAcme Care")
    found = [x for x in closing_lines(letter) if x.plain == line]
    span = signed_name(found[0])
    assert (found[0].passage.text[slice(*span)] if span else None) == name


def test_a_farewell_is_known():
    assert is_valediction("with kind regards")
    assert not is_valediction("acme care")


@pytest.mark.parametrize(
    ("headline", "firm"),
    [
        ("Talent Partner @ Acme Labs", "Acme Labs"),
        ("Recruiter, APAC Engineering at Acme", "Acme"),
        ("Founder @ Acme Staffing (hospitality)", "Acme Staffing"),
        ("Program Director, Acme Systems", "Acme Systems"),
        ("Director at Acme Legal | Private practice", "Acme Legal"),
        ("Talent, Acme GmbH", "Acme GmbH"),
        ("Managing Consultant | Life Sciences | I place people", None),
        ("Global HR Lead", None),
        ("Executive Search", None),
        ("Happy, Acme", None),
        ("Recruiter at home", None),
    ],
)
def test_a_headline_names_the_firm(headline, firm):
    read = read_headline(chat("Hi", headline=headline))
    assert (headline[slice(*read.firm)] if read.firm else None) == firm


def test_without_a_headline_there_is_none():
    assert read_headline(chat("Hi")) is None


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("Talent Acquisition", True),
        ("Head of Engineering", True),
        ("Senior Recruiter", True),
        ("Acme Foods", False),
        ("555", False),
    ],
)
def test_what_someone_does_is_told_from_a_firm(words, known):
    assert is_function(words) is known


@pytest.mark.parametrize(
    ("address", "label"),
    [
        ("a@acme-care.example", "acmecare"),
        ("a@mail.acme.co.uk", "acme"),
        ("a@localhost", ""),
        ("", ""),
    ],
)
def test_the_label_of_a_domain_is_read(address, label):
    assert domain_label(mail("Hi", address=address)) == label


@pytest.mark.parametrize(
    ("name", "label", "known"),
    [
        ("Acme Care", "acmecare", True),
        ("Acme Care", "getacmecare", True),
        ("Acme Care Group", "acg", True),
        ("Zenith", "acmecare", False),
        ("Zenith", "ac", False),
    ],
)
def test_a_label_matches_a_name(name, label, known):
    assert matches_label(name, label) is known


def test_a_label_is_found_where_words_spell_it():
    letter = mail("Write to x@acmecare.example. acme.example, Acme Care, acme-care.")
    passage = next(letter.parts(Part.OFFER))
    found = [passage.text[at : at + 9] for at in label_starts(passage, "acmecare")]
    assert found == ["Acme Care"]
    assert not list(label_starts(passage, "abc"))


@given(hostile)
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_fail(body):
    letter = mail(body + "\nRobin Vale, Acme\n" + body)
    for line in closing_lines(letter):
        pieces(line)
        signed_name(line)
