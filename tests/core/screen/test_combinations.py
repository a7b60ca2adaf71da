"""Words that mean stop together, whoever asks; and who asks whom."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screened import letter_of, risk_of, signals_of

from ajar.core.nouns.letter import Part
from ajar.core.screen.combinations import load_combinations, read_combinations
from ajar.core.screen.cue_tables import load_cues
from ajar.core.screen.cues import ask_groups, gather_cues
from ajar.core.tables import load_rows

SAID = Path(__file__).parent / "said" / "risks.tsv"
ROWS = [
    tuple(line.split("\t"))
    for line in SAID.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
STOPS = [row for row in ROWS if row[0] == "stop"]
CHECKS = [row for row in ROWS if row[0] == "check"]
CALM = [row for row in ROWS if row[0] == "calm"]
HONEST = [row for row in ROWS if row[0] == "none"]


@pytest.mark.parametrize(("_tier", "_signal", "language", "text"), STOPS)
def test_a_quiet_ask_means_stop(_tier, _signal, language, text):
    assert risk_of(letter_of(text, language=language)) == "stop"


@pytest.mark.parametrize(("_tier", "signal", "language", "text"), CHECKS)
def test_a_cost_without_a_sum_is_worth_a_check_at_least(_tier, signal, language, text):
    told = signals_of(letter_of(text, language=language))
    assert told[signal] in {"check", "stop"}


@pytest.mark.parametrize(("_tier", "_signal", "language", "text"), CALM)
def test_a_cost_that_somebody_else_bears_is_no_check(_tier, _signal, language, text):
    assert risk_of(letter_of(text, language=language)) in {"none", "note"}


def test_minutes_of_online_work_paid_by_the_day_mean_stop_from_nobody_named():
    ask = "Work online for 60 minutes a day, earn $150 to $400 daily. Reply YES."
    assert signals_of(letter_of(ask))["task_scam"] == "stop"
    assert signals_of(letter_of(f"I'm Ann from Acme. {ask}"))["task_scam"] == "check"


@pytest.mark.parametrize(("_tier", "_signal", "language", "text"), HONEST)
def test_an_honest_letter_near_one_does_not(_tier, _signal, language, text):
    assert risk_of(letter_of(text, language=language)) != "stop"


@pytest.mark.parametrize(
    "before",
    [
        "Nobody here will ever ask you to",
        "None of our people will tell you to",
        "If anyone in our name wants you to",
        "The agency before me told you, I hear, to",
        "We never ask candidates to",
    ],
)
def test_what_nobody_or_somebody_else_asks_is_no_ask(before):
    ask = "send a scan of your passport and your IBAN."
    assert signals_of(letter_of(f"Please {ask}"))["asks_identity"] == "stop"
    assert "asks_identity" not in signals_of(letter_of(f"{before} {ask}"))


def test_a_denial_ends_where_the_sender_goes_on():
    text = "We do not ask for much, so please text me your full social and IBAN."
    assert signals_of(letter_of(text))["asks_identity"] == "stop"


def test_numbers_for_a_portal_after_a_signed_offer_are_no_ask():
    text = (
        "Your signed offer arrived on Tuesday. Please sign in to the employee portal"
        " and enter your social insurance number and your direct deposit details."
    )
    assert "asks_identity" not in signals_of(letter_of(text))
    early = text.replace("Your signed offer arrived on Tuesday.", "Hello Ann.")
    assert "asks_identity" in signals_of(letter_of(early))


def test_a_wage_is_no_fee():
    text = "The course pays off: $21 an hour, and you pay rent like everybody."
    assert "pays_upfront" not in signals_of(letter_of(text))


def test_returns_relabelled_at_a_depot_are_a_job():
    text = "You relabel returns at our depot in Hull."
    assert "cheque_or_forward" not in signals_of(letter_of(text))


def test_every_combination_names_groups_that_exist():
    known = set(load_cues()[0])
    for row in load_combinations():
        groups = {row.lead, *(n.group for n in (*row.others, *row.blocks))}
        assert groups <= known


def test_every_row_of_combinations_holds_for_its_example():
    for number, cells in enumerate(load_rows("screen_combinations.tsv")):
        letter = letter_of(cells[-1])
        cues = gather_cues(letter, Part.OFFER)
        signal = load_combinations()[number].signal
        sure = load_combinations()[number].sure
        found = {sign.id for sign in read_combinations(cues, sure=sure)}
        assert signal in found, cells[-1]


def test_words_that_count_only_together_are_none_of_the_models():
    assert "amount" in ask_groups()
    assert "seeks" not in ask_groups()


@given(st.text(max_size=400))
def test_no_text_stops_the_reading_and_evidence_is_verbatim(text):
    letter = letter_of(text)
    for sign in read_combinations(gather_cues(letter, Part.OFFER)):
        span = sign.evidence.span
        assert text[span.start : span.end] == sign.evidence.quote


def test_every_group_of_asks_is_used_and_has_an_example():
    used = {g for row in load_combinations() for g in (row.lead,)}
    used |= {n.group for row in load_combinations() for n in (*row.others, *row.blocks)}
    in_code = {"hearsay", "nobody", "never_asks", "accepted"}
    assert ask_groups() <= used | in_code
    assert all(len(row) == 3 and row[2] for row in load_rows("screen_asks.tsv"))
