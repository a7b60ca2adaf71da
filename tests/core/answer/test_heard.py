"""A letter is heard: what it touches on, what it proposes, who gave the name."""

import time
from dataclasses import replace

import pytest
from answers_made import MAIL
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.answer.heard import hear, is_settled_work, referrer_in
from ajar.core.nouns.message import Attachment
from ajar.core.nouns.role import Topic


def heard(body, **told):
    return hear(replace(MAIL, subject="", body=body, **told))


@pytest.mark.parametrize(
    ("body", "topic"),
    [
        ("You'd be on the road now and then.", Topic.TRAVEL_PERCENT),
        ("Home every weekend. Every one.", Topic.TRAVEL_PERCENT),
        ("Die Stelle ist mit Dienstreisen verbunden.", Topic.TRAVEL_PERCENT),
        ("It runs for 18 months.", Topic.EMPLOYMENT),
        ("C'est un CDI à Nantes.", Topic.EMPLOYMENT),
        ("Gareth is going to the airlines.", Topic.WHY_OPEN),
        ("Unser Leiter geht in den Ruhestand.", Topic.WHY_OPEN),
        ("I read your patch to the scheduler.", Topic.WHY_ME),
        ("You ran the landlord side of it.", Topic.WHY_ME),
        ("We met at the spring fair.", Topic.FOUND_VIA),
    ],
)
def test_a_topic_is_touched_on(body, topic):
    assert topic in heard(body).about
    assert heard(body).about[topic] in body


def test_a_bare_pitch_touches_on_nothing():
    assert not heard("We are hiring a clerk in Tustin. Interested?").about


def test_praise_for_a_profile_is_no_reason():
    about = heard("Your impressive background looks like a great match.").about
    assert Topic.WHY_ME not in about


def test_earlier_messages_and_files_are_heard_too():
    earlier = replace(MAIL, body="There is no travel.")
    assert Topic.TRAVEL_PERCENT in hear(MAIL, (earlier,)).about
    file = Attachment("role.pdf", "application/pdf", 9, "Travel: 10 %")
    assert Topic.TRAVEL_PERCENT in heard("Hello", attachments=(file,)).about


@pytest.mark.parametrize(
    ("body", "cue"),
    [
        ("Would you have twenty minutes this week?", "call"),
        ("Hätten Sie Zeit für ein Gespräch?", "call"),
        ("Could we talk on Thursday at 3?", "times"),
        ("Tell me which afternoon suits you.", "asks_times"),
        ("Grab a slot on my calendar.", "booking"),
        ("Kindly revert with your updated CV.", "wants_resume"),
        ("Shall I send the JD over?", "sends_description"),
        ("Want me to walk your resume in?", "represent"),
        ("I can't name the client yet.", "client_later"),
        ("Den Namen nenne ich gern am Telefon.", "client_later"),
        ("No CV goes anywhere without your say-so.", "promised"),
        ("I have no particular brief for you today.", "no_role"),
        ("Dear Ms. Vale,\n\nWe are hiring.", "formal"),
        ("Sehr geehrte Frau Vale,\n\nwir suchen.", "formal"),
        ("Hast du Lust auf mehr?", "familiar_german"),
    ],
)
def test_a_proposal_is_taken_up(body, cue):
    assert cue in heard(body).cues


@pytest.mark.parametrize(
    ("body", "cue"),
    [
        ("We sit together Tuesday and Thursday in the office.", "times"),
        ("Please write by noon on Friday or ring me for a chat.", "times"),
        ("It is a 60-minute film about slate.", "call"),
        ("We talked for a few minutes at your poster.", "call"),
        ("Hi Robin,\n\nWe are hiring.", "formal"),
    ],
)
def test_what_only_sounds_like_a_proposal_is_none(body, cue):
    assert cue not in heard(body).cues


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ferdinand gave me your name.", "Ferdinand"),
        ("I got your name from Doug Pflueger, who praised you.", "Doug Pflueger"),
        ("Dr. Ada Brook recommended you to us.", "Dr. Ada Brook"),
        (
            "Sandra Ogil, once of Leeds, suggested that I drop you a line.",
            "Sandra Ogil",
        ),
        ("Maud, avec qui tu as travaillé, m'a donné ton mail.", "Maud"),
        ("I gave me your name.", ""),
        ("A friend passed it on.", ""),
    ],
)
def test_who_gave_the_name_is_heard(text, name):
    assert referrer_in(text) == name


def test_some_work_stays_where_it_is():
    assert is_settled_work("Charge Nurse")
    assert not is_settled_work("Sales Manager")


@given(st.text(max_size=400))
def test_no_text_breaks_the_hearing(body):
    assert isinstance(heard(body).referrer, str)


@pytest.mark.parametrize("unit", ["your a b ", "name ", "A B C, ", "a few min", ". "])
def test_long_hostile_text_is_heard_in_time(unit):
    body = (unit * 60_000)[:100_000]
    started = time.process_time()
    heard(body)
    assert time.process_time() - started < 1


def test_two_dates_are_days_to_choose_from():
    body = "I'd suggest a first conversation. I am in Vienna on 19 and 20 November."
    assert heard(body).days == "19 or 20 November"


def test_who_has_yet_to_be_spoken_to_was_never_met():
    assert "met" not in heard("I can't name the firm until we have spoken.").cues
    assert "met" in heard("We have spoken before, last spring.").cues
