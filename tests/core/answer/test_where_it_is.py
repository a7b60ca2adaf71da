"""Where the work is, when they wanted to know, and what was noted against it."""

from dataclasses import replace
from datetime import date

import pytest
from answers_made import MAIL, NO, PREFERENCES, YES, against, drafted, known

from ajar.core.nouns.draft import Form
from ajar.core.nouns.message import Channel
from ajar.core.nouns.preferences import Criterion, Near, OneOf
from ajar.core.nouns.role import Mode, Side, Topic
from ajar.core.nouns.screening import Effort
from ajar.core.nouns.verdict import Ground, Stance

USUAL = PREFERENCES.with_criteria(
    Criterion(Topic.PLACES, Near((), "Irvine", 40), is_assumed=True),
    Criterion(Topic.MODE, OneOf((Mode.REMOTE, Mode.HYBRID)), is_assumed=True),
)
AWAY = replace(YES, reasons=(Ground(Topic.PLACES, Stance.UNMET, ""),))
ON_SITE = replace(
    YES,
    reasons=tuple(Ground(t, Stance.UNMET, "") for t in (Topic.MODE, Topic.PLACES)),
)
BOISE = {"title": "Director of Sales", "places": ("Boise",)}
DUE, AFTER = date(2026, 11, 10), date(2026, 11, 16)


def to_boise(verdict=ON_SITE, **told):
    findings = known(**({"mode": Mode.ONSITE} | BOISE | told))
    return drafted(verdict, findings=findings, preferences=USUAL).text


def test_a_wish_that_was_never_said_is_told_to_nobody():
    text = to_boise()
    assert "work from home" not in text
    assert "Boise isn't near me: could the work be done from elsewhere?" in text


def test_who_would_pay_a_move_is_asked_how_it_goes():
    text = to_boise(relocation=True)
    assert "Boise isn't near me: how would the move work, and by when?" in text


def test_work_from_home_is_near_anywhere():
    assert "near me" not in to_boise(AWAY, mode=Mode.REMOTE)


def test_of_several_places_none_is_named():
    text = to_boise(places=("Boise", "Reno"))
    assert "It isn't near me: could the work" in text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Boise ist nicht in meiner Nähe."),
        ("fr", "Boise n'est pas près de chez moi."),
        ("es", "Boise no me queda cerca."),
        ("pt", "Boise não fica perto de mim."),
    ],
)
def test_a_move_is_spoken_of_in_their_language(language, words):
    findings = known(**BOISE, mode=Mode.ONSITE, relocation=True)
    text = drafted(
        ON_SITE, findings=findings, preferences=USUAL, language=language
    ).text
    assert words in text


def due(verdict, **told):
    findings = known(title="Director of Sales", deadline=DUE)
    return drafted(verdict, findings=findings, **({"today": AFTER} | told)).text


def test_a_no_after_their_deadline_says_so_and_offers_nobody():
    text = due(NO)
    assert "Sorry to answer after your deadline." in text
    assert "I may know someone" not in text


def test_a_yes_after_their_deadline_hopes_that_it_is_open():
    assert "after your deadline, and I hope it's still open." in due(YES)


@pytest.mark.parametrize("today", [DUE, None])
def test_on_the_day_itself_it_is_not_too_late(today):
    text = due(NO, today=today)
    assert "deadline" not in text
    assert "I may know someone" in text


def test_who_was_written_to_before_is_not_apologized_to():
    assert "deadline" not in due(NO, again=True)


def test_a_mass_mailing_is_no_deadline_to_be_sorry_for():
    assert "deadline" not in due(NO, effort=Effort.BLAST)


@pytest.mark.parametrize("roles", [2, 3])
def test_of_several_roles_nobody_asks_for_one_description(roles):
    text = drafted(NO, findings=known(title="Director of Sales"), roles=roles).text
    assert "I may know someone" not in text


def test_what_was_noted_against_a_call_is_said_as_what_to_look_for():
    call = replace(MAIL, channel=Channel.CALL)
    told = {"message": call, "preferences": USUAL, "form": Form.PHONE}
    low = against(Topic.PAY, Topic.PAY)
    assert "Irvine" not in drafted(low, **told).text
    said = drafted(low, **told, against=Topic.PLACES).text
    assert "remote or within reach of Irvine" in said
    assert said.count("$130,000") == 1


def test_who_would_be_the_boss_is_told_what_to_come_back_with():
    boss = known(title="Sales Specialist", side=Side.HIRING_MANAGER)
    text = drafted(NO, findings=boss).text
    assert "If you ever have a role leading a team" in text


def test_who_had_an_answer_before_is_not_told_that_it_is_late():
    later = date(2027, 3, 1)
    assert "slow" not in drafted(NO, today=later, was_answered=True).text
    assert "late" not in drafted(YES, today=later, was_answered=True).text
    assert "so late an answer" in drafted(YES, today=later).text
