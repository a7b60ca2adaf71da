"""What came after an answer, and how an offer stands against one's wishes."""

from datetime import UTC, date, datetime

import pytest

from ajar.core.keep.after import (
    Came,
    Said,
    compare,
    name_step,
    say_step,
    say_what_followed,
)
from ajar.core.nouns.preferences import Firmness
from ajar.core.nouns.reminder import NextStep
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision, Ground, Leaning, Stance, Verdict

TODAY = date(2026, 11, 23)


def at(day: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, 12, tzinfo=UTC)


YES = Said(Decision.YES, at(3))


def test_before_an_answer_there_is_nothing_to_say():
    assert say_what_followed((), (Came(at(1), False),), TODAY) == ""


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ((), "Nothing has come since, for 20 days."),
        ((Came(at(1), True),), "Nothing has come since, for 20 days."),
        ((Came(at(4), False),), "They wrote back after a day."),
        (
            (Came(at(4), False), Came(at(9), True)),
            "They wrote back after a day. They sent a file along.",
        ),
    ],
)
def test_what_they_did_is_told_with_its_days(letters, words: str):
    told = say_what_followed((YES,), letters, TODAY)
    assert told == f"You said yes on 3 November 2026. {words}"


def test_the_last_answer_counts():
    later = Said(Decision.NO, at(20))
    told = say_what_followed((later, YES), (Came(at(10), False),), TODAY)
    assert told.startswith("You said no on 20 November 2026. Nothing has come")
    now = Said(Decision.OPEN, at(23))
    assert say_what_followed((now,), (), TODAY) == "You asked today."


def test_an_offer_is_compared_must_by_must():
    reasons = (
        Ground(Topic.PAY, Stance.AGAINST, "The base is under $130k."),
        Ground(Topic.TRAVEL_PERCENT, Stance.SUITS, "Travel is 10 %."),
        Ground(Topic.MODE, Stance.UNMET, "It is on site."),
        Ground(Topic.SEAT, Stance.MISSING, "The seat isn't said."),
        Ground(Topic.PLACES, Stance.CLASH, "Two places are named."),
    )
    verdict = Verdict(Decision.NO, Leaning.NO, "", reasons)
    found = compare(
        verdict, ((Topic.PAY, Firmness.MUST), (Topic.MODE, Firmness.RATHER))
    )
    assert found.fails == ("The base is under $130k (a must).", "It is on site.")
    assert found.meets == ("Travel is 10 %.",)
    assert found.unknown == ("The seat isn't said.", "Two places are named.")


def test_every_step_has_words():
    assert all(say_step(step) for step in NextStep)


@pytest.mark.parametrize(
    ("known", "name"),
    [
        (("Eva Lind", "Quill", "CFO", "Rosa"), "Interview with Eva Lind, Quill"),
        (("Eva Lind", "", "CFO", "Rosa"), "Interview with Eva Lind, through Rosa"),
        (("", "Quill", "CFO", "Rosa"), "Interview with Quill"),
        (("", "", "", ""), "Interview"),
    ],
)
def test_an_interview_is_called_by_whom_one_meets(known, name):
    assert name_step(NextStep.INTERVIEW, *known) == name


def test_other_steps_are_called_by_the_role():
    known = ("", "Quill", "CFO", "Rosa")
    assert name_step(NextStep.ANSWER, *known) == "Their answer is due: CFO"
    assert name_step(NextStep.OTHER, "", "", "", "") == "Next step"
