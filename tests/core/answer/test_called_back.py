"""Who left word weeks ago hears who calls; a talk hangs only on what decides."""

from dataclasses import replace
from datetime import date

import pytest
from answers_made import (
    FOUND,
    MAIL,
    NO,
    OPEN,
    PREFERENCES,
    TRAVEL,
    YES,
    against,
    drafted,
    if_only,
    known,
)

from ajar.core.nouns.draft import Form
from ajar.core.nouns.message import Channel, Party
from ajar.core.nouns.role import Mode, Topic
from ajar.core.nouns.screening import Effort

LEFT = replace(
    MAIL,
    channel=Channel.CALL,
    sender=Party("Voicemail", ""),
    body="Hi Robin, it's Laura with Meridian. Talk soon.",
)
LATE = date(2027, 1, 15)


def said(verdict=NO, message=LEFT, **told):
    return drafted(verdict, Form.PHONE, message=message, **told).text


def test_a_late_answer_to_a_voicemail_says_who_calls_and_why():
    text = said(today=LATE)
    assert text.startswith(
        "Hello Laura, this is Robin. Thank you for your message about the Director "
        "of Sales role, and I'm sorry to be slow. I'm going to pass, because"
    )


def test_a_voicemail_of_today_needs_no_excuse():
    text = said(YES)
    assert "Thank you for your message about the Director of Sales role. Yes," in text
    assert "slow" not in text


def test_a_role_without_a_title_is_called_by_its_place():
    told = {"findings": known(recruiter="Laura Kim", places=("Boise",))}
    assert "Thank you for your message about the job in Boise." in said(**told)
    bare = {"findings": known(recruiter="Laura Kim")}
    assert "Thank you for your message. I'm going to pass" in said(**bare)


@pytest.mark.parametrize(
    "words",
    [
        "This message is for Robin. We have a thing in Boise.",
        "It's Laura. You can reach me any time.",
        "Laura here, sorry I missed you.",
    ],
)
def test_words_left_under_a_name_are_a_voicemail_too(words):
    assert "Thank you for your message" in said(
        message=replace(LEFT, sender=MAIL.sender, body=words)
    )


def test_a_call_that_was_noted_is_thanked_for_unless_it_is_long_ago():
    noted = replace(LEFT, sender=MAIL.sender, body="Laura, Meridian. Nine people.")
    assert said(message=noted).startswith("Hello Laura, this is Robin. Thank you for")
    text = said(message=noted, today=LATE)
    assert (
        "Thank you for calling me about the Director of Sales role, and I'm sorry"
        in text
    )


def test_who_is_on_the_line_is_not_called_back():
    assert "Thank you for your message" not in said(is_live=True)


def test_a_talk_does_not_hang_on_what_decides_nothing():
    text = drafted(if_only(), questions=(FOUND,)).text
    assert "question first" not in text
    assert "answered" not in text
    assert text.index("which times would suit you?") < text.index("come across me?")


def test_a_talk_hangs_on_what_decides():
    assert "Two questions first." in drafted(if_only(), questions=(TRAVEL, FOUND)).text


def test_of_one_role_without_a_name_the_limits_are_told_at_once():
    told = known(mode=Mode.REMOTE)
    text = drafted(OPEN, findings=told, effort=Effort.TEMPLATE).text
    assert "What is the role, and with which company?" in text
    assert "For me it would have to be a permanent role leading a team" in text
    many = drafted(OPEN, findings=told, effort=Effort.TEMPLATE, roles=3).text
    assert "Which one do you have in mind" in many
    blast = drafted(OPEN, findings=told, effort=Effort.BLAST).text
    assert "For me it would have to be" not in blast


def test_interest_in_their_other_role_is_kept_between_the_two():
    text = drafted(NO, roles=2, preferences=PREFERENCES).text
    assert "If your other role is that, I'd gladly hear more about it." in text
    assert "Please keep this between us." in text


STALE = date(2027, 2, 15)


def test_what_is_months_old_is_offered_to_nobody_as_if_it_were_open():
    text = drafted(NO, today=STALE).text
    assert "Sorry for so late an answer." in text
    assert "If it's still open, would you send me the job description?" in text
    assert "and I hope it's still open." in drafted(YES, today=STALE).text


def test_a_text_of_weeks_ago_is_excused_too():
    text = drafted(NO, Form.SMS, today=LATE).text
    assert text.startswith("Hello Laura, sorry to be slow. I'll pass")
    months = drafted(NO, Form.SMS, today=STALE).text
    assert "someone" not in months


def test_a_contract_of_weeks_ago_is_passed_on_to_nobody():
    for_a_time = against(Topic.EMPLOYMENT)
    assert "I may know someone" in drafted(for_a_time).text
    assert "I may know someone" not in drafted(for_a_time, today=LATE).text


def test_who_rang_with_news_is_told_of_which_role_the_answer_speaks():
    news = "Laura would not move on the base and wanted me to have it from her."
    text = said(message=replace(LEFT, sender=MAIL.sender, body=news))
    assert "Thank you for calling to tell me yourself." in text
    assert "Director of Sales role" in text
