"""What is said makes answers likelier, and rules out only what it denies."""

import random

import pytest
from cases_made import random_belief

from ajar.core.decision.belief import Chance, is_decided, observe

COIN = (Chance(0.7, 3), Chance(0.3, -1))


def test_a_plain_answer_leaves_one_possibility():
    assert observe(COIN, (0.0, 1.0)) == (Chance(1.0, -1),)


def test_a_hedge_leaves_every_answer_possible():
    for seed in range(200):
        belief = random_belief(random.Random(seed))
        likelihood = (0.9, *(0.1 / (len(belief) - 1) for _ in belief[1:]))
        after = observe(belief, likelihood)
        assert len(after) == len(belief)
        assert sum(chance.weight for chance in after) == pytest.approx(1.0)


def test_what_is_said_weighs_against_what_is_usual():
    likely, unlikely = observe(COIN, (0.2, 0.8))
    assert likely.weight == pytest.approx(0.14 / 0.38)
    assert unlikely.weight == pytest.approx(0.24 / 0.38)


def test_words_that_fit_nothing_are_an_error():
    with pytest.raises(ValueError, match="nothing"):
        observe(COIN, (0.0, 0.0))


def test_a_topic_whose_answers_are_worth_the_same_is_decided():
    assert is_decided((Chance(0.5, 2), Chance(0.5, 2)))
    assert not is_decided(COIN)
    assert not is_decided((Chance(0.5, 2), Chance(0.5, 2, breaks=True)))
