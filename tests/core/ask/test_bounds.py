"""An answer that stands for many figures is never said as one of them."""

import copy
import json
import pickle
from datetime import UTC, datetime

import pytest
from asking_made import SAM, TODAY
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.answer.reasons import reason_words
from ajar.core.ask.tapped import question_about
from ajar.core.decision.role import decide_role
from ajar.core.intake.call import follow_call
from ajar.core.nouns.call import Heard, PickedUp, Step
from ajar.core.nouns.preferences import Criterion, Firmness, Preferences, Within
from ajar.core.nouns.role import Bound, Topic
from ajar.core.nouns.wire import from_wire, to_wire
from ajar.core.nouns.wording import say_value
from ajar.core.read.merge import merge_facts

NOW = datetime(2026, 11, 23, 14, tzinfo=UTC)


def heard(topic: Topic, wanted: Within) -> list[str]:
    """Return what is kept of each answer about `topic`, in words."""
    criteria = (Criterion(topic, wanted, Firmness.MUST),)
    replies = question_about(topic, {}, Preferences(criteria=criteria)).replies
    return [say_value(topic, v) for reply in replies for _, v in reply.notes]


@pytest.mark.parametrize(
    ("topic", "wanted", "said"),
    [
        (Topic.TRAVEL_PERCENT, Within(most=25), ["at most 25 %", "more than 25 %"]),
        (Topic.DAYS_IN, Within(most=2), ["at most 2 a week", "more than 2 a week"]),
        (Topic.REPORTS, Within(least=5), ["at most 4", "more than 4"]),
        (
            Topic.DURATION_MONTHS,
            Within(least=6, most=12),
            ["under 6 or over 12 months", "6 to 12 months"],
        ),
        (Topic.TRAVEL_PERCENT, Within(most=0), ["0 %", "more than 0 %"]),
    ],
)
def test_what_is_kept_says_what_was_heard(topic, wanted, said):
    assert heard(topic, wanted) == said


def test_a_verdict_and_its_reason_name_no_figure_that_nobody_said():
    more = Bound(26, "more than 25")
    deeds = (
        PickedUp(),
        Heard("More than 25 %", Topic.TRAVEL_PERCENT, ((Topic.TRAVEL_PERCENT, more),)),
    )
    talk = follow_call(Step(deed, NOW) for deed in deeds)
    findings = merge_facts(talk.facts)
    verdict = decide_role(findings, SAM, TODAY)
    ground = verdict.reasons[0]
    assert ground.words == "Travel is more than 25 %; you say at most 25."
    assert reason_words(ground, findings, SAM) == "the travel is more than I'd do"


NUMBERS = st.integers(0, 400) | st.floats(0, 400)


@given(number=NUMBERS, words=st.text(max_size=30))
def test_a_bound_is_kept_and_copied_whole(number, words):
    bound = Bound(number, words)
    kept = from_wire(Topic.REPORTS, json.loads(json.dumps(to_wire(bound))))
    for other in (kept, copy.deepcopy(bound), pickle.loads(pickle.dumps(bound))):
        assert (other, other.heard) == (number, words)


@pytest.mark.parametrize("wire", [{"number": "26", "heard": "x"}, {"number": 26}, {}])
def test_what_is_no_bound_is_refused(wire):
    with pytest.raises(ValueError, match="no value"):
        from_wire(Topic.TRAVEL_PERCENT, wire)
