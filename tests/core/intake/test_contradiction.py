"""A tap that contradicts what was typed is a clash: shown, asked, then settled."""

from datetime import UTC, date, datetime, timedelta

import pytest

from ajar.core.ask.question import choose_question
from ajar.core.decision.role import decide_role
from ajar.core.intake.call import follow_call
from ajar.core.method import facts_of, read_note
from ajar.core.nouns.call import Heard, Noted, Outcome, PickedUp, Step, Wanted
from ajar.core.nouns.fact import State
from ajar.core.nouns.preferences import Criterion, Firmness, Floor, Preferences
from ajar.core.nouns.question import Purpose
from ajar.core.nouns.role import Bound, Mode, Pay, Period, Topic
from ajar.core.nouns.verdict import Decision
from ajar.core.read.merge import merge_facts

BEGAN = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
FROM_75 = Pay(75_000, None, "USD", Period.YEAR)
WANTED = Preferences((Criterion(Topic.PAY, Floor(75_000, "USD"), Firmness.MUST),))


def _talk(*deeds):
    done = (PickedUp(), *deeds)
    return follow_call(
        Step(d, BEGAN + timedelta(minutes=n)) for n, d in enumerate(done)
    )


def _noted(words):
    return Noted(words, read_note(words))


def _tapped(topic, value, words="tapped"):
    return Heard(words, topic, ((topic, value),))


CONTRADICTED = _talk(
    _noted("base tops out at 72k"), Wanted(Topic.PAY), _tapped(Topic.PAY, FROM_75)
)


def test_more_than_was_typed_is_a_clash_and_asked_about():
    found = merge_facts(facts_of(CONTRADICTED))
    assert found[Topic.PAY].state is State.CLASH
    assert Topic.PAY not in CONTRADICTED.asked
    assert decide_role(found, WANTED, date(2026, 11, 23)).decision is Decision.OPEN
    question = choose_question(found, WANTED, CONTRADICTED.asked)
    assert question.purpose is Purpose.CLASH
    assert "72k" in question.said
    assert "75k" in question.said


def test_the_next_tap_says_which_is_right():
    steps = (*CONTRADICTED.standing, Step(_tapped(Topic.PAY, FROM_75), BEGAN))
    talk = follow_call(steps)
    found = merge_facts(facts_of(talk))
    assert found[Topic.PAY].state is State.KNOWN
    assert found[Topic.PAY].best.value == FROM_75
    assert (Topic.PAY, Outcome.ANSWERED) in talk.outcomes


@pytest.mark.parametrize(
    ("words", "topic", "value"),
    [
        ("travel 40%", Topic.TRAVEL_PERCENT, Bound(25, "at most 25")),
        ("travel 10%", Topic.TRAVEL_PERCENT, Bound(26, "more than 25")),
        ("more than 25% travel", Topic.TRAVEL_PERCENT, Bound(25, "at most 25")),
        ("hybrid", Topic.MODE, Mode.REMOTE),
    ],
)
def test_any_topic_may_clash(words, topic, value):
    found = merge_facts(facts_of(_talk(_noted(words), _tapped(topic, value))))
    assert found[topic].state is State.CLASH


@pytest.mark.parametrize(
    ("words", "topic", "value"),
    [
        ("travel 10%", Topic.TRAVEL_PERCENT, Bound(25, "at most 25")),
        ("at least 20% travel", Topic.TRAVEL_PERCENT, Bound(26, "more than 25")),
        ("hybrid", Topic.MODE, Mode.HYBRID),
    ],
)
def test_an_answer_that_fits_replaces_what_was_typed(words, topic, value):
    found = merge_facts(facts_of(_talk(_noted(words), _tapped(topic, value))))
    assert found[topic].state is State.KNOWN
    assert found[topic].best.value == value


def test_a_tap_that_corrects_a_tap_is_no_clash():
    talk = _talk(_tapped(Topic.MODE, Mode.REMOTE), _tapped(Topic.MODE, Mode.HYBRID))
    assert merge_facts(facts_of(talk))[Topic.MODE].state is State.KNOWN


def test_from_a_sum_under_the_floor_is_open_and_not_under_it():
    raised = Preferences((Criterion(Topic.PAY, Floor(95_000, "USD"), Firmness.MUST),))
    found = merge_facts(facts_of(_talk(_tapped(Topic.PAY, FROM_75))))
    verdict = decide_role(found, raised, date(2026, 11, 23))
    assert verdict.decision is Decision.OPEN
    assert all("under" not in reason.words for reason in verdict.reasons)
