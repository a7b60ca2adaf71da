"""An answer asks nothing that was told, that is plain, or that nobody would ask."""

from dataclasses import replace
from datetime import date

import pytest
from answers_made import (
    FOUND,
    LONG,
    MAIL,
    NO,
    OPEN,
    TRAVEL,
    WHY,
    YES,
    drafted,
    finding,
    if_only,
    known,
)

from ajar.core.answer.heard import Heard, hear
from ajar.core.answer.tact import doubtful, needless
from ajar.core.nouns.draft import Form
from ajar.core.nouns.fact import Evidence, State
from ajar.core.nouns.message import Channel, Party
from ajar.core.nouns.question import Purpose, Question
from ajar.core.nouns.role import Employment, Pay, Period, Seat, Side, Topic
from ajar.core.nouns.screening import Assessment, Effort, Risk, Signal, SignalId
from ajar.core.nouns.verdict import Leaning
from ajar.core.text import Span

NOTHING = Heard()
ME = Question(Topic.WHY_ME, Purpose.VETTING, "Why me?", "Why me of all?", "")


def saying(*words):
    return replace(LONG, body=f"Hi Robin,\n\n{' '.join(words)}\n\n" + "So far. " * 40)


def signs(tier, *kinds):
    evidence = Evidence("x", "body", Span(0, 1))
    return Assessment(tier, tuple(Signal(kind, tier, evidence, "!") for kind in kinds))


@pytest.mark.parametrize(
    "findings",
    [
        finding(Topic.PAY, Pay(1, 2, "USD", Period.YEAR)),
        known(seat=Seat.EXECUTIVE),
        known(equity=True),
    ],
)
def test_a_salaried_job_is_not_asked_whether_it_is_permanent(findings):
    assert Topic.EMPLOYMENT in needless(findings, NOTHING, MAIL)


def test_an_agency_that_says_no_more_is_asked():
    told = needless(known(side=Side.AGENCY), NOTHING, MAIL)
    assert not {Topic.EMPLOYMENT, Topic.EMPLOYER} & told
    later = Heard(cues=frozenset({"client_later"}))
    assert Topic.EMPLOYER in needless(known(side=Side.AGENCY), later, MAIL)


def test_a_ward_is_not_asked_how_much_it_travels():
    assert Topic.TRAVEL_PERCENT in needless(known(title="Charge Nurse"), NOTHING, MAIL)


def test_why_a_contract_is_open_is_plain():
    contract = known(employment=Employment.CONTRACT)
    assert Topic.WHY_OPEN in needless(contract, NOTHING, MAIL)
    assert Topic.WHY_OPEN in needless(known(duration_months=6), NOTHING, MAIL)


def test_who_writes_on_linkedin_found_one_there():
    there = replace(MAIL, channel=Channel.LINKEDIN)
    assert Topic.FOUND_VIA in needless({}, NOTHING, there)
    assert Topic.WHY_ME not in needless({}, NOTHING, there)


def test_who_was_sent_by_somebody_is_not_asked_why():
    sent = Heard(referrer="Ada Brook")
    assert {Topic.WHY_ME, Topic.FOUND_VIA} <= needless({}, sent, MAIL)


def test_a_mailing_to_everyone_is_not_vetted():
    assert Topic.WHY_ME in needless({}, NOTHING, MAIL, Effort.BLAST)


def test_two_that_disagree_are_always_asked_about():
    clash = finding(Topic.TRAVEL_PERCENT, 10, 40, state=State.CLASH)
    heard = Heard({Topic.TRAVEL_PERCENT: "Travel is 10 %."})
    assert Topic.TRAVEL_PERCENT not in needless(clash, heard, MAIL)


def test_what_was_touched_on_is_noted_instead_of_asked():
    letter = saying("There is hardly any travel.")
    draft = drafted(if_only(Topic.TRAVEL_PERCENT), questions=(TRAVEL,), message=letter)
    assert TRAVEL.written not in draft.text
    assert "25%" not in draft.text
    assert "They speak of the travel" in draft.notes[0]
    assert "hardly any travel" in draft.notes[0]


def test_a_condition_that_is_in_doubt_is_still_said():
    letter = saying("A third of your time goes to trips abroad.")
    text = drafted(if_only(Topic.TRAVEL_PERCENT), message=letter).text
    assert "If travel stays at 25% or less" in text
    short = known(duration_months=3, title="Clerk")
    heard = hear(saying("It is for 13 weeks."))
    assert doubtful(short, heard) == {Topic.EMPLOYMENT}


def test_a_long_sentence_is_cut_in_a_note():
    letter = saying("There is travel " + "here and there " * 20 + "now.")
    (note,) = drafted(if_only(Topic.TRAVEL_PERCENT), message=letter).notes
    assert note.endswith("…”")


def test_a_line_is_not_answered_with_three_questions():
    asked = (TRAVEL, WHY, ME)
    line = replace(MAIL, body="Hi, we need a clerk in Tustin. Interested?")
    assert ME.written not in drafted(OPEN, questions=asked, message=line).text
    assert ME.written in drafted(OPEN, questions=asked, message=saying("Well.")).text


def test_one_is_not_asked_both_why_and_where_from():
    text = drafted(OPEN, questions=(ME, FOUND), message=saying("Well.")).text
    assert ME.written in text
    assert FOUND.written not in text


def test_times_they_offer_are_taken_up_and_noted():
    letter = saying("Could we talk at 3 pm or at 4 pm?")
    draft = drafted(YES, message=letter)
    assert "a call at one of the times you offer." in draft.text
    assert "They offer times: name the one that suits you." in draft.notes
    asks = drafted(YES, message=saying("Tell me which day suits you for a call."))
    assert "They ask when you are free: add a time or two." in asks.notes


def test_who_gave_the_name_is_thanked():
    letter = saying("Ferdinand gave me your name.")
    text = drafted(YES, message=letter).text
    assert "thanks to Ferdinand for giving you my name." in text
    colleague = saying("Nadia Brook gave me your name.")
    assert "Nadia" not in drafted(YES, message=colleague).text


def test_a_formal_letter_is_answered_formally():
    letter = replace(
        MAIL,
        body="Dear Mr. Vale,\n\nwe are looking for a clerk.\n",
        sender=Party("Dr. Laura Kim", "kim@meridian.example"),
    )
    text = drafted(YES, message=letter, findings=known(title="Clerk")).text
    assert text.startswith("Dear Dr. Kim,\n\n")
    assert text.endswith("Kind regards,\nRobin Vale")


def test_who_names_no_role_is_asked_which():
    text = drafted(OPEN, questions=(TRAVEL,), findings={}).text
    assert "Which one do you have in mind, and with which company?" in text
    assert TRAVEL.written not in text


def test_who_has_no_role_yet_is_answered_with_a_hello():
    letter = saying("I have no particular role for you today.")
    text = drafted(OPEN, questions=(TRAVEL,), findings={}, message=letter).text
    assert "I'm glad to be in touch, also when there is no particular role." in text
    assert TRAVEL.written not in text


def test_a_doubtful_sender_is_offered_nothing():
    doubt = signs(Risk.CHECK, SignalId.FREEMAIL_BRAND)
    draft = drafted(if_only(Topic.TRAVEL_PERCENT), assessment=doubt)
    assert "Yes" not in draft.text
    assert "I'd like to be sure whom I'm writing to." in draft.text
    assert "A line from the company's own address would help, too." in draft.text
    named = drafted(YES, assessment=doubt, findings=known(employer="Meridian"))
    assert "Where on the employer's own site can I find you?" in named.text
    assert "Look them up" in draft.notes[0]
    no = drafted(NO, assessment=doubt).text
    assert "I may know someone" not in no
    assert "LinkedIn" not in no


def test_two_small_doubts_make_one_careful():
    two = signs(Risk.NOTE, SignalId.OFF_PLATFORM, SignalId.PAY_TOO_GOOD)
    assert "be sure whom I'm writing to" in drafted(YES, assessment=two).text
    one = signs(Risk.NOTE, SignalId.OFF_PLATFORM)
    assert "be sure whom" not in drafted(YES, assessment=one).text
    code = signs(Risk.CHECK, SignalId.RUN_CODE)
    assert "I don't run code" in drafted(YES, assessment=code).text


def test_a_second_role_may_be_nearer():
    nearer = "If your other role is that, I'd gladly hear more about it."
    assert nearer in drafted(NO, roles=2).text
    assert "If another role on your list" in drafted(NO, roles=3).text
    bare = replace(NO, reasons=())
    assert "is the other different there?" in drafted(bare, roles=2).text


def test_a_reminder_names_the_day_and_asks_what_became_of_it():
    on = date(2026, 5, 4)
    assert (
        "I wrote to you on May 4, 2026 and haven't heard back."
        in drafted(YES, follow_up_on=on).text
    )
    no = drafted(NO, follow_up_on=on)
    assert "I wrote to you on May 4, 2026. My answer is the same" in no.text
    assert not no.notes


def test_who_writes_again_is_thanked_for_that():
    assert "Thank you for getting back to me." in drafted(YES, again=True).text


def test_a_lean_to_no_has_no_notes():
    leaning = replace(OPEN, leaning=Leaning.NO)
    letter = saying("Could we talk on Thursday at 3? There is hardly any travel.")
    assert drafted(leaning, message=letter).notes == ()


def test_a_script_says_nothing_of_languages():
    assert drafted(YES, Form.PHONE, language="it").notes == ()
