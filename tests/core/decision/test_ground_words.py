"""A reason keeps its evidence, an open headline has one doubt, money its currency."""

import pytest
from roles_made import (
    MEETS_ALL,
    MUST,
    RATHER,
    SAM,
    TODAY,
    clash,
    finding,
    hedged,
    refused,
)

from ajar.core.decision.role import decide_role
from ajar.core.decision.words import phrase, under_floor
from ajar.core.nouns.preferences import Criterion, Floor, Near, OneOf, Preferences
from ajar.core.nouns.role import Employment, Mode, Pay, Period, Seat, Topic
from ajar.core.nouns.verdict import Decision, Leaning, Stance


def test_wishes_that_fall_short_together_keep_their_evidence():
    unmet = MEETS_ALL | dict(
        [
            finding(Topic.MODE, Mode.ONSITE),
            finding(Topic.EMPLOYMENT, Employment.CONTRACT),
        ]
    )
    verdict = decide_role(unmet, SAM, TODAY)
    assert verdict.decision is Decision.NO
    against = [g for g in verdict.reasons if g.stance is Stance.AGAINST]
    assert [ground.evidence.quote for ground in against] == [
        "words about mode",
        "words about employment",
    ]
    assert [ground.topic for ground in against] == [Topic.MODE, Topic.EMPLOYMENT]


def test_a_wish_that_is_unmet_is_told_though_the_limit_is_met():
    wanted = Preferences(
        (
            Criterion(Topic.PAY, Floor(100_000, "USD"), MUST),
            Criterion(Topic.PAY, Floor(150_000, "USD"), RATHER, weight=3),
        )
    )
    paid = dict([finding(Topic.PAY, Pay(120_000, 120_000, "USD", Period.YEAR))])
    (reason,) = decide_role(paid, wanted, TODAY).reasons
    assert (reason.topic, reason.stance) == (Topic.PAY, Stance.UNMET)
    assert reason.words == "The pay is $120k, $30k under your floor."


def test_a_headline_has_one_doubt_however_many_there_are():
    doubts = [hedged(Topic.SEAT, Seat.INDIVIDUAL), hedged(Topic.TRAVEL_PERCENT, 60)]
    verdict = decide_role(MEETS_ALL | dict(doubts), SAM, TODAY)
    assert verdict.leaning is Leaning.NO
    assert verdict.headline == "Open, likely a no. It is an individual seat, perhaps."


def test_remote_alone_suits_who_wants_it():
    verdict = decide_role(dict([finding(Topic.MODE, Mode.REMOTE)]), SAM, TODAY)
    assert (verdict.decision, verdict.leaning) == (Decision.OPEN, Leaning.YES)


@pytest.mark.parametrize(
    ("pay", "words"),
    [
        (Pay(70_000, 70_000, "EUR", Period.YEAR), "€10k under your floor"),
        (Pay(70_000, 70_000, None, Period.YEAR), "60k under your floor"),
        (Pay(None, 90_000, "EUR", Period.YEAR), "and your floor is €80k"),
        (
            Pay(50, 50, "EUR", Period.HOUR),
            "about €104k a year, €24k over your floor",
        ),
        (Pay(126_000.4, 126_000.4, "USD", Period.YEAR), "$4k under your floor"),
    ],
)
def test_a_floor_is_compared_in_the_currency_of_the_pay(pay, words):
    assert under_floor(Floor(130_000, "USD", (("EUR", 80_000),)), pay) == words


def test_a_value_without_a_phrase_stands_for_itself():
    assert phrase(Topic.TITLE, "Head Gardener") == "Head Gardener"


TOLD = [
    finding(Topic.SEAT, Seat.MANAGER),
    finding(Topic.PAY, Pay(160_000, 185_000, "USD", Period.YEAR)),
    clash(Topic.TRAVEL_PERCENT, 10, 60),
    hedged(Topic.EMPLOYMENT, Employment.CONTRACT),
    finding(Topic.MODE, Mode.ONSITE),
    finding(Topic.PLACES, ("Tustin",)),
]


@pytest.mark.parametrize(
    ("topic", "stance", "words"),
    [
        (Topic.SEAT, Stance.SUITS, "It is a management seat."),
        (Topic.PAY, Stance.SUITS, "The pay is $160-185k, $30k over your floor."),
        (
            Topic.TRAVEL_PERCENT,
            Stance.CLASH,
            "Two sources disagree on the travel: 10 % or 60 %.",
        ),
        (Topic.EMPLOYMENT, Stance.DOUBTED, "It is a contract, perhaps."),
        (
            Topic.MODE,
            Stance.UNMET,
            "It is on site; you would rather have remote or hybrid.",
        ),
        (Topic.PLACES, Stance.SUITS, "It is in Tustin."),
    ],
)
def test_each_reason_is_about_its_topic_and_has_its_evidence(topic, stance, words):
    reasons = decide_role(dict(TOLD), SAM, TODAY).reasons
    assert len(reasons) == len(TOLD)
    (ground,) = [reason for reason in reasons if reason.topic is topic]
    assert (ground.stance, ground.words) == (stance, words)
    assert ground.evidence.quote == f"words about {topic.value}"


def test_a_refusal_and_silence_are_about_their_topics_too():
    reasons = decide_role(dict([refused(Topic.PAY)]), SAM, TODAY).reasons
    (reason,) = reasons
    assert (reason.topic, reason.stance) == (Topic.PAY, Stance.REFUSED)
    assert reason.evidence.quote == "words about pay"
    missing = decide_role({}, SAM, TODAY).reasons
    assert [g.topic for g in missing] == [
        *(Topic.SEAT, Topic.PAY, Topic.TRAVEL_PERCENT),
        *(Topic.MODE, Topic.PLACES, Topic.EMPLOYMENT),
    ]
    assert missing[1].words == "The pay isn't said."


def test_wants_that_shut_each_other_out_say_so():
    never = Preferences((Criterion(Topic.SEAT, OneOf(()), MUST),))
    (reason,) = decide_role({}, never, TODAY).reasons
    assert (reason.topic, reason.stance) == (Topic.SEAT, Stance.AGAINST)
    assert reason.words == "What you want can't all be had at once."


def test_a_verdict_has_the_chances_of_a_yes_and_of_a_no():
    for findings in ({}, MEETS_ALL):
        verdict = decide_role(findings, SAM, TODAY)
        assert verdict.chance_yes + verdict.chance_no == pytest.approx(1.0)
    assert verdict.chance_no == 0.0


def test_where_there_are_limits_alone_it_leans_to_a_yes_as_soon_as_one_is_met():
    limits = Preferences(tuple(c for c in SAM.criteria if c.firmness is MUST))
    verdict = decide_role(dict([finding(Topic.SEAT, Seat.MANAGER)]), limits, TODAY)
    assert (verdict.decision, verdict.leaning) == (Decision.OPEN, Leaning.YES)


def test_a_town_that_may_be_near_is_not_told_to_be_far():
    wish = Criterion(Topic.PLACES, Near(home="Denver", km=50), MUST)
    told = dict([finding(Topic.PLACES, ("Lakewood",))])
    ground = decide_role(told, Preferences((wish,)), TODAY).reasons[0]
    assert ground.stance is Stance.DOUBTED
    assert ground.words == "It is in Lakewood, perhaps near Denver."


def test_a_town_that_no_table_knows_is_neither_near_nor_perhaps_near():
    wish = Criterion(Topic.PLACES, Near(home="Denver", km=50), MUST)
    told = dict([finding(Topic.PLACES, ("Quillon Science Park",))])
    ground = decide_role(told, Preferences((wish,)), TODAY).reasons[0]
    assert ground.stance is Stance.DOUBTED
    assert ground.words == (
        "It is in Quillon Science Park; whether that is near Denver isn't known."
    )
