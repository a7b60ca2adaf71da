"""Limits are proposed from the user's own noes, never from what a limit explains."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ajar.core.decision.settings import apply_setting
from ajar.core.nouns.preferences import Criterion, Firmness, OneOf, Preferences, Within
from ajar.core.nouns.role import Mode, Seat, Topic
from ajar.core.revisit.learnt import ENOUGH, Answered, propose_limits

NOTHING = Preferences(())


def travels(percent, *, declined, explained=False):
    return Answered({Topic.TRAVEL_PERCENT: percent}, declined, explained)


def proposed(answered, preferences=NOTHING):
    return [one.setting for one in propose_limits(answered, preferences, "USD")]


PERCENTS = (30, 40, 50, 60, 30, 40, 50, 30, 35)
FAR = [travels(percent, declined=True) for percent in PERCENTS]
NEAR = [travels(10, declined=False), travels(5, declined=True)]


def test_nine_of_nine_with_more_travel_are_a_limit_to_ask_about():
    (one,) = propose_limits([*FAR, *NEAR], NOTHING, "USD")
    assert one.words == "You declined nine of nine with more than 25 % travel: a must?"
    assert one.setting == "travel=25:must"
    assert one.declined == 9


def test_four_noes_are_too_few():
    assert proposed([*FAR[: ENOUGH - 1], *NEAR]) == []


def test_one_that_was_not_declined_shows_there_is_no_such_limit():
    assert "travel=25:must" not in proposed([*FAR, *NEAR, travels(90, declined=False)])


def test_who_declines_everything_shows_no_limit():
    assert proposed([*FAR, travels(10, declined=True)]) == []


def test_what_a_limit_explains_shows_nothing_new():
    explained = [travels(40, declined=True, explained=True) for _ in range(9)]
    assert proposed([*explained, *NEAR]) == []


def test_a_limit_in_force_is_not_proposed():
    limit = Criterion(Topic.TRAVEL_PERCENT, Within(most=50), Firmness.MUST)
    assert proposed([*FAR, *NEAR], Preferences((limit,))) == []


def test_a_wish_that_every_no_missed_is_proposed_as_it_is():
    wish = Criterion(Topic.SEAT, OneOf((Seat.MANAGER, Seat.EXECUTIVE)))
    seats = (Seat.INDIVIDUAL, Seat.LEAD, Seat.INDIVIDUAL, Seat.LEAD, Seat.LEAD)
    answered = [Answered({Topic.SEAT: seat}, is_declined=True) for seat in seats]
    answered.append(Answered({Topic.SEAT: Seat.MANAGER}, is_declined=False))
    (one,) = propose_limits(answered, Preferences((wish,)), "USD")
    assert one.setting == "seat=manager,executive:must"
    assert "five of five where the seat isn’t what you’d rather have" in one.words


def test_a_choice_that_was_always_declined_is_proposed():
    answered = [Answered({Topic.MODE: Mode.ONSITE}, is_declined=True)] * 6
    answered += [Answered({Topic.MODE: Mode.REMOTE}, is_declined=False)]
    (one,) = propose_limits(answered, NOTHING, "USD")
    assert one.setting == "mode=remote,hybrid:must"
    assert one.words == "You declined six of six where it is on site: a must?"


def test_days_in_the_office_and_work_on_site_are_asked_about_once():
    five = {Topic.MODE: Mode.ONSITE, Topic.DAYS_IN: 5}
    home = Answered({Topic.MODE: Mode.REMOTE, Topic.DAYS_IN: 0}, is_declined=False)
    alike = [Answered(five, is_declined=True)] * 6
    assert proposed([*alike, home]) == ["days_in=4:must"]
    unsaid = Answered({Topic.MODE: Mode.ONSITE}, is_declined=True)
    assert proposed([*alike, unsaid, home]) == ["mode=remote,hybrid:must"]
    hybrid = {Topic.MODE: Mode.HYBRID, Topic.DAYS_IN: 4}
    more = [*alike, Answered(hybrid, is_declined=True), home]
    assert proposed(more) == ["days_in=3:must"]


def test_the_highest_base_under_which_all_were_declined_is_proposed():
    bases = (90e3, 95e3, 100e3, 110e3, 118e3)
    answered = [Answered({}, is_declined=True, base=base) for base in bases]
    answered.append(Answered({}, is_declined=False, base=125e3))
    (one,) = propose_limits(answered, NOTHING, "USD")
    assert one.setting == "pay=120000 USD:must"
    assert "with a base under $120k" in one.words


answers = st.builds(
    Answered,
    st.fixed_dictionaries(
        {},
        optional={
            Topic.TRAVEL_PERCENT: st.integers(0, 80),
            Topic.SEAT: st.sampled_from(Seat),
            Topic.MODE: st.sampled_from(Mode),
            Topic.DAYS_IN: st.integers(0, 5),
        },
    ),
    st.booleans(),
    st.booleans(),
    st.none() | st.integers(50, 200).map(lambda k: k * 1000.0),
)


@given(st.lists(answers, max_size=30))
def test_whatever_is_proposed_is_a_setting_that_can_be_taken(answered):
    for one in propose_limits(answered, NOTHING, "USD"):
        assert one.declined >= ENOUGH
        assert sum(each.is_declined for each in answered) >= one.declined
        after = apply_setting(NOTHING, one.setting, date(2026, 11, 23))
        assert after.on(one.topic)[0].firmness is Firmness.MUST
