"""A tap on near or elsewhere judges the town that was said, and keeps it."""

import pytest
from asking_made import TODAY, known

from ajar.core.ask.question import choose_question
from ajar.core.ask.tapped import question_about
from ajar.core.decision.gist import Gist, Trust, with_implied
from ajar.core.decision.place import Fit, fits_near, judge_place, name_place
from ajar.core.decision.role import decide_role
from ajar.core.nouns.preferences import Criterion, Firmness, Near, OneOf, Preferences
from ajar.core.nouns.role import Mode, Topic
from ajar.core.nouns.verdict import Decision

DENVER = Near(("Denver",), "Denver", 40)
WANTED = Preferences(
    (
        Criterion(Topic.PLACES, DENVER, Firmness.MUST),
        Criterion(Topic.MODE, OneOf((Mode.REMOTE, Mode.HYBRID)), weight=3),
    )
)
LAKEWOOD = known((Topic.PLACES, ("Lakeford",)), (Topic.MODE, Mode.HYBRID))


def _noted(question, words):
    (reply,) = (r for r in question.replies if words in r.words.lower())
    return dict(reply.notes).get(Topic.PLACES)


@pytest.mark.parametrize(
    "question",
    [
        choose_question(LAKEWOOD, WANTED),
        question_about(Topic.PLACES, LAKEWOOD, WANTED),
    ],
)
def test_near_keeps_the_town_and_judges_it(question):
    assert _noted(question, "near") == ("Lakeford (near Denver)",)


@pytest.mark.parametrize(
    ("tapped", "decision"), [("near", Decision.YES), ("elsewhere", Decision.NO)]
)
def test_a_judged_town_counts_as_it_was_judged(tapped, decision):
    noted = _noted(choose_question(LAKEWOOD, WANTED), tapped)
    assert noted[0].startswith("Lakeford")
    found = known((Topic.PLACES, noted), (Topic.MODE, Mode.HYBRID))
    verdict = decide_role(found, WANTED, TODAY)
    assert verdict.decision is decision
    said = " ".join(reason.words for reason in verdict.reasons)
    assert "Lakeford" in said
    assert "Lakeford (elsewhere)" not in said


def test_elsewhere_means_an_office_for_a_town_that_was_said_too():
    gists = with_implied({Topic.PLACES: Gist(Trust.SAID, (("Lakeford (elsewhere)",),))})
    assert gists[Topic.MODE].values == (Mode.HYBRID, Mode.ONSITE)


def test_judged_anew_the_last_judgement_counts():
    found = known((Topic.PLACES, ("Lakeford (elsewhere)",)))
    question = question_about(Topic.PLACES, found, WANTED)
    assert _noted(question, "near") == ("Lakeford (near Denver)",)


def test_the_very_town_needs_no_judgement():
    found = known((Topic.PLACES, ("denver",)))
    question = question_about(Topic.PLACES, found, WANTED)
    assert _noted(question, "near") == ("Denver",)


def test_a_judgement_counts_before_any_table():
    assert fits_near(("Boston (near Denver)",), DENVER) is Fit.YES
    assert fits_near(("Denver (elsewhere)",), DENVER) is Fit.NO
    assert name_place(judge_place("Lakeford", "Denver")) == "Lakeford"


@pytest.mark.parametrize(
    ("town", "asked"),
    [
        ("Lakeford", "Is Lakeford near Denver, or elsewhere?"),
        ("Lakeford (elsewhere)", "Where would I be working?"),
    ],
)
def test_who_said_a_town_is_asked_whether_it_is_near(town, asked):
    found = known((Topic.PLACES, (town,)), (Topic.MODE, Mode.HYBRID))
    question = choose_question(found, WANTED)
    assert (question.said if question else "Where would I be working?") == asked


def test_a_town_that_is_corrected_is_asked_for_anew():
    question = question_about(Topic.PLACES, LAKEWOOD, WANTED)
    assert question.said == "Where would I be working?"
