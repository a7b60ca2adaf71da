"""Only a yes unlocks an introduction; silence is no, and a no stops it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.errors import RequestError
from ajar.core.help.consent import (
    consent_in,
    follow,
    may_name,
    next_steps,
    say_standing,
    stand,
)
from ajar.core.nouns.referral import Standing, Step, Taken

DAY = date(2026, 8, 18)


def taken(*steps: Step) -> list[Taken]:
    return [Taken(step, DAY) for step in steps]


def test_asking_unlocks_nothing():
    asked = taken(Step.ASKED, Step.ASKED)
    assert stand(asked) is Standing.WAITING
    assert consent_in(asked) is None
    assert not may_name(asked)


def test_a_yes_unlocks_the_introduction():
    said = [Taken(Step.ASKED, DAY), Taken(Step.SAID_YES, DAY, "Sure, go ahead")]
    assert may_name(said)
    consent = consent_in(said)
    assert consent is not None
    assert (consent.on, consent.words) == (DAY, "Sure, go ahead")
    assert Step.INTRODUCED in next_steps(stand(said))


def test_a_no_stops_it():
    said = taken(Step.ASKED, Step.SAID_NO)
    assert stand(said) is Standing.DECLINED
    with pytest.raises(RequestError, match="They said no"):
        follow(Standing.DECLINED, Step.INTRODUCED)


def test_a_yes_can_be_taken_back_before_the_introduction():
    assert not may_name(taken(Step.ASKED, Step.SAID_YES, Step.SAID_NO))


def test_nobody_is_introduced_unasked():
    for standing in (Standing.UNASKED, Standing.WAITING):
        with pytest.raises(RequestError, match="haven't said yes"):
            follow(standing, Step.INTRODUCED)


def test_what_came_of_it_needs_an_introduction():
    with pytest.raises(RequestError, match="weren't introduced"):
        follow(Standing.AGREED, Step.HIRED)
    with pytest.raises(RequestError, match="introduced already"):
        follow(Standing.INTRODUCED, Step.INTRODUCED)
    with pytest.raises(RequestError, match="can't follow"):
        follow(Standing.AGREED, Step.ASKED)


def test_hired_is_the_end_and_nothing_may_still_become_something():
    assert next_steps(Standing.HIRED) == ()
    assert Step.HIRED in next_steps(Standing.ENDED)


def test_every_standing_is_said_in_words():
    assert len({say_standing(one) for one in Standing}) == len(Standing)


@given(st.lists(st.sampled_from(Step), max_size=12))
def test_whoever_was_introduced_had_said_yes(steps: list[Step]):
    standing, said = Standing.UNASKED, list[Taken]()
    for step in steps:
        try:
            standing = follow(standing, step)
        except RequestError:
            continue
        if step is Step.INTRODUCED:
            assert may_name(said)
        said.append(Taken(step, DAY))
        assert stand(said) is standing
        assert (standing is Standing.AGREED) <= may_name(said)
        assert (standing in {Standing.DECLINED, Standing.WAITING}) <= (
            not may_name(said)
        )
