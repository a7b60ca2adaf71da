"""The number of interviews is read, and whether one must travel to them."""

import pytest
from hypothesis import given, settings
from made import hostile, is_cut_out, letter_of

from ajar.core.read.interview import read_interview_steps, read_interview_travel


def first(facts):
    return facts[0].value if facts else None


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("A three-stage interview process.", 3),
        ("The process is two rounds.", 2),
        ("Interviews are one stage with the team lead.", 1),
        ("Four rounds of interviews, sorry.", 4),
        ("Interview is one phone call and one day on site.", 2),
        ("Mode of interview - 2 rounds virtual + 1 F2F", 3),
        ("Interview: first round on video, second round at the plant.", 2),
        ("Zwei Gespräche, dann die Entscheidung.", 2),
        ("The process is a chat with me, pairing, and a founder call.", 3),
        ("There's a call with me, then a trial shift, then the panel.", 3),
        ("Interview: phone then webex.", 2),
        ("Two calls and a pairing session, all remote.", 3),
        ("They do three stages: me, the VP on Teams, a site visit.", 3),
        ("There's a call about the budget.", None),
        ("You did well in the interview.", None),
        ("She has three interviews a week lined up.", None),
        ("A 40-step interview process.", None),
    ],
)
def test_steps_are_counted(text, steps):
    assert first(read_interview_steps(letter_of(text))) == steps


@pytest.mark.parametrize(
    ("text", "travel"),
    [
        ("The interview is a day on site, we cover the flight.", True),
        ("Interview: first round on video, second round in person.", True),
        ("In-person interview in Lyon.", True),
        ("All interviews are by video.", False),
        ("Video interviews only.", False),
        ("The interview takes an hour.", None),
        ("No in-person interview needed.", None),
    ],
)
def test_the_journey_is_read(text, travel):
    assert first(read_interview_travel(letter_of(text))) is travel


@given(hostile)
@settings(max_examples=60, deadline=None)
def test_no_text_makes_them_fail_and_spans_cut_out_the_evidence(text):
    letter = letter_of(text + " the process is two rounds, interviews are on site")
    for read in (read_interview_steps, read_interview_travel):
        assert all(is_cut_out(letter, fact) for fact in read(letter))
