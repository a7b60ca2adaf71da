"""What a button is said to settle is what it settles."""

import pytest
from asking_made import MUST, TODAY, known, refused

from ajar.core.ask.case import make_case
from ajar.core.ask.progress import Certainty, show_progress
from ajar.core.ask.tapped import question_about
from ajar.core.decision.opinion import form_opinion
from ajar.core.decision.role import decide_role
from ajar.core.nouns.preferences import (
    DEFAULTS,
    Criterion,
    Floor,
    Near,
    OneOf,
    Preferences,
)
from ajar.core.nouns.role import Employment, Mode, Pay, PayKind, Period, Topic
from ajar.core.nouns.verdict import Decision

NEAR = Criterion(Topic.PLACES, Near(("Denver",), "Denver", 40), MUST)
FLOOR = Criterion(Topic.PAY, Floor(75_000, "USD"), MUST)
MODES = Criterion(Topic.MODE, OneOf((Mode.REMOTE, Mode.HYBRID)), MUST)
PAID = (Topic.PAY, Pay(80_000, 90_000, "USD", Period.YEAR, PayKind.BASE))

wishes = pytest.mark.parametrize(
    "wanted", [Preferences((NEAR, FLOOR)), Preferences((NEAR, FLOOR, MODES))]
)
facts = pytest.mark.parametrize(
    "found", [{}, known(PAID), known((Topic.MODE, Mode.HYBRID))]
)
topics = pytest.mark.parametrize("topic", [Topic.PLACES, Topic.MODE])


@wishes
@facts
@topics
def test_any_answer_settles_it_only_where_every_button_does(wanted, found, topic):
    question = question_about(topic, found, wanted)
    every = all(reply.settles for reply in question.replies)
    assert ("Any answer settles it" in question.why) == every
    assert "100 %" not in question.why.replace("Any answer", "")


@wishes
@facts
@topics
def test_a_refusal_settles_no_more_than_the_worst_answer(wanted, found, topic):
    *spoken, unsaid = question_about(topic, found, wanted).replies
    assert unsaid.refused
    if unsaid.settles is Decision.NO:
        assert Decision.NO in {reply.settles for reply in spoken}


@wishes
@facts
def test_a_place_elsewhere_settles_what_it_is_said_to_settle(wanted, found):
    (elsewhere,) = (
        reply
        for reply in question_about(Topic.PLACES, found, wanted).replies
        if reply.words == "Elsewhere"
    )
    after = decide_role({**found, **known(*elsewhere.notes)}, wanted, TODAY)
    assert (after.decision is Decision.NO) == (elsewhere.settles is Decision.NO)


def test_a_refused_place_ends_it_as_one_elsewhere_does():
    gone = dict([refused(Topic.PLACES)])
    wanted = Preferences((NEAR, FLOOR))
    assert decide_role(gone, wanted, TODAY).decision is Decision.NO


def test_an_answer_against_what_nobody_asked_for_leaves_it_to_the_user():
    on_site = known((Topic.MODE, Mode.ONSITE))
    question = question_about(Topic.EMPLOYMENT, on_site, DEFAULTS)
    said = {reply.words: (reply.leads_to, reply.settles) for reply in question.replies}
    assert said["Contract"] == ("leaves it to you", None)
    assert Decision.NO not in {settles for _, settles in said.values()}


def test_a_talk_that_is_up_to_the_user_is_open_with_nothing_left_to_ask():
    found = known((Topic.MODE, Mode.ONSITE), (Topic.EMPLOYMENT, Employment.CONTRACT))
    opinion = form_opinion(found, DEFAULTS)
    verdict = decide_role(found, DEFAULTS, TODAY)
    case = make_case(opinion, (), 0.0)
    progress = show_progress(opinion, case, verdict, (), None, TODAY)
    assert (progress.certainty, progress.left) == (Certainty.OPEN, ())
    assert progress.reason.startswith("Nothing is left to ask. Open, up to you.")
