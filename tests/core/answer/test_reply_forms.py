"""The same answer as a mail in its thread, a message, a note, a text, a script."""

from dataclasses import replace

import pytest
from answers_made import (
    MAIL,
    NO,
    NOT_NOW,
    OPEN,
    OWNER,
    PREFERENCES,
    QUIET,
    TRAVEL,
    WHY,
    YES,
    against,
    base,
    drafted,
    finding,
    if_only,
    known,
)

from ajar.core.nouns.draft import BeatKind, Form
from ajar.core.nouns.fact import State
from ajar.core.nouns.message import Channel, Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import NotNow
from ajar.core.nouns.role import PayKind, Period, Topic
from ajar.core.nouns.voice import Address, Voice

CALL = replace(MAIL, channel=Channel.CALL, subject="", message_id="", references=())
ANSWERS = (YES, NO, OPEN, NOT_NOW, if_only(Topic.TRAVEL_PERCENT))


def test_a_mail_goes_back_into_its_thread():
    draft = drafted(NO)
    assert draft.subject == "Re: Hello from Meridian"
    assert draft.recipients == (Party("Laura Kim", "laura.kim@meridian.example"),)
    assert draft.in_reply_to == "<one@meridian.example>"
    assert draft.references == ("<zero@meridian.example>", "<one@meridian.example>")
    assert draft.quote.splitlines()[:3] == [
        "On Mon, Nov 23, 2026 at 7:51 AM Laura Kim <laura.kim@meridian.example> wrote:",
        "> Hi Robin,",
        ">",
    ]
    assert draft.body == f"{draft.text}\n\n{draft.quote}"


@pytest.mark.parametrize(
    ("subject", "answered"),
    [
        ("RE: AW: Hello", "Re: Hello"),
        ("re:re: Hello", "Re: Hello"),
        ("Regarding: a role", "Re: Regarding: a role"),
        ("", "Your message about the Director of Sales role"),
        ("Hi {FirstName}", "Your message about the Director of Sales role"),
        ("Leaving Copperline Labs?", "Your message about the Director of Sales role"),
        ("Two\r\nBcc: lines", "Re: Two Bcc: lines"),
    ],
)
def test_a_subject_is_answered_unless_it_must_not_travel(subject, answered):
    assert drafted(NO, message=replace(MAIL, subject=subject)).subject == answered


def test_a_subject_of_its_own_names_no_role_that_is_unknown():
    message = replace(MAIL, subject="")
    assert drafted(NO, message=message, findings={}).subject == "Your message"
    secret = known(title="Head of the Copperline Labs merger")
    assert drafted(NO, message=message, findings=secret).subject == "Your message"


def test_a_call_is_thanked_for_by_mail():
    findings = known(title="Sales Consultant II", email="dana@front.example")
    draft = drafted(
        NO, message=replace(CALL, sender=Party("Dana W")), findings=findings
    )
    assert draft.subject == "Your call about the Sales Consultant II role"
    assert draft.recipients == (Party("Dana W", "dana@front.example"),)
    assert "Thank you for your call." in draft.text
    assert not draft.quote
    assert not draft.in_reply_to


def test_a_service_that_carried_the_words_is_not_answered():
    message = replace(MAIL, platform="linkedin", subject="Laura sent you a message")
    draft = drafted(NO, message=message)
    assert draft.subject == "Your message about the Director of Sales role"
    assert not draft.in_reply_to


def test_what_a_friend_passed_on_is_not_quoted_to_a_stranger():
    message = replace(MAIL, sender=Party("Mei Castell", "mei@example.org"))
    findings = known(recruiter="Walt Inger", email="walt@firm.example", title="Clerk")
    draft = drafted(NO, message=message, findings=findings)
    assert draft.recipients == (Party("Walt Inger", "walt@firm.example"),)
    assert draft.subject == "The Clerk role"
    assert draft.text.startswith("Hello Walt,\n\nThank you for your message, which Mei")
    assert not draft.quote
    assert not draft.references


def test_a_linkedin_message_has_no_subject_and_stays_there():
    draft = drafted(NO, Form.LINKEDIN)
    assert (draft.subject, draft.quote, draft.recipients) == ("", "", ())
    assert "Let's stay in touch here." in draft.text
    assert "on LinkedIn" not in draft.text


def test_a_note_says_the_answer_in_two_hundred_characters():
    draft = drafted(NO, Form.NOTE)
    assert draft.text == (
        "Hello Laura, thank you for writing. I'll pass on the Director of Sales role, "
        "because the seat isn't the kind I'd move for. What I would consider is a role "
        "leading a team. Let's connect."
    )
    assert draft.limit == 200


def test_a_note_drops_what_it_can_spare_first():
    verdict = against(Topic.SEAT, Topic.SEAT, Topic.PAY)
    text = drafted(verdict, Form.NOTE).text
    assert "I would consider" not in text
    assert "the seat isn't the kind I'd move for. Let's connect." in text
    wide = drafted(verdict, Form.NOTE, voice=Voice(note_limit=300))
    assert "I would consider" in wide.text
    assert wide.limit == 300


def test_a_note_names_no_long_title():
    findings = known(title="Senior Regional Director of Instrument Sales and Service")
    verdict = if_only(Topic.SEAT, Topic.PAY, Topic.TRAVEL_PERCENT)
    text = drafted(verdict, Form.NOTE, findings=findings).text
    assert len(text) <= 200
    assert "hear more, provided there's a team to lead, the pay is right, and" in text


def test_a_long_reason_for_not_now_gives_way_in_a_note():
    until = PREFERENCES.not_now.until
    preferences = replace(PREFERENCES, not_now=NotNow("a " + "very " * 60 + "x", until))
    text = drafted(NOT_NOW, Form.NOTE, preferences=preferences).text
    assert len(text) <= 200
    assert "My answer is not now." in text


def test_a_text_message_asks_one_question_and_is_signed():
    text = drafted(if_only(Topic.PAY), Form.SMS, questions=(TRAVEL, WHY)).text
    assert "pay is right. How much of the time would the role travel?" in text
    assert WHY.written not in text
    assert text.endswith(" Robin")


def test_a_script_has_three_beats():
    draft = drafted(NO, Form.PHONE, message=CALL)
    assert [beat.kind for beat in draft.beats] == [*BeatKind]
    answer, door, help_ = (beat.words for beat in draft.beats)
    assert answer == (
        "Hello Laura, this is Robin. Thank you for calling me about the Director of "
        "Sales role. I'm going to pass, because the seat isn't the kind I'd move for."
    )
    assert door == (
        "Let's connect on LinkedIn, and please call again when you have "
        "a role leading a team."
    )
    assert help_.startswith("Would you send me the job description? I may know someone")
    assert draft.text == "\n\n".join((answer, door, help_))


@pytest.mark.parametrize("verdict", ANSWERS)
def test_every_answer_has_three_beats_on_the_phone(verdict):
    draft = drafted(verdict, Form.PHONE, questions=(TRAVEL,), message=CALL)
    assert [beat.kind for beat in draft.beats] == [*BeatKind]
    if verdict is not YES and verdict.decision.value == "open":
        assert TRAVEL.said in draft.beats[0].words


def test_a_role_without_a_title_is_named_by_its_employer():
    assert (
        "pass on the role at Meridian, because"
        in drafted(NO, findings=known(employer="Meridian")).text
    )
    secret = known(employer="Copperline Labs")
    assert "pass on this role, because" in drafted(NO, findings=secret).text
    assert "pass on this role, because" in drafted(NO, Form.SMS, findings=secret).text


def test_a_role_with_a_title_needs_no_employer():
    text = drafted(NO, findings=known(title="Clerk", employer="Meridian")).text
    assert "pass on the Clerk role, because" in text
    assert "Meridian" not in text


def test_a_floor_is_compared_with_a_rate_unless_a_contract_won_t_do():
    hourly = base(60, Period.HOUR, PayKind.RATE)
    text = drafted(against(Topic.PAY, Topic.PAY), findings=hourly).text
    assert (
        "With pay of $130,000 a year or more, I'd be glad to look at it again" in text
    )
    verdict = against(Topic.EMPLOYMENT, Topic.EMPLOYMENT, Topic.PAY)
    text = drafted(verdict, findings=hourly).text
    assert "a permanent role leading a team, with a base of $130,000 or more." in text


def test_a_doubtful_title_is_not_used():
    doubt = finding(Topic.TITLE, "Clerk", state=State.HEDGED)
    assert "pass on this role, because" in drafted(NO, findings=doubt).text


def test_nobody_s_name_is_made_up():
    unknown = replace(MAIL, sender=Party("Talent Team", "talent@meridian.example"))
    assert drafted(NO, message=unknown, findings={}).text.startswith("Hello,\n\n")
    anonymous = drafted(NO, owner=Owner())
    assert anonymous.text.endswith("\n\nBest")


def test_a_formal_voice_uses_the_full_name():
    voice = Voice(address=Address.FULL_NAME, signed="R. Vale")
    text = drafted(NO, voice=voice).text
    assert text.startswith("Dear Laura Kim,\n\n")
    assert text.endswith("\n\nBest,\nR. Vale")


@pytest.mark.parametrize(
    ("findings", "words"),
    [
        (base(1) | known(why_me="a talk"), "being so clear about the pay."),
        (base(1) | known(why_open="growth"), "being so clear about the pay."),
        (base(1) | known(travel_percent=5), "so clear about the pay and the travel."),
        (base(1) | known(title="Clerk"), "being so clear about the job and the pay."),
        (known(title="Clerk"), "Thank you for getting in touch."),
        (
            base(1) | finding(Topic.TITLE, "X", confidence=0.5),
            "Thank you for being so clear about the pay.",
        ),
    ],
)
def test_thanks_are_for_what_was_said(findings, words):
    assert words in drafted(NO, findings=findings).text


def test_own_words_come_first():
    voice = Voice(wording=(("thanks", "Thanks, {name}."), ("sign", "Cheers")))
    text = drafted(NO, voice=voice).text
    assert "\n\nThanks, Laura. I'm going to pass" in text
    assert text.endswith("\n\nCheers")
    unnamed = replace(MAIL, sender=Party())
    assert "Thank you for writing" not in text
    assert "Thanks," not in drafted(NO, voice=voice, message=unnamed, findings={}).text


def test_without_a_list_the_employer_is_kept_quiet():
    findings = known(employer=OWNER.employer)
    assert (
        "pass on this role, because"
        in drafted(NO, findings=findings, confidential=None).text
    )
    assert QUIET.employer != OWNER.employer
