"""What the user types becomes preferences, or is refused with what to type."""

from datetime import date

import pytest

from ajar.core.decision.settings import apply_setting
from ajar.core.errors import RequestError
from ajar.core.nouns.preferences import (
    DEFAULTS,
    Avoids,
    Criterion,
    Firmness,
    Floor,
    Is,
    Mentions,
    Near,
    NotNow,
    OneOf,
    Preferences,
    Situation,
    Within,
)
from ajar.core.nouns.role import Topic

TODAY = date(2026, 11, 20)


def said(text: str, before: Preferences = DEFAULTS) -> Preferences:
    return apply_setting(before, text, TODAY)


@pytest.mark.parametrize(
    ("text", "topic", "wanted"),
    [
        ("seat=manager,executive", Topic.SEAT, OneOf(("manager", "executive"))),
        ("Seat = Manager", Topic.SEAT, OneOf(("manager",))),
        ("level=c-level", Topic.LEVEL, OneOf(("c_level",))),
        ("contract=contract to hire", Topic.EMPLOYMENT, OneOf(("contract_to_hire",))),
        ("pay=120k", Topic.PAY, Floor(120_000, "USD")),
        ("pay=$120,000", Topic.PAY, Floor(120_000, "USD")),
        ("floor=95k eur", Topic.PAY, Floor(95_000, "EUR")),
        ("travel=25 %", Topic.TRAVEL_PERCENT, Within(most=25)),
        ("reports=3", Topic.REPORTS, Within(least=3)),
        ("reports=3-12", Topic.REPORTS, Within(3, 12)),
        ("relocation=no", Topic.RELOCATION, Is(wanted=False)),
        ("title=sales, revenue", Topic.TITLE, Mentions(("sales", "revenue"))),
        ("industry=not tobacco", Topic.INDUSTRY, Avoids(("tobacco",))),
        ("place=Irvine; Los Angeles", Topic.PLACES, Near(("Irvine", "Los Angeles"))),
        (
            "place=Irvine, CA within 40 km",
            Topic.PLACES,
            Near(("Irvine, CA",), "Irvine, CA", 40.0),
        ),
    ],
)
def test_a_topic_is_said_in_the_users_terms(text, topic, wanted):
    (criterion,) = said(text).on(topic)
    assert criterion.wanted == wanted


def test_firmness_and_weight_stand_behind_a_colon():
    (criterion,) = said("seat=manager:must 9").on(Topic.SEAT)
    assert (criterion.firmness, criterion.weight) == (Firmness.MUST, 9)


def test_a_new_value_keeps_the_firmness_and_the_currency_it_had():
    before = said("pay=95k eur:must 7")
    (criterion,) = said("pay=90k", before).on(Topic.PAY)
    assert criterion == Criterion(
        Topic.PAY, Floor(90_000, "EUR"), Firmness.MUST, weight=7
    )


def test_an_empty_value_takes_it_back():
    assert not said("travel=").on(Topic.TRAVEL_PERCENT)
    assert said("not_now=", said("not_now=notice until 2027-03-01")).not_now is None


def test_the_situation_is_said_the_same_way():
    assert said("situation=looking").situation is Situation.LOOKING
    assert not said("confidential=no").confidential
    expected = NotNow("the bonus vests", date(2027, 3, 1))
    assert said("not_now=the bonus vests until 2027-03-01").not_now == expected


def test_every_change_is_dated():
    assert said("travel=30").since == TODAY
    assert said("situation=open").since == TODAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "pay",
        "shoe_size=44",
        "seat=throne",
        "pay=lots",
        "pay=1.2.3",
        "travel=often",
        "reports=-",
        "equity=maybe",
        "seat=manager:perhaps",
        "not_now=someday",
        "not_now=notice until 2027-02-30",
    ],
)
def test_what_makes_no_sense_is_refused_with_what_to_type(text):
    with pytest.raises(RequestError) as error:
        said(text)
    assert "NAME=VALUE" in error.value.hint


def test_a_day_without_a_reason_lacks_only_the_reason():
    with pytest.raises(RequestError, match=r"names no reason\."):
        said("not_now=2027-03-01")


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("Lyon, Geneva", ("Lyon", "Geneva")),
        ("Lyon,Geneva; Basel", ("Lyon", "Geneva", "Basel")),
        ("Irvine, CA", ("Irvine, CA",)),
        ("Lyon, France", ("Lyon, France",)),
        ("Portland, Oregon, Denver", ("Portland, Oregon", "Denver")),
    ],
)
def test_towns_may_be_parted_by_commas(said, places):
    preferences = apply_setting(DEFAULTS, f"place={said}:must", TODAY)
    assert preferences.on(Topic.PLACES)[0].wanted == Near(places)


@pytest.mark.parametrize(
    ("setting", "problem", "hint"),
    [
        ("place=Lyon,remote", "'remote' is no place.", "mode=remote"),
        ("employer=named", "'named' names none", "employer=Kestrel"),
    ],
)
def test_what_makes_no_setting_is_told_in_its_own_words(setting, problem, hint):
    with pytest.raises(RequestError) as refused:
        apply_setting(DEFAULTS, setting, TODAY)
    assert problem in refused.value.message
    assert hint in refused.value.hint
