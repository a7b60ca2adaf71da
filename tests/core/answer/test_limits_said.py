"""Limits that a letter leaves open are asked or said, and what was told is neither."""

from dataclasses import replace

from answers_made import (
    MAIL,
    NO,
    OPEN,
    PREFERENCES,
    TRAVEL,
    WHY,
    YES,
    base,
    drafted,
    finding,
    if_only,
    known,
)

from ajar.core.answer.heard import hear, is_settled_work
from ajar.core.nouns.draft import Form
from ajar.core.nouns.fact import Evidence, Fact, Finding, State
from ajar.core.nouns.message import Section, SectionKind
from ajar.core.nouns.preferences import Criterion, Firmness, OneOf
from ajar.core.nouns.question import Purpose, Question
from ajar.core.nouns.role import Mode, Seat, Topic
from ajar.core.nouns.verdict import Condition, Ground, Leaning, Stance
from ajar.core.text import Span

PAY_ASKED = Question(
    Topic.PAY, Purpose.DECIDES, "What is the base?", "What is the base pay range?", ""
)
DIRECTOR = known(title="Director of Sales", recruiter="Laura Kim")


def saying(words):
    return replace(MAIL, body=f"Hi Robin,\n\n{words}\n\nLaura\n")


def hanging(leaning, *topics, reasons=()):
    conditions = tuple(Condition(topic, "") for topic in topics)
    return replace(OPEN, leaning=leaning, hangs_on=conditions, reasons=reasons)


def test_nobody_is_thanked_for_what_is_then_asked():
    told = DIRECTOR | base(150_000)
    thanks = "being so clear about the job and the pay"
    bare = {"findings": told, "message": saying("Hm.")}
    assert thanks in drafted(OPEN, questions=(TRAVEL,), **bare).text
    assert thanks not in drafted(OPEN, questions=(PAY_ASKED,), **bare).text


def test_a_limit_that_is_not_asked_is_said():
    verdict = hanging(Leaning.NONE, Topic.EMPLOYMENT, Topic.TRAVEL_PERCENT)
    text = drafted(verdict, questions=(TRAVEL,)).text
    assert "For me it would have to be a permanent role." in text
    text = drafted(verdict, findings=DIRECTOR | base(150_000)).text
    assert "a permanent role with no more than 25% travel" in text
    leads = known(title="Director of Sales", seat=Seat.MANAGER)
    wanting = if_only(Topic.EMPLOYMENT, Topic.TRAVEL_PERCENT)
    text = drafted(wanting, questions=(TRAVEL,), findings=leads).text
    assert "Up to 25% is fine." in text
    assert "If that fits and it's permanent, " in text


def test_what_they_say_in_words_is_no_condition():
    wanting = if_only(Topic.EMPLOYMENT, Topic.TRAVEL_PERCENT)
    told = saying("A permanent contract through our own firm.")
    text = drafted(wanting, questions=(TRAVEL,), message=told).text
    assert "Up to 25% is fine.\n\nIf that fits, " in text
    residents = saying("Canadians and permanent residents come first.")
    assert "said_permanent" not in hear(residents).cues


def test_what_they_touch_on_and_was_not_read_is_said_and_not_asked():
    home = Criterion(Topic.MODE, OneOf((Mode.REMOTE,)), Firmness.MUST)
    wishes = replace(PREFERENCES, criteria=(*PREFERENCES.criteria, home))
    where = Question(Topic.MODE, Purpose.DECIDES, "Where?", "Is it remote?", "")
    verdict = hanging(Leaning.NONE, Topic.MODE)
    told = {"preferences": wishes, "questions": (where,)}
    text = drafted(verdict, message=saying("You could do it remotely."), **told).text
    assert "Is it remote?" not in text
    assert "For me it would have to be a remote role." in text
    assert "Is it remote?" in drafted(verdict, message=saying("Hm."), **told).text


def test_a_leaning_to_no_says_why_and_asks_nothing_beside():
    doubted = Ground(Topic.TRAVEL_PERCENT, Stance.DOUBTED, "")
    verdict = hanging(Leaning.NO, Topic.TRAVEL_PERCENT, reasons=(doubted,))
    hedged = finding(Topic.TRAVEL_PERCENT, 50, state=State.HEDGED)
    text = drafted(verdict, questions=(WHY,), findings=DIRECTOR | hedged).text
    assert (
        "I lean toward no on the Director of Sales role: as I read it, the travel is "
        "more than I'd do." in text
    )
    assert "For me it would have to be a role with no more than 25% travel." in text
    assert WHY.written not in text


def test_work_on_site_far_away_is_said_with_its_place():
    grounds = (
        Ground(Topic.MODE, Stance.AGAINST, ""),
        Ground(Topic.PLACES, Stance.UNMET, ""),
    )
    verdict = replace(NO, reasons=grounds)
    there = known(mode=Mode.ONSITE, places=("Boise",))
    assert "because it's on site in Boise." in drafted(verdict, findings=there).text
    near = replace(NO, reasons=grounds[:1])
    assert "because it's on site." in drafted(near, findings=there).text


def test_a_regional_driver_is_not_asked_about_work_from_home():
    assert is_settled_work("Regional Driver")
    assert not is_settled_work("Regional Nursing Manager")


def test_a_talk_asks_what_decides_or_nothing():
    verdict = hanging(Leaning.NONE, Topic.EMPLOYMENT)
    text = drafted(verdict, Form.PHONE, questions=(WHY,)).text
    assert WHY.said not in text
    assert "For me it would have to be a permanent role." in text
    assert WHY.said in drafted(OPEN, Form.PHONE, questions=(WHY,)).text


def test_what_they_quote_of_an_older_letter_contradicts_nothing():
    days = Question(Topic.DAYS_IN, Purpose.CLASH, "Three?", "Three, or two?", "")
    body = "Hi Robin, two days a week.\n\n> It was three days.\n"
    at = body.index(">")
    letter = replace(
        MAIL,
        body=body,
        sections=(
            Section(SectionKind.OFFER, Span(0, at)),
            Section(SectionKind.QUOTED, Span(at, len(body))),
        ),
    )

    def said(*quotes):
        facts = tuple(
            Fact(Topic.DAYS_IN, value, Evidence(quote, "body", Span(0, 5)))
            for value, quote in enumerate(quotes)
        )
        return DIRECTOR | {Topic.DAYS_IN: Finding(Topic.DAYS_IN, State.CLASH, facts)}

    told = {"questions": (days,), "message": letter}
    old = said("two days", "three days")
    assert "Three, or two?" not in drafted(OPEN, findings=old, **told).text
    new = said("two days", "Robin")
    assert "Three, or two?" in drafted(OPEN, findings=new, **told).text


def test_who_asks_what_the_user_expects_hears_the_floor_or_a_reason():
    asked = saying("Tell me your number and I'll say if we can.")
    text = drafted(if_only(Topic.PAY), message=asked).text
    assert "As for pay, I'd move for a base of $130,000 or more." in text
    free = replace(PREFERENCES, criteria=PREFERENCES.criteria[2:])
    text = drafted(YES, message=asked, preferences=free).text
    assert "As for pay, I'd rather hear first what you have in mind." in text
    told = DIRECTOR | base(150_000)
    text = drafted(YES, message=asked, preferences=free, findings=told).text
    assert "I'd rather leave for the talk." in text
    polite = saying(
        "What range would you look for? You don't need to tell me your current salary."
    )
    assert "I keep what I earn" not in drafted(YES, message=polite).text
    slips = saying("Please send your current salary and your expected salary.")
    told = drafted(YES, message=slips, preferences=free).text
    assert "I keep what I earn to myself, and what I'd expect I'd rather" in told
