"""A draft that gives something away, contradicts its verdict or has gaps is refused."""

from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from answers_made import (
    MAIL,
    NO,
    NOT_NOW,
    OPEN,
    OWNER,
    QUIET,
    YES,
    drafted,
    if_only,
)
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.answer.lint import lint_draft, lint_mail
from ajar.core.answer.mail import build_mail
from ajar.core.answer.surfaces import split_quote, surfaces_in, surfaces_of
from ajar.core.nouns.draft import OTHER_OFFERS, Draft, Form, Rule
from ajar.core.nouns.message import Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.role import Topic


def lint(draft, verdict=NO, confidential=QUIET, message=MAIL, owner=OWNER):
    """Return the objections to a draft, the same for its bytes."""
    found = lint_draft(draft, confidential, verdict, message, owner)
    raw = build_mail(draft, owner)
    if draft.form is Form.MAIL:
        of_bytes = lint_mail(raw, confidential, verdict, message, owner)
        assert {o.rule for o in of_bytes} == {o.rule for o in found}
    return [(o.rule, o.where, o.excerpt) for o in found]


def adding(words, verdict=NO):
    draft = drafted(verdict)
    return lint(replace(draft, text=f"{draft.text}\n\n{words}"), verdict)


@pytest.mark.parametrize("verdict", [YES, NO, OPEN, NOT_NOW, if_only(Topic.SEAT)])
@pytest.mark.parametrize("form", [*Form])
def test_what_was_drafted_passes(verdict, form):
    assert lint(drafted(verdict, form), verdict) == []


@pytest.mark.parametrize(
    ("words", "rule", "excerpt"),
    [
        ("I'm with Copper-line Labs.", Rule.CONFIDENTIAL, "Copper-line Labs"),
        ("I earn $142,000.", Rule.CONFIDENTIAL, "142,000"),
        ("Nadia Brook knows.", Rule.CONFIDENTIAL, "Nadia Brook"),
        ("Vantage Robotics too.", Rule.CONFIDENTIAL, "Vantage Robotics"),
        ("We have a merger.", Rule.CONFIDENTIAL, "merger"),
        ("I have another offer.", Rule.CONFIDENTIAL, "I have another offer."),
        ("Yes, I'm in.", Rule.CONTRADICTS, "Yes, I'm in."),
        ("I'd love to hear more.", Rule.CONTRADICTS, "I'd love to hear more."),
        ("I can start in May.", Rule.PROMISES, "I can start in May."),
        ("You could ask Tom Okafor.", Rule.PROMISES, "Tom Okafor"),
        ("Best, {me}", Rule.SLOT, "{me}"),
        ("Best, ｛me｝", Rule.SLOT, "{me}"),
    ],
)
def test_a_text_that_says_too_much_is_refused(words, rule, excerpt):
    assert adding(words) == [(rule, "text", excerpt)]


def test_a_yes_must_not_say_no():
    assert adding("So it's a no.", YES) == [(Rule.CONTRADICTS, "text", "So it's a no.")]
    assert adding("So it's a no.") == []
    assert adding("It's a yes from me.", OPEN)[0][0] is Rule.CONTRADICTS


def test_a_secret_is_found_in_the_quote():
    draft = replace(drafted(NO), quote="> You are at\n> Copperline\n>> Labs, I read.")
    found = (Rule.CONFIDENTIAL, "quote", "Copperline\nLabs")
    assert lint(draft) == [found]


def test_gaps_and_answers_in_the_quote_are_the_sender_s():
    draft = replace(drafted(NO), quote="> Hi {FirstName},\n> Yes, I promise!")
    assert lint(draft) == []


def test_a_figure_that_the_sender_named_first_is_theirs():
    draft = replace(drafted(NO), quote="> The base is $142,000.")
    assert lint(draft) == [(Rule.CONFIDENTIAL, "quote", "142,000")]
    message = replace(MAIL, body="The base is 142k.")
    assert lint(draft, message=message) == []
    draft = replace(draft, subject="Re: Clerk, 142k")
    assert lint(draft, message=message) == []
    spoken = replace(draft, text=f"{draft.text}\n\nI like $142,000.")
    found = (Rule.CONFIDENTIAL, "text", "142,000")
    assert lint(spoken, message=message) == [found]
    assert len(lint(spoken, message=None)) == 3


def test_a_subject_is_looked_at():
    draft = replace(drafted(NO), subject="Re: Copperline Labs to {Firm}?")
    assert [(rule, where) for rule, where, _ in lint(draft)] == [
        (Rule.CONFIDENTIAL, "subject"),
        (Rule.SLOT, "subject"),
    ]
    assert lint(replace(draft, subject="Re: Yes, I promise")) == []


def test_a_draft_does_not_go_to_the_employer():
    boss = Party("Al", "al@mail.copperline-labs.example")
    draft = replace(drafted(NO), recipients=(boss,))
    assert lint(draft) == [(Rule.RECIPIENT, "to", "copperline-labs")]
    colleague = replace(draft, recipients=(Party("Nadia Brook", "n@x.example"),))
    assert lint(colleague)[0][:2] == (Rule.CONFIDENTIAL, "to")


def test_an_address_at_work_is_noticed():
    at_work = Owner("Robin Vale", ("robin@copperline-labs.example",))
    (objection,) = lint_mail(build_mail(drafted(NO), at_work), QUIET, NO, MAIL, at_work)
    assert objection.where == "header from"
    thread = replace(drafted(NO), in_reply_to="<1@copperline-labs.example>")
    assert lint(thread)[0][0] is Rule.CONFIDENTIAL


def test_the_one_answered_may_share_a_name():
    message = replace(MAIL, sender=Party("Nadia Brook", "nadia@firm.example"))
    draft = drafted(NO, message=message, findings={})
    assert "Hello Nadia," in draft.text
    assert lint(draft, message=message) == []
    named = replace(draft, text="It's a no, Nadia Brook.")
    assert lint(named, message=message) == []
    unknown = [(r, w) for r, w, _ in lint(named, message=None)]
    assert (Rule.CONFIDENTIAL, "text") in unknown


def test_a_name_that_the_sender_gave_is_no_referral():
    draft = replace(
        drafted(NO), quote="> Tom Okafor sent me.", text="I'll ask Tom Okafor."
    )
    assert lint(draft) == []


def test_what_is_unlocked_may_be_said():
    text = "I have another offer, and I earn $142,000 at Copperline Labs."
    draft = replace(drafted(NO), text=text)
    unlocked = frozenset({OTHER_OFFERS, "142000", QUIET.employer})
    # The domain is an entry of its own.
    quiet = replace(QUIET, unlocked=unlocked, domains=())
    assert lint(draft, confidential=quiet) == []


def test_a_note_that_is_too_long_is_refused():
    draft = replace(drafted(NO, Form.NOTE), text="x" * 201)
    (objection,) = lint_draft(draft, QUIET, NO)
    assert objection.rule is Rule.TOO_LONG
    assert objection.words == "It has 201 characters; 200 is the most."


def test_a_text_longer_than_any_letter_is_refused():
    assert adding("word " * 5_000) == [(Rule.TOO_LONG, "text", "")]


def mail_with(**extra):
    mail = EmailMessage(policy=SMTP)
    mail["To"] = "Laura Kim <laura@meridian.example>"
    mail["Subject"] = "Re: Hello"
    mail.set_content(extra.pop("text", "It's a no.\n"))
    for name, value in extra.items():
        mail[name.replace("_", "-")] = value
    return mail


def refusals(mail):
    raw = mail if isinstance(mail, bytes) else mail.as_bytes()
    return [(o.rule, o.where) for o in lint_mail(raw, QUIET, NO)]


def test_headers_and_files_of_a_mail_are_looked_at():
    assert refusals(mail_with()) == []
    organized = mail_with(Organization="Cöpperline Läbs")
    assert refusals(organized) == [(Rule.CONFIDENTIAL, "header organization")]
    mail = mail_with()
    mail.add_attachment(
        b"%PDF", "application", "pdf", filename="cv Copperline Läbs.pdf"
    )
    mail.add_attachment("I am at Copperline Labs", filename="cv.txt")
    assert refusals(mail) == [
        (Rule.CONFIDENTIAL, "attachment cv Copperline Läbs.pdf"),
        (Rule.CONFIDENTIAL, "attachment cv.txt"),
    ]


def test_a_mail_is_decoded_before_it_is_looked_at():
    encoded = mail_with()
    encoded.set_content("I am at Copperline Labs.\n", cte="base64")
    assert refusals(encoded) == [(Rule.CONFIDENTIAL, "text")]
    broken = (
        b"Subject: a\r\nContent-Type: text/plain; charset=nope\r\n\r\nCopperline Labs"
    )
    assert [rule for rule, _ in refusals(broken)] in (
        [Rule.UNREADABLE],
        [Rule.CONFIDENTIAL],
    )
    assert refusals(b"Subject: =?utf-8?b?Q?=\r\n\r\nx")[0][0] is Rule.UNREADABLE


def test_the_lead_of_a_quote_belongs_to_it():
    own, quoted = split_quote("Hello\n\nOn Monday Laura wrote:\n\n> Hi\nbelow\n> more")
    assert own.text == "Hello\n\nbelow"
    assert quoted.text.splitlines() == ["On Monday Laura wrote:", "Hi", "more"]
    own, quoted = split_quote("Hello\n> Hi")
    assert (own.text, quoted.text) == ("Hello", "Hi")
    assert split_quote("> Hi")[0].text == ""
    own, quoted = split_quote("> Hi\nAs I wrote:\n> there")
    assert (own.text, quoted.text) == ("As I wrote:", "Hi\nthere")


def test_a_draft_is_parted_like_its_bytes():
    draft = drafted(NO)
    ours = {s.where for s in surfaces_of(draft)}
    theirs = {s.where for s in surfaces_in(build_mail(draft, OWNER))}
    assert ours == {"text", "subject", "quote", "to", "header references"}
    assert theirs == ours | {"header from", "header in-reply-to"}


@given(st.binary(max_size=300))
def test_no_bytes_break_it(raw):
    lint_mail(raw, QUIET, NO)


@given(st.text(max_size=300), st.text(max_size=100), st.text(max_size=60))
def test_no_draft_breaks_it(text, quote, subject):
    draft = Draft(Form.MAIL, text, subject, (Party(subject, text),), quote=quote)
    lint_draft(draft, QUIET, YES)
