"""What is usual: the table at first, more and more the user's own past roles."""

from datetime import date

import pytest
from roles_made import SAM, base, clash, finding, hedged, refused

from ajar.core.decision.gist import gists_of
from ajar.core.decision.matter import make_yardstick
from ajar.core.decision.usual import (
    history_since,
    learn_history,
    refusal_chance,
    smooth,
)
from ajar.core.nouns.preferences import JUDGED, Criterion, Near, OneOf, Preferences
from ajar.core.nouns.role import Mode, Seat, Topic
from ajar.core.tables import load_rows


def chance_of(seat, roles=()):
    """Return how likely `seat` is thought, refusals apart."""
    yardstick = make_yardstick(SAM, learn_history(roles))
    (facet,) = yardstick.matters[yardstick.at(Topic.SEAT)].facets
    spoken = dict(zip((o.value for o in facet.options), facet.usual, strict=True))
    return spoken[seat] / (1.0 - spoken[None])


def test_the_defaults_weigh_as_much_as_four_roles():
    assert smooth(0, 0, 0.3) == pytest.approx(0.3)
    assert smooth(4, 4, 0.0) == pytest.approx(0.5)
    assert smooth(3, 6, 0.2) == pytest.approx(3.8 / 10)


def test_past_roles_move_what_is_thought_likely():
    managers = [dict([finding(Topic.SEAT, Seat.MANAGER)])] * 6
    assert chance_of(Seat.MANAGER) == pytest.approx(0.2)
    assert chance_of(Seat.MANAGER, managers) == pytest.approx((6 + 0.8) / 10)


def test_past_pay_is_held_against_the_floor():
    roles = [dict([finding(Topic.PAY, base(150_000))])] * 16
    yardstick = make_yardstick(SAM, learn_history(roles))
    (facet,) = yardstick.matters[yardstick.at(Topic.PAY)].facets
    spoken = dict(zip((o.met for o in facet.options), facet.usual, strict=True))
    plain = make_yardstick(SAM)
    (before,) = plain.matters[plain.at(Topic.PAY)].facets
    usual = dict(zip((o.met for o in before.options), before.usual, strict=True))
    assert sum(before.usual) == sum(facet.usual) == pytest.approx(1.0)
    share = usual[True,] / (1 - usual[None])
    assert share == pytest.approx(0.42)
    expected = (16 + 4 * share) / 20
    assert spoken[True,] / (1 - spoken[None]) == pytest.approx(expected)


def test_past_refusals_are_counted():
    roles = [dict([refused(Topic.PAY)])] * 5 + [dict([finding(Topic.PAY, base(1))])]
    assert refusal_chance(Topic.PAY) == pytest.approx(0.10)
    assert refusal_chance(Topic.SEAT) == pytest.approx(0.03)
    history = learn_history(roles)
    assert refusal_chance(Topic.PAY, history) == pytest.approx((5 + 0.4) / 10)
    assert history.counts(Topic.PAY) == 6


def test_a_doubt_counts_as_far_as_it_is_sure():
    history = learn_history([dict([hedged(Topic.SEAT, Seat.MANAGER)])])
    assert history.known[Topic.SEAT] == {Seat.MANAGER: pytest.approx(0.8)}
    assert history.counts(Topic.SEAT) == pytest.approx(0.8)


def test_rivals_share_one_count():
    history = learn_history([dict([clash(Topic.DAYS_IN, 3, 5)])])
    assert history.known[Topic.DAYS_IN] == {3: 0.5, 5: 0.5}
    assert history.counts(Topic.DAYS_IN) == 1


def test_a_role_without_anything_to_judge_is_none():
    named = dict([finding(Topic.TITLE, "Cook"), finding(Topic.RECRUITER, "Mo")])
    nameless = dict([finding(Topic.RECRUITER, "Mo")])
    assert learn_history([named, nameless, {}]).roles == 1


def test_the_order_of_past_roles_teaches_nothing():
    roles = [
        dict([hedged(Topic.SEAT, Seat.MANAGER, confidence=at / 31)])
        for at in range(1, 25)
    ]
    one = learn_history(roles).known
    assert learn_history(roles[::-1]).known == one


def test_what_came_before_a_day_may_be_forgotten():
    managers = gists_of(dict([finding(Topic.SEAT, Seat.MANAGER)]))
    sellers = gists_of(dict([finding(Topic.SEAT, Seat.INDIVIDUAL)]))
    roles = [(date(2025, 3, 1), managers), (date(2026, 3, 1), sellers), (None, sellers)]
    assert history_since(roles, None).roles == 3
    assert history_since(roles, date(2026, 3, 1)).known == {
        Topic.SEAT: {Seat.INDIVIDUAL: 1.0}
    }
    assert history_since(roles, date(2026, 3, 2)).roles == 0


def test_past_places_move_what_is_thought_near():
    wanted = Preferences((Criterion(Topic.PLACES, Near(("Germany",))),))
    roles = [dict([finding(Topic.PLACES, ("Berlin",))])] * 12
    (matter,) = make_yardstick(wanted, learn_history(roles)).matters
    _, place = matter.facets
    near = dict(zip((o.met for o in place.options), place.usual, strict=True))
    assert near[True,] > 0.8
    assert sum(place.usual) == pytest.approx(1.0)


def test_every_choice_that_can_be_wanted_has_its_shares():
    topics = {row[0] for row in load_rows("usual.tsv")}
    texts = {Topic.TITLE, Topic.EMPLOYER, Topic.FIRM, Topic.INDUSTRY, Topic.SKILLS}
    assert {topic.value for topic in JUDGED - texts} <= topics


def test_shares_are_of_every_value():
    criterion = Criterion(Topic.MODE, OneOf((Mode.REMOTE,)))
    (matter,) = make_yardstick(Preferences((criterion,))).matters
    assert sum(matter.usual) == pytest.approx(1.0)
    assert len(matter.usual) == len(Mode) + 1
