"""Asks in words that no rule knows are heard, and honest letters near them are not."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.nouns.screening import SignalId
from ajar.core.nouns.word import Taught, Word
from ajar.core.screen.anchors import is_for_nobody, is_taken_back
from ajar.core.screen.ask_notes import PARTS, note_stretches, stretches_of
from ajar.core.screen.ask_worth import START, asking_weights
from ajar.core.screen.asking import SIGNALS, points_of, weigh_asking
from ajar.core.screen.concepts import FIGURE, concepts_of
from ajar.core.screen.cues import gather_cues
from ajar.core.screen.risk import assess_risk
from tests.core.screen.screened import letter_of, signals_of

QUIET = (
    ("pays_upfront", "The ward wants a certificate. Our trainer does those for ninety"
     " pounds, bring it along on Friday and you're on the rota."),
    ("cheque_or_forward", "Buyers pay into your account, you take out eight percent"
     " and move what is left to the sellers in the evening."),
    ("asks_identity", "Before I can put you forward I need both sides of your licence"
     " and the account your wages go into."),
    ("asks_code_or_remote", "A number will come up on your phone, tell me what it"
     " says so that I can release your start date."),
    ("task_scam", "You give stars to places on your phone, forty a day, and cash out"
     " each evening."),
    ("run_code", "Unzip it, allow it when the antivirus complains and send me the"
     " token that it prints."),
)  # fmt: skip
HONEST = (
    "The board wants a card, which takes a morning; we book it and pay for it.",
    "You'd run the ledger: buyers pay us, we pay the sellers less our eight percent.",
    "We look at your licence in the office on your first day and hand it back.",
    "The careers site will text you a number to sign in. Keep it to yourself.",
    "You'd answer what guests write of us, forty reviews a day, in the office.",
    "The exercise is a zip of plain text, run it in a container with the network off.",
)


def asking_of(text):
    letter = letter_of(text)
    return weigh_asking(letter, gather_cues(letter, *PARTS))


@pytest.mark.parametrize(("signal", "text"), QUIET)
def test_a_quiet_ask_means_stop(signal, text):
    assert "stop" in {tier for one, tier in signals_of(letter_of(text)).items()}


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_letter_about_the_same_things_does_not(text):
    assert "stop" not in signals_of(letter_of(text)).values()


def test_the_words_that_ask_are_shown_verbatim():
    text = f"Hello Sam, lovely to meet you. {QUIET[1][1]} We start in May."
    stretch = asking_of(text).stretch
    assert stretch.evidence.quote in text
    assert "move what is left" in stretch.evidence.quote


def test_words_in_the_mouth_of_nobody_have_to_weigh_more():
    text = "Nobody here will ask you for the account your wages go into or a licence."
    assert "stop" not in signals_of(letter_of(text)).values()


def test_who_pays_takes_back_a_fee_and_no_task():
    letter = letter_of("The travel costs are on us.")
    (paid,) = note_stretches(letter, gather_cues(letter, *PARTS))
    assert is_taken_back(paid, SignalId.PAYS_UPFRONT)
    assert not is_taken_back(paid, SignalId.TASK_SCAM)
    letter = letter_of("Nobody here will ask you to rate hotels.")
    (denied,) = note_stretches(letter, gather_cues(letter, *PARTS))
    assert is_taken_back(denied, SignalId.TASK_SCAM)


def test_what_the_customers_of_a_firm_are_told_is_no_ask_of_theirs():
    text = (
        "Every week our customers are asked to buy gift cards or to pay a refundable"
        " deposit for a job. We are looking for an investigator in Leeds, £58,000."
    )
    assert "stop" not in signals_of(letter_of(text)).values()


def test_a_meal_card_among_the_terms_is_no_ask():
    text = (
        "Vaga CLT, 100% remota, a faixa é de R$ 18.000 a R$ 21.500 por mês, mais"
        " plano de saúde e vale-refeição num cartão só."
    )
    assert "stop" not in signals_of(letter_of(text, language="pt")).values()


def test_a_payment_in_a_list_of_terms_is_for_nobody_to_make():
    letter = letter_of("R$ 18.000 por mes, plano de saude, R$ 900 num cartao.")
    (terms, *_) = note_stretches(letter, gather_cues(letter, *PARTS))
    assert is_for_nobody(terms, SignalId.PAYS_UPFRONT)
    assert not is_for_nobody(terms, SignalId.TASK_SCAM)
    letter = letter_of("You pay the fee on Friday.")
    (asked,) = note_stretches(letter, gather_cues(letter, *PARTS))
    assert not is_for_nobody(asked, SignalId.PAYS_UPFRONT)


def test_a_letter_without_words_asks_nothing():
    asking = asking_of("")
    assert asking.stretch is None or asking.points < 0


def test_a_stretch_is_three_sentences_or_forty_five_words():
    text = "One two. Three four. Five six. Seven eight. " + "word " * 50 + "."
    letter = letter_of(text, name="")
    found = [s for s in note_stretches(letter, {}) if s.passage.source == "body"]
    sentences = found[0].sentences
    assert len(sentences) == 3
    assert len(found) == 5
    assert len(found[3].sentences) == 1
    assert [last - first for first, last in stretches_of(sentences)] == [3, 2, 1]


def test_points_are_the_same_alone_and_in_the_letter():
    asking = asking_of(QUIET[0][1])
    points = points_of(asking.stretch, asking_weights())
    assert points == pytest.approx(asking.points)


def test_every_language_means_the_same():
    assert "doc" in concepts_of("passport")
    assert "doc" in concepts_of("pasaporte")
    assert concepts_of("95") == (FIGURE,)
    assert concepts_of("zebra") == ()


def test_the_tables_agree():
    assert START in asking_weights()
    assert len(SIGNALS) == len(set(SIGNALS)) == 7


def test_caution_hears_an_ask_sooner():
    letter = letter_of(QUIET[5][1])
    points = weigh_asking(letter, gather_cues(letter, *PARTS)).points
    deaf = Word(taught=Taught(caution=-points))
    quiet = assess_risk(letter, {}, word=deaf)
    assert (
        SignalId.RUN_CODE
        not in {signal.id for signal in quiet.signals if signal.tier == "stop"}
        or signals_of(letter)["run_code"] == "stop"
    )


@given(st.text(max_size=300))
def test_no_text_breaks_it(text):
    letter = letter_of(text)
    asking = weigh_asking(letter, gather_cues(letter, *PARTS))
    if asking.stretch:
        evidence = asking.stretch.evidence
        span = evidence.span
        assert asking.stretch.passage.text[span.start : span.end] == evidence.quote


@pytest.mark.parametrize("text", ["pay bank card your ", "pay £9. ", "never ask "])
def test_long_hostile_text_takes_no_time(text):
    letter = letter_of((text * 25_000)[:100_000])
    cues = gather_cues(letter, *PARTS)
    weigh_asking(letter, cues)
    started = process_time()
    weigh_asking(letter, cues)
    assert process_time() - started < 1
