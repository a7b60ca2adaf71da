"""What they say and leave open is taken up: wishes, roles, days, requests."""

from dataclasses import replace

import pytest
from answers_made import MAIL, NO, OPEN, PREFERENCES, YES, drafted, if_only, known

from ajar.core.answer.heard import days_in, hear, is_settled_work
from ajar.core.nouns.draft import Form
from ajar.core.nouns.preferences import Criterion, OneOf
from ajar.core.nouns.role import Mode, Side, Topic
from ajar.core.nouns.screening import Assessment, Effort, Risk
from ajar.core.nouns.verdict import Ground, Stance

HOME = (Mode.REMOTE, Mode.HYBRID)
ROOM = "is there room for that?"


def saying(words):
    return replace(MAIL, body=f"Hi Robin,\n\n{words}\n\nLaura\n")


def unmet(verdict, *topics):
    return replace(
        verdict, reasons=tuple(Ground(each, Stance.UNMET, "") for each in topics)
    )


def wishing(*modes):
    wish = Criterion(Topic.MODE, OneOf(modes))
    return replace(PREFERENCES, criteria=(*PREFERENCES.criteria, wish))


@pytest.mark.parametrize(
    ("wanted", "told", "words"),
    [
        (HOME, {"mode": Mode.ONSITE}, "work from home part of the week: " + ROOM),
        (HOME, {"days_in": 5}, "work from home part of the week: " + ROOM),
        ((Mode.REMOTE,), {"mode": Mode.HYBRID}, "rather work from home: " + ROOM),
        ((Mode.ONSITE,), {"mode": Mode.REMOTE}, "rather work on site: " + ROOM),
    ],
)
def test_a_yes_speaks_of_the_wish_that_is_not_met(wanted, told, words):
    findings = known(title="Director of Sales", **told)
    wishes = wishing(*wanted)
    for answer in (YES, if_only(Topic.TRAVEL_PERCENT)):
        verdict = unmet(answer, Topic.MODE)
        assert words in drafted(verdict, findings=findings, preferences=wishes).text
    assert ROOM not in drafted(YES, findings=findings, preferences=wishes).text
    no = unmet(NO, Topic.MODE)
    assert ROOM not in drafted(no, findings=findings, preferences=wishes).text


def test_days_in_the_office_and_the_place_are_wishes_too():
    assert "on fewer days" in drafted(unmet(YES, Topic.DAYS_IN)).text
    assert "done from elsewhere?" in drafted(unmet(YES, Topic.PLACES)).text


def test_where_they_rule_it_out_it_is_named_and_not_asked():
    letter = saying("It is on site, no telework is possible. Ask me anything.")
    findings = known(title="Director of Sales", mode=Mode.ONSITE)
    text = drafted(
        unmet(YES, Topic.MODE),
        message=letter,
        findings=findings,
        preferences=wishing(*HOME),
    ).text
    assert "I see it's on site, which isn't ideal for me" in text
    assert ROOM not in text


def test_nobody_asks_a_ward_for_work_from_home():
    findings = known(title="Charge Nurse", mode=Mode.ONSITE)
    verdict = unmet(YES, Topic.MODE)
    text = drafted(verdict, findings=findings, preferences=wishing(*HOME)).text
    assert ROOM not in text
    assert is_settled_work("Charge Nurse")
    assert not is_settled_work("Vice President, Nursing")


def test_a_yes_says_which_of_several_roles_it_is_about():
    assert "Of the two, it's the one I'd start with" in drafted(YES, roles=2).text
    assert "Of the roles you list, it's" in drafted(YES, roles=4).text
    assert "start with" not in drafted(YES).text
    assert "start with" not in drafted(YES, roles=2, findings={}).text


def test_a_trip_to_interviews_is_not_the_travel_of_the_job():
    trip = saying("Interview is one call and one day on site, we cover the flight.")
    assert Topic.TRAVEL_PERCENT not in hear(trip).about
    both = saying("We cover your flight. You would travel to plants in spring.")
    assert "plants" in hear(both).about[Topic.TRAVEL_PERCENT]


def test_interview_travel_is_asked_only_where_something_suggests_it():
    assert "travel for the interviews, or are they by video?" not in drafted(YES).text
    assert (
        "travel for the interviews, or are they by video?"
        in drafted(unmet(YES, Topic.PLACES)).text
    )
    letter = saying("The second interview is at our plant.")
    assert (
        "travel for the interviews, or are they by video?"
        in drafted(YES, message=letter).text
    )
    moving = known(title="Director of Sales", relocation=True)
    assert (
        "travel for the interviews, or are they by video?"
        in drafted(YES, findings=moving).text
    )


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Are you free for a call on Monday or Tuesday?", "Monday or Tuesday"),
        ("Could we talk Thursday afternoon?", "Thursday afternoon"),
        ("Could we talk between Monday and Friday?", ""),
        ("A call on Monday, or Wednesday, or Friday?", ""),
        ("We are in the office on Tuesday.", ""),
        ("Could we talk at 3 pm?", ""),
    ],
)
def test_the_days_proposed_are_read(words, days):
    assert days_in(words) == days


def test_the_days_proposed_are_taken_up():
    letter = saying("Are you free for a call on Monday or Tuesday?")
    assert "Monday or Tuesday works for me" in drafted(YES, message=letter).text
    verdict = if_only(Topic.TRAVEL_PERCENT)
    assert "Monday or Tuesday works for me" in drafted(verdict, message=letter).text


def test_what_comes_anyway_is_not_asked_for():
    letter = saying("Glad we spoke. I'll email the pack tonight.")
    for verdict in (YES, OPEN, if_only(Topic.TRAVEL_PERCENT)):
        for form in (Form.MAIL, Form.PHONE):
            text = drafted(verdict, form, message=letter).text
            assert "job description" not in text


def test_a_resume_and_a_time_that_they_ask_for_are_answered():
    words = "Please send me a Word copy of your resume and a good time to talk."
    text = drafted(YES, message=saying(words)).text
    assert "I'll suggest a time or two" in text
    assert "I'd send a résumé after that." in text


def test_what_one_earns_is_kept_where_they_ask():
    words = "What are you making now, and could you send a pay stub?"
    assert "I keep what I earn to myself" in drafted(YES, message=saying(words)).text
    w2 = saying("Please send your most recent W-2.")
    assert Topic.EMPLOYMENT not in hear(w2).about


def test_an_agency_is_told_on_the_phone_to_pass_nothing_on():
    findings = known(title="Harbor Master", side=Side.AGENCY, employer="Port of Vane")
    for verdict in (YES, OPEN, if_only(Topic.TRAVEL_PERCENT)):
        text = drafted(verdict, Form.PHONE, findings=findings).text
        assert "don't pass my name or résumé on before I say so." in text


def test_a_careful_no_gives_nothing_away_and_offers_nothing():
    doubt = Assessment(Risk.CHECK, ())
    for told in ({"assessment": doubt}, {"effort": Effort.BLAST}):
        text = drafted(NO, **told).text
        assert "between us" not in text
        assert "consider" not in text


def test_who_knows_one_is_not_asked_why_they_write():
    old = saying("Robin, it's been a while since Copperfield!")
    assert Topic.WHY_ME in hear(old).about
