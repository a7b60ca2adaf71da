"""Pay far above what such work brings: a note, beside another signal a check."""

import pytest
from screened import findings_of, letter_of, pay_of, signals_of

from ajar.core.nouns.role import Level, Period, Seat

HOUR_A_DAY = "Hi Sam, work two hours a day from home."
PLAIN = "Hi Sam, we have a role. Could we talk?"


def tier(body, **values):
    got = signals_of(letter_of(body), findings_of(**values))
    return got.get("pay_too_good", "none")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (HOUR_A_DAY, {"pay": pay_of(9_800, period=Period.MONTH)}),
        (HOUR_A_DAY, {"pay": pay_of(200, 500, "GBP", Period.DAY)}),
        (PLAIN, {"pay": pay_of(14_700, period=Period.MONTH), "title": "Translator"}),
        (PLAIN, {"pay": pay_of(25_000, period=Period.MONTH)}),
        (PLAIN, {"pay": pay_of(900_000)}),
        ("Hi Sam, we pay $500 for each short report, flexible hours.", {}),
        ("Hi Sam, earn $300 a day, no experience needed.", {}),
    ],
)
def test_pay_out_of_all_proportion_is_a_note(text, values):
    assert tier(text, **values) == "note"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (PLAIN, {}),
        (PLAIN, {"pay": pay_of(185_000, 210_000)}),
        (PLAIN, {"pay": pay_of(550, currency="GBP", period=Period.DAY)}),
        (PLAIN, {"pay": pay_of(35.6, period=Period.HOUR), "title": "Assistant"}),
        (PLAIN, {"pay": pay_of(2_450, period=Period.WEEK), "title": "Travel RN"}),
        (PLAIN, {"pay": pay_of(600_000), "level": Level.C_LEVEL}),
        (PLAIN, {"pay": pay_of(430_000), "seat": Seat.EXECUTIVE}),
        (PLAIN, {"pay": pay_of(58_000, currency="MXN", period=Period.MONTH)}),
        (PLAIN, {"pay": pay_of(1_200_000, currency="INR")}),
        (PLAIN, {"pay": pay_of(900_000, currency="")}),
        ("Hi Sam, part time, a few hours a week, £18 an hour.", {}),
        ("Hi Sam, no experience needed, we train you.", {}),
    ],
)
def test_ordinary_and_senior_pay_is_no_signal(text, values):
    assert tier(text, **values) == "none"


def test_beside_another_signal_it_is_a_check():
    text = "Earn $300 a day, no experience needed. Add me on Telegram."
    assert tier(text) == "check"


def test_an_assistant_treasurer_is_no_assistant():
    pay = pay_of(230_000)
    assert tier(PLAIN, pay=pay, title="Assistant Treasurer") == "none"
    assert tier(PLAIN, pay=pay, title="Office Assistant") == "note"


def test_a_temp_paid_on_the_day_is_promised_no_more_than_the_work():
    assert tier("Hygienist wanted Friday 8-5, $54/hr. Same-day pay.") == "none"
    assert tier("Same-day pay, from your phone.") == "note"
