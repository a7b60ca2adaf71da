"""What holds of every answer, whatever is known and wanted."""

import random
from dataclasses import replace

from roles_made import (
    SAM,
    TODAY,
    random_findings,
    random_preferences,
)

from ajar.core.decision.belief import Outcome
from ajar.core.decision.certificate import certify
from ajar.core.decision.opinion import form_opinion
from ajar.core.decision.role import decide_role
from ajar.core.nouns.fact import State
from ajar.core.nouns.verdict import Decision

RANDOM = [
    (random_findings(r), random_preferences(r))
    for r in (random.Random(seed) for seed in range(400))
]


def decide(findings, preferences=SAM):
    return decide_role(dict(findings), preferences, TODAY)


def test_yes_and_no_are_certificates_and_nothing_else_is():
    for findings, preferences in RANDOM:
        opinion = form_opinion(findings, preferences)
        certificate = certify(opinion.beliefs, opinion.yardstick.bar)
        verdict = decide(findings, preferences)
        expected = {None: Decision.OPEN, Outcome.YES: Decision.YES}.get(
            certificate and certificate.outcome, Decision.NO
        )
        assert verdict.decision is expected


def test_preferences_changed_and_changed_back_restore_every_verdict():
    other = random_preferences(random.Random("other"))
    before = [decide(findings, preferences) for findings, preferences in RANDOM]
    for findings, _ in RANDOM:
        decide(findings, other)
    after = [decide(findings, preferences) for findings, preferences in RANDOM]
    assert before == after


def test_every_answer_has_words_and_an_open_one_something_it_hangs_on():
    for findings, preferences in RANDOM:
        verdict = decide(findings, preferences)
        assert verdict.headline.endswith(".")
        assert bool(verdict.hangs_on) == (verdict.decision is Decision.OPEN)
        assert 0.0 <= verdict.chance_yes <= 1.0
        if verdict.decision is Decision.NO:
            assert verdict.reasons
        for ground in verdict.reasons:
            assert ground.words[0].isupper()
            assert ground.words.endswith(".")


def test_what_is_learnt_from_a_hedge_is_no_more_than_from_silence():
    for findings, preferences in RANDOM:
        hedges = {
            topic: replace(found, state=State.HEDGED)
            for topic, found in findings.items()
            if not found.best.refused
        }
        doubtful = decide(hedges, preferences).decision
        silent = decide({}, preferences).decision
        assert doubtful is silent
