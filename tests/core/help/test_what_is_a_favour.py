"""An introduction is a favour both ways; what came of it is told by its steps."""

from datetime import date

import pytest

from ajar.core.help.favours import (
    Referred,
    favours_of,
    outcome_of,
    say_outcome,
    tally,
)
from ajar.core.nouns.favour import Direction, Favour, Outcome
from ajar.core.nouns.referral import Step, Taken

DAY = date(2026, 8, 18)


def referred(*steps: Step, recruiter: str = "Rosa Delgado", role: str = "Sales lead"):
    taken = tuple(Taken(step, DAY) for step in (Step.SAID_YES, *steps))
    return Referred("Owen Brandt", recruiter, role, taken)


def test_before_an_introduction_there_is_no_favour():
    assert favours_of(referred()) == ()


def test_an_introduction_is_one_to_the_recruiter_and_one_to_the_friend():
    one, other = favours_of(referred(Step.INTRODUCED))
    assert (one.name, one.words) == (
        "Rosa Delgado",
        "You named Owen Brandt, about Sales lead",
    )
    assert (other.name, other.words) == (
        "Owen Brandt",
        "You introduced them to Rosa Delgado, about Sales lead",
    )
    assert {one.direction, other.direction} == {Direction.GIVEN}


def test_a_recruiter_without_a_name_is_the_recruiter():
    one, _ = favours_of(referred(Step.INTRODUCED, recruiter="", role=""))
    assert (one.name, one.words) == ("the recruiter", "You named Owen Brandt")


@pytest.mark.parametrize(
    ("steps", "outcome"),
    [
        ((), Outcome.NOT_YET),
        ((Step.INTRODUCED,), Outcome.INTRODUCED),
        ((Step.INTRODUCED, Step.INTERVIEWED), Outcome.INTERVIEWED),
        ((Step.INTRODUCED, Step.INTERVIEWED, Step.HIRED), Outcome.HIRED),
        ((Step.INTRODUCED, Step.NOTHING), Outcome.NOTHING),
    ],
)
def test_what_came_of_it_is_told_by_its_steps(steps, outcome):
    assert outcome_of(referred(*steps).taken) is outcome


def test_every_outcome_is_said_in_words():
    assert len({say_outcome(one) for one in Outcome}) == len(Outcome)


def test_favours_are_counted_either_way():
    had = Favour(Direction.HAD, "Rosa", "A pay survey", DAY)
    given = Favour(Direction.GIVEN, "Rosa", "A name", DAY)
    assert tally([had, given, given]) == (2, 1)
