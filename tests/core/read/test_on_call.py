"""What a note on a call tells of who calls, and of numbers that are no figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.method import read_note
from ajar.core.nouns.role import Bound, Seat, Side, Topic, WhyOpen


def _told(words: str) -> dict[Topic, object]:
    return {fact.topic: fact.value for fact in reversed(read_note(words))}


@pytest.mark.parametrize(
    ("words", "name", "firm"),
    [
        (
            "Priya Sandoval from Ridgeline Staffing",
            "Priya Sandoval",
            "Ridgeline Staffing",
        ),
        (
            "Tessa Brand with Ironwood Search about a medical device company",
            "Tessa Brand",
            "Ironwood Search",
        ),
        ("Jo Tarn of Kern Personnel", "Jo Tarn", "Kern Personnel"),
        ("Jo Tarn, Kern Resourcing", "Jo Tarn", "Kern Resourcing"),
        (
            "This is Mark with Tall Pines Talent Partners",
            "Mark",
            "Tall Pines Talent Partners",
        ),
        ("Hi, it is Mark from Kern Resourcing.", "Mark", "Kern Resourcing"),
        ("Jo from Halden Executive", "Jo", "Halden Executive"),
        ("Jo at Halden Partners", "Jo", "Halden Partners"),
    ],
)
def test_an_agency_is_the_callers_firm_and_never_the_employer(words, name, firm):
    told = _told(words)
    assert told[Topic.RECRUITER] == name
    assert told[Topic.FIRM] == firm
    assert Topic.EMPLOYER not in told


def test_a_firm_that_rings_by_its_own_name_is_who_calls_and_who_hires():
    words = "This is the Everline Insurance hiring center. You'd be a claims typist."
    told = _told(words)
    assert told[Topic.FIRM] == told[Topic.EMPLOYER] == "Everline Insurance"
    assert told[Topic.SIDE] is Side.IN_HOUSE


def test_an_agency_beside_the_employer_it_calls_for():
    words = "Priya Sandoval, Ridgeline Staffing. The employer is Brightwater Foods"
    told = _told(words)
    assert told[Topic.FIRM] == "Ridgeline Staffing"
    assert told[Topic.SIDE] is Side.AGENCY
    assert told[Topic.EMPLOYER] == "Brightwater Foods"


def test_an_agency_alone_is_a_firm_and_no_person():
    told = _told("It's Ridgeline Staffing")
    assert told[Topic.FIRM] == "Ridgeline Staffing"
    assert Topic.RECRUITER not in told


def test_a_role_with_an_agency_is_not_the_agencys():
    told = _told("role with Ridgeline Staffing")
    assert told[Topic.FIRM] == "Ridgeline Staffing"
    assert Topic.EMPLOYER not in told


def test_an_agency_that_is_said_to_hire_does():
    assert _told("the employer is Ridgeline Staffing")[Topic.EMPLOYER]


def test_whose_firm_says_nothing_hires_only_perhaps():
    (employer,) = (
        fact
        for fact in read_note("Dana Whitfield from Brightwater Foods")
        if fact.topic is Topic.EMPLOYER
    )
    assert employer.value == "Brightwater Foods"
    assert employer.hedged


def test_who_says_they_hire_for_their_own_firm_is_believed():
    (employer,) = (
        fact
        for fact in read_note("Ana here from the talent team at Brightwater Foods")
        if fact.topic is Topic.EMPLOYER
    )
    assert not employer.hedged


def test_the_firm_of_the_role_is_not_the_callers():
    told = _told("purchasing manager at Oakhurst Valves, no reports")
    assert told[Topic.EMPLOYER] == "Oakhurst Valves"
    assert Topic.FIRM not in told
    assert Topic.SIDE not in told


@pytest.mark.parametrize(
    "words", ["Tessa Brand with Ironwood Search", "Jo Tarn, Ridgeline Executive Search"]
)
def test_no_word_of_a_name_is_a_title(words):
    assert not {Topic.TITLE, Topic.SEAT} & set(_told(words))


@pytest.mark.parametrize(
    ("words", "topic", "heard"),
    [
        ("more than 25% travel", Topic.TRAVEL_PERCENT, "more than 25"),
        ("above 25 % travel", Topic.TRAVEL_PERCENT, "more than 25"),
        ("less than 10% travel", Topic.TRAVEL_PERCENT, "less than 10"),
        ("at least 50% travel", Topic.TRAVEL_PERCENT, "at least 50"),
        ("travel: 25% or more", Topic.TRAVEL_PERCENT, "at least 25"),
        ("more than three days in the office", Topic.DAYS_IN, "more than 3"),
        ("at least 3 days a week in the office", Topic.DAYS_IN, "at least 3"),
    ],
)
def test_a_bound_is_no_figure(words, topic, heard):
    value = _told(words)[topic]
    assert isinstance(value, Bound)
    assert value.heard == heard


@pytest.mark.parametrize(
    ("words", "topic", "most"),
    [
        ("no more than 10% travel", Topic.TRAVEL_PERCENT, 10),
        ("no more than 10 percent travel", Topic.TRAVEL_PERCENT, 10),
        ("no travel over 10%", Topic.TRAVEL_PERCENT, 10),
        ("nothing over 5% travel", Topic.TRAVEL_PERCENT, 5),
        ("travel is not over 15%", Topic.TRAVEL_PERCENT, 15),
        ("travel won't be more than 20%", Topic.TRAVEL_PERCENT, 20),
        ("travel doesn't exceed 20%", Topic.TRAVEL_PERCENT, 20),
        ("never more than a quarter travel", Topic.TRAVEL_PERCENT, 25),
        ("travel 10% max", Topic.TRAVEL_PERCENT, 10),
        ("travel up to 25%", Topic.TRAVEL_PERCENT, 25),
        ("no more than 3 days in the office", Topic.DAYS_IN, 3),
        ("nothing over three days a week in the office", Topic.DAYS_IN, 3),
        ("max 3 days onsite", Topic.DAYS_IN, 3),
        ("not more than 8 direct reports", Topic.REPORTS, 8),
        ("up to 8 direct reports", Topic.REPORTS, 8),
    ],
)
def test_no_more_than_a_figure_is_that_figure_at_most(words, topic, most):
    value = _told(words)[topic]
    assert value == most
    assert not isinstance(value, Bound)


@pytest.mark.parametrize(
    "words", ["no, more than 25% travel", "not remote. over 25% travel"]
)
def test_a_no_to_something_else_leaves_more_than_as_it_is(words):
    assert _told(words)[Topic.TRAVEL_PERCENT] > 25


def test_no_fewer_than_a_figure_is_at_least_that():
    assert _told("no fewer than 3 days in the office")[Topic.DAYS_IN] == 3
    assert _told("not under 10% travel")[Topic.TRAVEL_PERCENT] == 10


@pytest.mark.parametrize(
    "words", ["base is not over 90k", "base nothing over 90k", "pay no more than 90k"]
)
def test_pay_that_is_not_over_a_sum_is_up_to_it(words):
    pay = _told(words)[Topic.PAY]
    assert (pay.min, pay.max) == (None, 90000)


def test_more_than_a_figure_lies_past_it_and_less_short_of_it():
    assert _told("more than three days in the office")[Topic.DAYS_IN] > 3
    assert _told("less than 10% travel")[Topic.TRAVEL_PERCENT] < 10


def test_at_least_leaves_room_for_doubt():
    (travel,) = read_note("at least 50% travel")
    assert travel.hedged


def test_a_plain_figure_stays_one():
    assert not isinstance(_told("travel 25%")[Topic.TRAVEL_PERCENT], Bound)


def test_who_manages_people_has_a_managers_seat_without_a_title():
    told = _told("You would manage 11 people")
    assert told[Topic.REPORTS] == 11
    assert told[Topic.SEAT] is Seat.MANAGER


def test_who_leads_people_may_lead_their_work_alone():
    (seat,) = (f for f in read_note("you'd lead 11 people") if f.topic is Topic.SEAT)
    assert seat.hedged


def test_at_first_is_no_place():
    assert Topic.PLACES not in _told("no team at first, maybe later")


@pytest.mark.parametrize(
    "words",
    [
        "because our second plant opens in March",
        "the new office opens in May, that's why",
    ],
)
def test_a_new_plant_is_why_it_is_open(words):
    assert _told(words)[Topic.WHY_OPEN] is WhyOpen.GROWTH


@given(st.text(max_size=200))
def test_any_note_is_read_and_its_words_are_its_own(words):
    for fact in read_note(words):
        span = fact.evidence.span
        assert fact.evidence.source != "body" or (
            words[span.start : span.end] == fact.evidence.quote
        )
