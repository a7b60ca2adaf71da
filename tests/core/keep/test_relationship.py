"""How far the door stands open, and the line that says why."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.keep.relationship import AJAR, LATCH, open_door, tell_story
from ajar.core.nouns.touch import YOURS, Touch, TouchKind

TODAY = date(2026, 11, 23)


def touch(kind: str, day: str, role: str = "r1", *, is_blast: bool = False) -> Touch:
    at = datetime.fromisoformat(f"{day}T09:00").replace(tzinfo=UTC)
    return Touch(TouchKind(kind), at, "mail", role, is_blast=is_blast)


WROTE = touch("they_wrote", "2026-11-02")
NO = touch("said_no", "2026-11-03")


def test_an_honest_no_leaves_the_door_ajar():
    door = open_door([WROTE, NO], TODAY)
    assert AJAR <= door.opening < 0.4
    assert door.line == "Ajar. You said no once."


def test_a_no_they_answered_opens_it_and_talks_and_favours_open_it_wide():
    thanks = touch("they_wrote", "2026-11-04")
    answered = open_door([WROTE, NO, thanks], TODAY)
    assert answered.opening > open_door([WROTE, NO], TODAY).opening
    assert answered.line == "Half open. They answered you once; you said no once."
    favours = [
        touch("talked", "2026-11-05"),
        touch("favour_given", "2026-11-06"),
        touch("favour_had", "2026-11-10"),
    ]
    wide = open_door([WROTE, NO, thanks, *favours], TODAY)
    assert wide.words == "Wide open"
    assert wide.line == "Wide open. They did you a favor; you did them a favor."


def test_who_writes_to_many_alike_and_was_never_answered_is_on_the_latch():
    blast = touch("they_wrote", "2026-11-02", is_blast=True)
    door = open_door([blast], TODAY)
    assert (door.opening, door.words) == (LATCH, "On the latch")
    assert open_door([blast, NO], TODAY).opening >= AJAR


def test_a_stranger_whom_nothing_is_known_of_is_on_the_latch_and_a_fraud_shut():
    assert open_door([], TODAY).line == "On the latch. Nothing has happened yet."
    assert open_door([WROTE, NO], TODAY, is_fraud=True).opening == 0.0


def test_who_goes_on_after_a_no_stays_ajar_all_the_same_and_one_reads_why():
    again = [touch("they_wrote", day) for day in ("2026-11-07", "2026-11-09")]
    door = open_door([WROTE, NO, *again], TODAY)
    assert door.opening >= AJAR
    assert "they went on after your no" in door.line.casefold()


def test_silence_closes_it_slowly_but_not_below_ajar():
    talks = [WROTE, NO, touch("talked", "2026-11-04")]
    soon, later, late = (
        open_door(talks, TODAY + timedelta(days)) for days in (30, 400, 4000)
    )
    assert soon.opening > later.opening > late.opening >= AJAR
    assert later.line.endswith("nothing since November 2026.")


def test_a_promise_that_is_not_kept_counts_once_its_time_is_over():
    promise = touch("promised", "2026-11-04")
    fresh = open_door([WROTE, NO, promise], date(2026, 11, 8))
    assert "never came" not in fresh.line
    broken = open_door([WROTE, NO, promise], TODAY + timedelta(30))
    assert "what they promised never came" in broken.line.casefold()
    kept = open_door([WROTE, NO, promise, touch("kept", "2026-11-06")], TODAY)
    assert kept.line.startswith("Half open. They sent what you asked for")


def test_a_question_they_left_open_counts_against_them_in_time():
    asked = touch("asked", "2026-10-01")
    assert "left you waiting" in open_door([WROTE, asked], TODAY).line


TOUCHES = st.lists(
    st.builds(
        lambda kind, days, role, is_blast: Touch(
            *(kind, datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days), "mail", role),
            is_blast=is_blast,
        ),
        *(st.sampled_from(TouchKind), st.integers(0, 1000)),
        *(st.sampled_from(["", "r1", "r2"]), st.booleans()),
    ),
    max_size=8,
)


@given(TOUCHES, st.randoms(use_true_random=False))
def test_it_is_a_function_of_what_happened_in_whatever_order(touches, random):
    first = open_door(touches, TODAY)
    assert 0.01 <= first.opening <= 1
    random.shuffle(touches)
    assert open_door(touches, TODAY) == first
    assert "  " not in first.line
    assert first.line.endswith(".")


@given(TOUCHES)
def test_whoever_was_told_no_is_never_below_ajar(touches):
    assert open_door([*touches, NO], TODAY).opening >= AJAR


@pytest.mark.parametrize("kind", ["favour_had", "favour_given", "talked", "kept"])
@given(touches=TOUCHES)
def test_what_is_good_never_closes_the_door(kind, touches):
    # A word that comes months after a letter shows that the letter was left open.
    touches = [touch for touch in touches if touch.kind not in YOURS]
    last = max((t.at for t in touches), default=datetime(2026, 1, 1, tzinfo=UTC))
    before = open_door(touches, last.date())
    after = open_door([*touches, Touch(TouchKind(kind), last, "mail")], last.date())
    assert after.opening >= before.opening


def test_the_story_is_told_from_the_end_with_the_door_after_each_touch():
    touches = [WROTE, NO, touch("talked", "2026-11-20"), touch("kept", "2026-11-21")]
    story = tell_story(touches, 3)
    assert [one.touch.kind for one in story] == ["kept", "talked", "said_no"]
    assert story[0].opening > story[1].opening > story[2].opening >= 0.3
    assert tell_story([], 3) == ()
