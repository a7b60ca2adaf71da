"""Settled means that no answer still missing could change it."""

import random

import pytest
from cases_made import known, random_case, random_truth

from ajar.core.decision.belief import Bar, Chance, Outcome
from ajar.core.decision.certificate import Certificate, Proof, certify
from ajar.core.decision.odds import odds

CASES = [random_case(seed) for seed in range(600)]


def test_one_deal_breaker_is_enough_for_a_no():
    beliefs = ((Chance(1.0, 50),), (Chance(1.0, 0, breaks=True),))
    assert certify(beliefs, Bar(5, 5)) == Certificate(Outcome.NO, Proof.DEAL_BREAKER, 1)


def test_a_no_says_the_best_that_is_possible():
    beliefs = ((Chance(0.5, 4), Chance(0.5, 1)), (Chance(1.0, 3),))
    proof = Certificate(Outcome.NO, Proof.BEST_CASE_TOO_LOW, 7)
    assert certify(beliefs, Bar(8, 8)) == proof


def test_a_yes_waits_until_no_deal_breaker_is_possible():
    sure = (Chance(1.0, 9),)
    perhaps = (Chance(0.999, 1), Chance(0.001, 0, breaks=True))
    assert certify((sure, perhaps), Bar(5, 5)) is None
    assert certify((sure, perhaps[:1]), Bar(5, 5)) == Certificate(
        Outcome.YES, Proof.WORST_CASE_ENOUGH, 10
    )


def test_between_the_bars_is_a_maybe():
    assert certify(((Chance(0.5, 4), Chance(0.5, 6)),), Bar(8, 3)) == Certificate(
        Outcome.MAYBE, Proof.ALWAYS_BETWEEN, 4
    )


def test_what_is_settled_survives_every_completion():
    r = random.Random(5)
    for case in CASES:
        certificate = certify(case.beliefs, case.bar)
        for _ in range(5 if certificate else 0):
            truth = random_truth(r, case.beliefs)
            assert certify(truth, case.bar).outcome is certificate.outcome


def test_what_is_settled_stays_settled_whatever_is_learnt():
    for case in CASES:
        certificate = certify(case.beliefs, case.bar)
        for at in case.askable if certificate else ():
            for chance in case.beliefs[at]:
                after = certify(known(case, at, chance).beliefs, case.bar)
                assert after.outcome is certificate.outcome


def test_settled_is_certain_and_open_is_not():
    for case in CASES:
        certificate = certify(case.beliefs, case.bar)
        chances = odds(case.beliefs, case.bar)._asdict()
        if certificate:
            assert chances[certificate.outcome.value] == pytest.approx(1.0)
        else:
            assert max(chances.values()) < 1.0 - 1e-12


def test_the_whole_truth_is_always_settled():
    r = random.Random(6)
    for case in CASES:
        assert certify(random_truth(r, case.beliefs), case.bar) is not None
