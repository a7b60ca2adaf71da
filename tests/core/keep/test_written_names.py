"""Two names, and whether they may be one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.keep.names import Name, are_close, compare_names, is_rare, read_name
from ajar.core.nouns.identifier import plain_name
from ajar.core.nouns.person import Reason


def named(name: str) -> Name:
    read = read_name(plain_name(name))
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Rosa Delgado", "Rosa Delgado", Reason.NAME),
        ("Dr. Delgado, Rosa", "Rosa Delgado", Reason.NAME),
        ("Jürgen Müller", "Juergen Mueller", Reason.SPELLING),
        ("Søren Brønsted", "Soren Bronsted", Reason.NAME),
        ("Hans-Peter Vogt", "Hanspeter Vogt", Reason.SPELLING),
        ("Ana García", "Ana García López", Reason.MIDDLE),
        ("Rosa M. Delgado", "Rosa Maria Delgado", Reason.MIDDLE),
        ("Bob Castell", "Robert Castell", Reason.NICKNAME),
        ("Rick Castell", "Rich Castell", Reason.NICKNAME),
        ("R. Delgado", "Rosa Delgado", Reason.INITIAL),
        ("B. Castell", "Robert Castell", Reason.INITIAL),
        ("Rosa D.", "Rosa Delgado", Reason.INITIAL),
        ("Rosa", "Rosa Delgado", Reason.INITIAL),
        ("Delgado Rosa", "Rosa Delgado", Reason.SWAPPED),
        ("Rosa Delgaod", "Rosa Delgado", Reason.TYPO),
        ("Rsoa Delgado", "Rosa Delgado", Reason.TYPO),
        ("Kim van der Berg", "Kim Berg", Reason.NAME),
        ("Kim Lee Jr.", "Kim Lee", Reason.NAME),
    ],
)
def test_names_that_may_be_one_persons(one, other, reason):
    assert compare_names(named(one), named(other)) is reason
    assert compare_names(named(other), named(one)) is reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Daniel Delgado", "Daniela Delgado"),
        ("Maria Delgado", "Mario Delgado"),
        ("Christian Delgado", "Christina Delgado"),
        ("Jan Delgado", "Jon Delgado"),
        ("Anna Meyer", "Anna Meier"),
        ("Anna Hansen", "Anna Hanson Pratt"),
        ("Rosa Maria Delgado", "Rosa Elena Delgado"),
        ("Rosa Delgado", "Rosa Brandt"),
        ("Rosa Delgado", "Laura Delgado"),
        ("Rosa", "Laura Delgado"),
    ],
)
def test_names_that_are_two_peoples(one, other):
    assert compare_names(named(one), named(other)) is None


def test_slips_on_top_of_each_other_are_close_where_something_else_says_so():
    assert are_close(named("Castellano Robrt"), named("Robert Castelano"))
    assert are_close(named("R. Castelano"), named("Robert Castellanos"))
    assert not are_close(named("Robert Castellano"), named("Maria Castellano"))
    assert not are_close(named("Robert"), named("Maria Castellano"))


def test_frequent_names_and_those_a_slip_away_are_not_rare():
    assert is_rare(named("Rosa Delgado"))
    for name in (
        "John Smith",
        "John Smiht",
        "Smith John",
        "Jürgen Müller",
        "R. Delgado",
    ):
        assert not is_rare(named(name))


NAMES = st.text(max_size=40)


@given(NAMES, NAMES)
def test_comparing_is_even_handed_and_never_fails(one, other):
    a, b = read_name(plain_name(one)), read_name(plain_name(other))
    if a and b:
        assert compare_names(a, b) == compare_names(b, a)
        assert are_close(a, b) == are_close(b, a)
        assert compare_names(a, a) is Reason.NAME
