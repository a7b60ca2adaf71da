"""A draft answers in its first line, gives one reason, and leaves a way back."""

from dataclasses import replace

import pytest
from answers_made import (
    FOUND,
    LONG,
    MAIL,
    NO,
    NOT_NOW,
    OPEN,
    PREFERENCES,
    QUIET,
    TRAVEL,
    WHY,
    YES,
    against,
    base,
    drafted,
    if_only,
    known,
)

from ajar.core.nouns.message import Channel
from ajar.core.nouns.preferences import (
    Criterion,
    Firmness,
    OneOf,
    Preferences,
    Situation,
)
from ajar.core.nouns.question import Purpose
from ajar.core.nouns.role import Mode, Seat, Side, Topic
from ajar.core.nouns.screening import Effort
from ajar.core.nouns.verdict import Decision, Leaning, Stance
from ajar.core.nouns.voice import Length, Voice, Warmth

PLAIN = Voice(warmth=Warmth.PLAIN, length=Length.SHORT, sign_off="Regards,")
CALL = replace(MAIL, channel=Channel.CALL, subject="", message_id="", references=())


def test_a_no_names_its_one_reason_and_what_would_do():
    findings = known(title="Director of Sales", seat=Seat.INDIVIDUAL)
    assert drafted(against(Topic.SEAT, Topic.SEAT), findings=findings).text == (
        "Hello Laura,\n\n"
        "Thank you for getting in touch. I'm going to pass on the Director of Sales "
        "role, because there's no team to lead. So I won't take up your time "
        "with a call.\n\n"
        "What I would consider is a role leading a team. If one comes up, please "
        "write again. Let's connect on LinkedIn in the meantime.\n\n"
        "Would you send me the job description? I may know someone it "
        "suits, and I'd ask them first.\n\n"
        "Best,\nRobin"
    )


def test_a_no_to_a_role_that_suits_but_for_the_pay_says_so():
    limits = [c.topic for c in PREFERENCES.criteria if c.topic is not Topic.PAY]
    verdict = against(Topic.PAY, Topic.PAY, suits=limits)
    text = drafted(verdict, findings=known(title="Aide") | base(122_000)).text
    assert "role, because the base is below what I'd change jobs for." in text
    assert (
        "The rest of it suits me. With a base of $130,000 or more, I'd be glad to look "
        "again. If that changes, or another like it comes up, please write again."
    ) in text


def test_a_no_with_a_clash_does_not_say_that_the_rest_suits():
    verdict = against(Topic.PAY, Topic.PAY, suits=(Topic.SEAT, Topic.PLACES))
    clash = replace(verdict.reasons[1], stance=Stance.CLASH)
    verdict = replace(verdict, reasons=(*verdict.reasons, clash))
    assert "The rest of it suits" not in drafted(verdict).text


def test_a_caller_is_asked_to_call_again():
    call = replace(MAIL, channel=Channel.CALL)
    text = drafted(against(Topic.SEAT, Topic.SEAT), message=call).text
    assert "If one comes up, please call again. Let's connect on LinkedIn" in text


def test_a_plain_and_short_no_keeps_all_that_a_no_needs():
    verdict = against(Topic.TRAVEL_PERCENT, Topic.TRAVEL_PERCENT)
    findings = known(title="Sales Manager", travel_percent=40)
    assert drafted(verdict, voice=PLAIN, findings=findings).text == (
        "Hello Laura,\n\n"
        "Thank you for writing. I'll pass on the Sales Manager role, because 40% "
        "travel is more than I'd do. I would consider a role leading a team, with "
        "no more than 25% travel.\n\n"
        "Let's connect on LinkedIn. Please send me the job description. I may know "
        "someone it suits, and I'd ask them first.\n\n"
        "Regards,\nRobin"
    )


def test_what_went_to_everyone_is_answered_briefly():
    verdict = against(Topic.SEAT, Topic.SEAT, Topic.PAY, Topic.PLACES)
    text = drafted(verdict, findings={}, effort=Effort.BLAST).text
    assert text.count("\n\n") == 2
    assert "Thank you for writing. I'm going to pass on this role, because" in text
    assert "What I would consider" not in text
    assert "Please keep this between us." not in text
    assert "$" not in text


def test_a_no_without_a_reason_gives_none():
    verdict = replace(NO, reasons=())
    text = drafted(verdict).text
    assert "I'm going to pass on the Director of Sales role this time." in text
    assert "What I would consider" not in text


def test_where_one_works_is_said_by_the_mode_if_no_place_is_wanted():
    remote = Criterion(Topic.MODE, OneOf((Mode.REMOTE,)), Firmness.MUST)
    text = drafted(
        against(Topic.PLACES, Topic.PLACES), preferences=Preferences((remote,))
    ).text
    assert "What I would consider is a remote role." in text


def test_a_place_that_may_be_home_says_how_one_works():
    remote = Criterion(Topic.MODE, OneOf((Mode.REMOTE, Mode.HYBRID)))
    wanted = replace(PREFERENCES, criteria=(*PREFERENCES.criteria, remote))
    verdict = against(Topic.MODE, Topic.MODE, Topic.PLACES)
    text = drafted(verdict, preferences=wanted).text
    wanted = "a role that is remote or within reach of Irvine, leading a team."
    assert f"consider is {wanted}" in text


def test_a_change_to_a_no_is_no_counter_offer():
    verdict = against(Topic.SEAT, Topic.PAY)
    change = replace(verdict.changes[0], to=Decision.NO)
    assert "$130,000" not in drafted(replace(verdict, changes=(change,))).text


def test_what_is_doubted_is_part_of_what_would_do():
    verdict = against(Topic.TRAVEL_PERCENT, Topic.TRAVEL_PERCENT)
    doubt = replace(verdict.reasons[0], topic=Topic.PLACES, stance=Stance.DOUBTED)
    verdict = replace(verdict, reasons=(*verdict.reasons, doubt))
    assert (
        "a role that is remote or within reach of Irvine, leading a team, with no more "
        "than 25% travel."
    ) in drafted(verdict).text


def test_a_floor_that_is_what_the_user_earns_is_not_named():
    verdict = against(Topic.PAY, Topic.PAY)
    quiet = replace(QUIET, pay=(130_000.0,))
    like = "With a higher base, I'd be glad to look at it again, or at one like it."
    assert like in drafted(verdict, confidential=quiet).text
    assert like in drafted(verdict, voice=Voice(names_floor=False)).text


def test_a_yes_says_what_is_next():
    assert drafted(YES).text == (
        "Hello Laura,\n\n"
        "Thank you for getting in touch. Yes, I'd like to hear more about the Director "
        "of Sales role.\n\n"
        "Could you send me the job description first? After that, I'd be glad to talk: "
        "which times would suit you?\n\n"
        "I'm happy where I am, so please keep this between us.\n\n"
        "Best,\nRobin"
    )


def test_a_yes_asks_at_most_two_things_beside():
    text = drafted(YES, questions=(TRAVEL, WHY, FOUND)).text
    assert f"{TRAVEL.written} Up to 25% is fine. {WHY.written}\n\n" in text
    assert FOUND.written not in text


def test_who_told_why_they_write_is_not_asked_how_they_found_one():
    told = known(why_me="your talk")
    assert FOUND.written not in drafted(OPEN, questions=(FOUND,), findings=told).text
    assert FOUND.written in drafted(OPEN, questions=(FOUND,)).text
    deciding = replace(FOUND, purpose=Purpose.CLASH)
    told |= known(title="Clerk")
    text = drafted(OPEN, questions=(deciding,), findings=told).text
    assert FOUND.written in text


def test_interview_travel_that_is_known_is_not_asked():
    findings = known(interview_travel=False)
    assert "interviews" not in drafted(YES, findings=findings).text


@pytest.mark.parametrize(
    ("situation", "confidential", "words"),
    [
        (Situation.HAPPY, True, "I'm happy where I am, so please keep this between"),
        (Situation.OPEN, True, "open to the right move, so please keep this between"),
        (Situation.LOOKING, True, "I'm looking quietly, so please keep this between"),
        (
            Situation.HAPPY,
            False,
            "I'm happy where I am, so it would take the right role.",
        ),
        (Situation.OPEN, False, "I'm not searching, but open to the right move."),
        (Situation.LOOKING, False, "I'm looking for my next role."),
    ],
)
def test_a_yes_says_how_the_user_is_placed(situation, confidential, words):
    preferences = replace(PREFERENCES, situation=situation, confidential=confidential)
    assert words in drafted(YES, preferences=preferences).text


def test_an_agency_is_asked_not_to_pass_the_name_on():
    words = "don't pass my name or résumé on before I say so."
    agency = known(side=Side.AGENCY, employer="Meridian")
    assert words in drafted(YES, findings=agency).text
    unnamed = drafted(YES, findings=known(side=Side.AGENCY)).text
    assert "please tell me who your client is and wait for my word." in unnamed
    assert words not in drafted(YES, findings=known(side=Side.IN_HOUSE)).text


def test_a_yes_if_says_what_it_hangs_on_and_asks():
    verdict = if_only(Topic.TRAVEL_PERCENT)
    assert drafted(verdict, questions=(TRAVEL,)).text == (
        "Hello Laura,\n\n"
        "Thank you for getting in touch. Yes, I'd like to hear more about the Director "
        "of Sales role.\n\n"
        "One question first. How much of the time would the role travel? "
        "Up to 25% is fine.\n\n"
        "If that fits, I'd be glad to talk. Please "
        "send me the job description beforehand, with a time or two.\n\n"
        "I'm happy where I am, so please keep this between us.\n\n"
        "Best,\nRobin"
    )


def test_three_questions_are_numbered_a_line_each():
    text = drafted(
        if_only(Topic.PAY, Topic.SEAT),
        questions=(TRAVEL, WHY, FOUND, TRAVEL),
        message=LONG,
    ).text
    assert "the pay is right and there's a team to lead, I'd" in text
    assert (
        "Three questions first:\n1. How much of the time would the role travel? Up to "
        "25% is fine.\n"
        "2. Why is the role open?\n3. How did you come across me?\n\nIf that fits and "
        "the pay"
    ) in text


def test_a_floor_is_never_named_while_pay_is_still_open():
    assert "130" not in drafted(if_only(Topic.PAY), questions=(TRAVEL,)).text


def test_limits_come_before_wishes_and_no_more_than_three():
    topics = (Topic.REPORTS, Topic.SEAT, Topic.PAY, Topic.PLACES, Topic.EMPLOYMENT)
    text = drafted(if_only(*topics)).text
    assert (
        "If there's a team to lead, the pay is right, and it's remote or within reach "
        "of Irvine, I'd be"
    ) in text


def test_an_open_one_asks_its_questions():
    text = drafted(OPEN, questions=(TRAVEL, WHY)).text
    assert (
        "Before I can say yes or no to the Director of Sales role, I'd like to ask a "
        "few things.\n\nHow much of the time would the role travel? Up to 25% is fine. "
        "Why is the role open?\n\nIf there is a job description, please send it along."
    ) in text
    leaning = replace(OPEN, leaning=Leaning.NO)
    assert "I lean toward no on the Director" in drafted(leaning, questions=(WHY,)).text


def test_an_open_one_without_questions_asks_for_the_description():
    assert (
        "I'd like to read more. Would you send me the job description?"
        in drafted(OPEN).text
    )


def test_a_not_now_gives_reason_and_date():
    text = drafted(NOT_NOW).text
    assert "not now, for one reason: my shares vest in March.\n\n" in text
    assert "Please ask me again after March 31, 2027." in text


def test_the_date_may_be_the_user_s_own():
    text = drafted(replace(NOT_NOW, until=None)).text
    assert "Please ask me again after March 31, 2027." in text


def test_a_not_now_without_reason_and_date_still_reads():
    preferences = replace(PREFERENCES, not_now=None)
    text = drafted(replace(NOT_NOW, until=None), preferences=preferences).text
    assert "My answer on the Director of Sales role is not now.\n\n" in text
    assert "Please ask me again another time." in text
