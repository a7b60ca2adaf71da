"""Preferences become text and settings, and come back as they were."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ajar.core.decision.settings import CHOICES, NAMES, apply_setting
from ajar.core.nouns.preferences import (
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
from ajar.queries.wishes import SETTINGS, settings_between, wishes_of

TODAY = date(2026, 11, 23)
NOTHING = wishes_of(Preferences(()))

WORD = st.sampled_from(
    ["tobacco", "medical devices", "c++", "sales", "b2b", "oil & gas", "mergers"]
)
PLACE = st.sampled_from(["Orange, California", "Irvine", "Germany", "São Paulo", "NYC"])
WHOLE = st.integers(0, 60).map(float)


def criteria(name: str) -> st.SearchStrategy[Criterion | None]:
    topic = NAMES[name]
    return st.none() | st.builds(
        Criterion, st.just(topic), wanted(topic), st.sampled_from(Firmness)
    )


def wanted(topic: Topic) -> st.SearchStrategy:
    if topic in CHOICES:
        values = st.sampled_from([member.value for member in CHOICES[topic]])
        several = st.lists(values, min_size=1, max_size=3, unique=True)
        return several.map(lambda chosen: OneOf(tuple(chosen)))
    match topic:
        case Topic.PAY:
            amount = st.integers(20_000, 900_000).map(float)
            return st.builds(Floor, amount, st.sampled_from(["USD", "EUR", "CHF"]))
        case Topic.PLACES:
            places = st.lists(PLACE, min_size=1, max_size=3, unique=True).map(tuple)
            return st.tuples(places, st.none() | st.integers(1, 500)).map(near)
        case Topic.EQUITY | Topic.RELOCATION:
            return st.builds(Is, st.booleans())
        case Topic.REPORTS | Topic.DURATION_MONTHS:
            return st.builds(lambda least: Within(least=least), WHOLE)
        case Topic.TRAVEL_PERCENT | Topic.DAYS_IN | Topic.INTERVIEW_STEPS:
            return st.builds(lambda most: Within(most=most), WHOLE)
        case _:
            words = st.lists(WORD, min_size=1, max_size=3, unique=True).map(tuple)
            return st.builds(Mentions, words) | st.builds(Avoids, words)


def near(said: tuple[tuple[str, ...], int | None]) -> Near:
    places, km = said
    return Near(places, places[0], float(km)) if km else Near(places)


REASON = st.sampled_from(["notice", "vesting", "a project until spring"])
PREFERENCES = st.builds(
    lambda said, situation, confidential, not_now: Preferences(
        tuple(one for one in said if one), situation, confidential, not_now
    ),
    st.tuples(*map(criteria, SETTINGS)),
    st.sampled_from(Situation),
    st.booleans(),
    st.none() | st.builds(NotNow, REASON, st.dates(date(2026, 1, 1))),
)


def applied(before: Preferences, settings: tuple[str, ...]) -> Preferences:
    for setting in settings:
        before = apply_setting(before, setting, TODAY)
    return before


@given(PREFERENCES)
def test_preferences_come_back_from_their_text(preferences: Preferences):
    settings = settings_between(NOTHING, wishes_of(preferences))
    again = applied(Preferences(()), settings)
    assert set(again.criteria) == set(preferences.criteria)
    assert again.situation == preferences.situation
    assert again.confidential == preferences.confidential
    assert again.not_now == preferences.not_now


@given(PREFERENCES, PREFERENCES)
def test_any_preferences_become_any_others(before: Preferences, after: Preferences):
    settings = settings_between(wishes_of(before), wishes_of(after))
    assert wishes_of(applied(before, settings)).topics.keys() == NOTHING.topics.keys()
    reached, wished = wishes_of(applied(before, settings)), wishes_of(after)
    assert reached.not_now == wished.not_now
    for name, wish in wished.topics.items():
        assert reached.topics[name].said == wish.said
        if wish.said:
            assert reached.topics[name].firmness == wish.firmness


@given(PREFERENCES)
def test_what_is_left_alone_changes_nothing(preferences: Preferences):
    said = wishes_of(preferences)
    assert settings_between(said, said) == ()


def test_a_floor_is_said_as_one_would_type_it():
    floor = Criterion(Topic.PAY, Floor(130_000, "USD"))
    assert wishes_of(Preferences((floor,))).topics["pay"].said == "$130,000"
    francs = Criterion(Topic.PAY, Floor(95_500.5, "CHF"))
    assert wishes_of(Preferences((francs,))).topics["pay"].said == "95,500.50 CHF"


def test_bounds_that_settings_know_in_one_direction_keep_the_other():
    odd = (
        Criterion(Topic.DAYS_IN, Within(least=2)),
        Criterion(Topic.REPORTS, Within(most=9)),
        Criterion(Topic.TRAVEL_PERCENT, Within(10, 25)),
    )
    topics = wishes_of(Preferences(odd)).topics
    said = [topics[name].said for name in ("days_in", "reports", "travel")]
    assert said == ["2-999", "0-9", "10-25 %"]
