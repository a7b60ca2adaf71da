"""Values meet criteria, for certain or with a chance."""

import pytest
from roles_made import MUST, base

from ajar.core.decision.fit import fits
from ajar.core.decision.gist import ELSEWHERE, OTHER
from ajar.core.nouns.preferences import (
    Avoids,
    Criterion,
    Floor,
    Is,
    Mentions,
    Near,
    OneOf,
    Within,
)
from ajar.core.nouns.role import Mode, Pay, Topic


def fit(topic, wanted, value):
    return fits((Criterion(topic, wanted, MUST),), value)


MET, UNMET = {(True,): 1.0}, {(False,): 1.0}


@pytest.mark.parametrize(
    ("topic", "wanted", "value", "expected"),
    [
        (Topic.MODE, OneOf((Mode.REMOTE,)), Mode.REMOTE, MET),
        (Topic.MODE, OneOf(("remote",)), Mode.ONSITE, UNMET),
        (Topic.EQUITY, Is(wanted=True), True, MET),
        (Topic.EQUITY, Is(wanted=True), False, UNMET),
        (Topic.TRAVEL_PERCENT, Within(most=25), 25, MET),
        (Topic.TRAVEL_PERCENT, Within(most=25), 25.5, UNMET),
        (Topic.REPORTS, Within(least=3), 3, MET),
        (Topic.REPORTS, Within(least=3), 2, UNMET),
        (Topic.REPORTS, Within(least=3), "a few", UNMET),
        (Topic.EMPLOYER, Avoids(("Grumble",)), "Grumble & Sons", UNMET),
        (Topic.EMPLOYER, Avoids(("Grumble",)), "Grumblethwaite", MET),
        (Topic.EMPLOYER, Avoids(()), "Grumble & Sons", MET),
        (Topic.INDUSTRY, Avoids(("tobacco",)), OTHER, MET),
        (Topic.TITLE, Mentions(("sales",)), "Head of SALES, West", MET),
        (Topic.TITLE, Mentions(("sales",)), OTHER, UNMET),
        (Topic.SKILLS, Mentions(("grafting",)), ("pruning", "grafting"), MET),
        (Topic.PLACES, Near(("Germany",)), ("Berlin",), MET),
        (Topic.PLACES, Near(("Germany",)), "Berlin", MET),
        (Topic.PLACES, Near(("Germany",)), ("Vienna",), UNMET),
        (Topic.PLACES, Near(("Germany",)), ELSEWHERE, UNMET),
        (Topic.PAY, Floor(130_000, "USD"), base(130_000), MET),
        (Topic.PAY, Floor(130_000, "USD"), base(120_000), UNMET),
        (Topic.PAY, Floor(130_000, "USD"), Pay(), {}),
    ],
)
def test_what_is_met(topic, wanted, value, expected):
    assert fit(topic, wanted, value) == expected


def test_a_title_without_the_word_may_still_be_meant():
    found = fit(Topic.TITLE, Mentions(("sales",)), "Regional Lead")
    assert found[False,] > found[True,] > 0


def test_a_place_that_is_unsure_is_even():
    assert fit(Topic.PLACES, Near(("Germany",)), ("Europe",)) == {
        (True,): 0.5,
        (False,): 0.5,
    }


def test_several_criteria_are_met_together():
    criteria = (
        Criterion(Topic.TRAVEL_PERCENT, Within(most=25), MUST),
        Criterion(Topic.TRAVEL_PERCENT, Within(most=10)),
    )
    assert fits(criteria, 20) == {(True, False): 1.0}
