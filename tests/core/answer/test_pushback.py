"""What to say when a recruiter pushes back: short, true, and nothing given away."""

from dataclasses import replace
from datetime import date

import pytest
from answers_made import (
    NO,
    NOT_NOW,
    OPEN,
    PREFERENCES,
    QUIET,
    YES,
    against,
    base,
    if_only,
    known,
)
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.answer.lint import lint_draft
from ajar.core.answer.pushback import pushbacks_for
from ajar.core.nouns.draft import Confidential, Draft, Form
from ajar.core.nouns.preferences import (
    JUDGED,
    Criterion,
    Floor,
    OneOf,
    Preferences,
    Within,
)
from ajar.core.nouns.role import Employment, Mode, Seat, Topic
from ajar.core.nouns.verdict import Decision, Stance
from ajar.core.nouns.voice import Voice
from ajar.core.nouns.wire import CHOICES
from ajar.core.tables import load_rows

ROWS = load_rows("answer_pushback.tsv")
DECISIONS = {decision.value for decision in Decision}
VERDICTS = [
    *(YES, OPEN, NOT_NOW, if_only(Topic.PAY)),
    *(against(topic) for topic in sorted(JUDGED)),
    *(against(topic, stance=Stance.REFUSED) for topic in sorted(JUDGED)),
    *(against(topic, stance=Stance.DOUBTED) for topic in sorted(JUDGED)),
]
MONEY = "What are you making now?"


def ready(verdict, found=None, preferences=PREFERENCES, quiet=QUIET, **told):
    """Return what they say and what to say then."""
    pairs = pushbacks_for(verdict, found or {}, preferences, quiet, **told)
    return [(pair.heard, pair.answer) for pair in pairs]


def first(topic, value, preferences=PREFERENCES, **told):
    return ready(against(topic), known(**{topic.value: value}), preferences, **told)[0]


def test_a_seat_that_can_lead_to_management_may_call_when_it_does():
    assert ready(NO, known(seat=Seat.INDIVIDUAL)) == [
        ("It can lead to management.", "Then call me when it does. I mean that."),
        (MONEY, "I keep that private. What's the range?"),
    ]


def test_what_they_say_fits_what_the_user_wants():
    hands_on = Preferences((Criterion(Topic.SEAT, OneOf((Seat.INDIVIDUAL,))),))
    heard, _ = first(Topic.SEAT, Seat.MANAGER, hands_on)
    assert heard == "You'd still do some of the work."
    top = Preferences((Criterion(Topic.SEAT, OneOf((Seat.EXECUTIVE,))),))
    heard, _ = first(Topic.SEAT, Seat.INDIVIDUAL, top)
    assert heard == "It can grow into more than that."
    assert first(Topic.EMPLOYMENT, Employment.CONTRACT) == (
        "It may turn permanent.",
        "Then call me when it does. I mean that.",
    )


def test_pay_says_what_one_would_consider():
    assert ready(against(Topic.PAY), base(96_000.0)) == [
        ("What would it take?", "I'd consider a role with a base of $130,000 or more."),
        (MONEY, "I keep that private. It's their range I go by."),
    ]


def test_a_floor_that_is_ones_own_pay_is_not_named():
    earned = replace(QUIET, pay=(130_000.0,))
    said = ready(against(Topic.PAY), base(96_000.0), quiet=earned)
    assert said[0] == ("What would it take?", "I'd consider a role with a higher base.")
    for silent in (Voice(names_floor=False),):
        said = ready(against(Topic.PAY), base(96_000.0), voice=silent)
        assert "130" not in str(said)
    also = Preferences(
        (Criterion(Topic.PAY, Floor(1.0, "EUR", (("USD", 130_000.0),))),)
    )
    said = ready(against(Topic.PAY), base(96_000.0), also, earned)
    assert "130" not in str(said)


def test_what_can_not_be_said_gives_way_to_the_next():
    shy = replace(QUIET, words=("higher base",))
    said = ready(against(Topic.PAY), base(96_000.0), quiet=shy, voice=Voice())
    assert said[0][1].endswith("$130,000 or more.")
    voice = Voice(names_floor=False)
    said = ready(against(Topic.PAY), base(96_000.0), quiet=shy, voice=voice)
    assert said[0] == (
        "What would it take?",
        "A range well above that one, so call me when they have it.",
    )
    hushed = replace(QUIET, words=("keep that private",))
    assert len(ready(NO, quiet=hushed)) == 1


def test_too_much_travel_names_what_would_do():
    assert first(Topic.TRAVEL_PERCENT, 60)[1] == (
        "If they put that in writing, call me again. "
        "I'd consider a role with no more than 25% travel."
    )
    unspoken = Preferences((Criterion(Topic.TRAVEL_PERCENT, Within(most=25)),))
    hushed = replace(QUIET, words=("travel",))
    assert first(Topic.TRAVEL_PERCENT, 60, unspoken, quiet=hushed)[1] == (
        "If they put that in writing, call me again."
    )


def test_silence_is_answered_by_asking_for_it_first():
    refused = against(Topic.SEAT, stance=Stance.REFUSED)
    assert ready(refused)[0] == (
        "I can tell you once you're in the process.",
        "I'd need it before that. Call me when you can say.",
    )
    assert ready(against(Topic.PAY, stance=Stance.REFUSED))[0] == (
        "It depends on experience.",
        "They'll have a range for it. Call me when you can tell me.",
    )


def test_not_now_names_its_day():
    assert ready(NOT_NOW)[0][1] == (
        "Not before March 31, 2027. Ask me again then, I mean that."
    )
    some_day = replace(NOT_NOW, until=None)
    plain = replace(PREFERENCES, not_now=None)
    assert ready(some_day, preferences=plain)[0][1].startswith("Not yet. ")
    day = replace(some_day, until=date(2027, 5, 1))
    assert "May 1, 2027" in ready(day, preferences=plain)[0][1]


def test_a_yes_and_an_open_answer_send_nothing_out():
    assert ready(YES)[0] == (
        "Can I send your résumé over today?",
        "Nothing goes out before I've read the description, please.",
    )
    for verdict in (OPEN, if_only(Topic.PAY)):
        assert ready(verdict)[0][0] == "Can I put you forward in the meantime?"


def test_a_no_without_a_reason_is_a_no_all_the_same():
    bare = replace(NO, reasons=())
    assert ready(bare)[0][0] == "Would you just hear them out?"
    assert len(ready(bare)) == 2


@pytest.mark.parametrize("verdict", VERDICTS)
@pytest.mark.parametrize("found", [{}, base(96_000.0), known(mode=Mode.ONSITE)])
def test_two_are_ready_for_every_verdict_and_pass_the_lint(verdict, found):
    pairs = pushbacks_for(verdict, found, PREFERENCES, QUIET)
    assert len(pairs) == 2
    assert pairs[1].heard == MONEY
    for pair in pairs:
        assert "{" not in pair.answer
        draft = Draft(Form.PHONE, pair.answer)
        assert lint_draft(draft, QUIET, verdict) == ()


@pytest.mark.parametrize("row", ROWS)
def test_a_row_is_said_in_one_breath_and_is_known_by_its_columns(row):
    answer, topic, kind, heard, words = row
    assert answer in {*DECISIONS, "pay"}
    assert topic == "any" or Topic(topic) in JUDGED
    assert len(heard) <= 50
    assert heard[-1] in ".?"
    assert len(words) <= 80
    assert words[-1] in ".?"
    if topic in {each.value for each in CHOICES}:
        values = {value.value for value in CHOICES[Topic(topic)]}
        assert set(kind.split(">")) <= values | {"any", "refused"}


def test_every_row_passes_the_lint_for_its_own_answer():
    by_decision = {verdict.decision.value: verdict for verdict in VERDICTS}
    for answer, _, _, _, words in ROWS:
        filled = words.format(wants="a remote role", until="March 1, 2027")
        for decision in by_decision if answer == "pay" else (answer,):
            draft = Draft(Form.PHONE, filled)
            assert lint_draft(draft, QUIET, by_decision[decision]) == (), words


def test_every_topic_that_can_decide_has_its_own():
    topics = {row[1] for row in ROWS if row[0] == "no"}
    assert {topic.value for topic in JUDGED} <= topics


WORDS = st.sampled_from(
    sorted({word.strip(".,?'") for row in ROWS for word in row[4].split()} - {""})
)


@given(st.sampled_from(VERDICTS), WORDS, WORDS, st.sampled_from((96_000, 130_000)))
def test_nothing_confidential_is_ever_in_an_answer(verdict, employer, word, pay):
    quiet = Confidential(employer=employer, words=(word,), pay=(float(pay),))
    for found in ({}, base(96_000.0)):
        for pair in pushbacks_for(verdict, found, PREFERENCES, quiet):
            draft = Draft(Form.PHONE, pair.answer)
            assert lint_draft(draft, quiet, verdict) == ()
            assert f"{pay:,}" not in pair.answer
