"""The chances are those of adding up every combination of answers."""

import random
from itertools import pairwise, product
from math import prod

import pytest
from cases_made import known, random_case

from ajar.core.decision.belief import Bar, Chance, Outcome
from ajar.core.decision.certificate import certify
from ajar.core.decision.odds import odds

CASES = [random_case(seed, topics=1 + seed % 5) for seed in range(250)]


def enumerated(case):
    """Return the chances of yes, maybe and no by trying every combination."""
    found = dict.fromkeys(Outcome, 0.0)
    for truth in product(*case.beliefs):
        beliefs = tuple((chance,) for chance in truth)
        weight = prod(chance.weight for chance in truth)
        found[certify(beliefs, case.bar).outcome] += weight
    return tuple(found.values())


def test_the_chances_are_those_of_trying_everything():
    for case in CASES:
        assert odds(case.beliefs, case.bar) == pytest.approx(enumerated(case))


def test_the_chances_sum_to_one():
    for case in CASES:
        chances = odds(case.beliefs, case.bar)
        assert sum(chances) == pytest.approx(1.0)
        assert min(chances) >= 0.0


def test_the_chances_are_the_mean_over_the_answers_to_any_topic():
    for case in CASES:
        for at, belief in enumerate(case.beliefs):
            parts = [
                (chance.weight, odds(known(case, at, chance).beliefs, case.bar))
                for chance in belief
            ]
            mean = [sum(w * told[k] for w, told in parts) for k in range(3)]
            assert odds(case.beliefs, case.bar) == pytest.approx(mean)


def test_a_better_answer_never_lowers_a_yes_or_raises_a_no():
    for case in CASES:
        for at, belief in enumerate(case.beliefs):
            ranked = sorted(belief, key=lambda c: (not c.breaks, c.points))
            told = [odds(known(case, at, c).beliefs, case.bar) for c in ranked]
            for worse, better in pairwise(told):
                assert better.yes >= worse.yes - 1e-12
                assert better.no <= worse.no + 1e-12
            assert told[-1].yes >= odds(case.beliefs, case.bar).yes - 1e-12


def test_the_order_of_topics_changes_nothing():
    r = random.Random(4)
    for case in CASES:
        beliefs = list(case.beliefs)
        r.shuffle(beliefs)
        assert odds(beliefs, case.bar) == pytest.approx(odds(case.beliefs, case.bar))


def test_a_certain_deal_breaker_is_a_certain_no():
    assert odds(((Chance(1.0, 9, breaks=True),),), Bar(1, 1)) == (0.0, 0.0, 1.0)


@pytest.mark.parametrize("answers", [1, 2, 3, 4, 5, 6, 7])
def test_any_number_of_answers_adds_up(answers):
    belief = tuple(Chance(1 / answers, points) for points in range(answers))
    assert odds((belief, belief), Bar(0, 0)).yes == pytest.approx(1.0)
    both_best = odds((belief, belief), Bar(2 * answers - 2, 0)).yes
    assert both_best == pytest.approx(1 / answers**2)
