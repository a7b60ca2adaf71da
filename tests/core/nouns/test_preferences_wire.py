"""Preferences survive the wire, and what is none is refused."""

from datetime import date

import pytest

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
    Silence,
    Situation,
    Within,
)
from ajar.core.nouns.preferences_wire import (
    preferences_from_wire,
    preferences_to_wire,
)
from ajar.core.nouns.role import Topic

FULL = Preferences(
    (
        Criterion(Topic.SEAT, OneOf(("manager", "executive")), Firmness.MUST, 9),
        Criterion(Topic.PAY, Floor(130_000, "USD", (("EUR", 95_000),)), Firmness.MUST),
        Criterion(Topic.TRAVEL_PERCENT, Within(most=25), silence=Silence.ENDS),
        Criterion(Topic.REPORTS, Within(3, 12)),
        Criterion(Topic.PLACES, Near(("Irvine, CA",), "Irvine, CA", 40.0)),
        Criterion(Topic.TITLE, Mentions(("sales",))),
        Criterion(Topic.INDUSTRY, Avoids(("tobacco",)), Firmness.MUST),
        Criterion(Topic.RELOCATION, Is(wanted=False), Firmness.OPEN),
    ),
    Situation.OPEN,
    confidential=False,
    not_now=NotNow("notice", date(2027, 3, 1)),
    since=date(2026, 11, 20),
)


@pytest.mark.parametrize("preferences", [FULL, DEFAULTS], ids=["full", "defaults"])
def test_preferences_survive_the_wire(preferences):
    assert preferences_from_wire(preferences_to_wire(preferences)) == preferences


@pytest.mark.parametrize(
    "broken",
    [
        None,
        {},
        {"criteria": 1},
        {**preferences_to_wire(FULL), "situation": "bored"},
        {**preferences_to_wire(FULL), "criteria": [{"topic": "pay"}]},
        {
            **preferences_to_wire(FULL),
            "criteria": [
                {
                    "topic": "pay",
                    "wanted": {"is": "moon"},
                    "firmness": "must",
                    "weight": 4,
                    "silence": None,
                }
            ],
        },
    ],
    ids=["nothing", "empty", "no list", "situation", "criterion", "wanted"],
)
def test_what_is_no_preferences_is_refused(broken):
    with pytest.raises(RequestError, match="no preferences"):
        preferences_from_wire(broken)


def test_what_was_assumed_stays_assumed():
    assert preferences_from_wire(preferences_to_wire(DEFAULTS)) == DEFAULTS
    said = DEFAULTS.all_said()
    assert not any(criterion.is_assumed for criterion in said.criteria)
    assert preferences_from_wire(preferences_to_wire(said)) == said


def test_of_old_preferences_what_is_just_as_usual_was_assumed():
    wire = preferences_to_wire(
        DEFAULTS.with_criteria(Criterion(Topic.TRAVEL_PERCENT, Within(most=5)))
    )
    for criterion in wire["criteria"]:
        del criterion["assumed"]
    read = preferences_from_wire(wire)
    assert {c.topic for c in read.criteria if not c.is_assumed} == {
        Topic.TRAVEL_PERCENT
    }
