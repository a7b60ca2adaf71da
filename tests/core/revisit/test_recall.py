"""What was answered before is recalled, with its day and its reason."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ajar.core.decision.gist import Gist, Trust
from ajar.core.nouns.preferences import (
    DEFAULTS,
    Criterion,
    Firmness,
    Floor,
    OneOf,
    Preferences,
)
from ajar.core.nouns.role import Pay, Period, Seat, Topic
from ajar.core.nouns.verdict import Decision
from ajar.core.revisit.comeback import PutOff, due_back
from ajar.core.revisit.recall import Earlier, recall_again, recall_met, recall_same

WANTS = Preferences(
    (
        Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), Firmness.MUST),
        Criterion(Topic.PAY, Floor(130_000, "USD"), Firmness.MUST),
    )
)
MARCH = date(2026, 3, 3)


def role(base, seat=Seat.MANAGER):
    pay = Pay(base, base, "USD", Period.YEAR)
    return {
        Topic.PAY: Gist(Trust.SAID, (pay,)),
        Topic.SEAT: Gist(Trust.SAID, (seat,)),
    }


def earlier(decision=Decision.NO, base=110_000, preferences=WANTS):
    said = ("a1", "Dana Whitfield", "Sales Manager", MARCH, decision)
    return Earlier(*said, role(base), preferences)


def test_the_same_role_from_somebody_else_says_what_was_answered_and_why():
    recall = recall_same(earlier(), "employer and title")
    assert recall.key == "a1"
    assert recall.words == (
        "You said no on 3 March 2026, over the pay, when it came from Dana Whitfield: "
        "the same employer and title."
    )


def test_the_same_side_again_says_so():
    words = recall_again(earlier(Decision.YES)).words
    assert words == "They offer it again. You said yes on 3 March 2026."


def test_a_no_by_the_users_own_word_names_no_reason():
    words = recall_again(earlier(base=150_000)).words
    assert words == "They offer it again. You said no on 3 March 2026."


def test_what_one_said_one_would_consider_is_pointed_out():
    recall = recall_met(earlier(), role(140_000))
    assert recall is not None
    assert recall.words == (
        "You said no to their Sales Manager on 3 March 2026, over the pay. "
        "This one is what you said you’d consider."
    )


def test_what_misses_it_still_is_not():
    assert recall_met(earlier(), role(120_000)) is None
    assert recall_met(earlier(), role(140_000, Seat.INDIVIDUAL)) is None


def test_after_a_yes_there_is_no_offer_to_be_met():
    assert recall_met(earlier(Decision.YES, 150_000), role(140_000)) is None


DAY = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def put_off(until, taken_up_on=None):
    return PutOff("a1", MARCH, "notice", until, taken_up_on)


@given(DAY, DAY)
def test_it_comes_back_on_its_day_and_not_before(until, today):
    assert bool(due_back([put_off(until)], today)) == (until <= today)


@given(DAY, st.integers(-400, 400))
def test_what_was_taken_up_since_is_put_off_no_more(until, days):
    taken_up = until + timedelta(days=days)
    found = due_back([put_off(until, taken_up)], date(2029, 1, 1))
    assert bool(found) == (taken_up < until)


def test_what_was_never_said_is_not_called_the_users_word():
    assert recall_met(earlier(preferences=DEFAULTS), role(140_000)) is None
