"""What would change an answer is the least that would."""

import random
from itertools import combinations

from roles_made import (
    MEETS_ALL,
    MUST,
    SAM,
    TODAY,
    base,
    finding,
    random_findings,
    random_preferences,
    refused,
)

from ajar.core.decision.changes import to_no, to_yes
from ajar.core.decision.conditions import hangs_on, suiting
from ajar.core.decision.opinion import form_opinion
from ajar.core.decision.role import decide_role
from ajar.core.nouns.preferences import Criterion, Floor, OneOf, Preferences, Within
from ajar.core.nouns.role import Employment, Mode, Seat, Topic
from ajar.core.nouns.verdict import Decision

RANDOM = [
    form_opinion(random_findings(r), random_preferences(r))
    for r in (random.Random(f"change/{seed}") for seed in range(500))
]
NOES = [
    opinion
    for opinion in RANDOM
    if any(v.standing.broken for v in opinion.views)
    or sum(v.standing.most for v in opinion.views) < opinion.yardstick.bar.no
]


def best(view):
    """Return the points of a matter at its very best, None if it always breaks."""
    safe = suiting(view.matter, wishes=True)
    return max((view.matter.answers[at].points for at in safe), default=None)


def is_no(opinion, changed):
    """Say whether it stays a no with `changed` at their best, the rest hoped for."""
    points = 0
    for view in opinion.views:
        if view in changed:
            points += best(view)
        elif view.standing.broken:
            return True
        else:
            points += view.standing.most
    return points < opinion.yardstick.bar.no


def test_no_smaller_change_would_do():
    assert len(NOES) > 50
    for opinion in NOES:
        for change in to_yes(opinion):
            count = len(change.conditions)
            for smaller in combinations(opinion.views, count - 1):
                if None not in map(best, smaller):
                    assert is_no(opinion, smaller)


def test_the_change_is_enough():
    for opinion in NOES:
        for change in to_yes(opinion):
            topics = {condition.topic for condition in change.conditions}
            changed = [v for v in opinion.views if v.matter.topic in topics]
            assert not is_no(opinion, changed)


def test_a_no_that_nothing_can_change_makes_no_offer():
    never = Criterion(Topic.SEAT, OneOf(()), MUST)
    verdict = decide_role({}, Preferences((never,)), TODAY)
    assert verdict.decision is Decision.NO
    assert verdict.changes == ()


def test_each_limit_unknown_is_named_for_an_open_answer():
    opinion = form_opinion({}, SAM)
    assert [change.words for change in to_no(opinion)] == [
        "Anything but a management seat makes it a no.",
        "A base under $130k makes it a no.",
        "Travel over 25 % makes it a no.",
        "A place that isn't near Irvine, CA makes it a no.",
    ]


def test_a_yes_without_limits_names_the_wishes_it_rests_on():
    wishes = Preferences(
        (
            Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), weight=5),
            Criterion(Topic.TRAVEL_PERCENT, Within(most=25), weight=4),
            Criterion(Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,)), weight=3),
        )
    )
    verdict = decide_role(MEETS_ALL, wishes, TODAY)
    (change,) = verdict.changes
    assert change.to is Decision.NO
    assert change.words == (
        "Unless travel stays at or under 25 % or it is permanent, it is a no."
    )


def test_a_yes_that_no_wish_can_turn_names_nothing():
    wish = Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)))
    assert decide_role(MEETS_ALL, Preferences((wish,)), TODAY).changes == ()


def test_several_deal_breakers_all_have_to_change():
    poor = MEETS_ALL | dict(
        [
            finding(Topic.SEAT, Seat.INDIVIDUAL),
            finding(Topic.PAY, base(90_000)),
            finding(Topic.PLACES, ("Dayton, Ohio",)),
            finding(Topic.MODE, Mode.ONSITE),
        ]
    )
    offer = decide_role(poor, SAM, TODAY).counter_offer
    assert offer.words == (
        "It becomes a yes if it is a management seat, the base is at least $130k and "
        "it is remote or near Irvine, CA."
    )


def test_a_limit_met_at_last_may_have_to_meet_the_wish_as_well():
    preferences = Preferences(
        (
            Criterion(Topic.PAY, Floor(100_000, "USD"), MUST),
            Criterion(Topic.PAY, Floor(150_000, "USD"), weight=9),
            Criterion(Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,)), weight=9),
        )
    )
    poor = dict(
        [
            finding(Topic.PAY, base(90_000)),
            finding(Topic.EMPLOYMENT, Employment.CONTRACT),
        ]
    )
    offer = decide_role(poor, preferences, TODAY).counter_offer
    assert [condition.words for condition in offer.conditions] == [
        "the base is at least $100k and the base is at least $150k"
    ]


def test_an_open_answer_hangs_on_its_limits_and_the_fewest_wishes():
    for opinion in RANDOM:
        least = sum(view.standing.least for view in opinion.views)
        if any(view.standing.broken for view in opinion.views):
            continue
        named = {condition.topic for condition in hangs_on(opinion)}
        met = [v for v in opinion.views if v.matter.topic in named]
        gained = sum(v.standing.most - v.standing.least for v in met)
        assert {v.matter.topic for v in opinion.views if v.standing.may_break} <= named
        enough = sum(v.standing.most for v in opinion.views)
        bar = opinion.yardstick.bar.yes
        assert least + gained >= bar or enough < bar


def test_what_is_refused_can_still_be_offered():
    offer = decide_role(
        MEETS_ALL | dict([refused(Topic.TRAVEL_PERCENT)]), SAM, TODAY
    ).counter_offer
    assert offer.words == "It becomes a yes if travel stays at or under 25 %."
