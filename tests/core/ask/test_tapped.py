"""What the user taps is asked next, whether it decides or not."""

import pytest

from ajar.core.ask.question import text_of
from ajar.core.ask.tapped import question_about
from ajar.core.nouns.preferences import (
    Criterion,
    Firmness,
    Floor,
    OneOf,
    Preferences,
)
from ajar.core.nouns.question import Purpose
from ajar.core.nouns.role import Seat, Topic

WANTED = Preferences(
    (
        Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), Firmness.MUST),
        Criterion(Topic.PAY, Floor(130_000, "USD"), Firmness.MUST),
    )
)


def test_what_decides_has_answers_to_choose_from():
    question = question_about(Topic.PAY, {}, WANTED)
    assert question.purpose is Purpose.DECIDES
    assert len(question.replies) >= 2


def test_what_decides_nothing_is_to_be_typed():
    question = question_about(Topic.WHY_OPEN, {}, WANTED)
    assert question.replies == ()
    assert question.said == text_of("why_open").said


@pytest.mark.parametrize("topic", list(Topic))
def test_every_topic_can_be_asked_about(topic):
    assert question_about(topic, {}, WANTED).said.endswith("?")
