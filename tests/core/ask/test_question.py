"""The one question: what it asks, why, and what each answer leads to."""

import pytest
from asking_made import (
    MEETS_ALL,
    MUST,
    SAM,
    TODAY,
    all_but,
    clash,
    finding,
    known,
    refused,
)

from ajar.core.ask.question import choose_question
from ajar.core.decision.opinion import form_opinion
from ajar.core.decision.role import decide_role
from ajar.core.decision.usual import learn_history
from ajar.core.nouns.fact import State
from ajar.core.nouns.preferences import (
    Criterion,
    Floor,
    OneOf,
    Preferences,
    Within,
)
from ajar.core.nouns.question import Purpose
from ajar.core.nouns.role import (
    Employment,
    Mode,
    Pay,
    Period,
    Seat,
    Topic,
)
from ajar.core.nouns.verdict import Decision


def only(criterion):
    return Preferences((criterion,))


def test_an_unclear_title_is_asked_about_first_and_settles_it():
    question = choose_question({}, SAM)
    assert question.topic is Topic.SEAT
    assert question.said == "Is this an individual role or a management position?"
    leads = {reply.words: reply.leads_to for reply in question.replies}
    assert leads["Individual"] == "settles it: no"
    assert leads["Management"] == "four left to ask"
    assert leads["A bit of both"] == "settles it: no"
    assert leads["Won't say"] == "settles it: no"
    assert question.why == (
        "You would move only if it is a management seat. "
        "The answer is 81 % likely to end it in a no."
    )


def test_nothing_is_asked_once_it_is_settled():
    assert choose_question(MEETS_ALL, SAM) is None
    assert choose_question(known((Topic.SEAT, Seat.INDIVIDUAL)), SAM) is None


def test_the_last_question_says_that_any_answer_settles_it():
    question = choose_question(all_but(Topic.TRAVEL_PERCENT), SAM)
    assert question.topic is Topic.TRAVEL_PERCENT
    assert [reply.leads_to for reply in question.replies] == [
        "settles it: yes",
        "settles it: no",
        "settles it: no",
    ]
    assert "Any answer settles it, 16 % likely as a no." in question.why


def test_what_was_asked_is_not_asked_again():
    asked = []
    while question := choose_question({}, SAM, asked):
        assert question.topic not in asked
        asked.append(question.topic)
    assert set(asked) == {c.topic for c in SAM.criteria}


def test_what_was_refused_is_not_asked_again():
    patient = SAM.with_criteria(Criterion(Topic.PAY, Floor(130_000, "USD")))
    asked = []
    role = dict([refused(Topic.PAY)])
    while question := choose_question(role, patient, asked):
        asked.append(question.topic)
    assert Topic.PAY not in asked
    assert Topic.SEAT in asked


def test_money_in_another_currency_is_not_asked_again():
    euros = Pay(90_000, 90_000, "EUR", Period.YEAR)
    role = all_but(Topic.PAY) | known((Topic.PAY, euros))
    assert decide_role(role, SAM, TODAY).decision is Decision.OPEN
    assert choose_question(role, SAM) is None


def test_a_clash_asks_which_is_right():
    role = all_but(Topic.TRAVEL_PERCENT) | dict([clash(Topic.TRAVEL_PERCENT, 10, 60)])
    question = choose_question(role, SAM)
    assert question.purpose is Purpose.CLASH
    assert question.said == "About the travel I have 10 % and 60 %. Which is right?"
    assert [(r.words, r.leads_to) for r in question.replies] == [
        ("10 %", "settles it: yes"),
        ("60 %", "settles it: no"),
    ]


def test_a_hedge_is_asked_about():
    maybe = finding(Topic.SEAT, Seat.MANAGER, state=State.HEDGED, hedged=True)
    question = choose_question(all_but(Topic.SEAT) | dict([maybe]), SAM)
    assert question.topic is Topic.SEAT


def test_a_range_across_the_floor_is_asked_about():
    wide = Pay(100_000, 150_000, "USD", Period.YEAR)
    role = all_but(Topic.PAY) | known((Topic.PAY, wide))
    question = choose_question(role, SAM)
    assert question.topic is Topic.PAY
    assert [(r.words, r.leads_to) for r in question.replies] == [
        ("Under $130k", "settles it: no"),
        ("$130k or more", "settles it: yes"),
    ]


def test_place_and_mode_are_asked_in_one():
    question = choose_question(all_but(Topic.PLACES, Topic.MODE), SAM)
    assert question.said == "Is it remote, or where would I be working?"
    assert [reply.words for reply in question.replies] == [
        "Remote",
        "Hybrid near Irvine, CA",
        "On site near Irvine, CA",
        "Elsewhere",
        "Won't say",
    ]
    assert question.replies[1].notes == (
        (Topic.MODE, Mode.HYBRID),
        (Topic.PLACES, ("Irvine, CA",)),
    )


def test_where_the_mode_is_no_wish_near_is_near():
    plain = Preferences((SAM.criteria[3],))
    question = choose_question({}, plain)
    assert [(r.words, r.leads_to) for r in question.replies] == [
        ("Remote", "settles it: yes"),
        ("Near Irvine, CA", "settles it: yes"),
        ("Elsewhere", "settles it: no"),
        ("Won't say", "settles it: no"),
    ]


def test_of_place_and_mode_only_what_is_unknown_is_asked():
    far = all_but(Topic.PLACES, Topic.MODE) | known((Topic.PLACES, ("Dayton, Ohio",)))
    question = choose_question(far, SAM)
    assert question.topic is Topic.MODE
    assert {r.words: r.settles for r in question.replies} == {
        "Remote": Decision.YES,
        "Hybrid": Decision.NO,
        "On site": Decision.NO,
        "Won't say": Decision.NO,
    }
    assert choose_question(far, SAM, [Topic.MODE]) is None
    question = choose_question(all_but(Topic.PLACES), SAM)
    assert question.topic is Topic.PLACES
    assert question.said == "Where would I be working?"


def test_awkward_questions_come_later_in_a_talk():
    even = Preferences(
        (
            Criterion(Topic.PAY, Floor(130_000, "USD"), MUST),
            Criterion(Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,)), MUST),
            Criterion(Topic.MODE, OneOf((Mode.REMOTE, Mode.HYBRID)), MUST),
        )
    )
    assert choose_question({}, even).topic is not Topic.PAY
    assert choose_question({}, even, [Topic.SIDE, Topic.TITLE]).topic is Topic.PAY


def test_the_percentages_are_those_of_the_beliefs():
    question = choose_question({}, SAM)
    opinion = form_opinion({}, SAM)
    seat = opinion.views[opinion.yardstick.at(Topic.SEAT)]
    ends = sum(chance.weight for chance in seat.belief if chance.breaks)
    assert question.settles == pytest.approx(ends)
    assert question.settles_no == pytest.approx(ends)
    assert f"{100 * ends:.0f} %" in question.why


def test_past_roles_change_what_is_likely():
    managers = known((Topic.SEAT, Seat.MANAGER))
    history = learn_history([managers] * 40)
    seat = choose_question({}, only(SAM.criteria[0]), history=history)
    unlearnt = choose_question({}, only(SAM.criteria[0]))
    assert seat.settles_no < 0.15 < unlearnt.settles_no


def test_who_accepts_a_doubt_is_asked_less():
    role = all_but(Topic.TRAVEL_PERCENT)
    assert choose_question(role, SAM, doubt=0.3) is None


def test_a_wish_says_that_it_counts():
    wish = only(Criterion(Topic.TRAVEL_PERCENT, Within(most=25)))
    two = wish.with_criteria(
        Criterion(Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,)))
    )
    question = choose_question({}, two)
    assert question.why.startswith("It counts for you that ")
