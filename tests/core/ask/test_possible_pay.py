"""Where the range that was said straddles the floor, one asks about the floor."""

import pytest
from asking_made import MUST, known

from ajar.core.ask.question import choose_question
from ajar.core.ask.written import choose_written_questions
from ajar.core.nouns.preferences import Criterion, Floor, Preferences
from ajar.core.nouns.role import Pay, Period, Topic

WANTED = Preferences((Criterion(Topic.PAY, Floor(75_000, "USD"), MUST),))


def _asked(pay):
    asked = choose_written_questions(known((Topic.PAY, pay)), WANTED)
    return [q.written for q in asked if q.topic is Topic.PAY]


@pytest.mark.parametrize(
    "pay", [Pay(70_000, 80_000, "USD", Period.YEAR), Pay(70_000, None, "USD")]
)
def test_what_was_said_is_not_asked_again(pay):
    assert _asked(pay) == ["Is a base of $75k possible?"]


def test_a_range_over_the_floor_asks_nothing():
    assert _asked(Pay(80_000, 90_000, "USD", Period.YEAR)) == []


def test_what_was_not_said_is_asked_as_ever():
    (question, *_) = choose_written_questions({}, WANTED)
    assert question.topic is Topic.PAY
    assert "$75k" not in question.written


def test_on_the_telephone_too_it_is_asked_whether_the_floor_is_possible():
    found = known((Topic.PAY, Pay(70_000, 80_000)))
    question = choose_question(found, WANTED)
    assert question.said == "Is a base of $75k possible?"
