"""How far a talk has come: open, likely or settled, never one for the other."""

from dataclasses import replace
from datetime import date

import pytest
from asking_made import (
    MEETS_ALL,
    MUST,
    SAM,
    TODAY,
    all_but,
    finding,
    known,
    refused,
)
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.ask.early import (
    EARLY_DOUBT,
    ENOUGH_ROLES,
    accepted_doubt,
    may_stop_early,
    percent_sure,
)
from ajar.core.ask.habits import Took, Turn, learn_habits
from ajar.core.ask.progress import Certainty
from ajar.core.ask.question import choose_question
from ajar.core.ask.weigh import weigh_talk
from ajar.core.decision.role import decide_role
from ajar.core.decision.usual import NO_HISTORY, learn_history
from ajar.core.nouns.fact import State
from ajar.core.nouns.preferences import (
    Criterion,
    Floor,
    NotNow,
    OneOf,
    Preferences,
    Situation,
)
from ajar.core.nouns.role import Employment, Mode, Seat, Topic
from ajar.core.nouns.verdict import Decision

SELLERS = learn_history([known((Topic.SEAT, Seat.INDIVIDUAL))] * 60)
HOME = learn_history([MEETS_ALL] * 400)
ALL_LEFT = (
    *(Topic.SEAT, Topic.PAY, Topic.TRAVEL_PERCENT, Topic.PLACES, Topic.EMPLOYMENT),
)


def progress(role, preferences=SAM, today=TODAY, **told):
    return weigh_talk(role, preferences, today, **told).progress


def test_at_first_it_is_open_and_one_answer_can_settle_it():
    shown = progress({})
    assert shown.certainty is Certainty.OPEN
    assert shown.decision is Decision.OPEN
    assert shown.headline == "Still open."
    assert shown.reason == "One answer can settle it."
    assert shown.left[0] is choose_question({}, SAM).topic
    assert set(shown.left) == set(ALL_LEFT)
    assert shown.percent > 90


def test_a_settled_no_says_its_reason():
    shown = progress(known((Topic.SEAT, Seat.INDIVIDUAL)))
    assert shown.certainty is Certainty.SETTLED
    assert (shown.decision, shown.percent, shown.left) == (Decision.NO, 100, ())
    assert shown.headline == "Settled: no."
    assert shown.reason == "It is an individual seat; you want a management seat."


def test_a_settled_yes_says_what_suits():
    shown = progress(MEETS_ALL)
    assert (shown.certainty, shown.decision) == (Certainty.SETTLED, Decision.YES)
    assert shown.headline == "Settled: yes."
    assert shown.reason


def test_a_doubt_makes_it_likely_and_never_settled():
    shown = progress({}, history=SELLERS, doubt=0.05)
    assert shown.certainty is Certainty.LIKELY
    assert shown.decision is Decision.NO
    assert 95 <= shown.percent < 100
    assert shown.headline == f"Likely no: {shown.percent} %."
    assert "ettled" not in shown.headline + shown.reason
    assert shown.reason.endswith("% likely that it is a management seat.")
    assert set(shown.left) == set(ALL_LEFT)


def test_without_a_doubt_the_same_stays_open():
    shown = progress({}, history=SELLERS)
    assert shown.certainty is Certainty.OPEN
    assert shown.left


def test_a_likely_yes_names_what_could_still_end_it():
    role = all_but(Topic.TRAVEL_PERCENT)
    shown = progress(role, history=HOME, doubt=0.05)
    assert (shown.certainty, shown.decision) == (Certainty.LIKELY, Decision.YES)
    assert shown.headline.startswith("Likely yes: 9")
    assert shown.reason == "What could still end it is the travel: 1 % likely."
    assert shown.left == (Topic.TRAVEL_PERCENT,)


def test_wishes_alone_make_it_likely_too():
    wishes = Preferences(
        (
            Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), weight=9),
            Criterion(Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,)), weight=8),
            Criterion(Topic.MODE, OneOf((Mode.REMOTE,)), weight=8),
        ),
        Situation.HAPPY,
    )
    no = known((Topic.MODE, Mode.ONSITE))
    shown = progress(no, wishes, history=SELLERS, doubt=0.3)
    assert shown.headline.startswith("Likely no: ")
    assert shown.reason == "Too few of your wishes are likely to be met."
    yes = known((Topic.SEAT, Seat.MANAGER))
    shown = progress(yes, wishes, history=HOME, doubt=0.3)
    assert shown.headline.startswith("Likely yes: ")
    assert shown.reason == "Enough of your wishes are met, or likely to be."


def test_many_wishes_take_more_than_one_answer():
    topics = (Topic.SEAT, Topic.EMPLOYMENT, Topic.MODE)
    values = (Seat.MANAGER, Employment.PERMANENT, Mode.REMOTE)
    wishes = Preferences(
        tuple(Criterion(t, OneOf((v,))) for t, v in zip(topics, values, strict=True))
    )
    shown = progress({}, wishes)
    assert shown.reason == "No one answer settles it: three left to ask."


def test_with_nothing_left_to_ask_it_says_what_it_hangs_on():
    patient = SAM.with_criteria(Criterion(Topic.PAY, Floor(130_000, "USD")))
    asked = [c.topic for c in patient.criteria]
    shown = progress({}, patient, asked=asked)
    assert shown.certainty is Certainty.OPEN
    assert shown.left == ()
    assert shown.reason.startswith("Nothing is left to ask. Open: it hangs on ")


def test_not_now_is_settled_only_where_no_answer_could_make_it_a_no():
    later = replace(SAM, not_now=NotNow("Shares vest", date(2027, 3, 31)))
    open_ = progress({}, later)
    assert (open_.certainty, open_.decision) == (Certainty.OPEN, Decision.NOT_NOW)
    assert open_.headline == "Still open: not now, or a no."
    settled = progress(MEETS_ALL, later)
    assert settled.certainty is Certainty.SETTLED
    assert settled.headline == "Settled: not now."
    assert settled.reason == "Not now: Shares vest, until 31 March 2027."
    likely = progress(all_but(Topic.TRAVEL_PERCENT), later, history=HOME, doubt=0.05)
    assert likely.headline.startswith("Likely not now: 9")
    assert likely.decision is Decision.NOT_NOW


def test_what_was_skipped_is_left_for_the_end():
    shown = progress({}, skipped=[Topic.SEAT])
    assert shown.left[0] is choose_question({}, SAM, skipped=[Topic.SEAT]).topic
    assert shown.left[-1] is Topic.SEAT


def test_a_habit_moves_what_comes_next():
    even = Preferences(
        (
            Criterion(Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,)), MUST),
            Criterion(Topic.MODE, OneOf((Mode.REMOTE, Mode.HYBRID)), MUST),
        )
    )
    habits = learn_habits([Turn(Topic.EMPLOYMENT, Took.SKIPPED)] * 9)
    assert progress({}, even).left[0] is Topic.EMPLOYMENT
    assert progress({}, even, habits=habits).left[0] is Topic.MODE


@pytest.mark.parametrize("doubt", [0.0, 0.05, 0.4])
@pytest.mark.parametrize("history", [NO_HISTORY, SELLERS, HOME])
def test_settled_is_what_the_verdict_calls_settled(doubt, history):
    roles = [{}, MEETS_ALL, *(all_but(topic) for topic in MEETS_ALL)]
    roles += [known((topic, found.best.value)) for topic, found in MEETS_ALL.items()]
    roles += [dict([refused(Topic.PAY)])]
    roles += [dict([finding(Topic.SEAT, Seat.MANAGER, state=State.HEDGED)])]
    for role in roles:
        shown = progress(role, history=history, doubt=doubt)
        verdict = decide_role(role, SAM, TODAY, history)
        is_settled = shown.certainty is Certainty.SETTLED
        assert is_settled == verdict.is_settled
        assert (shown.percent == 100) == is_settled
        asks = choose_question(role, SAM, history=history, doubt=doubt)
        assert (asks is not None) == (
            shown.certainty is Certainty.OPEN and bool(shown.left)
        )
        if asks:
            assert asks.topic is shown.left[0]


def test_thirty_past_roles_are_enough_to_turn_it_on():
    roles = [known((Topic.SEAT, Seat.MANAGER))]
    few = learn_history(roles * (ENOUGH_ROLES - 1))
    many = learn_history(roles * ENOUGH_ROLES)
    assert (may_stop_early(few), may_stop_early(many)) == (False, True)
    assert accepted_doubt(few, is_on=True) == 0.0
    assert accepted_doubt(many, is_on=True) == EARLY_DOUBT == 0.05
    assert accepted_doubt(many, is_on=False) == 0.0


def test_a_reply_that_makes_it_likely_says_how_likely_and_settles_nothing():
    role = all_but(Topic.TRAVEL_PERCENT, Topic.PAY)
    question = choose_question(role, SAM, doubt=0.2)
    sure = choose_question(role, SAM)
    likely = [reply for reply in question.replies if reply.likely]
    assert likely
    for reply in likely:
        assert reply.settles is None
        assert reply.leads_to == "likely yes: 84 %"
    assert all(reply.likely is None for reply in sure.replies)
    assert question.settles == pytest.approx(sure.settles)
    assert "Any answer settles it" not in question.why


@given(st.floats(0, 1))
def test_a_percentage_is_never_more_than_is_so_and_never_all(chance):
    percent = percent_sure(chance)
    assert 0 <= percent <= 99
    assert percent <= 100 * chance + 1e-3


def test_exactly_as_likely_as_it_takes_is_said_in_full():
    assert percent_sure(0.95 - 1e-12) == 95
    assert percent_sure(0.9999) == 99


def test_a_settled_yes_says_which_musts_decided_it():
    shown = progress(MEETS_ALL)
    assert shown.certainty is Certainty.SETTLED
    assert shown.decision is Decision.YES
    musts = [ground.words for ground in decide_role(MEETS_ALL, SAM, TODAY).reasons]
    assert shown.reason.startswith("It is a management seat.")
    assert sum(words in shown.reason for words in musts) == 2


def test_the_reason_of_a_settled_yes_is_no_mere_wish():
    wishes = (
        Criterion(Topic.MODE, OneOf((Mode.HYBRID, Mode.REMOTE))),
        Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), MUST),
    )
    role = known((Topic.MODE, Mode.HYBRID), (Topic.SEAT, Seat.MANAGER))
    shown = progress(role, Preferences(criteria=wishes))
    assert shown.headline == "Settled: yes."
    assert "hybrid" not in shown.reason
    assert "management seat" in shown.reason
