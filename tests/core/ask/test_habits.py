"""What a user skips and asks first teaches their order, and ends no asking."""

from datetime import date
from itertools import permutations

import pytest
from asking_made import MUST, SAM
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.ask.habits import (
    NO_HABITS,
    Took,
    Turn,
    cost_of,
    habit_words,
    learn_habits,
    tell_habits,
    usual_cost,
)
from ajar.core.ask.question import choose_question
from ajar.core.decision.case import Cost
from ajar.core.nouns.preferences import (
    Criterion,
    Floor,
    Is,
    Mentions,
    OneOf,
    Preferences,
    Within,
)
from ajar.core.nouns.role import Employment, Mode, Topic, Visa

TURNS = st.lists(
    st.builds(
        Turn,
        st.sampled_from(Topic),
        st.sampled_from(Took),
        st.integers(0, 9),
        st.none() | st.dates(date(2024, 1, 1), date(2027, 1, 1)),
    ),
    max_size=60,
)
EVEN = Preferences(
    (
        Criterion(Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,)), MUST),
        Criterion(Topic.MODE, OneOf((Mode.REMOTE, Mode.HYBRID)), MUST),
    )
)


def turns(topic, took, times, asked=0):
    return [Turn(topic, took, asked, date(2026, 5, 1))] * times


def test_nothing_learnt_costs_what_is_usual():
    assert learn_habits(()) == NO_HABITS
    assert cost_of(Topic.PAY) == usual_cost(Topic.PAY) == Cost(1.0, 2.0)
    assert cost_of(Topic.SEAT) == Cost(1.0, 0.0)
    assert tell_habits(NO_HABITS) == ()


def test_the_usual_weighs_as_much_as_four_turns():
    habits = learn_habits(turns(Topic.SEAT, Took.SKIPPED, 4))
    assert habits[Topic.SEAT].cost == Cost(1.0, 1.5)
    assert habits[Topic.SEAT].turns == 4


def test_what_is_skipped_early_is_asked_later():
    first = choose_question({}, EVEN).topic
    assert first is Topic.EMPLOYMENT
    habits = learn_habits(turns(first, Took.SKIPPED, 3))
    assert choose_question({}, EVEN, habits=habits).topic is Topic.MODE
    assert choose_question({}, EVEN, [Topic.MODE], habits=habits).topic is first
    assert habit_words(first, habits) == (
        "You skip the kind of contract early in a talk: it is asked later now."
    )


def test_what_is_skipped_late_comes_late_too():
    habits = learn_habits(turns(Topic.VISA, Took.SKIPPED, 4, asked=3))
    assert habits[Topic.VISA].cost == Cost(1.5, 1.0)
    assert habit_words(Topic.VISA, habits) == (
        "You often skip the right to work: it comes late now."
    )


def test_an_awkward_question_that_the_user_asks_first_is_no_longer_held_back():
    wanted = EVEN.with_criteria(Criterion(Topic.PAY, Floor(130_000, "USD"), MUST))
    assert choose_question({}, wanted).topic is not Topic.PAY
    habits = learn_habits(turns(Topic.PAY, Took.PICKED, 12))
    assert choose_question({}, wanted, habits=habits).topic is Topic.PAY
    assert tell_habits(habits) == (
        (Topic.PAY, "You don't wait with the pay: it may be asked sooner now."),
    )


def test_an_answer_brings_an_awkward_question_closer_to_ordinary():
    habits = learn_habits(turns(Topic.PAY, Took.ANSWERED, 4))
    assert habits[Topic.PAY].cost == Cost(1.0, 1.0)


def test_what_was_picked_late_is_only_told_once_it_matters():
    few = learn_habits(turns(Topic.VISA, Took.PICKED, 4, asked=5))
    many = learn_habits(turns(Topic.VISA, Took.PICKED, 9, asked=5))
    assert habit_words(Topic.VISA, few) == ""
    assert "asked sooner now" in habit_words(Topic.VISA, many)


def test_a_reset_is_a_day_before_which_all_is_forgotten():
    skipped = turns(Topic.SEAT, Took.SKIPPED, 9)
    assert learn_habits(skipped, date(2026, 5, 1)) == learn_habits(skipped)
    assert learn_habits(skipped, date(2026, 5, 2)) == NO_HABITS
    assert learn_habits([Turn(Topic.SEAT, Took.SKIPPED)], date(2026, 5, 2)) == {}


def test_what_no_question_is_about_is_not_learnt():
    assert learn_habits(turns(Topic.PHONE, Took.SKIPPED, 5)) == {}


def test_the_order_of_turns_teaches_nothing():
    mixed = [
        Turn(Topic.PAY, Took.SKIPPED),
        Turn(Topic.PAY, Took.PICKED, 1),
        Turn(Topic.PAY, Took.ANSWERED, 4),
        Turn(Topic.SEAT, Took.PICKED),
    ]
    one = learn_habits(mixed)
    assert all(learn_habits(order) == one for order in permutations(mixed))


@given(TURNS)
def test_a_habit_costs_never_nothing_and_no_more_than_a_few_questions(found):
    for topic, habit in learn_habits(found).items():
        assert 0.2 < habit.cost.price(0) <= 5.0
        assert 0.75 <= habit.cost.price(2) <= 2.0
        assert habit_words(topic, {topic: habit}) is not None


@given(TURNS)
def test_one_more_skip_never_makes_a_question_cheaper(found):
    before = cost_of(Topic.PAY, learn_habits(found))
    for asked in (0, 5):
        more = [*found, Turn(Topic.PAY, Took.SKIPPED, asked)]
        after = cost_of(Topic.PAY, learn_habits(more))
        assert after.price(0) >= before.price(0) - 1e-9
        assert after.price(2) >= before.price(2) - 1e-9


BREAKERS = Preferences(
    (
        *SAM.criteria,
        Criterion(Topic.VISA, OneOf((Visa.SPONSORED,)), MUST),
        Criterion(Topic.EQUITY, Is(wanted=True), MUST),
        Criterion(Topic.REPORTS, Within(least=3), MUST),
        Criterion(Topic.TITLE, Mentions(("director",)), MUST),
    )
)


@pytest.mark.parametrize("disliked", list(Topic))
def test_a_deal_breaker_is_asked_however_often_it_was_skipped(disliked):
    habits = learn_habits(
        [
            *turns(disliked, Took.SKIPPED, 1000),
            *turns(disliked, Took.SKIPPED, 1000, asked=4),
            *turns(Topic.SEAT, Took.PICKED, 1000),
        ]
    )
    asked = []
    while question := choose_question({}, BREAKERS, asked, habits=habits):
        asked.append(question.topic)
    assert set(asked) == {c.topic for c in BREAKERS.criteria}


def test_what_is_skipped_on_this_call_comes_back_at_its_end():
    first = choose_question({}, BREAKERS).topic
    asked, skipped = [], [first, Topic.PLACES]
    while question := choose_question({}, BREAKERS, asked, skipped=skipped):
        asked.append(question.topic)
    # Where it is and whether it is remote are one matter, put off together.
    assert set(asked[-3:]) == {first, Topic.PLACES, Topic.MODE}
    assert set(asked) == {c.topic for c in BREAKERS.criteria}


def test_a_habit_changes_the_order_and_no_word_of_a_question():
    habits = learn_habits(turns(Topic.TRAVEL_PERCENT, Took.SKIPPED, 5))
    plain, learnt = choose_question({}, SAM), choose_question({}, SAM, habits=habits)
    assert plain == learnt
    assert learnt.topic is Topic.SEAT
