"""What is asked next: only what helps, never without need, and close to the best."""

import random
from dataclasses import replace
from functools import cache
from itertools import combinations, product
from math import prod

import pytest
from cases_made import known, random_case, random_truth

from ajar.core.decision.belief import Bar, Chance, Outcome, is_decided
from ajar.core.decision.case import Case, Cost
from ajar.core.decision.certificate import certify
from ajar.core.decision.odds import odds
from ajar.core.decision.policy import choose_set, choose_step, outcome_after, step_for

CASES = [random_case(seed) for seed in range(150)]
LARGER = [random_case(seed, topics=9) for seed in range(1000, 1040)]
OPEN = [case for case in CASES if not certify(case.beliefs, case.bar)]
OUTCOMES = (Outcome.YES, Outcome.MAYBE, Outcome.NO)


@pytest.mark.parametrize("doubt", [0.0, 0.05])
def test_only_open_topics_that_matter_are_asked(doubt):
    for case in CASES + LARGER:
        topic = choose_step(replace(case, doubt=doubt)).topic
        if topic is not None:
            assert topic in case.askable
            assert not is_decided(case.beliefs[topic])


def test_it_asks_until_it_is_settled_and_not_longer():
    for case in CASES + LARGER:
        step = choose_step(case)
        settled = certify(case.beliefs, case.bar)
        assert (step.topic is None) == (settled is not None)
        assert step.certificate == settled


def test_the_same_case_gets_the_same_question():
    for case in CASES + LARGER:
        assert choose_step(case) == choose_step(case)


def test_a_topic_that_changes_nothing_changes_no_question():
    idle = (Chance(0.5, 3), Chance(0.5, 3))
    for case in CASES + LARGER:
        more = replace(
            case,
            beliefs=(*case.beliefs, idle),
            bar=Bar(case.bar.yes + 3, case.bar.no + 3),
            askable=case.askable | {len(case.beliefs)},
            costs=(*case.costs, Cost()),
        )
        assert choose_step(more).topic == choose_step(case).topic


def test_points_in_another_unit_change_no_question():
    for case in CASES + LARGER:
        beliefs = tuple(
            tuple(c._replace(points=7 * c.points) for c in belief)
            for belief in case.beliefs
        )
        bar = Bar(7 * case.bar.yes - 3, 7 * case.bar.no - 3)
        larger = replace(case, beliefs=beliefs, bar=bar)
        assert choose_step(larger).topic == choose_step(case).topic


def test_the_order_of_topics_changes_no_expectation():
    r = random.Random(8)
    for case in CASES + LARGER:
        order = list(range(len(case.beliefs)))
        r.shuffle(order)
        shuffled = replace(
            case,
            beliefs=tuple(case.beliefs[at] for at in order),
            askable=frozenset(order.index(at) for at in case.askable),
            costs=tuple(case.costs[at] for at in order),
        )
        one, other = choose_step(case), choose_step(shuffled)
        assert other.questions == pytest.approx(one.questions, abs=1e-7)


def test_asking_to_the_end_finds_the_outcome_of_the_whole_truth():
    r = random.Random(3)
    for case in CASES + LARGER:
        truth = random_truth(r, case.beliefs)
        now, asked = case, 0
        while (topic := choose_step(now).topic) is not None:
            now = known(now, topic, truth[topic][0])
            asked += 1
        found = certify(now.beliefs, now.bar)
        assert found.outcome is certify(truth, case.bar).outcome
        assert asked <= len(case.askable)


@pytest.mark.parametrize("chance", [1e-6, 1e-10, 1e-14, 1e-18])
def test_the_slightest_deal_breaker_is_asked_about(chance):
    perhaps = (Chance(1.0 - chance, 1), Chance(chance, 0, breaks=True))
    case = Case(((Chance(1.0, 10),), perhaps), Bar(5, 5), frozenset({1}))
    assert choose_step(case).topic == 1


def test_exactly_as_likely_as_wanted_is_likely_enough():
    perhaps = (Chance(0.95, 1), Chance(0.05, 0, breaks=True))
    case = Case((perhaps,), Bar(1, 1), frozenset({0}), doubt=0.05)
    step = choose_step(case)
    assert (step.topic, step.certificate) == (None, None)
    assert step.odds.yes == pytest.approx(0.95)


def test_with_nothing_left_to_ask_it_stops_unsettled():
    perhaps = (Chance(0.5, 1), Chance(0.5, 0))
    step = choose_step(Case((perhaps,), Bar(1, 1), frozenset()))
    assert (step.topic, step.certificate) == (None, None)
    assert step.odds == (0.5, 0.0, 0.5)


def test_a_topic_that_stays_unknown_is_reckoned_with():
    perhaps = (Chance(0.5, 4), Chance(0.5, 0))
    case = Case((perhaps, perhaps, perhaps), Bar(8, 8), frozenset({1, 2}))
    assert choose_step(case).topic in {1, 2}


def test_the_percentages_are_those_of_trying_every_answer():
    for case in OPEN:
        step = choose_step(case)
        ends = [
            (chance.weight, certify(known(case, step.topic, chance).beliefs, case.bar))
            for chance in case.beliefs[step.topic]
        ]
        no = sum(w for w, end in ends if end and end.outcome is Outcome.NO)
        assert step.settles == pytest.approx(sum(w for w, end in ends if end))
        assert step.settles_no == pytest.approx(no)


def test_likely_enough_counts_as_an_end_where_doubt_is_accepted():
    twins = (Chance(0.96, 1), Chance(0.04, 0))
    case = Case((twins, twins), Bar(2, 2), frozenset({0, 1}), doubt=0.05)
    assert outcome_after(case, 0, twins[0]) is Outcome.YES
    assert outcome_after(replace(case, doubt=0.0), 0, twins[0]) is None
    assert step_for(case, 0).settles == pytest.approx(1.0)


def expected_cost(case, choose):
    """Return the questions expected when `choose` says what to ask."""

    @cache
    def cost(now):
        topic = choose(now)
        if topic is None:
            return 0.0
        return now.cost(topic).price(now.asked) + sum(
            chance.weight * cost(known(now, topic, chance))
            for chance in now.beliefs[topic]
        )

    return cost(case)


def least_cost(case):
    """Return the least expected questions, by trying every order of asking."""

    @cache
    def least(now):
        if certify(now.beliefs, now.bar) or not now.worth_asking:
            return 0.0
        return min(
            now.cost(topic).price(now.asked)
            + sum(
                chance.weight * least(known(now, topic, chance))
                for chance in now.beliefs[topic]
            )
            for topic in now.worth_asking
        )

    return least(case)


def test_few_more_questions_are_asked_than_the_fewest_possible():
    cases = [random_case(seed, topics=4) for seed in range(40)]
    ours = sum(expected_cost(c, lambda now: choose_step(now).topic) for c in cases)
    fewest = sum(least_cost(c) for c in cases)
    assert fewest <= ours + 1e-9 <= 1.005 * fewest


def test_what_it_expects_is_never_less_than_the_fewest_where_it_looks_to_the_end():
    for case in (random_case(seed, topics=4) for seed in range(40)):
        step = choose_step(case)
        if step.topic is not None:
            assert step.questions >= least_cost(case) - 1e-9


def test_an_awkward_question_waits():
    coin = (Chance(0.5, 5), Chance(0.5, 0))
    costs = (Cost(early=2.0), Cost())
    case = Case((coin, coin), Bar(5, 5), frozenset({0, 1}), costs)
    assert choose_step(case).topic == 1
    assert choose_step(replace(case, costs=(Cost(), Cost(early=2.0)))).topic == 0


def left_after(case, chosen):
    """Return the chance that a letter asking `chosen` leaves it open."""
    open_chance = 0.0
    for answers in product(*(case.beliefs[at] for at in chosen)):
        now = case
        for at, chance in zip(chosen, answers, strict=True):
            now = known(now, at, chance)
        if not certify(now.beliefs, now.bar):
            open_chance += prod(chance.weight for chance in answers)
    return open_chance


def test_the_questions_of_a_letter_leave_it_open_about_as_rarely_as_any_could():
    chosen_chance, least_chance = 0.0, 0.0
    for case in OPEN:
        chosen = choose_set(case, 2)
        assert 1 <= len(chosen) <= 2
        pairs = combinations(case.worth_asking, min(2, len(case.worth_asking)))
        chosen_chance += left_after(case, chosen)
        least_chance += min(left_after(case, pair) for pair in pairs)
    assert chosen_chance <= 1.01 * least_chance


def test_a_settled_case_asks_nothing_in_writing():
    settled = [case for case in CASES if certify(case.beliefs, case.bar)]
    assert settled
    assert all(choose_set(case, 3) == () for case in settled)


def test_a_question_that_saves_nothing_is_left_out_of_the_letter():
    decisive = (Chance(0.5, 9), Chance(0.5, -9))
    trifle = (Chance(0.5, 1), Chance(0.5, 0))
    case = Case((decisive, trifle), Bar(1, 1), frozenset({0, 1}))
    assert choose_set(case, 2) == (0,)


def test_every_outcome_is_met_by_the_random_cases():
    found = {certify(case.beliefs, case.bar) for case in CASES}
    assert {end.outcome for end in found if end} == set(OUTCOMES)
    assert any(max(odds(case.beliefs, case.bar)) < 0.9 for case in CASES)
