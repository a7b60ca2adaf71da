"""Preferences become matters with answers, and a bar that fits the situation."""

import random

import pytest
from roles_made import MUST, SAM, finding, random_preferences

from ajar.core.decision.gist import gists_of
from ajar.core.decision.matter import make_yardstick
from ajar.core.nouns.preferences import (
    Criterion,
    Firmness,
    Floor,
    Near,
    OneOf,
    Preferences,
    Silence,
    Situation,
    Within,
)
from ajar.core.nouns.role import Employment, Mode, Seat, Topic

TOPICS = (Topic.TRAVEL_PERCENT, Topic.REPORTS, Topic.DAYS_IN, Topic.INTERVIEW_STEPS)


def wishes(*weights, situation=Situation.HAPPY):
    """Return preferences with a wish of each weight."""
    return Preferences(
        tuple(
            Criterion(topic, Within(most=5), weight=weight)
            for topic, weight in zip(TOPICS, weights, strict=False)
        ),
        situation,
    )


@pytest.mark.parametrize(
    ("weights", "situation", "points"),
    [
        ((4, 4, 4), Situation.HAPPY, 0),
        ((4, 4, 4), Situation.OPEN, -4),
        ((4, 4, 4), Situation.LOOKING, -12),
        ((6, 3), Situation.HAPPY, -3),
        ((4,), Situation.HAPPY, -4),
        ((), Situation.HAPPY, 0),
    ],
)
def test_the_bar_fits_the_situation(weights, situation, points):
    bar = make_yardstick(wishes(*weights, situation=situation)).bar
    assert (bar.yes, bar.no) == (points, points)


def test_limits_and_what_is_open_move_no_bar():
    limits = Preferences(
        (
            Criterion(Topic.REPORTS, Within(least=3), MUST, weight=9),
            Criterion(Topic.DAYS_IN, Within(most=3), Firmness.OPEN, weight=9),
        )
    )
    yardstick = make_yardstick(limits)
    assert yardstick.bar == (0, 0)
    assert [matter.topic for matter in yardstick.matters] == [Topic.REPORTS]


def test_a_wish_gives_its_weight_or_takes_it_and_silence_takes_half():
    for weight, silent in ((5, -3), (4, -2), (1, -1)):
        (matter,) = make_yardstick(wishes(weight)).matters
        assert [(a.points, a.breaks) for a in matter.answers] == [
            (-weight, False),
            (weight, False),
            (silent, False),
        ]


@pytest.mark.parametrize(
    ("silence", "breaks"),
    [(None, True), (Silence.ENDS, True), (Silence.COUNTS, False)],
)
def test_what_silence_on_a_limit_means_is_the_users_choice(silence, breaks):
    limit = Criterion(Topic.PAY, Floor(130_000, "USD"), MUST, silence=silence)
    (matter,) = make_yardstick(Preferences((limit,))).matters
    assert matter.answers[-1].breaks is breaks


def test_the_place_is_decided_with_the_mode_and_remote_is_near():
    near = Criterion(Topic.PLACES, Near(("Irvine",)), weight=4)
    office = Criterion(Topic.MODE, OneOf((Mode.ONSITE,)), weight=2)
    (matter,) = make_yardstick(Preferences((near, office))).matters
    mode, place = matter.facets
    points = {
        (mode.options[m].value, place.options[p].met if p >= 0 else "any"): a.points
        for a in matter.answers
        for m, p in [a.parts]
    }
    is_near, is_far, unsaid = (True,), (False,), None
    assert points == {
        (Mode.REMOTE, "any"): 4 - 2,
        (Mode.HYBRID, is_near): 4 - 2,
        (Mode.HYBRID, is_far): -4 - 2,
        (Mode.HYBRID, unsaid): -2 - 2,
        (Mode.ONSITE, is_near): 4 + 2,
        (Mode.ONSITE, is_far): -4 + 2,
        (Mode.ONSITE, unsaid): -2 + 2,
        (None, is_near): 4 - 1,
        (None, is_far): -4 - 1,
        (None, unsaid): -2 - 1,
    }


def test_beliefs_sum_to_one_whatever_is_known():
    told = gists_of(dict([finding(Topic.SEAT, Seat.MANAGER)]))
    for matter in make_yardstick(SAM).matters:
        for gists in ({}, told):
            weights = matter.weigh(gists)
            assert sum(weights) == pytest.approx(1.0)
            assert all(chance.weight > 0 for chance in matter.belief(weights))


def test_no_answer_is_impossible_before_something_is_said():
    for seed in range(60):
        for matter in make_yardstick(random_preferences(random.Random(seed))).matters:
            assert min(matter.usual) > 0
            assert len(matter.belief(matter.weigh({}))) == len(matter.answers)


def test_a_matter_is_found_by_any_of_its_topics():
    yardstick = make_yardstick(SAM)
    assert yardstick.at(Topic.MODE) == yardstick.at(Topic.PLACES)
    assert yardstick.matters[yardstick.at(Topic.SEAT)].topic is Topic.SEAT


def test_a_limit_is_known_from_a_wish():
    matters = {matter.topic: matter for matter in make_yardstick(SAM).matters}
    assert matters[Topic.SEAT].has_limit
    assert not matters[Topic.EMPLOYMENT].has_limit
    assert matters[Topic.EMPLOYMENT].criteria[0].wanted.values == (
        Employment.PERMANENT,
    )
