"""Haste, and jobs given away without a conversation."""

import pytest
from screened import letter_of, signals_of

HURRIED = [
    "I need your answer by 5 pm today.",
    "Reply within 24 hours or your place will be given to another applicant.",
    "Send your details today, the offer expires at midnight.",
    "Failure to respond within two hours will cancel your application.",
    "Only 3 slots left, reply before tonight or we move on to the next candidate.",
    "I would need your decision by Friday.",
    "Responda hoje, restam só 5 vagas.",
    "Antworten Sie bitte innerhalb von 24 Stunden.",
    "They want an exclusive RTR emailed by tonight.",
]
HURRIED_NOT = [
    "The closing date is 4 December at 17:00.",
    "URGENT REQUIREMENT: Java developer, Charlotte",
    "Applications close on 30 November.",
    "No rush at all, reply whenever suits.",
    "CVs are going over on Monday, so a quick yes or no would help.",
    "Are you free today or tomorrow for a call?",
    "We urgently need a site engineer.",
    "The role starts in two weeks.",
    "You'd respond to incidents within 24 hours.",
    "They answer within 48 hours.",
    "We reply within 24 hours.",
]


@pytest.mark.parametrize("text", HURRIED)
def test_a_threat_or_a_few_hours_press(text):
    assert signals_of(letter_of(text))["urgency"] == "note"


@pytest.mark.parametrize("text", HURRIED_NOT)
def test_a_closing_date_does_not_press(text):
    assert "urgency" not in signals_of(letter_of(text))


GIVEN = [
    "No interview is needed, you can start on Monday.",
    "Congratulations, you have been hired as a typist.",
    "Your application has been approved, training starts tomorrow.",
    "After the text interview on Telegram you are hired.",
    "You are accepted. Reply YES for details.",
    "We are pleased to inform you that your CV was found satisfactory.",
    "The interview is done on Google Hangouts.",
    "Seu currículo foi pré-aprovado.",
    "No interview, just a chat with us on Telegram.",
    "You have been selected for the post of cashier.",
]
GIVEN_NOT = [
    "They would take you without a second interview.",
    "There is no interview, just a chat with me and the head of the ward.",
    "Kein Vorstellungsgespräch, nur ein Kaffee mit mir.",
    "You have been selected for an interview next week.",
    "Interviews are two stages, both by video.",
    "We hired twelve people last year.",
    "No third round, no whiteboard.",
    "If you are hired you get a laptop.",
    "No interview, only a paid trial shift on Thursday.",
    "The interview is one call and one day on site.",
    "You were recommended by a former colleague. Could we talk?",
]


@pytest.mark.parametrize("text", GIVEN)
def test_a_job_without_a_conversation_is_a_check(text):
    assert signals_of(letter_of(text))["offer_without_interview"] == "check"


@pytest.mark.parametrize("text", GIVEN_NOT)
def test_a_short_or_ordinary_process_is_no_signal(text):
    assert "offer_without_interview" not in signals_of(letter_of(text))


def test_a_firm_that_never_hires_without_an_interview_is_no_sign():
    text = "We do not offer posts without an interview, and never ask for money."
    assert "offer_without_interview" not in signals_of(letter_of(text))
    given = "You start on Monday without an interview."
    assert signals_of(letter_of(given))["offer_without_interview"] == "check"
