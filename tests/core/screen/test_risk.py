"""How careful to be: signals weighed together, each with words and evidence."""

import pytest
from hypothesis import given, settings
from screened import (
    AGENCY,
    findings_of,
    hostile,
    letter_of,
    pay_of,
    risk_of,
    signals_of,
)

from ajar.core.nouns.fact import Evidence
from ajar.core.nouns.role import Side
from ajar.core.nouns.screening import Risk, SignalId
from ajar.core.screen.risk import TIERS, assess_risk, warning_words
from ajar.core.screen.signs import Sign
from ajar.core.text import Span

HONEST = "Hi Sam, we have a controller role in Leeds at £80k. Could we talk on Friday?"


def test_an_honest_pitch_has_no_signal():
    assessment = assess_risk(letter_of(HONEST), {})
    assert assessment.risk is Risk.NONE
    assert assessment.signals == ()


def test_an_unnamed_client_and_a_mass_mailing_raise_nothing():
    letter = letter_of("Hi all, my client needs a cook.")
    assert signals_of(letter, AGENCY).keys() == {"client_withheld", "mass_mailing"}
    assert risk_of(letter, AGENCY) == "none"


@pytest.mark.parametrize(
    ("risk", "text"),
    [
        ("note", "Hi Sam, I need your answer by 5 pm today."),
        ("check", "Hi Sam, no interview is needed, you start on Monday."),
        ("stop", "Hi Sam, please pay the registration fee of $40."),
        ("stop", "Hi Sam, answer today, you are hired, pay the deposit of $40 now."),
    ],
)
def test_the_risk_is_the_strongest_tier(risk, text):
    assert risk_of(letter_of(text)) == risk


def test_the_strongest_signal_comes_first():
    letter = letter_of("Reply today. You are hired. Pay the deposit of $40 by Zelle.")
    tiers = [TIERS.index(s.tier) for s in assess_risk(letter, {}).signals]
    assert tiers == sorted(tiers, reverse=True)
    assert len(tiers) >= 3


def test_a_signal_is_told_once_with_its_strongest_words():
    letter = letter_of("Date of birth:\nSend your SSN and a copy of your passport.")
    (signal,) = (s for s in assess_risk(letter, {}).signals if s.id == "asks_identity")
    assert signal.tier is Risk.STOP
    assert "SSN" in signal.evidence.quote


def test_a_pay_signal_is_raised_only_by_what_is_told():
    values = {"pay": pay_of(900_000)}
    alone = letter_of("Hi Sam, my client has a role. Could we talk?")
    assert signals_of(alone, findings_of(**values))["pay_too_good"] == "note"
    pressed = letter_of("Hi Sam, I need your answer by 5 pm today.")
    assert signals_of(pressed, findings_of(**values))["pay_too_good"] == "check"


def test_attachments_are_read_for_what_they_ask():
    letter = letter_of(HONEST, attachment="The training kit costs $75, payable first.")
    assert signals_of(letter)["pays_upfront"] == "stop"


@pytest.mark.parametrize("part", ["signature", "quoted", "footer"])
def test_what_is_not_the_offer_asks_nothing(part):
    noise = "Pay the deposit of $40. Send your SSN. You are hired. Add me on Telegram."
    assert signals_of(letter_of(HONEST, **{part: noise})) == {}


def test_a_letter_without_a_word_can_be_assessed():
    assert signals_of(letter_of("", name="")) == {}


def test_a_sign_without_a_warning_is_a_fault():
    sign = Sign(SignalId.URGENCY, Risk.STOP, Evidence("", "body", Span(0, 0)))
    with pytest.raises(KeyError):
        warning_words(sign)


@settings(max_examples=200, deadline=None)
@given(hostile, hostile)
def test_no_text_crashes_it_and_evidence_is_verbatim(body, attachment):
    letter = letter_of(body, attachment=attachment)
    texts = [(passage.source, passage.text) for passage in letter.passages]
    for signal in assess_risk(letter, {}).signals:
        start, end = signal.evidence.span
        assert any(
            source == signal.evidence.source
            and text[start:end] == signal.evidence.quote
            for source, text in texts
        )


@pytest.mark.parametrize(
    ("signal", "tier", "text"),
    [
        (
            "pays_upfront",
            "stop",
            "Hi Sam, your CV scored 43. Dorothea charges £190 for a new CV, ask her.",
        ),
        (
            "pays_upfront",
            "stop",
            "The lawyer's fee is EUR 640, which I ask you to settle with him directly.",
        ),
        (
            "cheque_or_forward",
            "stop",
            "A check for $3,850 will arrive by courier. Use it for the laptop, our"
            " certified supplier will invoice you.",
        ),
        (
            "asks_identity",
            "stop",
            "Please have ready a photo of your ID card.",
        ),
        (
            "asks_identity",
            "stop",
            "To write the contract we require by return:\n- your passport, front and"
            " back\n- your bank account number",
        ),
        (
            "offer_without_interview",
            "check",
            "The interview will be conducted by text on Telegram.",
        ),
        ("urgency", "note", "Can I have a yes or a flat no by 6 pm?"),
    ],
)
def test_what_is_asked_in_other_words(signal, tier, text):
    assert signals_of(letter_of(text))[signal] == tier


@pytest.mark.parametrize(
    "text",
    [
        "Hi Sam, we never ask for crypto and we don't interview on Telegram. A call?",
        "Hi Sam, the stipend is $1,306 a week, tax free if you qualify.",
        "Estimado Sam: ¿tendría media hora esta semana para hablar del puesto?",
        "Before you start we shall ask for nothing:\n- no passport, front and back",
        "Quem está hoje foi contratado pela cooperativa. Topa conversar?",
    ],
)
def test_honest_words_near_a_fraud_raise_nothing(text):
    assert risk_of(letter_of(text)) == "none"


def test_rights_for_an_unnamed_client_with_a_question_of_pay_are_a_check():
    text = (
        "Hi Sam, reply with your CV, your current salary and the line: I authorize"
        " us to represent me. My client will be disclosed after."
    )
    assert signals_of(letter_of(text), AGENCY)["right_to_represent"] == "check"


def test_a_company_named_in_a_free_mailbox_is_a_check():
    findings = findings_of(employer="Northfield Dairy", side=Side.IN_HOUSE)
    office = letter_of("Hi Sam, we need a cook.", address="northfield.hr@gmail.com")
    assert signals_of(office, findings)["freemail_brand"] == "check"
    named = letter_of("Hi Sam, send it to northfield-jobs@gmail.com please.")
    assert signals_of(named, findings)["freemail_brand"] == "check"
    person = letter_of("Hi Sam, we need a cook.", address="jo.northfield@gmail.com")
    assert "freemail_brand" not in signals_of(person, findings)


def test_a_reply_address_of_the_tool_that_sent_it_is_no_mismatch():
    headers = [("list-unsubscribe", "<https://talentloop.example/out/1>")]
    letter = letter_of("Hi Sam", reply_to="a@talentloop.example", headers=headers)
    assert "reply_to_mismatch" not in signals_of(letter)
    bare = letter_of("Hi Sam", reply_to="a@talentloop.example")
    assert signals_of(bare)["reply_to_mismatch"] == "check"
