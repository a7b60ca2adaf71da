"""Letters read as a person would have written them to this person."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from answers_made import (
    MAIL,
    NO,
    OPEN,
    TRAVEL,
    YES,
    against,
    drafted,
    if_only,
    known,
)

from ajar.core.answer.heard import hear
from ajar.core.answer.role_words import role_name
from ajar.core.answer.silence import unanswered
from ajar.core.nouns.draft import Form
from ajar.core.nouns.role import Employment, Side, Topic
from ajar.core.nouns.screening import Assessment, Effort, Risk

SENT = datetime(2026, 9, 1, 9, tzinfo=UTC)
OWNER_HIRES = known(title="Head Chef", side=Side.HIRING_MANAGER)


def saying(words):
    return replace(MAIL, body=f"Hi Robin,\n\n{words}\n\nLaura\n", sent_at=SENT)


def after(days):
    return (SENT + timedelta(days=days)).date()


def test_a_no_does_not_ask_for_silence():
    for form in Form:
        assert "between us" not in drafted(NO, form).text


@pytest.mark.parametrize(
    ("days", "words"),
    [(3, ""), (22, "Sorry to be slow, and I hope it's still open.")],
)
def test_an_answer_after_three_weeks_says_that_it_is_slow(days, words):
    text = drafted(YES, message=saying("Hm."), today=after(days)).text
    assert ("Sorry" in text) == bool(words)
    assert words in text
    slow = drafted(NO, message=saying("Hm."), today=after(days)).text
    assert "still open" not in slow


def test_a_day_that_is_past_is_not_taken_up():
    letter = saying("Are you free for a call on Tuesday?")
    assert "Tuesday works" in drafted(YES, message=letter, today=after(2)).text
    assert "Tuesday" not in drafted(YES, message=letter, today=after(9)).text


def test_who_hires_for_their_own_firm_hears_one_line_of_what_would_do():
    for employment, words in (
        (Employment.PART_TIME, "If you ever have something full time"),
        (Employment.TEMPORARY, "If you ever have something permanent"),
    ):
        told = OWNER_HIRES | known(employment=employment)
        for form in (Form.MAIL, Form.SMS, Form.PHONE):
            text = drafted(against(Topic.EMPLOYMENT), form, findings=told).text
            assert words in text
            assert "LinkedIn" not in text
    dear = against(Topic.PAY, Topic.PAY)
    text = drafted(dear, findings=OWNER_HIRES).text
    assert "If it ever comes with a base of $130,000 or more, I'd be glad" in text


def test_who_hires_for_their_own_firm_is_asked_for_no_description_they_gave():
    told = OWNER_HIRES | known(places=("Broome",))
    unsaid = saying("We honestly don't know yet what the job is.")
    assert "description" not in drafted(YES, findings=told, message=unsaid).text
    assert "description" in drafted(YES, findings=told, message=saying("Hm.")).text


def test_a_ring_that_they_ask_for_is_promised():
    ring = saying("Ring me any afternoon after two, 555-0142.")
    for verdict in (YES, if_only(Topic.EMPLOYMENT)):
        assert "I'll give you a call." in drafted(verdict, message=ring).text
    text = drafted(OPEN, message=ring, questions=(TRAVEL,)).text
    assert "With that answered, I'll give you a call." in text


def test_a_promise_of_silence_is_not_asked_for_again():
    letter = saying("Anything you tell me stays in the building.")
    text = drafted(YES, message=letter).text
    assert "I'm glad to hear that this stays with you." in text
    assert "between us" not in text
    kin = saying("Your aunt Carmel gave me your address.")
    assert "between us" not in drafted(YES, message=kin).text


def test_a_rate_they_ask_about_is_not_passed_over():
    letter = saying("32 an hour is the going rate, tell me if I'm wrong.")
    assert "Whether the rate is right I can't say" in drafted(NO, message=letter).text


def test_another_channel_is_declined_in_a_line():
    letter = saying("Could we talk on WhatsApp?")
    text = drafted(YES, message=letter).text
    assert "I'd rather write by mail than on WhatsApp." in text


def test_what_goes_to_firms_with_a_bench_needs_no_answer():
    letter = saying("Let me know if you have any consultant on your bench.")
    none = Assessment(Risk.NONE, ())
    assert unanswered(NO, letter, none, Effort.BLAST) is not None
    assert unanswered(NO, letter, none, Effort.PERSONAL) is None


@pytest.mark.parametrize("title", ["Cheers mate", "recruiter", "Thanks"])
def test_a_greeting_and_the_sender_s_own_work_are_no_title(title):
    assert role_name(title) == "this role"
    assert role_name("Technical Recruiter, Sales") != "this role"


def test_a_camp_without_flights_is_no_travel():
    told = hear(saying("You'd live here, there's no fly in fly out version."))
    assert Topic.TRAVEL_PERCENT not in told.about
    assert Topic.TRAVEL_PERCENT in hear(saying("You fly to Oslo a lot.")).about
