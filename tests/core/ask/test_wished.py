"""Where one works is asked in a letter where it is wished for and left unsaid."""

from dataclasses import replace

import pytest
from asking_made import MEETS_ALL, MUST, SAM, all_but, known

from ajar.core.ask.written import choose_written_questions
from ajar.core.nouns.preferences import Criterion, OneOf, Preferences, Within
from ajar.core.nouns.question import Purpose
from ajar.core.nouns.role import Mode, Topic

TRAVEL = Criterion(Topic.TRAVEL_PERCENT, Within(most=25), MUST)


def written(role, *modes):
    wish = Criterion(Topic.MODE, OneOf(modes), weight=4)
    questions = choose_written_questions(role, Preferences((TRAVEL, wish)))
    return [question.written for question in questions]


@pytest.mark.parametrize(
    ("modes", "words"),
    [
        ((Mode.REMOTE, Mode.HYBRID), "Could part of the work be done from home?"),
        ((Mode.REMOTE,), "Could the work be done from home?"),
        ((Mode.ONSITE,), "Is the role remote, hybrid or on site?"),
    ],
)
def test_the_wish_says_how_it_is_asked(modes, words):
    there = known((Topic.PLACES, ("Halifax",)))
    assert words in written(there, *modes)


def test_a_role_without_a_place_is_asked_for_all_of_it():
    asked = written({}, Mode.REMOTE, Mode.HYBRID)
    assert "Is the role remote, hybrid or on site?" in asked


@pytest.mark.parametrize(
    "told", [(Topic.MODE, Mode.HYBRID), (Topic.DAYS_IN, 3), (Topic.DAYS_IN, 5)]
)
def test_what_was_told_is_not_asked(told):
    asked = written(known(told), Mode.REMOTE, Mode.HYBRID)
    assert not [words for words in asked if "home" in words or "remote" in words]


def test_it_comes_before_what_only_vets():
    role = all_but(Topic.MODE, Topic.TRAVEL_PERCENT)
    questions = choose_written_questions(role, SAM)
    topics = [question.topic for question in questions]
    assert topics[:2] == [Topic.TRAVEL_PERCENT, Topic.MODE]
    assert topics[2] is Topic.WHY_OPEN
    settled = replace(SAM, criteria=tuple(c for c in SAM.criteria if c.weight != 3))
    topics = [q.topic for q in choose_written_questions(role, settled)]
    assert Topic.MODE not in topics


def test_a_wish_that_is_told_of_leaves_room_for_vetting():
    assert all(
        question.purpose is Purpose.VETTING
        for question in choose_written_questions(MEETS_ALL, SAM)
    )
