"""One role from one side is one opportunity, however often it is pitched."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.opportunities import (
    Pitch,
    group_opportunities,
    make_pitch,
)
from ajar.core.intake.same_role import (
    Likeness,
    SameRole,
    pay_overlaps,
    plain_employer,
    plain_title,
)
from ajar.core.nouns.fact import Evidence, Fact, Finding, State
from ajar.core.nouns.message import Party
from ajar.core.nouns.role import FactValue, Pay, Period, Topic
from ajar.core.text import Span

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TEXT = tuple(range(100, 140))
OTHER_TEXT = tuple(range(500, 540))
ANN = ("address:ann@quill.example", "name:ann lee")
BO = ("address:bo@fern.example", "name:bo ek")


def pitch(key, day=0, **parts) -> Pitch:
    made = Pitch(key, key, ANN, START + timedelta(days=day))
    return replace(made, **parts)


def groups(*pitches: Pitch) -> set[tuple[str, ...]]:
    return {one.keys for one in group_opportunities(pitches).opportunities}


def test_a_thread_is_one_opportunity():
    first = pitch("b", thread="t", title="staff engineer")
    again = pitch("a", 3, thread="t", title="lead engineer")
    (one,) = group_opportunities([again, first]).opportunities
    assert one.id == "a"
    assert one.keys == ("b", "a")


def test_a_talk_that_goes_on_after_a_year_about_another_title_is_another():
    first = pitch("a", thread="t", title="staff engineer")
    follow = pitch("b", 5, thread="t")
    later = pitch("c", 400, thread="t", title="head of platform")
    then = pitch("d", 402, thread="t")
    assert groups(first, follow, later, then) == {("a", "b"), ("c", "d")}
    same = replace(later, title="staff engineer")
    assert groups(first, follow, same, then) == {("a", "b", "c", "d")}
    untold = replace(later, title="")
    assert groups(first, follow, untold) == {("a", "b", "c")}


def test_the_same_text_again_is_the_same_however_it_comes():
    mail = pitch("a", text_print=TEXT)
    note = pitch("b", 9, people=("handle:in/ann", "name:ann lee"), text_print=TEXT[:36])
    assert groups(mail, note) == {("a", "b")}


@pytest.mark.parametrize(
    "second",
    [
        {"people": BO},
        {"people": ()},
        {"text_print": OTHER_TEXT},
        {"text_print": TEXT[:5]},
        {"day": 200},
        {"title": "lead engineer"},
        {"employer": "fernworks"},
    ],
)
def test_but_not_of_others_nor_of_another_role_nor_much_later(second):
    first = pitch("a", text_print=TEXT, title="staff engineer", employer="quill")
    again = pitch("b", **({"text_print": TEXT, "day": 3} | second))
    assert groups(first, again) == {("a",), ("b",)}


@pytest.mark.parametrize(
    ("second", "together"),
    [
        ({"employer": "fernworks"}, True),
        ({}, True),
        ({"employer": "quill"}, False),
        ({"employer": "fernworks", "day": 61}, False),
        ({"employer": "fernworks", "title": "lead engineer"}, False),
        ({"employer": "fernworks", "title": ""}, False),
        ({"employer": "fernworks", "people": BO}, False),
        ({"employer": "fernworks", "people": ("name:ann lee",)}, True),
    ],
)
def test_one_person_with_one_title_and_employer_has_one_role(second, together):
    first = pitch("a", title="staff engineer", employer="fernworks")
    again = pitch("b", **({"day": 20, "title": "staff engineer"} | second))
    assert (len(groups(first, again)) == 1) is together


def test_where_two_clients_are_named_a_withheld_one_is_neither():
    parts = {"title": "staff engineer"}
    named = pitch("a", employer="quill", **parts), pitch("b", employer="fern", **parts)
    assert len(groups(*named, pitch("c", **parts))) == 3


def test_what_has_no_date_is_near_to_all():
    first = pitch("a", text_print=TEXT)
    assert groups(first, replace(first, key="b", thread="b", sent_at=None)) == {
        ("b", "a")
    }


POUNDS = Pay(60_000, 70_000, "GBP", Period.YEAR)
FIRST = pitch(
    "a",
    title="staff engineer",
    employer="fernworks",
    places=("hull", "leeds"),
    pay=POUNDS,
    thread="a",
)


@pytest.mark.parametrize(
    ("second", "reasons"),
    [
        ({"employer": "fernworks"}, "title employer"),
        ({"employer": "fernworks", "places": ("leeds",)}, "title employer place"),
        ({"employer": "fernworks", "pay": POUNDS}, "title employer pay"),
        ({"places": ("hull",), "pay": POUNDS}, "title place pay"),
        ({"places": ("hull",)}, ""),
        ({"pay": POUNDS}, ""),
        ({"employer": "quill", "places": ("hull",), "pay": POUNDS}, ""),
        ({"employer": "fernworks", "places": ("york",)}, ""),
        ({"employer": "fernworks", "pay": Pay(90_000)}, ""),
        ({"employer": "fernworks", "title": "lead engineer"}, ""),
        ({"employer": "fernworks", "day": 181}, ""),
        ({"employer": "fernworks", "sent_at": None}, ""),
    ],
)
def test_two_agencies_with_one_role_are_told_and_kept_apart(second, reasons):
    other = pitch("b", **({"people": BO, "title": "staff engineer", "day": 9} | second))
    found = group_opportunities([FIRST, other])
    assert [one.keys for one in found.opportunities] == [("a",), ("b",)]
    expected = tuple(Likeness(reason) for reason in reasons.split())
    assert found.same_roles == ((SameRole("a", "b", expected),) if reasons else ())


def test_one_blast_by_many_people_is_many_opportunities():
    crowd = [
        pitch(f"{n:03}", people=(f"address:{n}",), text_print=TEXT, title="x")
        for n in range(200)
    ]
    assert len(group_opportunities(crowd).opportunities) == 200


DAYS = st.none() | st.integers(0, 300).map(lambda day: START + timedelta(days=day))
MADE = st.builds(
    Pitch,
    key=st.text("abcdef", min_size=1, max_size=2),
    thread=st.sampled_from(["", "1", "2", "3"]),
    people=st.sampled_from([(), ANN, ANN[:1], ANN[1:], BO]),
    sent_at=DAYS,
    title=st.sampled_from(["", "staff engineer", "lead engineer"]),
    employer=st.sampled_from(["", "quill", "fernworks"]),
    places=st.sampled_from([(), ("hull",), ("hull", "york"), ("leeds",)]),
    pay=st.sampled_from([None, POUNDS, Pay(65_000), Pay(None, 10)]),
    text_print=st.sampled_from([(), TEXT, TEXT[:30], OTHER_TEXT]),
)


@given(st.lists(MADE, max_size=12, unique_by=lambda one: one.key), st.randoms())
def test_order_and_repetition_change_nothing(pitches, random):
    shuffled = [*pitches, *pitches[:3]]
    random.shuffle(shuffled)
    found = group_opportunities(pitches)
    assert group_opportunities(shuffled) == found
    keys = sorted(key for one in found.opportunities for key in one.keys)
    assert keys == sorted(one.key for one in pitches)
    assert all(pair.one < pair.other for pair in found.same_roles)


def finding(topic: Topic, value: FactValue) -> Finding:
    return Finding(
        topic, State.KNOWN, (Fact(topic, value, Evidence("", "body", Span(0, 0))),)
    )


def test_a_pitch_is_made_of_what_was_read():
    said: dict[Topic, FactValue] = {
        Topic.TITLE: "Sr. Backend Engineer (m/w/d)",
        Topic.EMPLOYER: "Fernworks GmbH",
        Topic.PLACES: ("Hull", "New  Haven"),
        Topic.PAY: POUNDS,
        Topic.RECRUITER: "Ann Lee",
        Topic.PHONE: "+15095550136",
    }
    findings = {topic: finding(topic, value) for topic, value in said.items()}
    sender = Party("Ann Lee", "ann@quill.example")
    assert make_pitch("a", "t", sender, START, findings, TEXT) == Pitch(
        "a",
        "t",
        ("address:ann@quill.example", "name:ann lee", "number:15095550136"),
        START,
        "senior backend engineer",
        "fernworks",
        ("hull", "new haven"),
        POUNDS,
        TEXT,
    )
    assert make_pitch("a", "t", Party(), None, {}, ()) == Pitch("a", "t")


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Senior Software Engineer - Remote", "senior software engineer"),
        ("Jr Nurse", "junior nurse"),
        ("C++ Developer", "c++ developer"),
        ("Entwickler*in (all genders)", "entwickler"),
        ("Role in the", ""),
    ],
)
def test_a_title_is_compared_without_its_trimmings(title, plain):
    assert plain_title(title) == plain


@pytest.mark.parametrize(
    ("employer", "plain"),
    [
        ("Quill & Co. Ltd.", "quill"),
        ("The Fern Group, Inc.", "fern"),
        ("AG", "ag"),
        ("", ""),
    ],
)
def test_an_employer_is_compared_without_its_legal_form(employer, plain):
    assert plain_employer(employer) == plain


@pytest.mark.parametrize(
    ("one", "other", "overlaps"),
    [
        (Pay(60, 70), Pay(70, 80), True),
        (Pay(60, 70), Pay(71, 80), False),
        (Pay(None, 70), Pay(60, None), True),
        (Pay(60, 70, "GBP"), Pay(60, 70, "EUR"), False),
        (Pay(60, 70, "GBP"), Pay(60, 70), True),
        (Pay(60, 70, None, Period.DAY), Pay(60, 70, None, Period.YEAR), False),
    ],
)
def test_pay_overlaps_where_one_figure_fits_both(one, other, overlaps):
    assert pay_overlaps(one, other) is overlaps
    assert pay_overlaps(other, one) is overlaps
