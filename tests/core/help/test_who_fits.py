"""Who might want a role: near in title, known well, and first who is out of work."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.help.who_fits import MOST, rank_people
from ajar.core.nouns.referral import Acquaintance, Bond, Search, Vacancy
from ajar.core.nouns.role import Level

ROLE = Vacancy("Director of Sales", Level.DIRECTOR, ("Denver, CO",))


def someone(name: str = "Owen Brandt", title: str = "Head of Sales", **said: object):
    return replace(Acquaintance(name.lower(), name, title), **said)  # type: ignore[arg-type]


def names(*people: Acquaintance, role: Vacancy = ROLE) -> list[str]:
    return [candidate.who.name for candidate in rank_people(role, people)]


def test_nobody_is_proposed_whose_trade_is_another():
    assert rank_people(ROLE, [someone(title="Staff Nurse"), someone(title="")]) == ()


def test_nobody_is_proposed_where_nobody_is_known():
    assert rank_people(ROLE, []) == ()


def test_the_friend_who_is_out_of_work_comes_first():
    friend = someone("Ada", "Regional Sales Manager")
    friend = replace(friend, bond=Bond.FRIEND, search=Search.OUT_OF_WORK)
    exact = someone("Bo", "Director of Sales", bond=Bond.WELL, search=Search.LOOKING)
    out = someone("Cy", "Director of Sales", search=Search.OUT_OF_WORK)
    assert names(exact, out, friend) == ["Ada", "Cy", "Bo"]


def test_friends_come_before_strangers_with_the_same_title():
    stranger, friend = someone("Ada"), someone("Bo", bond=Bond.FRIEND)
    hardly = someone("Cy", bond=Bond.HARDLY)
    assert names(hardly, stranger, friend) == ["Bo", "Ada", "Cy"]


def test_the_nearer_title_comes_first():
    assert names(someone("Ada", "Sales Director"), someone("Bo", "Sales Engineer"))[
        :1
    ] == ["Ada"]


def test_whom_the_hiring_firm_employs_is_left_out():
    role = replace(ROLE, firms=frozenset({"kestrel"}))
    assert names(someone(firm="Kestrel Inc.", firm_key="kestrel"), role=role) == []


def test_who_is_out_of_work_no_longer_works_at_the_hiring_firm():
    left = someone(firm="Kestrel", firm_key="kestrel", search=Search.OUT_OF_WORK)
    role = replace(ROLE, firms=frozenset({"kestrel"}))
    assert names(left, role=role) == ["Owen Brandt"]


def test_levels_away_is_no_help():
    assert names(someone(level=Level.ENTRY)) == []
    assert names(someone(level=Level.LEAD)) == ["Owen Brandt"]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"bond": Bond.FRIEND}, "a friend"),
        ({"search": Search.OUT_OF_WORK}, "out of work"),
        ({"search": Search.OPEN}, "open to the right move"),
        ({"title": "Director of Sales"}, "has the same title"),
        ({"level": Level.DIRECTOR}, "at the same level"),
        ({"level": Level.LEAD}, "it would be a step up"),
        ({"place": "Boulder, CO"}, "lives near it, in Boulder, CO"),
        ({"wants": "sales director"}, "would want sales director"),
        (
            {"title": "Sales Director, open to work"},
            "their own line says they are looking",
        ),
    ],
)
def test_what_speaks_for_somebody_is_said(said: dict[str, object], reason: str):
    (found,) = rank_people(ROLE, [replace(someone(), **said)])  # type: ignore[arg-type]
    assert reason in found.reasons


@pytest.mark.parametrize(
    ("said", "doubt"),
    [
        ({"search": Search.SETTLED}, "they aren't looking"),
        ({"bond": Bond.HARDLY}, "you hardly know them"),
        ({"level": Level.VP}, "it would be a step down"),
        ({"level": Level.SENIOR}, "it would be two steps up"),
        ({"place": "Boston"}, "lives about 1,760 miles away, in Boston"),
        ({"wants": "bee keeping"}, "would rather want bee keeping"),
    ],
)
def test_what_speaks_against_somebody_is_said(said: dict[str, object], doubt: str):
    (found,) = rank_people(ROLE, [replace(someone(), **said)])  # type: ignore[arg-type]
    assert doubt in found.doubts


def test_what_they_want_counts_where_their_title_tells_nothing():
    baker = someone(title="Baker", wants="running a sales team, or head of sales")
    (found,) = rank_people(ROLE, [baker])
    assert found.reasons[-1].startswith("would want running a sales team")


def test_from_home_is_near_everybody():
    role = replace(ROLE, is_remote=True)
    (found,) = rank_people(role, [someone(place="Lisbon")])
    assert "it can be done from anywhere" in found.reasons


def test_who_is_retired_or_studies_is_left_alone():
    assert names(someone(title="Retired Sales Manager")) == []
    assert names(someone(firm="Retired")) == []
    assert names(someone(firm="Retired", search=Search.LOOKING)) == ["Owen Brandt"]


def test_a_colleague_is_told_apart():
    role = replace(ROLE, own_firm="copperline")
    (found,) = rank_people(role, [someone(firm="Copperline", firm_key="copperline")])
    assert "works where you do, and would know of it" in found.doubts


def test_where_enough_fit_those_only_akin_are_left_out():
    fit = [someone(name) for name in ("Ada", "Bo", "Cy")]
    akin = someone("Di", "Sales Engineer")
    assert "Di" in names(*fit[:2], akin)
    assert "Di" not in names(*fit, akin)
    assert "Di" in names(*fit, replace(akin, bond=Bond.FRIEND))


def test_an_unknown_place_says_nothing():
    (found,) = rank_people(ROLE, [someone(place="Xyzzyville")])
    assert not any("miles" in doubt for doubt in found.doubts)


PEOPLE = st.builds(
    Acquaintance,
    key=st.uuids().map(str),
    name=st.sampled_from(["Ada", "Bo", "Cy"]),
    title=st.sampled_from(
        ["Head of Sales", "Sales Manager", "Nurse", "", "Account Executive"]
    ),
    level=st.sampled_from([None, *Level]),
    bond=st.sampled_from([None, *Bond]),
    search=st.sampled_from([None, *Search]),
    wants=st.sampled_from(["", "sales", "nursing or teaching"]),
    place=st.sampled_from(["", "Denver", "Boston"]),
)


@given(st.lists(PEOPLE, max_size=30))
def test_whoever_is_out_of_work_precedes_whoever_is_not(people: list[Acquaintance]):
    found = rank_people(ROLE, people)
    out = [one.who.search is Search.OUT_OF_WORK for one in found]
    assert out == sorted(out, reverse=True)
    assert len(found) <= MOST


@given(st.lists(PEOPLE, max_size=12, unique_by=lambda one: one.key), st.randoms())
def test_the_order_of_contacts_changes_nothing(people: list[Acquaintance], r):
    mixed = list(people)
    r.shuffle(mixed)
    assert rank_people(ROLE, people) == rank_people(ROLE, mixed)


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=200))
def test_any_words_can_be_ranked(title: str, wants: str, place: str):
    one = Acquaintance("k", "Ada", title, place=place, wants=wants)
    rank_people(Vacancy(title, places=(place,)), [one])
