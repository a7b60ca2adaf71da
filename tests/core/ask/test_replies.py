"""Each reply to a question leads where it says."""

from dataclasses import replace

import pytest
from asking_made import (
    MUST,
    SAM,
    TODAY,
    finding,
)

from ajar.core.ask.question import choose_question
from ajar.core.decision.role import decide_role
from ajar.core.nouns.fact import Speaker, State
from ajar.core.nouns.preferences import (
    JUDGED,
    Avoids,
    Criterion,
    Floor,
    Is,
    Mentions,
    Near,
    OneOf,
    Preferences,
    Within,
)
from ajar.core.nouns.role import (
    Employment,
    Level,
    Mode,
    Seat,
    Topic,
    Visa,
)
from ajar.core.nouns.verdict import Decision


def only(criterion):
    return Preferences((criterion,))


CRITERIA = [
    Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), MUST),
    Criterion(Topic.LEVEL, OneOf((Level.DIRECTOR, Level.VP, Level.C_LEVEL)), MUST),
    Criterion(Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,)), MUST),
    Criterion(Topic.VISA, OneOf((Visa.SPONSORED,)), MUST),
    Criterion(Topic.MODE, OneOf((Mode.REMOTE,)), MUST),
    Criterion(Topic.PAY, Floor(130_000, "USD"), MUST),
    Criterion(Topic.TRAVEL_PERCENT, Within(most=25), MUST),
    Criterion(Topic.REPORTS, Within(least=3), MUST),
    Criterion(Topic.DURATION_MONTHS, Within(6, 12), MUST),
    Criterion(Topic.DAYS_IN, Within(most=0), MUST),
    Criterion(Topic.PLACES, Near(("Germany",)), MUST),
    Criterion(Topic.EQUITY, Is(wanted=True), MUST),
    Criterion(Topic.RELOCATION, Is(wanted=False), MUST),
    Criterion(Topic.TITLE, Mentions(("orchard",)), MUST),
    Criterion(Topic.SKILLS, Mentions(("grafting",)), MUST),
    Criterion(Topic.INDUSTRY, Avoids(("tobacco", "betting")), MUST),
    Criterion(Topic.EMPLOYER, Avoids(("Grumblethwaite",)), MUST),
]


def note(question, reply):
    """Return what is known once the user notes `reply`."""
    told = {"speaker": Speaker.USER, "confidence": 1.0}
    if reply.refused:
        topic = question.topic
        return dict([finding(topic, "", state=State.REFUSED, refused=True, **told)])
    return dict(finding(topic, value, **told) for topic, value in reply.notes)


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda c: c.topic.value)
def test_each_reply_leads_where_it_says(criterion):
    preferences = only(criterion)
    question = choose_question({}, preferences)
    assert 2 <= len(question.replies) <= 5
    assert question.replies[-1].refused
    for reply in question.replies:
        verdict = decide_role(note(question, reply), preferences, TODAY)
        expected = reply.settles or Decision.OPEN
        if not (reply.refused and criterion.topic is Topic.PLACES):
            assert verdict.decision is expected, reply
        assert reply.words[0] == reply.words[0].upper()


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda c: c.topic.value)
def test_a_limit_with_a_wish_beside_it_has_replies_for_both(criterion):
    wish = replace(criterion, firmness=SAM.criteria[-1].firmness)
    question = choose_question({}, Preferences((criterion, wish)))
    assert question.topic in {criterion.topic, Topic.MODE}
    assert len({reply.words for reply in question.replies}) == len(question.replies)


def test_several_bounds_make_several_bands():
    preferences = Preferences(
        (
            Criterion(Topic.TRAVEL_PERCENT, Within(most=25), MUST),
            Criterion(Topic.TRAVEL_PERCENT, Within(most=10), weight=9),
            Criterion(Topic.PAY, Floor(130_000, "USD"), MUST),
            Criterion(Topic.PAY, Floor(160_000, "USD"), weight=9),
        )
    )
    question = choose_question({}, preferences, [Topic.PAY])
    assert [reply.words for reply in question.replies] == [
        "At most 10 %",
        "11 to 25 %",
        "More than 25 %",
        "Won't say",
    ]
    question = choose_question({}, preferences, [Topic.TRAVEL_PERCENT])
    assert [reply.words for reply in question.replies] == [
        "Under $130k",
        "$130k to $160k",
        "$160k or more",
        "Won't say",
    ]


def test_every_topic_that_is_judged_can_be_asked_about():
    for topic in JUDGED:
        matching = [c for c in CRITERIA if c.topic is topic]
        for criterion in matching:
            assert choose_question({}, only(criterion)).written.endswith("?")
