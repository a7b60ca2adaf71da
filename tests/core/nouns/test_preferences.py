"""Preferences in the user's terms, changed one topic at a time."""

from datetime import date

import pytest

from ajar.core.errors import RequestError
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import (
    DEFAULTS,
    JUDGED,
    Criterion,
    Firmness,
    Floor,
    Is,
    Near,
    OneOf,
    Preferences,
    Situation,
    Within,
    default_preferences,
)
from ajar.core.nouns.role import Seat, Topic

TRAVEL = Criterion(Topic.TRAVEL_PERCENT, Within(most=25))
SEAT = Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), Firmness.MUST)
FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("topic", "wanted"),
    [
        (Topic.PAY, Within(most=3)),
        (Topic.TRAVEL_PERCENT, Floor(1, "USD")),
        (Topic.PHONE, OneOf(("one",))),
        (Topic.SEAT, Is(wanted=True)),
    ],
)
def test_what_does_not_fit_a_topic_is_refused(topic, wanted):
    with pytest.raises(RequestError, match=topic.value):
        Criterion(topic, wanted)


@pytest.mark.parametrize("weight", [0, 10, -1])
def test_a_weight_is_one_to_nine(weight):
    with pytest.raises(RequestError, match="1 to 9"):
        Criterion(Topic.SEAT, OneOf(()), weight=weight)


def test_a_new_criterion_takes_the_place_of_those_on_its_topic():
    wish = Criterion(Topic.TRAVEL_PERCENT, Within(most=10))
    limit = Criterion(Topic.TRAVEL_PERCENT, Within(most=30), Firmness.MUST)
    before = Preferences((TRAVEL, SEAT))
    after = before.with_criteria(limit, wish, since=FRIDAY)
    assert after.criteria == (limit, wish, SEAT)
    assert after.since == FRIDAY
    assert after.with_criteria(TRAVEL) == Preferences((TRAVEL, SEAT), since=FRIDAY)


def test_a_criterion_on_a_new_topic_comes_last():
    assert Preferences((SEAT,)).with_criteria(TRAVEL).criteria == (SEAT, TRAVEL)


def test_what_was_said_of_a_topic_can_be_taken_back():
    both = Preferences((TRAVEL, SEAT))
    assert both.without(Topic.SEAT).criteria == (TRAVEL,)
    assert both.on(Topic.SEAT) == (SEAT,)
    assert both.on(Topic.PAY) == ()


def test_a_floor_is_in_its_own_currency_unless_another_is_given():
    floor = Floor(130_000, "USD", (("EUR", 90_000),))
    assert floor.amount_in("USD") == 130_000
    assert floor.amount_in(None) == 130_000
    assert floor.amount_in("EUR") == 90_000
    assert floor.amount_in("GBP") is None


def test_the_defaults_are_wishes_of_someone_in_a_job_and_confidential():
    assert Firmness.MUST not in {c.firmness for c in DEFAULTS.criteria}
    assert DEFAULTS.situation is Situation.HAPPY
    assert DEFAULTS.confidential
    assert {c.topic for c in DEFAULTS.criteria} <= JUDGED


def test_where_one_lives_is_a_wish_at_once():
    (near,) = default_preferences(Owner(place="Irvine, CA")).on(Topic.PLACES)
    assert near.wanted == Near(("Irvine, CA",), "Irvine, CA", 40.0)
    assert default_preferences(Owner()) == DEFAULTS
