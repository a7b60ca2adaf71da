"""After an offer a letter is about the offer, in every language."""

from dataclasses import replace
from datetime import date

import pytest

from ajar.core.answer.lint import lint_draft
from ajar.core.answer.phrases import LANGUAGES
from ajar.core.answer.underway import Meeting, first_said
from ajar.core.nouns.draft import Form
from ajar.core.nouns.offer import Offer
from ajar.core.nouns.preferences import (
    Criterion,
    Firmness,
    Near,
    OneOf,
    Preferences,
    Within,
)
from ajar.core.nouns.role import Mode, Period, Topic
from ajar.core.nouns.screening import Assessment, Risk
from ajar.core.nouns.verdict import Decision, Stance
from ajar.core.nouns.voice import Voice
from tests.core.answer.answers_made import (
    MAIL,
    NO,
    NOT_NOW,
    OPEN,
    OWNER,
    QUIET,
    YES,
    against,
    finding,
    if_only,
    known,
)
from tests.core.answer.offers_made import LINES, OFFERED, euros, letter, offer

RESTARTS = ("hear more", "mehr erfahren", "en savoir plus", "saber más", "saber mais")
FIGURES = {
    "en": ("€72,000 a year", "€16,000", "€88,000", "€3,000", "€75,000", "15%", "25%"),
    "de": ("72.000 EUR im Jahr", "16.000", "88.000", "3.000", "75.000", "15 %", "25 %"),
    "fr": ("72\u202f000 EUR par an", "16\u202f000", "88\u202f000", "15 %", "25 %"),
    "es": ("72.000 EUR al año", "16.000", "88.000", "3.000", "75.000", "15 %", "25 %"),
    "pt": ("72.000 EUR por ano", "16.000", "88.000", "3.000", "75.000", "15%", "25%"),
}
ANSWERS = {"yes": YES, "no": NO, "open": OPEN, "not_now": NOT_NOW}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answer", ANSWERS)
def test_no_letter_on_an_offer_restarts_the_conversation(answer, language):
    verdict = ANSWERS[answer]
    draft = letter(verdict, language=language)
    assert not any(words in draft.text for words in RESTARTS)
    assert "job description" not in draft.text
    assert "don't pass" not in draft.text
    assert lint_draft(draft, QUIET, verdict, MAIL, OWNER) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_yes_names_what_is_accepted_and_what_is_still_open(language):
    text = letter(YES, language=language).text
    for figure in FIGURES[language]:
        assert figure in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answer", ["no", "open"])
def test_a_no_and_a_yes_if_tell_the_true_figures_and_the_change(answer, language):
    verdict = replace(against(Topic.PAY), decision=Decision(answer))
    text = letter(verdict, language=language).text
    for figure in FIGURES[language][1:]:
        assert figure in text


def test_a_yes_reads_as_one_would_write_it():
    assert letter(YES).text == (
        "Hello Laura,\n\n"
        "Thank you for the offer of the Director of Sales role. I accept it in "
        "principle: €72,000 a year, four days a week in the office, and 30% travel."
        "\n\nWhat I'd still like to settle: the pay is €16,000 less than the €88,000 "
        "you first named, and €3,000 short of what I'd change jobs for; 30% travel is "
        "more than the 15% you first named, and than the 25% I'd do; four days a week "
        "in the office is more than the two you first named, and than the three I'd "
        "do. Could it come with a base of €75,000 or more, no more than 25% travel, "
        "and no more than three days a week in the office?\n\n"
        "To make it final, please send me the contract in writing, with the day I'd "
        "start. Until it is signed, please keep this between us.\n\nBest,\nRobin"
    )


def test_an_offer_that_misses_nothing_is_gladly_accepted():
    made = Offer(date(2026, 11, 20), bonus="10 %", equity="none")
    found = offer(90_000, 10, 2, start_on=date(2027, 3, 1))
    text = letter(YES, found, made=made, offered=OFFERED | {Topic.START_ON}).text
    assert (
        "I'm glad to accept it: €90,000 a year, two days a week in the office, 10% "
        "travel, a bonus (10 %), and a start on March 1, 2027." in text
    )
    assert "settle" not in text
    assert "with the day I'd start" not in text
    assert "equity" not in text


def test_a_place_that_was_never_wrong_is_no_reason_for_a_no():
    doubted = against(Topic.PLACES, stance=Stance.DOUBTED)
    wanted = Preferences((Criterion(Topic.PLACES, Near(("Irvine",)), Firmness.MUST),))
    text = letter(doubted, offer(90_000, 10, 2), preferences=wanted).text
    assert "I've thought it over, and I won't be taking it." in text


def test_what_misses_a_must_and_cannot_be_counted_is_the_reason():
    wanted = replace(
        LINES,
        criteria=(
            *LINES.criteria,
            Criterion(Topic.PLACES, Near(("Irvine",), "Irvine", 40), Firmness.MUST),
        ),
    )
    found = offer() | finding(Topic.PLACES, ("Reno",))
    text = letter(against(Topic.PLACES), found, preferences=wanted).text
    assert "I won't be taking it, because" in text
    assert "first named" not in text


def test_a_no_without_a_reason_gives_none():
    text = letter(NO, offer(90_000, 10, 2)).text
    assert "I've thought it over, and I won't be taking it." in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_is_due_by_their_day_and_after_it_comes_late(language):
    on_time = letter(OPEN, language=language).text
    late = letter(OPEN, language=language, today=date(2026, 12, 5)).text
    assert "2026" in on_time
    assert "2026" not in late
    assert late != letter(OPEN, offer(deadline=None), language=language).text


def test_where_no_day_is_named_it_is_asked_for():
    assert "By when do you need my answer?" in letter(OPEN, offer(deadline=None)).text


def test_a_floor_that_may_not_be_named_is_not_told_by_its_gap():
    text = letter(OPEN, voice=Voice(names_floor=False)).text
    assert "75,000" not in text
    assert "€3,000" not in text
    assert "below what I'd change jobs for" in text


def test_pay_by_the_month_is_told_by_the_month():
    monthly = known(pay=euros(5_000, Period.MONTH), travel_percent=10, days_in=2)
    found = offer(90_000, 10, 2) | finding(Topic.PAY, euros(4_500, Period.MONTH))
    text = letter(OPEN, found, said=monthly).text
    assert "€500 less than the €5,000 you first named" in text


def test_days_where_none_were_named_and_none_are_wanted_are_told_as_such():
    none = Preferences((Criterion(Topic.DAYS_IN, Within(most=0), Firmness.MUST),))
    found = offer(90_000, 10, 2)
    assert (
        "days in the office don't work for me"
        in letter(OPEN, found, preferences=none).text
    )
    two = Preferences((Criterion(Topic.DAYS_IN, Within(most=4), Firmness.RATHER),))
    none_said = known(days_in=0)
    text = letter(OPEN, found, preferences=two, said=none_said).text
    assert "there are days in the office now, and at first you named none" in text


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("answer", ANSWERS)
def test_every_form_speaks_of_the_offer_within_its_room(answer, form):
    draft = letter(ANSWERS[answer], form=form)
    assert "offer" in draft.text
    assert draft.limit is None or len(draft.text) <= draft.limit


def test_a_no_calls_off_the_talk_that_was_agreed():
    talk = Meeting(date(2026, 11, 26), None, is_agreed=True)
    assert (
        "Please cancel our talk on Thursday, November 26."
        in letter(NO, meeting=talk).text
    )


def test_an_offer_that_looks_like_a_fraud_is_answered_with_care():
    doubt = Assessment(Risk.CHECK, ())
    text = letter(if_only(Topic.PAY), assessment=doubt).text
    assert "I'd like to be sure whom I'm writing to" in text


def test_what_was_said_first_is_what_they_were_held_to():
    first, then = known(pay=euros(88_000)), known(pay=euros(80_000), days_in=2)
    held = first_said([first, then])
    assert held[Topic.PAY] == first[Topic.PAY]
    assert held[Topic.DAYS_IN] == then[Topic.DAYS_IN]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verdict", [YES, NO])
def test_a_reminder_after_an_offer_is_about_the_offer(verdict, language):
    told = {"follow_up_on": date(2026, 11, 21), "language": language}
    text = letter(verdict, **told).text
    words = ("offer", "Angebot", "offre", "oferta", "proposta")
    assert any(word in text for word in words)
    assert not any(words in text for words in RESTARTS)


HOME = replace(
    LINES,
    criteria=(
        *LINES.criteria,
        Criterion(Topic.MODE, OneOf((Mode.REMOTE,)), Firmness.MUST),
        Criterion(Topic.PLACES, Near(("Irvine",)), Firmness.MUST),
    ),
)
NOT_HOME = {
    "en": "it's hybrid",
    "de": "dass sie nicht ganz im Homeoffice ist",
    "fr": "il n'est pas entièrement en télétravail",
    "es": "no es del todo en remoto",
    "pt": "não é totalmente remota",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("decision", [Decision.YES, Decision.OPEN])
def test_what_cannot_be_counted_is_still_open_too(decision, language):
    verdict = replace(against(Topic.MODE, Topic.MODE, Topic.PLACES), decision=decision)
    found = offer(72_000, 10, 2, mode=Mode.HYBRID)
    told = {"preferences": HOME, "language": language}
    text = letter(verdict, found, **told).text
    assert NOT_HOME[language] in text
    assert "16" in text
    assert "Irvine" not in text
    found = offer(90_000, 10, 2, mode=Mode.HYBRID)
    assert NOT_HOME[language] in letter(verdict, found, **told).text


def test_a_change_of_the_role_is_told_as_the_role_that_it_would_be():
    verdict = against(Topic.MODE, Topic.MODE, Topic.PLACES)
    found = offer(90_000, 10, 2, mode=Mode.HYBRID)
    text = letter(replace(verdict, decision=Decision.OPEN), found, preferences=HOME)
    assert "If it became a remote role, my answer would be yes." in text.text
    text = letter(verdict, found, preferences=HOME).text
    assert "because it's hybrid" in text
    assert "If it ever became a remote role, I'd gladly look at it again." in text


def test_a_bonus_alone_is_no_deal_to_name():
    made = Offer(date(2026, 11, 20), bonus="10 %")
    text = letter(YES, offer(90_000, 10, 2), made=made, offered=frozenset()).text
    assert "I'm glad to accept it." in text
    assert "10 %" not in text
