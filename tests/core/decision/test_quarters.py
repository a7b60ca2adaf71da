"""A quarter is where its town is; a name that several towns have is asked about."""

import pytest

from ajar.core.decision.place import Fit, fits_near
from ajar.core.decision.spots import find_spot
from ajar.core.nouns.preferences import Near
from ajar.core.tables import load_rows

DENVER = Near(("Denver",))
AROUND_DENVER = Near(("Denver, CO",), "Denver, CO", 40.0)


@pytest.mark.parametrize("near", [DENVER, AROUND_DENVER])
@pytest.mark.parametrize(
    "place", ["Cherry Creek", "LoDo", "Denver Tech Center", "Capitol Hill, Denver"]
)
def test_a_quarter_is_where_its_town_is(place, near):
    assert fits_near((place,), near) is Fit.YES


def test_a_quarter_of_another_town_is_elsewhere():
    assert fits_near(("Back Bay",), DENVER) is Fit.NO
    assert fits_near(("Capitol Hill, WA",), DENVER) is Fit.NO


def test_a_borough_is_in_new_york():
    assert fits_near(("Brooklyn",), Near(("New York",))) is Fit.YES


@pytest.mark.parametrize("near", [DENVER, AROUND_DENVER])
def test_a_quarter_that_several_towns_have_is_asked_about(near):
    assert fits_near(("Capitol Hill",), near) is Fit.UNSURE


@pytest.mark.parametrize("place", ["golden co", "Golden CO", "boulder colorado"])
def test_a_town_right_before_its_state_is_found(place):
    assert fits_near((place,), AROUND_DENVER) is Fit.YES


def test_a_town_before_another_state_is_no_pair():
    assert find_spot("boulder ohio").towns == ()


def test_every_town_of_the_table_of_quarters_is_known():
    for name, country, _ in load_rows("quarters.tsv"):
        assert any(country in town.areas for town in find_spot(name).towns), name
