"""Some messages are better left without an answer, and the reason is told."""

from dataclasses import replace
from datetime import date

import pytest
from answers_made import MAIL, NO, OPEN, YES

from ajar.core.answer.silence import unanswered
from ajar.core.nouns.fact import Evidence
from ajar.core.nouns.screening import Assessment, Effort, Risk, Signal, SignalId
from ajar.core.text import Span

NOTHING = Assessment(Risk.NONE, ())
IGNORE = replace(
    MAIL,
    body="Hello,\n\nPlease disregard this if you are happily employed.\n\nA desk\n",
)


def signs(*kinds, tier=Risk.CHECK):
    evidence = Evidence("x", "body", Span(0, 1))
    said = tuple(Signal(kind, tier, evidence, f"Mind {kind}.") for kind in kinds)
    return Assessment(tier, said)


@pytest.mark.parametrize("verdict", [YES, NO])
def test_two_signs_to_check_are_one_too_many(verdict):
    doubts = signs(SignalId.OFF_PLATFORM, SignalId.PAY_TOO_GOOD)
    refusal = unanswered(verdict, MAIL, doubts, Effort.PERSONAL)
    assert refusal.headline == "Better not to reply."
    assert refusal.reasons[:2] == ("Mind off_platform.", "Mind pay_too_good.")
    assert refusal.is_warning


def test_one_sign_is_enough_in_what_went_to_everyone():
    doubt = signs(SignalId.OFF_PLATFORM)
    assert unanswered(YES, MAIL, doubt, Effort.BLAST)
    assert unanswered(YES, MAIL, doubt, Effort.PERSONAL) is None
    noted = signs(SignalId.MASS_MAILING, SignalId.OFF_PLATFORM, tier=Risk.NOTE)
    assert unanswered(YES, MAIL, noted, Effort.BLAST) is None


def test_what_is_a_stop_is_refused_elsewhere():
    doubts = signs(SignalId.OFF_PLATFORM, SignalId.PAY_TOO_GOOD)
    stopped = replace(doubts, risk=Risk.STOP)
    assert unanswered(NO, MAIL, stopped, Effort.BLAST) is None


def test_nobody_waits_for_a_no_to_a_mass_mailing():
    refusal = unanswered(NO, MAIL, NOTHING, Effort.BLAST)
    assert refusal.headline == "No answer is needed."
    assert refusal.reasons[0] == "It went to many, and nobody waits for a no."
    assert not refusal.is_warning
    assert "--as no" in refusal.reasons[-1]


def test_what_an_acquaintance_sends_to_many_is_answered():
    known = replace(MAIL, body="It's been a while since we worked together!\n")
    assert unanswered(NO, known, NOTHING, Effort.BLAST) is None


def test_a_mass_mailing_that_asks_for_silence_gets_it():
    refusal = unanswered(NO, IGNORE, NOTHING, Effort.BLAST)
    assert refusal.headline == "No answer is needed."
    assert "only if you are interested" in refusal.reasons[0]
    assert not refusal.is_warning
    assert "--as no" in refusal.reasons[-1]


def test_a_yes_and_a_letter_written_to_one_are_answered_all_the_same():
    assert unanswered(YES, IGNORE, NOTHING, Effort.BLAST) is None
    assert unanswered(NO, IGNORE, NOTHING, Effort.PERSONAL) is None
    assert unanswered(NO, MAIL, NOTHING, Effort.TEMPLATE) is None


@pytest.mark.parametrize(
    "words",
    [
        "If not, please ignore, I only write once.",
        "If neither appeals, no reply needed.",
        "Merci de ne pas tenir compte de ce message si vous êtes en poste.",
        "No need to reply unless it tempts you.",
    ],
)
def test_silence_is_asked_for_in_many_words(words):
    letter = replace(MAIL, body=f"Hello,\n\n{words}\n\nA desk\n")
    refusal = unanswered(NO, letter, NOTHING, Effort.BLAST)
    assert "only if you are interested" in refusal.reasons[0]


def test_a_stray_copy_is_not_a_plea_for_silence():
    letter = replace(MAIL, body="If it reached you by mistake, please delete it.\n")
    refusal = unanswered(NO, letter, NOTHING, Effort.BLAST)
    assert "only if you are interested" not in refusal.reasons[0]


def test_months_after_nobody_waits_for_a_no_or_a_question():
    late = date(2027, 4, 1)
    for verdict in (NO, OPEN):
        refusal = unanswered(verdict, MAIL, NOTHING, Effort.TEMPLATE, late)
        told = "It came in November 2026: whatever it was is filled by now."
        assert refusal.reasons == (told, "--as drafts an answer all the same.")
        assert unanswered(verdict, MAIL, NOTHING, Effort.PERSONAL, late) is None
        soon = date(2027, 2, 1)
        assert unanswered(verdict, MAIL, NOTHING, Effort.TEMPLATE, soon) is None
    assert unanswered(YES, MAIL, NOTHING, Effort.TEMPLATE, late) is None
