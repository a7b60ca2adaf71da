"""Whom to write to, when and why."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from test_relationship import NO, TODAY, TOUCHES, WROTE, touch

from ajar.core.keep.history import answer_times, read_history
from ajar.core.keep.next_touch import (
    cadences,
    choose_next_touch,
    rank_touches,
    tier_of,
)
from ajar.core.nouns.touch import NextTouch, Occasion, Touch, TouchKind, Waiting


def test_a_favour_wants_thanks_before_all_else():
    favour = replace(touch("favour_had", "2026-11-16"), words="they placed Owen")
    asked = touch("asked", "2026-11-02")
    found = choose_next_touch([WROTE, asked, favour], 0.6, TODAY)
    assert (found.why, found.due_on) == (
        "Thank them: they placed Owen.",
        date(2026, 11, 16),
    )
    thanked = [WROTE, asked, favour, touch("you_wrote", "2026-11-17")]
    assert "Thank" not in choose_next_touch(thanked, 0.6, TODAY).why


def test_what_was_promised_is_asked_after():
    promise = replace(
        touch("promised", "2026-11-04"),
        words="The description of “Sales lead”",
        due_on=date(2026, 11, 10),
    )
    found = choose_next_touch([WROTE, NO, promise], 0.4, TODAY)
    assert found.why == "The description of “Sales lead” has not come yet."
    assert found.due_on == date(2026, 11, 10)
    kept = [WROTE, NO, promise, touch("kept", "2026-11-12")]
    assert "not come" not in choose_next_touch(kept, 0.4, TODAY).why


def test_open_questions_and_a_yes_without_echo_are_followed_up():
    asked = choose_next_touch([WROTE, touch("asked", "2026-11-03")], 0.3, TODAY)
    assert asked.why == "You asked on 3 November and have no answer."
    said = choose_next_touch([WROTE, touch("said_yes", "2026-11-03")], 0.5, TODAY)
    assert said.due_on == date(2026, 11, 10)
    spring = touch("they_wrote", "2026-07-03")
    later = choose_next_touch([spring, touch("said_not_now", "2026-08-03")], 0.4, TODAY)
    assert later.why == "You said not now on 3 August: is it the time?"


def _about(kind, day, role="head-of-lab", due_on=None):
    return replace(touch(kind, day), role=role, due_on=due_on)


def test_nobody_is_reminded_of_a_promise_about_a_role_that_was_turned_down():
    promise = _about("promised", "2026-11-04")
    assert "not come" in choose_next_touch([WROTE, promise], 0.4, TODAY).why
    for kind in ("said_no", "said_not_now"):
        after = _about(kind, "2026-11-05")
        found = choose_next_touch([WROTE, promise, after], 0.4, TODAY)
        assert found.occasion is not Occasion.PROMISE


def test_who_was_turned_down_left_nobody_waiting():
    asked = _about("asked", "2026-08-04")
    other = _about("said_no", "2026-08-03")
    assert read_history([asked], TODAY).unanswered == 1
    put_off = _about("said_not_now", "2026-09-03")
    assert read_history([asked, put_off], TODAY).unanswered == 0
    assert read_history([other, asked], TODAY).unanswered == 1


def test_what_was_put_off_to_a_day_is_come_back_to_on_it():
    put_off = _about("said_not_now", "2026-06-11", due_on=date(2027, 3, 1))
    found = choose_next_touch([_about("they_wrote", "2026-06-10"), put_off], 0.4, TODAY)
    assert (found.due_on, found.occasion) == (date(2027, 3, 1), Occasion.NOT_NOW)


def test_the_cadence_is_that_of_the_tier_and_a_table():
    assert [cadence.tier for cadence in cadences()] == [
        *("inner", "close", "known", "ajar")
    ]
    assert tier_of(0.29) is None
    near = choose_next_touch([WROTE, NO], 0.8, TODAY)
    far = choose_next_touch([WROTE, NO], 0.3, TODAY)
    assert near.due_on == date(2026, 11, 3) + timedelta(60)
    assert far.due_on == date(2026, 11, 3) + timedelta(270)
    assert near.why == "In touch last on 3 November 2026."


def test_strangers_and_who_was_never_answered_have_none():
    assert choose_next_touch([], 0.5, TODAY) is None
    assert choose_next_touch([WROTE], 0.3, TODAY) is None
    assert choose_next_touch([WROTE, NO], 0.1, TODAY) is None


def test_snoozing_puts_it_off_and_done_starts_the_cadence_anew():
    day = date(2027, 3, 1)
    assert choose_next_touch([WROTE, NO], 0.8, TODAY, day).due_on == day
    done = [WROTE, NO, touch("done", "2026-11-20")]
    assert choose_next_touch(done, 0.8, TODAY).due_on == date(2026, 11, 20) + timedelta(
        60
    )


def test_only_what_is_due_is_ranked_the_weightiest_first():
    def one(days: int, weight: float) -> NextTouch:
        due = TODAY + timedelta(days)
        return NextTouch(due, "", weight, Occasion.CADENCE, WROTE)

    found = rank_touches(
        [
            ("a", one(-3, 0.2)),
            ("b", one(1, 0.9)),
            ("c", one(0, 0.4)),
            ("d", one(-9, 0.2)),
        ],
        TODAY,
    )
    assert [key for key, _ in found] == ["c", "d", "a"]


@given(TOUCHES, st.floats(0, 1), st.randoms(use_true_random=False))
def test_the_order_of_touches_does_not_matter(touches, opening, random):
    first = choose_next_touch(touches, opening, TODAY)
    random.shuffle(touches)
    assert choose_next_touch(touches, opening, TODAY) == first


def test_a_missed_call_is_no_answer_and_a_voicemail_is_one():
    asked, missed = touch("asked", "2026-11-18"), touch("missed", "2026-11-19", "")
    assert answer_times([asked, missed]) == [(asked, None)]
    voicemail = touch("missed", "2026-11-19")
    assert answer_times([asked, voicemail]) == [(asked, timedelta(days=1))]


def test_a_stranger_is_owed_an_answer_and_a_yes_comes_first():
    waits = [Waiting(touch("they_wrote", "2026-11-22"), is_yes=False)]
    found = choose_next_touch([WROTE], 0.1, TODAY, waiting=waits)
    assert (found.occasion, found.weight) == (Occasion.ANSWER, 0.6)
    talked = replace(touch("talked", "2026-11-21"), words="Buyer")
    found = choose_next_touch([talked], 0.5, TODAY, waiting=[Waiting(talked, True)])
    assert (
        found.why
        == "You talked on 21 November, about Buyer. They wait for your answer."
    )
    assert (found.due_on, found.weight) == (date(2026, 11, 22), 1.0)


def test_the_letter_after_a_yes_on_the_phone_is_reminded_of():
    said = replace(touch("said_yes", "2026-11-22"), channel="phone")
    found = choose_next_touch([WROTE, said], 0.5, TODAY)
    assert (found.occasion, found.due_on) == (Occasion.LETTER, TODAY)
    assert found.why.startswith("You said yes by phone on 22 November.")
    on_the_day = choose_next_touch([WROTE, said], 0.5, date(2026, 11, 22))
    assert on_the_day.due_on == TODAY
    written = choose_next_touch(
        [WROTE, said, touch("you_wrote", "2026-11-23")], 0.5, TODAY
    )
    assert written.occasion is not Occasion.LETTER


def test_nothing_waits_that_was_answered_or_thanks_for_a_no():
    no = touch("said_no", "2026-11-20")
    thanks = touch("they_wrote", "2026-11-21")
    for waits in (thanks, touch("they_wrote", "2026-11-19")):
        found = choose_next_touch([no], 0.1, TODAY, waiting=[Waiting(waits, False)])
        assert found is None
    again = Waiting(touch("they_wrote", "2026-11-23"), is_yes=True)
    assert choose_next_touch([no], 0.1, TODAY, waiting=[again]).weight == 1.0


def test_that_they_took_note_changes_nothing_of_a_not_now():
    wrote = _about("they_wrote", "2026-06-10")
    put_off = _about("said_not_now", "2026-06-11", due_on=date(2027, 3, 1))
    noted = _about("they_wrote", "2026-06-12")
    found = choose_next_touch([wrote, put_off, noted], 0.8, TODAY)
    assert (found.due_on, found.occasion) == (date(2027, 3, 1), Occasion.NOT_NOW)
    assert found.why == "You said not now on 11 June, until 1 March 2027."
    later = choose_next_touch([wrote, put_off, noted], 0.8, date(2027, 3, 2))
    assert later.why.endswith("until 1 March 2027: is it the time?")


def test_nobody_is_greeted_before_the_day_that_a_role_was_put_off_to():
    wrote = _about("they_wrote", "2026-06-10")
    put_off = _about("said_not_now", "2026-06-11", due_on=date(2027, 3, 1))
    no = Touch(TouchKind.SAID_NO, NO.at, "mail", "another")
    found = choose_next_touch([wrote, put_off, no], 0.8, TODAY)
    assert (found.due_on, found.occasion) == (date(2027, 3, 1), Occasion.CADENCE)
    taken_up = _about("said_no", "2026-06-20")
    found = choose_next_touch([wrote, put_off, taken_up, no], 0.8, TODAY)
    assert found.due_on < date(2027, 3, 1)


def test_a_day_of_another_year_is_told_with_it():
    later = _about("said_not_now", "2025-11-14")
    found = choose_next_touch([_about("they_wrote", "2025-11-12"), later], 0.4, TODAY)
    assert found.why == "You said not now on 14 November 2025: is it the time?"
