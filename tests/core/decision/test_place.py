"""Places by name, by region, by distance; unsure where a name says too little."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.decision.place import Fit, fits_near
from ajar.core.decision.spots import distance_km, find_spot
from ajar.core.nouns.preferences import Near

IRVINE = Near(("Irvine, CA",), "Irvine, CA", 40)
GERMANY = Near(("Germany", "Zürich"))


@pytest.mark.parametrize(
    ("place", "fit"),
    [
        ("Irvine", Fit.YES),
        ("IRVINE, California", Fit.YES),
        ("Greater Irvine area", Fit.YES),
        ("Tustin", Fit.YES),
        ("Anaheim (CA)", Fit.YES),
        ("Dayton, Ohio", Fit.NO),
        ("San Diego", Fit.NO),
        ("Ohio", Fit.NO),
        ("London", Fit.NO),
        ("California", Fit.UNSURE),
        ("US", Fit.UNSURE),
        ("Grumbleford", Fit.UNSURE),
        ("LA", Fit.UNSURE),
    ],
)
def test_a_place_near_home(place, fit):
    assert fits_near((place,), IRVINE) is fit


@pytest.mark.parametrize(
    ("place", "fit"),
    [
        ("Berlin", Fit.YES),
        ("Hamburg, Germany", Fit.YES),
        ("Zurich", Fit.YES),
        ("Deutschland", Fit.YES),
        ("Vienna", Fit.NO),
        ("Austria", Fit.NO),
        ("DACH", Fit.UNSURE),
        ("Europe", Fit.UNSURE),
    ],
)
def test_a_place_in_a_country(place, fit):
    assert fits_near((place,), GERMANY) is fit


def test_a_country_holds_its_regions_and_a_region_not_its_country():
    states = Near(("US",))
    assert fits_near(("Texas",), states) is Fit.YES
    assert fits_near(("US",), Near(("Texas",))) is Fit.UNSURE
    assert fits_near(("Ohio",), Near(("Texas",))) is Fit.NO


def test_a_name_that_several_towns_share_is_unsure():
    assert fits_near(("Cambridge",), Near(("Massachusetts",))) is Fit.UNSURE
    assert fits_near(("Cambridge, MA",), Near(("Massachusetts",))) is Fit.YES
    around = Near((), "Boston", 30)
    assert fits_near(("Springfield",), Near((), "Springfield, MA", 30)) is Fit.UNSURE
    assert fits_near(("Cambridge",), around) is Fit.YES


def test_the_region_behind_a_name_tells_towns_apart():
    assert fits_near(("Portland, ME",), Near(("Portland, OR",))) is Fit.NO
    assert fits_near(("Portland, Oregon",), Near(("Portland, OR",))) is Fit.YES


def test_one_name_is_one_place_unless_its_areas_differ():
    portland = Near(("Portland, OR",))
    assert fits_near(("Portland, US",), portland) is Fit.YES
    grumbleford = Near(("Grumbleford, California",))
    assert fits_near(("Grumbleford, CA",), grumbleford) is Fit.YES
    assert fits_near(("Grumbleford, Ohio",), grumbleford) is not Fit.YES


def test_any_of_several_places_will_do():
    assert fits_near(("Dayton, Ohio", "Tustin"), IRVINE) is Fit.YES
    assert fits_near(("Dayton, Ohio", "Grumbleford"), IRVINE) is Fit.UNSURE
    assert fits_near((), IRVINE) is Fit.UNSURE


def test_a_home_that_no_table_knows_leaves_it_unsure():
    assert fits_near(("Tustin",), Near((), "Grumbleford", 40)) is Fit.UNSURE
    assert fits_near(("Grumbleford",), Near(("Tustin",))) is Fit.UNSURE
    assert fits_near(("Ohio",), Near(("Grumbleford",))) is Fit.UNSURE
    assert fits_near(("Grumbleford",), Near(("Germany",))) is Fit.UNSURE


def test_distances_are_those_of_the_globe():
    (boston, *_), (seattle, *_) = find_spot("Boston").towns, find_spot("Seattle").towns
    assert distance_km(boston, seattle) == pytest.approx(4000, rel=0.02)
    assert distance_km(boston, boston) == 0


@given(st.text(max_size=60))
def test_any_text_is_a_place_or_unsure(text):
    assert fits_near((text,), IRVINE) in set(Fit)
