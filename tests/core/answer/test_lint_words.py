"""An objection says what is wrong, and where, in the same words each time."""

from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from answers_made import MAIL, NO, OPEN, OWNER, QUIET, YES, drafted

from ajar.core.answer.lint import lint_draft, lint_mail
from ajar.core.nouns.draft import Form, Rule
from ajar.core.nouns.message import Party


def told(draft, verdict=NO):
    found = lint_draft(draft, QUIET, verdict, MAIL, OWNER)
    return [(o.rule, o.where, o.words) for o in found]


@pytest.mark.parametrize(
    ("text", "verdict", "words"),
    [
        ("I am at Copperline Labs.", NO, "It names your employer."),
        ("I earn $142,000.", NO, "It names what you earn."),
        ("Nadia Brook knows.", NO, "It names a colleague or a referee."),
        ("Vantage Robotics called.", NO, "It names another offer."),
        ("There is a merger.", NO, "It has a word from your list in it."),
        ("It's a yes.", OPEN, "It says yes, and the answer isn't yes."),
        (
            "I'd love to hear more.",
            NO,
            "It says you want to go on, and the answer is no for now.",
        ),
        ("So it's a no.", YES, "It says no, and the answer isn't no."),
        ("I can start in May.", NO, "It promises something that wasn't decided."),
        ("I have another offer.", NO, "It tells of other offers."),
        ("Ask Tom Okafor.", NO, "It names somebody who hasn't said yes to it."),
        ("Hello {name}", NO, "It has a place that nobody filled."),
        ("x" * 20_001, NO, "No letter is that long."),
    ],
)
def test_each_objection_has_its_words(text, verdict, words):
    found = told(replace(drafted(verdict), text=text), verdict)
    assert [(where, said) for _, where, said in found] == [("text", words)]


def test_a_letter_may_be_just_so_long():
    assert told(replace(drafted(NO), text="x" * 20_000)) == []


def test_a_draft_over_its_limit_is_told_its_text_is():
    note = replace(drafted(NO, Form.NOTE), text="x" * 201)
    words = "It has 201 characters; 200 is the most."
    assert told(note) == [(Rule.TOO_LONG, "text", words)]
    assert told(replace(note, text="x" * 200)) == []


def test_all_that_is_wrong_is_said_of_a_note_that_is_too_long():
    note = replace(drafted(NO, Form.NOTE), text="Copperline Labs " + "x" * 201)
    assert [rule for rule, _, _ in told(note)] == [Rule.CONFIDENTIAL, Rule.TOO_LONG]


def test_a_draft_to_the_employer_says_so():
    boss = Party("Al", "al@copperline-labs.example")
    assert told(replace(drafted(NO), recipients=(boss,))) == [
        (Rule.RECIPIENT, "to", "It goes to your employer.")
    ]


def test_a_mail_that_cannot_be_read_says_so():
    (found,) = lint_mail(b"Subject: =?utf-8?b?Q?=\r\n\r\nx", QUIET, NO)
    assert (found.rule, found.where) == (Rule.UNREADABLE, "text")
    assert found.words == "The mail can't be read."


@pytest.mark.parametrize("header", ["To", "Cc", "Bcc"])
def test_every_recipient_is_looked_at(header):
    mail = EmailMessage(policy=SMTP)
    mail[header] = "al@copperline-labs.example"
    mail.set_content("It's a no.\n")
    found = [(o.rule, o.where) for o in lint_mail(mail.as_bytes(), QUIET, NO)]
    assert found == [(Rule.RECIPIENT, "to")]
    draft = replace(
        drafted(NO),
        recipients=(
            Party("Laura Kim", "laura@meridian.example"),
            Party("", "al@copperline-labs.example"),
        ),
    )
    assert [(rule, where) for rule, where, _ in told(draft)] == found


def test_an_excerpt_is_no_longer_than_a_line():
    parted = (" " * 10).join("CopperlineLabs")
    claim = "I promise " + "to think about it again and again " * 5
    for text in (parted, claim):
        draft = replace(drafted(NO), text=text)
        (objection,) = lint_draft(draft, QUIET, NO, MAIL)
        assert objection.excerpt == text[:80]
