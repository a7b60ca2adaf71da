"""Papers and numbers asked for before an offer mean stop; talk of them does not."""

import pytest
from screened import letter_of, signals_of

from ajar.core.screen.risk import assess_risk

ASKED = [
    "Please send your social security number and date of birth.",
    "Reply with a copy of your passport, both pages.",
    "We need your bank account number to set up payroll before the call.",
    "Kindly share a photo of your driving licence front and back.",
    "Text your SSN and a selfie holding your ID.",
    "Send IBAN and a scan of your ID card today.",
    "Passport number & copy (both pages):",
    "To register you please provide your online banking login.",
    "Bitte senden Sie uns eine Kopie Ihres Personalausweises und Ihre IBAN.",
    "Merci d'envoyer une copie de votre passeport et votre RIB.",
    "Envíanos una foto de tu DNI por ambos lados.",
    "Mande foto do RG e CPF para o cadastro.",
    "Call back with your social security number and a valid debit card.",
]
ASKED_NOT = [
    "HR will ask for your passport copy after you sign the contract.",
    "We will never ask for your bank details or a copy of your ID.",
    "You need a valid passport and a clean driving licence.",
    "You'd work on bank account reconciliation and IBAN validation.",
    "Never send identity documents by email.",
    "US citizenship required, passport holders preferred.",
    "Bring your licence on the first day.",
    "Experience with passport readers and ID scanners is a plus.",
    "Once you accept the offer we need your bank details for payroll.",
    "Send your CV and availability.",
    "You would report to the head of identity and access.",
]


@pytest.mark.parametrize("text", ASKED)
def test_papers_asked_for_early_mean_stop(text):
    assert signals_of(letter_of(text))["asks_identity"] == "stop"


@pytest.mark.parametrize("text", ASKED_NOT)
def test_papers_as_a_topic_or_after_the_offer_are_no_signal(text):
    assert "asks_identity" not in signals_of(letter_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Please share your updated CV, visa status and last 4 digits of SSN.",
        "Date of Birth (MM/DD):",
        "For the submission send your full name and date of birth.",
        "Position is C2C. Share DL copy and visa copy with your resume.",
        "Active TS/SCI clearance. Send your SSN so our FSO can verify it.",
    ],
)
def test_what_vendors_and_clearances_do_ask_is_only_a_check(text):
    assert signals_of(letter_of(text))["asks_identity"] == "check"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We need your bank details before the interview.", "payroll asks"),
        ("Please reply with your sort code and account number.", "payroll asks"),
        ("Bitte senden Sie uns Ihre IBAN noch heute.", "payroll asks"),
        ("Please send a copy of your passport, both pages.", "No identity document"),
        ("Send your SSN and your bank account number.", "No identity document"),
    ],
)
def test_what_is_asked_for_is_what_one_is_warned_of(text, told):
    signals = assess_risk(letter_of(text), {}).signals
    (said,) = (s.warning for s in signals if s.id == "asks_identity")
    assert told in said
