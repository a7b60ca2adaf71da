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
    assert signals_of(letter_of("", name="")) == {"mass_mailing": "note"}


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
