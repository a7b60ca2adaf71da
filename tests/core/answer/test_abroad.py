"""What is written in another language has its days, sums and places as natives do."""

from dataclasses import replace
from datetime import date

import pytest
from answers_made import (
    MAIL,
    NOT_NOW,
    OWNER,
    QUIET,
    YES,
    against,
    drafted,
    finding,
    known,
)

from ajar.core.answer.referral import Occurrence, ask_friend
from ajar.core.nouns.draft import Form
from ajar.core.nouns.message import Party
from ajar.core.nouns.role import Pay, PayKind, Period, Topic
from ajar.core.nouns.voice import Voice

OWEN = Party("Owen Brandt", "owen@brandt.example")
LAURA = "Laura Kim <laura.kim@meridian.example>"


def pay_told(language, pay):
    """Return the sentence on pay of a letter to a friend, "" where there is none."""
    role = known(title="X") | finding(Topic.PAY, pay)
    asked = Occurrence(OWEN, role, MAIL, OWNER, Voice(), QUIET, language=language)
    told = ask_friend(asked, Form.MAIL).text.split("\n\n")[1]
    return told.partition(": ")[2]


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("en", f"On Mon, Nov 23, 2026 at 7:51 AM {LAURA} wrote:"),
        ("de", f"Am Mo., 23. Nov. 2026 um 07:51 Uhr schrieb {LAURA}:"),
        ("fr", f"Le lun. 23 nov. 2026 à 07:51, {LAURA} a écrit :"),
        ("es", f"El lun, 23 nov 2026 a las 07:51, {LAURA} escribió:"),
        ("pt", f"Em seg., 23 de nov. de 2026 às 07:51, {LAURA} escreveu:"),
    ],
)
def test_a_quote_is_introduced_in_the_language_of_the_answer(language, lead):
    assert drafted(YES, language=language).quote.startswith(f"{lead}\n> Hi Robin,\n")


def test_a_quote_without_a_date_says_who_wrote_it():
    undated = replace(MAIL, sent_at=None)
    quote = drafted(YES, language="de", message=undated).quote
    assert quote.startswith(f"{LAURA} schrieb:\n")


@pytest.mark.parametrize(
    ("language", "day", "words"),
    [
        ("fr", 1, "1er mars 2027"),
        ("fr", 2, "2 mars 2027"),
        ("de", 1, "1. März 2027"),
        ("es", 1, "1 de marzo de 2027"),
        ("pt", 1, "1 de março de 2027"),
    ],
)
def test_the_first_of_a_month_is_written_as_the_language_does_it(language, day, words):
    later = replace(NOT_NOW, until=date(2027, 3, day))
    assert f" {words}" in drafted(later, language=language).text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "160.000 bis 185.000 USD im Jahr."),
        ("fr", "de 160\u202f000 à 185\u202f000 USD par an."),
        ("es", "de 160.000 a 185.000 USD al año."),
        ("pt", "de 160.000 a 185.000 USD por ano."),
    ],
)
def test_a_range_of_pay_is_told_in_every_language(language, words):
    pay = Pay(160_000, 185_000, "USD", Period.YEAR, PayKind.BASE)
    assert pay_told(language, pay) == words


@pytest.mark.parametrize(
    ("pay", "words"),
    [
        (Pay(None, 90_000, "EUR", Period.YEAR), "bis zu 90.000 EUR im Jahr."),
        (Pay(90_000, None, "EUR", Period.YEAR), "ab 90.000 EUR im Jahr."),
        (Pay(5_000, 5_000, "EUR", Period.MONTH), "5.000 EUR im Monat."),
        (Pay(700, 700, "EUR", Period.DAY), "700 EUR am Tag."),
        (Pay(90_000, 90_000, "EUR"), "90.000 EUR."),
        (Pay(90_000, 90_000, None, Period.YEAR), "90.000 im Jahr."),
        (Pay(), ""),
    ],
)
def test_pay_is_told_as_far_as_it_is_known(pay, words):
    assert pay_told("de", pay) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "68,50 EUR die Stunde."),
        ("fr", "68,50 EUR de l'heure."),
        ("es", "68,50 EUR por hora."),
        ("pt", "68,50 EUR por hora."),
    ],
)
def test_the_cents_of_a_rate_are_not_lost_in_another_language(language, words):
    assert pay_told(language, Pay(68.5, 68.5, "EUR", Period.HOUR)) == words
    daily = Pay(1_250.5, 1_250.5, "EUR", Period.DAY)
    assert "250,50 EUR" in pay_told(language, daily)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "unter 130.000 USD im Jahr."),
        ("fr", "moins de 130\u202f000 USD par an."),
        ("es", "menos de 130.000 USD al año."),
        ("pt", "menos de 130.000 USD por ano."),
    ],
)
def test_what_was_heard_as_under_a_sum_is_told_so(language, words):
    # Kept as a sum one short of it.
    under = Pay(None, 129_999, "USD", Period.YEAR)
    assert pay_told(language, under) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "eine Stelle im Homeoffice oder in der Nähe von Irvine."),
        ("fr", "en télétravail ou près d'Irvine."),
        ("es", "en remoto o cerca de Irvine."),
        ("pt", "remota ou perto de Irvine."),
    ],
)
def test_the_place_that_is_wanted_is_named_in_every_language(language, words):
    verdict = against(Topic.PLACES, Topic.PLACES)
    assert words in drafted(verdict, language=language).text


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt"])
def test_a_letter_to_a_friend_knows_its_language(language):
    asked = Occurrence(OWEN, {}, MAIL, OWNER, Voice(), QUIET, language=language)
    for form in (Form.MAIL, Form.SMS):
        assert ask_friend(asked, form).language == language
