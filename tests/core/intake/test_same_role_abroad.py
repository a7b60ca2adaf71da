"""One role offered in two languages is noticed where client, place and pay agree."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.same_role import (
    Likeness,
    Sketch,
    find_same_roles,
    plain_place,
    plain_title,
)
from ajar.core.nouns.role import Pay, Period
from ajar.core.title_abroad import english_title

DAY = datetime(2026, 9, 22, tzinfo=UTC)
CHF = Pay(175_000, 190_000, "CHF", Period.YEAR)
ALL = (Likeness.EMPLOYER, Likeness.PLACE, Likeness.PAY, Likeness.TITLE_ABROAD)


def sketch(name, title, place="Geneva", employer="tarquin", pay=CHF):
    return Sketch(
        name,
        DAY,
        frozenset({plain_title(title)}),
        frozenset({employer} if employer else ()),
        frozenset({plain_place(place)}),
        (pay,) if pay else (),
    )


def reasons(one, other):
    return next((pair.reasons for pair in find_same_roles((one, other))), ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Head of Quality Control Laboratories", "Responsable Contrôle Qualité"),
        ("Head of Laboratory", "Laborleiterin"),
        ("Laboratory Manager", "Jefe de laboratorio"),
        ("Head of Purchasing", "Einkaufsleiter (m/w/d)"),
        ("Directeur des achats", "Director of Purchasing"),
        ("Produktionsleiter", "Responsable de production"),
        ("Software Developer", "Desarrolladora de software"),
        ("Warehouse Manager", "Responsable d'entrepôt"),
    ],
)
def test_titles_in_two_languages_are_one_role(one, other):
    assert reasons(sketch("a", one), sketch("b", other, "Genève")) == ALL


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Laboratory Manager", "Head of Laboratory"),
        ("Head of Purchasing", "Produktionsleiter"),
        ("Accountant", "Responsable comptabilité"),
        ("Director of Purchasing", "Responsable achats"),
    ],
)
def test_other_seats_are_other_roles(one, other):
    assert reasons(sketch("a", one), sketch("b", other)) == ()


def test_another_employer_place_or_pay_speaks_against_it():
    one = sketch("a", "Head of Laboratory")
    for other in (
        sketch("b", "Laborleiterin", employer="fermoy"),
        sketch("b", "Laborleiterin", employer=""),
        sketch("b", "Laborleiterin", place="Basel"),
        sketch("b", "Laborleiterin", pay=Pay(90_000, 99_000, "CHF", Period.YEAR)),
    ):
        assert reasons(one, other) == ()


def test_where_no_pay_is_said_the_titles_must_say_all_the_same():
    short = sketch("b", "Responsable Contrôle Qualité", pay=None)
    assert reasons(sketch("a", "Head of Quality Control"), short) == (
        Likeness.EMPLOYER,
        Likeness.PLACE,
        Likeness.TITLE_ABROAD,
    )
    assert reasons(sketch("a", "Head of Quality Control Laboratories"), short) == ()


@pytest.mark.parametrize(
    ("place", "plain"),
    [("Genève", "geneva"), ("München", "munich"), ("Genf, CH", "geneva, ch")],
)
def test_a_town_is_compared_by_its_english_name(place, plain):
    assert plain_place(place) == plain


@given(st.text(max_size=60))
def test_any_title_has_some_meaning(title):
    means, _ = english_title(title)
    assert all(means)
