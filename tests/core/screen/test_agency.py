"""What agencies do: worth knowing, never an alarm by itself."""

import pytest
from screened import AGENCY, IN_HOUSE, findings_of, letter_of, risk_of, signals_of

from ajar.core.nouns.role import Side


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("Hi Sam, my client is a brewery in Ulm that needs a cooper.", {}),
        ("Hi Sam, I have a controller role in Leeds.", AGENCY),
        ("Hi Sam, the client's name will be shared on submission.", IN_HOUSE),
        ("Hi Sam, I can't name the company until we have spoken.", {}),
        ("Hi Sam, they won't say which until I am submitted.", {}),
        ("Guten Tag Frau Weiß, unser Mandant sucht eine Leiterin.", {}),
    ],
)
def test_an_unnamed_client_is_noted_and_raises_nothing(text, findings):
    letter = letter_of(text)
    assert signals_of(letter, findings) == {"client_withheld": "note"}
    assert risk_of(letter, findings) == "none"


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (
            "Hi Sam, my client Hexley needs a cooper.",
            findings_of(side=Side.AGENCY, employer="Hexley"),
        ),
        ("Hi Sam, we at Hexley need a cooper.", IN_HOUSE),
        ("Hi Sam, you would look after our clients in Spain.", IN_HOUSE),
    ],
)
def test_a_named_employer_is_not_withheld(text, findings):
    assert "client_withheld" not in signals_of(letter_of(text), findings)


@pytest.mark.parametrize(
    "text",
    [
        "Hi Sam, please sign the attached right to represent.",
        "Hi Sam, reply: I authorize Blue Oak to submit my resume.",
        "Hi Sam, they want an RTR before I can upload anything.",
        "Hi Sam, we must exclusively represent you for 90 days.",
    ],
)
def test_a_right_to_represent_is_a_note(text):
    assert signals_of(letter_of(text))["right_to_represent"] == "note"


@pytest.mark.parametrize(
    "text",
    [
        "Hi Sam, you would represent us at trade fairs.",
        "Hi Sam, you have the right to ask anything.",
        "Hi Sam, you'd be our sales representative in Ghent.",
    ],
)
def test_representing_at_work_is_no_signal(text):
    assert "right_to_represent" not in signals_of(letter_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Hi Sam, what are you making now?",
        "Hi Sam, please share your current salary and notice period.",
        "Current CTC:",
        "Hi Sam, could you send two recent payslips?",
        "Hi Sam, send me a CV and your present package.",
        "Hallo Frau Weiß, nennen Sie mir bitte Ihr aktuelles Gehalt.",
        "Olá Ana, qual o seu salário atual?",
    ],
)
def test_asking_what_the_reader_earns_is_a_note(text):
    assert signals_of(letter_of(text))["asks_pay_history"] == "note"


@pytest.mark.parametrize(
    "text",
    [
        "Hi Sam, what salary would you expect?",
        "Hi Sam, what are your current salary expectations?",
        "Hi Sam, the salary is $95,000.",
        "Hi Sam, you'd look after payroll and compensation.",
        "Hi Sam, we don't ask what you earn now: no salary history.",
        "Oi Ana, qual a sua pretensão salarial?",
    ],
)
def test_asking_what_they_expect_is_no_signal(text):
    assert "asks_pay_history" not in signals_of(letter_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Hi Sam, sign the RTR for all our clients, a year. End client: confidential.",
        "Hi Sam, reply with: I authorise Acme to represent me exclusively for all "
        "opportunities. End client: confidential.",
    ],
)
def test_a_right_for_every_client_and_none_named_is_a_check(text):
    assert signals_of(letter_of(text))["right_to_represent"] == "check"


def test_a_right_for_one_unnamed_client_is_a_note():
    text = "Hi Sam, sign the RTR for this role. End client: confidential."
    assert signals_of(letter_of(text))["right_to_represent"] == "note"
