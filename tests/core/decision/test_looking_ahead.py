"""Looking ahead: the short way says what the long way says, the best comes first."""

import pytest
from cases_made import random_case

from ajar.core.decision.belief import Bar, Chance
from ajar.core.decision.case import Case
from ajar.core.decision.certificate import certify
from ajar.core.decision.odds import NOTHING, join, spread
from ajar.core.decision.outlook import guess_questions
from ajar.core.decision.policy import choose_set
from ajar.core.decision.search import Horizon, Table, rank

OPEN = [
    case
    for case in (random_case(seed, topics=8) for seed in range(2000, 2030))
    if not certify(case.beliefs, case.bar) and len(case.worth_asking) > 1
]


def test_topics_are_ranked_by_the_questions_left_to_come():
    assert len(OPEN) > 10
    for case in OPEN:
        promised = [promise.questions for promise in rank(Table(case))]
        assert promised == pytest.approx(sorted(promised), abs=1e-8)


@pytest.mark.parametrize(("score", "asked"), [(0, 0), (1, 0), (3, 5), (6, 5)])
def test_one_answer_ahead_is_the_same_at_a_glance_and_in_full(score, asked):
    for case in OPEN:
        table = Table(case)
        topics = range(len(table.topics))
        horizon = Horizon(table, list(topics))
        for lower in range(score):
            horizon.promises(horizon.all_open, lower, asked)
        glance = {
            at: questions
            for questions, at in horizon.promises(horizon.all_open, score, asked)
        }
        fresh = Horizon(table, list(topics))
        full = {at: fresh.ask(at, fresh.all_open, score, asked, 1) for at in topics}
        assert glance == pytest.approx(full, abs=1e-8)


def test_nothing_unknown_between_the_bars_leaves_nothing_to_ask():
    assert guess_questions(NOTHING, 0, Bar(1, 0), 2.0) == 0.0


def test_what_is_likely_enough_leaves_nothing_to_ask():
    rest = join(NOTHING, spread((Chance(0.95, 1), Chance(0.05, 0))))
    assert guess_questions(rest, 0, Bar(1, 1), 0.9) == 0.0
    assert guess_questions(rest, 0, Bar(1, 1), 0.99) > 1.0
    unlikely = join(NOTHING, spread((Chance(0.05, 1), Chance(0.95, 0))))
    assert guess_questions(unlikely, 0, Bar(1, 1), 0.9) == 0.0


def test_a_letter_with_room_for_no_question_asks_none():
    coin = (Chance(0.5, 1), Chance(0.5, 0))
    assert choose_set(Case((coin,), Bar(1, 1), frozenset({0})), 0) == ()
