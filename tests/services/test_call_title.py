"""A title that is heard on a call tells the seat only perhaps."""

import pytest

from ajar.core.method import read_note
from ajar.core.nouns.call import (
    CallerKind,
    Heard,
    HungUp,
    Introduced,
    LeftUnsaid,
    Noted,
    PickedUp,
    Struck,
    Wanted,
)
from ajar.core.nouns.fact import State
from ajar.core.nouns.role import Seat, Topic
from ajar.queries.call import show_call
from ajar.queries.opportunity import show_opportunity
from ajar.services.calls import begin_call, find_call, keep_step
from ajar.services.preferences import change_preferences

PRIYA = Introduced("Priya Sandoval", "Ridgeline Staffing", CallerKind.RECRUITER)
EITHER = (
    "Supply Chain Consultant II",
    "Planner",
    "Senior Buyer",
    "Supply Chain Architect",
    "Procurement Specialist, leads two buyers",
)


@pytest.fixture
def nora(user):
    change_preferences(user, ("seat=manager:must", "pay=140k:must"))
    return user


@pytest.fixture
def call(nora):
    return begin_call(nora, "+1 303 555 0147")


def _do(user, call, *deeds):
    for at, deed in enumerate(deeds):
        keep_step(user, call.key, f"step-{at}", deed)
    return show_call(user, find_call(user, call.key))


def _title(words):
    return Heard(words, Topic.TITLE, ((Topic.TITLE, words),))


def _noted(words, *kept):
    return Noted(words, tuple(f for f in read_note(words) if f.topic in kept))


@pytest.mark.parametrize("words", EITHER)
def test_a_title_that_may_lead_settles_nothing(nora, call, words):
    page = _do(nora, call, PickedUp(), PRIYA, _title(words))
    assert not page.is_settled
    assert page.question.topic is Topic.SEAT


@pytest.mark.parametrize("words", EITHER)
def test_a_title_that_may_lead_settles_nothing_in_a_note(nora, call, words):
    page = _do(nora, call, PickedUp(), PRIYA, Noted(words, read_note(words)))
    assert not page.is_settled
    assert page.question.topic is Topic.SEAT


def test_a_clear_title_still_tells_the_seat(nora, call):
    page = _do(nora, call, PickedUp(), PRIYA, _title("Warehouse Manager"))
    assert page.findings[Topic.SEAT].state is State.KNOWN


def test_a_seat_that_is_unticked_is_not_told_by_the_title_after_all(nora, call):
    note = _noted(EITHER[0], Topic.TITLE)
    page = _do(nora, call, PickedUp(), PRIYA, note)
    assert page.findings[Topic.TITLE].best.value == EITHER[0]
    assert Topic.SEAT not in page.findings


@pytest.mark.parametrize(
    "first", [_title("Junior Developer"), _noted("Junior Developer", *Topic)]
)
def test_did_not_say_withdraws_what_was_asked_anew(nora, call, first):
    told = _do(nora, call, PickedUp(), PRIYA, first)
    assert told.findings[Topic.SEAT].best.value is Seat.INDIVIDUAL
    rest = (Wanted(Topic.SEAT), LeftUnsaid(Topic.SEAT))
    page = _do(nora, call, PickedUp(), PRIYA, first, *rest)
    assert Topic.SEAT not in page.findings
    assert not page.is_settled


def test_what_was_taken_out_of_a_title_stays_out(nora, call):
    page = _do(nora, call, PickedUp(), PRIYA, _title("Planner"), Struck(Topic.SEAT))
    assert Topic.SEAT not in page.findings


@pytest.mark.parametrize("rest", [(Struck(Topic.SEAT),), (LeftUnsaid(Topic.SEAT),)])
def test_it_stays_out_when_the_call_is_over(nora, call, rest):
    _do(nora, call, PickedUp(), PRIYA, _title("Planner"), *rest, HungUp())
    row = find_call(nora, call.key)
    shown = show_opportunity(nora, row.message.key, short=False)
    assert Topic.SEAT not in shown.findings
    assert shown.verdict.decision != "no"


def test_a_title_that_may_lead_is_no_no_after_the_call(nora, call):
    _do(nora, call, PickedUp(), PRIYA, _title("Senior Buyer"), HungUp())
    row = find_call(nora, call.key)
    shown = show_opportunity(nora, row.message.key, short=False)
    assert shown.verdict.decision != "no"
