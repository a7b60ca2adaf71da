"""For how many readers a letter was written."""

import pytest
from screened import letter_of, signals_of

from ajar.core.nouns.message import Channel
from ajar.core.screen.effort import judge_effort

PITCH = "we have a controller role in Leeds, £80k. Could we talk?"
LIST = ("list-unsubscribe", "<mailto:stop@acme.example>")


def effort(body, **more):
    return str(judge_effort(letter_of(body, **more)).effort)


@pytest.mark.parametrize(
    "text",
    [
        "Hi Sam, your talk in Uppsala was the best of the day. We need a lead.",
        "Sam, your aunt Carmel gave me your number. I need a bookkeeper.",
        "Hi Sam, we met at the finance breakfast in May. A role turned up.",
        "Hi Sam, you were recommended by two deans I called.",
        "Hey Sam, love the blog! Would you do our app?",
        "Hi Sam, I read your patch about retries. Do you want a job?",
        "Liebe Frau Roth, Sie waren drei Jahre bei uns, Sie haben damals bei uns viel"
        " bewegt.",
        "Olá Ana, vi o seu repositório no GitHub.",
    ],
)
def test_own_work_a_friend_or_a_meeting_make_it_personal(text):
    assert effort(text) == "personal"


@pytest.mark.parametrize(
    "text",
    [
        f"Hi Sam, {PITCH}",
        f"Dear Mr Rivera,\n\n{PITCH}",
        f"Sehr geehrte Frau Dr. Weiß,\n{PITCH}",
        f"Sam - {PITCH}",
        f"Head of Legal\n\nDear Imran,\n{PITCH}",
        f"Hi Yolanda its Trish, {PITCH}",
    ],
)
def test_a_name_and_a_pitch_make_a_template(text):
    assert effort(text) == "template"


@pytest.mark.parametrize(
    "text",
    [
        f"Dear Candidate, {PITCH}",
        f"Hi all, {PITCH}",
        f"Hi {{first_name}}, {PITCH}",
        f"Dear [Candidate Name], {PITCH}",
        f"Good day, Dear Applicant! {PITCH}",
    ],
)
def test_no_name_or_an_open_blank_makes_a_blast(text):
    assert effort(text) == "blast"
    assert signals_of(letter_of(text))["mass_mailing"] == "note"


def test_a_mailing_to_nobody_by_name_is_a_blast():
    text = (
        "We're hiring again! Drivers and packers, $21 an hour, all shifts. Apply this"
        " week. To be taken off this list, reply STOP."
    )
    assert effort(text, headers=[LIST]) == "blast"
    judged = judge_effort(letter_of(text, headers=[LIST]))
    assert judged.why == "sent by a mailing tool"


def test_words_about_the_reader_are_personal_whatever_greets_them():
    personal = f"Hi Sam, your talk in Oslo was great, {PITCH}"
    assert effort(personal) == "personal"
    assert effort(personal, headers=[("x-campaign-id", "77")]) == "personal"


def test_a_list_is_a_list_whatever_it_says():
    text = "Dear Julia, Prof. Hahn told me you are on this list."
    assert effort(text, headers=[("list-id", "<jobs.example>")]) == "blast"


def test_a_request_of_a_team_through_a_platform_is_no_blast():
    text = "Hi Sam, the team viewed your profile and asked me to find out."
    assert effort(text, headers=[LIST]) == "template"


def test_a_form_and_a_call_are_filled_in_for_one():
    assert effort("need a cook, call me", channel=Channel.FORM) != "blast"
    assert effort("Rang: Jo, needs a cook in Oslo", channel=Channel.CALL) != "blast"
    recorded = "This is an important message from the hiring desk, press one."
    assert effort(recorded, channel=Channel.CALL) == "blast"


def test_an_open_blank_is_shown():
    judged = judge_effort(letter_of("Hi {{first_name}}, a role"))
    assert judged.evidence.quote == "{{first_name}}"
