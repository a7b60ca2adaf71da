"""What a letter asks or offers beside the job is answered: names, coffee, secrecy."""

from dataclasses import replace

import pytest
from answers_made import (
    FOUND,
    MAIL,
    NO,
    OPEN,
    PREFERENCES,
    TRAVEL,
    WHY,
    YES,
    drafted,
    if_only,
    known,
)

from ajar.core.answer.heard import hear, referrer_in
from ajar.core.answer.treat import treat_in
from ajar.core.nouns.draft import Form
from ajar.core.nouns.message import Party
from ajar.core.nouns.role import Side, Topic
from ajar.core.nouns.screening import Assessment, Effort, Risk
from ajar.core.nouns.verdict import Condition, Decision, Ground, Leaning, Stance

DIRECTOR = known(title="Director of Sales", recruiter="Laura Kim")


def saying(words):
    return replace(MAIL, body=f"Hi Robin,\n\n{words}\n\nLaura\n")


def hanging(leaning, *topics, reasons=()):
    conditions = tuple(Condition(topic, "") for topic in topics)
    return replace(OPEN, leaning=leaning, hangs_on=conditions, reasons=reasons)


@pytest.mark.parametrize(
    "words",
    [
        "Not one for you, but who should I be ringing about it?",
        "She asked for a name, not for me: a manager in Long Beach.",
        "A question that isn't about you. Who knows the trade there?",
        "It's not for you, I know, but might you know someone?",
    ],
)
def test_who_asks_for_a_name_gets_no_answer_to_an_offer(words):
    for verdict in (NO, OPEN):
        text = drafted(verdict, message=saying(words), questions=(TRAVEL,)).text
        assert "For the Director of Sales role I may know someone" in text
        assert "Would you send me the job description to pass on?" in text
        assert "I'd rather my own name stayed out of it." in text
        assert "pass on the Director" not in text
        assert TRAVEL.written not in text


def test_a_name_is_promised_in_every_form_and_language():
    asked = saying("Not one for you, but do you know anyone?")
    for form in Form:
        assert "may know someone" in drafted(NO, form, message=asked).text
    words = {
        "de": "vielleicht jemanden",
        "fr": "peut-être quelqu'un",
        "es": "Tal vez conozco",
        "pt": "Talvez eu conheça",
    }
    for language, said in words.items():
        assert said in drafted(NO, message=asked, write_in=language).text


def test_an_offer_that_asks_for_names_too_is_still_answered_as_one():
    asked = saying("If it isn't the moment, who should I be calling instead?")
    assert "I'm going to pass on" in drafted(NO, message=asked).text
    assert "asks_who" in hear(asked).cues


@pytest.mark.parametrize(
    ("words", "treat"),
    [
        ("Coffee on me?", "coffee"),
        ("He was let go, I'll tell you why over coffee.", "coffee"),
        ("Wednesday brekkie? My shout.", "breakfast"),
        ("Hätten Sie Lust auf einen Kaffee?", "coffee"),
        ("Let's have lunch.", "lunch"),
        ("If it's a no, I'd still like to buy you a coffee.", ""),
        ("If you're at the fair in May, let's have lunch there.", ""),
        ("Our coffee machine is good.", ""),
        ("Would you have 15 minutes, for instance tomorrow at lunch?", ""),
        ("I'd give you lunch.", "lunch"),
        ("We sat at the same dinner and I didn't talk shop over dessert.", ""),
    ],
)
def test_a_coffee_is_heard_where_it_is_offered(words, treat):
    assert treat_in(words) == treat


def test_a_coffee_is_taken_or_kindly_declined():
    coffee = saying("Shall we have a coffee?")
    assert "I'd be glad to have that coffee." in drafted(YES, message=coffee).text
    wanting = if_only(Topic.TRAVEL_PERCENT)
    text = drafted(wanting, questions=(TRAVEL,), message=coffee).text
    assert "I'd be glad to have that coffee, and to hear then whether" not in text
    assert "If that fits, I'd be glad to have that coffee." in text
    text = drafted(OPEN, questions=(TRAVEL, WHY), message=coffee).text
    assert "With those answered, I'd be glad to have that coffee." in text
    text = drafted(NO, message=coffee).text
    assert "So I won't take you up on the coffee, kind as the offer is." in text


def test_a_day_for_the_coffee_is_taken_up_too():
    text = drafted(YES, message=saying("Coffee on Wednesday? My treat.")).text
    assert "I'd be glad to have that coffee: Wednesday works for me." in text


def test_who_invites_to_a_coffee_is_not_asked_whether_to_travel_for_it():
    far = replace(YES, reasons=(Ground(Topic.PLACES, Stance.UNMET, ""),))
    video = "or are they by video?"
    assert video in drafted(far).text
    assert video not in drafted(far, message=saying("Coffee on me?")).text
    told = saying("All our interviews are on video.")
    assert video not in drafted(far, message=told).text


@pytest.mark.parametrize(
    "words",
    [
        "Please keep it quiet, he doesn't know yet.",
        "Please treat this note as confidential.",
        "I must ask that you do not mention it to anyone.",
        "If you would like to speak in confidence, ring me.",
    ],
)
def test_who_asks_for_secrecy_is_given_it(words):
    promise = "I'll keep this to myself, and please do the same."
    secret = saying(words)
    for verdict in (YES, OPEN):
        assert promise in drafted(verdict, message=secret).text
    text = drafted(NO, message=secret).text
    assert "I'll keep this to myself." in text
    assert "please do the same" not in text
    open_search = replace(PREFERENCES, confidential=False)
    text = drafted(YES, message=secret, preferences=open_search).text
    assert "I'll keep this to myself." in text


def test_years_between_two_people_are_no_secret():
    told = saying("We ran it for twenty-one years between us.")
    assert "secret" not in hear(told).cues


@pytest.mark.parametrize(
    ("words", "thanks"),
    [
        ("My first note left out the good part.", "Thank you for coming back to me."),
        ("I sent you a note last week.", "Thank you for coming back to me."),
        ("We spoke two years ago.", "Thank you for keeping me in mind."),
        ("It was good to sit next to you.", "Thank you for keeping me in mind."),
    ],
)
def test_who_wrote_or_met_before_is_thanked_for_that(words, thanks):
    assert thanks in drafted(YES, message=saying(words)).text
    name = thanks.replace(".", ", Laura.")
    assert drafted(YES, Form.PHONE, message=saying(words)).text.startswith(name)


def test_who_has_met_the_user_is_not_asked_how_they_found_them():
    met = saying("We spoke two years ago, when you were in Tustin.")
    text = drafted(OPEN, questions=(TRAVEL, FOUND), message=met).text
    assert FOUND.written not in text


def test_a_friend_who_said_so_is_the_referrer():
    assert referrer_in("our friend Chef Benny said you're the calmest") == "Chef Benny"


def test_who_would_put_one_forward_is_told_not_to():
    rtr = saying("They need a signed right to represent first.")
    assert "Please don't put my name forward." in drafted(NO, message=rtr).text
    brief = drafted(NO, message=rtr, effort=Effort.BLAST).text
    assert "Please don't put my name forward." in brief
    agree = saying("I need a line: I agree to be represented by Lake Staffing.")
    assert "Please don't put my name forward." in drafted(NO, message=agree).text
    text = drafted(NO, Form.PHONE, message=rtr).text
    assert "Please don't put my name forward." in text


def test_who_would_be_the_boss_is_asked_whether_their_words_may_be_passed_on():
    boss = DIRECTOR | known(side=Side.HIRING_MANAGER)
    text = drafted(NO, findings=boss, effort=Effort.PERSONAL).text
    assert "May I pass this on to them?" in text
    assert "If you ever have a role" in text
    assert "I'd be glad to hear." in text
    assert "What I would consider" not in text
    assert "LinkedIn" not in text


def test_who_has_no_role_yet_is_told_what_a_yes_takes():
    kind = saying("Nothing specific on my desk for you right now. Wednesday lunch?")
    text = drafted(hanging(Leaning.NONE), findings={}, message=kind).text
    assert "What I'd say yes to is a permanent role leading a team" in text
    assert "I'd love that lunch, and Wednesday works for me." in text


def test_a_mass_mailing_without_a_role_gets_no_resume_yet():
    asked = saying("Kindly share your updated resume and number.")
    text = drafted(OPEN, findings={}, message=asked, effort=Effort.BLAST).text
    assert "I'd send a résumé once I know which role it is." in text
    assert "Please don't pass my name" not in text


def test_an_answer_that_goes_to_another_domain_is_noted():
    elsewhere = replace(MAIL, reply_to=Party("", "desk@meridian-jobs.example.org"))
    note = "It goes to another domain than their message came from."
    assert note in drafted(YES, message=elsewhere).notes
    assert note not in drafted(YES, Form.PHONE, message=elsewhere).notes
    same = replace(MAIL, reply_to=Party("", "laura@mail.meridian.example"))
    assert note not in drafted(YES, message=same).notes


def test_a_careful_draft_tells_of_nothing_else():
    letter = saying("There is travel. Are you free on Monday for a call?")
    doubt = Assessment(Risk.CHECK, ())
    (note,) = drafted(
        if_only(Topic.TRAVEL_PERCENT), message=letter, assessment=doubt
    ).notes
    assert note.startswith("Look them up")


@pytest.mark.parametrize(
    ("sender", "firm", "greeting"),
    [
        ("Bright Bicuspid", "Bright Bicuspid Staffing", "Hello,"),
        ("Hal Lindgren", "Hal Lindgren", "Hello Hal,"),
        ("Lic. Arturo Ortiz", "Faro", "Hello Arturo,"),
    ],
)
def test_a_firm_that_signs_is_no_person(sender, firm, greeting):
    letter = replace(MAIL, sender=Party(sender, "desk@meridian.example"), body="Hi.\n")
    draft = drafted(NO, message=letter, findings=known(firm=firm))
    assert draft.text.startswith(greeting)


def test_only_name_stays_a_yes_where_the_user_says_so():
    asked = saying("Not one for you, but do you know anyone?")
    assert drafted(YES, message=asked).text.count("Yes, I'd like to hear more") == 1
    assert YES.decision is Decision.YES


def test_a_lunch_by_chance_is_taken_up_with_its_if():
    letter = replace(MAIL, body="If you're at the fair in May let's have lunch there.")
    text = drafted(YES, message=letter).text
    assert "If I'm there, I'd be glad to have that lunch." in text
