"""Small words that an answer may get wrong: what fits, what it quotes, what it asks."""

from dataclasses import replace
from datetime import date

import pytest
from answers_made import (
    MAIL,
    MUST,
    NO,
    NOT_NOW,
    OPEN,
    PREFERENCES,
    QUIET,
    TRAVEL,
    WHY,
    YES,
    against,
    drafted,
    finding,
    if_only,
    known,
)

from ajar.core.answer.pushback import pushbacks_for
from ajar.core.answer.silence import unanswered
from ajar.core.nouns.draft import Form
from ajar.core.nouns.fact import Evidence, Fact, Finding, State
from ajar.core.nouns.message import Party
from ajar.core.nouns.preferences import (
    Criterion,
    Floor,
    NotNow,
    Preferences,
    Within,
)
from ajar.core.nouns.role import (
    Employment,
    Mode,
    Pay,
    PayKind,
    Period,
    Seat,
    Topic,
)
from ajar.core.nouns.screening import Assessment, Effort, Risk
from ajar.core.nouns.voice import Voice
from ajar.core.text import Span

LONG_TITLE = "Senior Regional Director of Commercial Sales and Partnership"
LONG_NAME = Party("Annemarie-Charlotte Stone", "m@x.example")
FAR = against(Topic.TRAVEL_PERCENT, Topic.TRAVEL_PERCENT)


def saying(words):
    return replace(MAIL, subject="", body=f"Hi Robin,\n\n{words}\n\nLaura\n")


def in_words(topic, value, quote):
    """Return a finding whose evidence is `quote`."""
    fact = Fact(topic, value, Evidence(quote, "body", Span(0, len(quote))))
    return {topic: Finding(topic, State.KNOWN, (fact,))}


def test_where_there_is_little_room_the_title_goes_first():
    told = known(title=LONG_TITLE, travel_percent=40, recruiter="Laura Kim")
    assert drafted(FAR, Form.NOTE, language="fr", findings=told).text == (
        "Bonjour Laura, merci pour le message. Le poste n'est pas pour moi, parce que "
        "40 % de déplacements, c'est plus que je ne souhaite. Restons en contact."
    )
    wanted = Preferences((Criterion(Topic.DAYS_IN, Within(most=2), MUST),))
    text = drafted(
        against(Topic.DAYS_IN),
        Form.NOTE,
        findings=known(title=LONG_TITLE, days_in=5),
        message=replace(MAIL, sender=LONG_NAME),
        preferences=wanted,
    ).text
    assert text == (
        "Hello Annemarie-Charlotte, thank you for writing. I'll pass on this role, "
        "because five days a week in the office is more than I'd do. Let's connect."
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("We like you. There is no travel. Call me.", "There is no travel"),
        ("We like you.\nThere is no travel\nCall me.", "There is no travel"),
    ],
)
def test_what_they_speak_of_is_quoted_by_its_sentence(words, told):
    verdict = if_only(Topic.TRAVEL_PERCENT)
    notes = drafted(verdict, message=saying(words)).notes
    assert f"They speak of the travel, so it isn't asked: “{told}”" in notes


def test_the_first_words_of_a_letter_are_quoted_whole():
    letter = replace(MAIL, subject="", body="There is no travel. Call me.")
    notes = drafted(if_only(Topic.TRAVEL_PERCENT), message=letter).notes
    assert "They speak of the travel, so it isn't asked: “There is no travel”" in notes


@pytest.mark.parametrize("place", ["on", "then", "over", "until", "because", "floor"])
def test_own_words_with_a_place_that_is_empty_give_way(place):
    voice = Voice(wording=(("thanks", f"Thanks for {{{place}}}."),))
    text = drafted(YES, voice=voice, preferences=Preferences(())).text
    assert "Thank you for getting in touch." in text
    assert "Thanks for" not in text


def test_a_no_to_part_time_wants_it_permanent_and_full_time():
    told = known(title="Clerk", employment=Employment.PART_TIME)
    verdict = against(Topic.EMPLOYMENT, Topic.EMPLOYMENT)
    text = drafted(verdict, findings=told).text
    assert "because it's part-time." in text
    assert "a permanent, full-time role leading a team." in text
    short = drafted(against(Topic.SEAT, Topic.SEAT), findings=told).text
    assert "full-time" not in short


def test_a_kind_of_contract_that_the_title_says_gives_its_length():
    verdict = against(Topic.EMPLOYMENT, Topic.EMPLOYMENT)
    term = {"employment": Employment.INTERNSHIP, "duration_months": 3}
    said = drafted(verdict, findings=known(title="Summer Intern", **term)).text
    assert "because it's for three months only." in said
    unsaid = drafted(verdict, findings=known(title="Analyst", **term)).text
    assert "because it's an internship." in unsaid
    one = known(title="Intern", **(term | {"duration_months": 1}))
    assert "because it's for one month only." in drafted(verdict, findings=one).text


def test_what_was_told_in_words_is_not_thrown_back_as_a_figure():
    third = in_words(Topic.TRAVEL_PERCENT, 33, "about a third of it on the road")
    text = drafted(FAR, findings=known(title="Clerk") | third).text
    assert "because the travel is more than I'd do." in text
    half = in_words(Topic.MODE, Mode.HYBRID, "half the week at home")
    text = drafted(against(Topic.MODE), findings=known(title="Clerk") | half).text
    assert "because it's hybrid." in text


@pytest.mark.parametrize(("most", "words"), [(1, "one interview round"), (2, "rounds")])
def test_one_round_is_no_rounds(most, words):
    wanted = Within(most=most)
    preferences = Preferences((Criterion(Topic.INTERVIEW_STEPS, wanted, MUST),))
    verdict = against(Topic.INTERVIEW_STEPS, Topic.INTERVIEW_STEPS)
    text = drafted(verdict, preferences=preferences).text
    assert f"{words}, I'd be glad to look" in text


@pytest.mark.parametrize(
    ("questions", "words"),
    [((TRAVEL,), "With that answered,"), ((TRAVEL, WHY), "With those answered,")],
)
def test_one_question_is_answered_with_that(questions, words):
    letter = saying("Would you have twenty minutes for a call this week?")
    assert words in drafted(OPEN, questions=questions, message=letter).text


def test_what_decided_is_wanted_before_what_else_would_change_it():
    text = drafted(against(Topic.SEAT, Topic.PAY), findings=known(title="Clerk")).text
    assert (
        "What I would consider is a role leading a team, with a base of $130,000 or "
        "more." in text
    )


def test_frau_is_said_where_the_office_says_so():
    letter = replace(
        MAIL,
        sender=Party("Sam Kern", "kern@meridian.example"),
        body="Sehr geehrter Herr Vale,\n\nwir suchen Sie.\n\nSam Kern\n{}\n",
    )
    for office, greeting in (
        ("Personalberaterin", "Sehr geehrte Frau Kern,"),
        ("Personalberatung", "Guten Tag Sam Kern,"),
    ):
        message = replace(letter, body=letter.body.format(office))
        assert drafted(YES, language="de", message=message).text.startswith(greeting)


def test_the_silence_that_is_asked_for_is_explained():
    body = "Hello,\n\nPlease ignore this if you are happy.\n\nA desk\n"
    refusal = unanswered(
        NO, replace(MAIL, body=body), Assessment(Risk.NONE, ()), Effort.BLAST
    )
    assert refusal.reasons == (
        "It went to many, and it asks for an answer only if you are interested.",
        "--as no drafts a short one all the same.",
    )


def ready(verdict, findings, preferences):
    return pushbacks_for(verdict, findings, preferences, QUIET)[0].answer


def test_what_it_would_take_is_said_as_they_count_it():
    floor = Floor(130_000.0, "USD", (("EUR", 120_000.0),))
    preferences = Preferences((Criterion(Topic.PAY, floor, MUST),))
    euros = Pay(90_000, 90_000, "EUR", Period.YEAR, PayKind.BASE)
    said = ready(against(Topic.PAY), finding(Topic.PAY, euros), preferences)
    assert said == "I'd consider a role with a base of €120,000 or more."
    hourly = Pay(40, 40, "USD", Period.HOUR, PayKind.RATE)
    said = ready(against(Topic.PAY), finding(Topic.PAY, hourly), preferences)
    assert said == "I'd consider a role with pay of $130,000 a year or more."


def test_the_day_of_a_not_now_is_the_one_in_the_preferences():
    plain = replace(NOT_NOW, until=None)
    wanted = replace(PREFERENCES, not_now=NotNow("A launch.", date(2027, 5, 1)))
    assert ready(plain, {}, wanted) == (
        "Not before May 1, 2027. Ask me again then, I mean that."
    )


def test_a_reason_that_is_secret_is_left_out_of_a_no():
    quiet = replace(QUIET, words=("team to lead",))
    told = known(title="Clerk", seat=Seat.INDIVIDUAL)
    text = drafted(NO, findings=told, confidential=quiet).text
    assert "I'm going to pass on the Clerk role this time." in text
