"""A no asks for the description unless it is there; a fraud gets no answer at all."""

from dataclasses import replace

from answers_made import MAIL, NO, OWNER, PREFERENCES, YES, drafted, finding

from ajar.core.answer.reply import draft_reply
from ajar.core.nouns.draft import Form, NoDraft
from ajar.core.nouns.fact import Evidence
from ajar.core.nouns.message import Attachment
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Assessment, Risk, Signal, SignalId
from ajar.core.nouns.voice import Voice
from ajar.core.text import Span


def test_a_file_with_the_description_is_not_asked_for():
    message = replace(MAIL, attachments=(Attachment("sales-role.pdf", "x/y", 1),))
    text = drafted(NO, message=message).text
    assert "Thank you for the description. I may know someone it suits" in text
    read = finding(Topic.TITLE, "Clerk", source="attachment:a.bin")
    assert "Thank you for the description." in drafted(NO, findings=read).text
    message = replace(MAIL, attachments=(Attachment("logo.png", "image/png", 1),))
    assert "Would you send me the job" in drafted(NO, message=message).text


def test_a_message_that_is_the_description_is_not_asked_for_it():
    body = "Responsibilities: all of it.\nRequirements: all of them.\n"
    text = drafted(NO, message=replace(MAIL, body=body)).text
    assert "I may know someone it suits. May I pass this on?" in text


def test_a_fraud_gets_no_draft_and_the_reasons_why():
    evidence = Evidence("fee", "body", Span(0, 3))
    signals = tuple(
        Signal(SignalId.PAYS_UPFRONT, tier, evidence, words)
        for tier, words in ((Risk.STOP, "They ask for money."), (Risk.NOTE, "New."))
    )
    refused = draft_reply(
        YES, (), {}, MAIL, OWNER, PREFERENCES, Voice(), Form.MAIL,
        assessment=Assessment(Risk.STOP, signals),
    )  # fmt: skip
    assert refused == NoDraft("Don't reply.", ("They ask for money.",))
