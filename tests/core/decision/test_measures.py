"""Shares, chances and distances are the figures they are said to be."""

import pytest
from roles_made import SAM, TODAY, finding

from ajar.core.decision.gist import gist_of
from ajar.core.decision.many import decide_many, make_docket
from ajar.core.decision.matter import make_yardstick
from ajar.core.decision.pay import stretches
from ajar.core.decision.spots import Town, distance_km
from ajar.core.nouns.preferences import Criterion, Floor, Near, Preferences
from ajar.core.nouns.role import Mode, Pay, Period, Topic
from ajar.core.tables import load_rows

FLOOR = Floor(130_000, "USD")


@pytest.mark.parametrize(
    "pay",
    [
        Pay(60_000, None, "USD", Period.YEAR),
        Pay(100_000, None, "USD", Period.YEAR),
        Pay(None, 180_000, "USD", Period.YEAR),
        Pay(None, 300_000, "USD", Period.YEAR),
        Pay(120_000, 150_000, "USD", Period.YEAR),
        Pay(140_000, 140_000, "USD", Period.YEAR),
    ],
)
def test_the_stretches_of_a_pay_sum_to_one(pay):
    assert sum(chance for chance, _ in stretches(pay, [FLOOR])) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ((10.0, 20.0), (11.0, 20.0), 111.2),
        ((0.0, 20.0), (0.0, 21.0), 111.2),
        ((60.0, 20.0), (60.0, 21.0), 55.6),
        ((-30.0, 0.0), (30.0, 0.0), 6671.7),
    ],
)
def test_a_degree_is_a_hundred_and_eleven_kilometres(one, other, km):
    towns = [Town(frozenset(), *place) for place in (one, other)]
    assert distance_km(*towns) == pytest.approx(km, rel=0.001)
    assert distance_km(*reversed(towns)) == pytest.approx(km, rel=0.001)


def test_a_place_is_near_as_often_as_the_table_says():
    share = {row[1]: float(row[2]) for row in load_rows("usual.tsv")}["near"]
    wanted = Preferences((Criterion(Topic.PLACES, Near(("Germany",))),))
    (matter,) = make_yardstick(wanted).matters
    mode, place = matter.facets
    met = dict(zip((o.met for o in place.options), place.usual, strict=True))
    assert met[True,] / (1 - met[None]) == pytest.approx(share / 100)
    assert mode.options[0].value is Mode.REMOTE


def test_every_role_gets_one_ruling_even_without_a_wish():
    for count in (0, 1, 3):
        docket = make_docket([{}] * count)
        assert docket.size == count
        assert len(decide_many(docket, Preferences(()), TODAY)) == count


def test_remote_is_one_answer_of_place_and_mode_with_its_usual_share():
    yardstick = make_yardstick(SAM)
    matter = yardstick.matters[yardstick.at(Topic.PLACES)]
    mode, place = matter.facets
    assert sum(matter.usual) == pytest.approx(1.0)
    assert len(matter.answers) == 1 + (len(mode.options) - 1) * len(place.options)
    remote = [o.value for o in mode.options].index(Mode.REMOTE)
    shares = [
        usual
        for usual, answer in zip(matter.usual, matter.answers, strict=True)
        if answer.parts[0] == remote
    ]
    assert shares == [mode.usual[remote]]


def test_how_sure_a_doubt_is_counts_in_whole_per_cents():
    _, doubtful = finding(Topic.SEAT, "manager", confidence=0.666)
    assert gist_of(doubtful).confidence == 0.67
