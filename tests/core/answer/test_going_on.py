"""A conversation that is under way goes on from there, in every language."""

from dataclasses import replace
from datetime import date, time

import pytest

from ajar.core.answer.heard import hear
from ajar.core.answer.lint import lint_draft
from ajar.core.answer.phrases import LANGUAGES
from ajar.core.answer.underway import Meeting, Underway
from ajar.core.nouns.representation import Representation
from ajar.core.nouns.role import Side, Topic
from tests.core.answer.answers_made import (
    FOUND,
    LONG,
    MAIL,
    NO,
    NOT_NOW,
    OWNER,
    QUIET,
    WHY,
    YES,
    drafted,
    if_only,
    known,
)

AGENCY = known(title="Director of Sales", recruiter="Laura Kim", side=Side.AGENCY)
ASKS = replace(MAIL, body=MAIL.body + "May I put your CV forward this week?\n")
HELD = Representation(
    *("p1", "r1", "Kim Search", "Verdana Foods", "Director of Sales"),
    date(2026, 11, 16),
    date(2027, 2, 28),
)
TALK = Meeting(date(2026, 11, 26), time(10), is_agreed=True)
FORWARD = {
    "en": "put me forward to Verdana Foods stands until February 28, 2027",
    "de": "bei Verdana Foods vorzustellen, gilt weiterhin bis zum 28. Februar 2027",
    "fr": "à Verdana Foods reste valable jusqu'au 28 février 2027",
    "es": "a Verdana Foods sigue en pie hasta el 28 de febrero de 2027",
    "pt": "a Verdana Foods continua de pé até 28 de fevereiro de 2027",
}
GUARDS = ("don't pass", "Before you pass", "nicht weiter", "weitergegeben")
GUARDS += ("transmettre ni", "ne soit transmis", "no se comparta", "se comparta mi")
GUARDS += ("não sejam passados", "seja passado")
ASKS_FOR_IT = ("job description", "Stellenbeschreibung", "descriptif", "descripción")
ASKS_FOR_IT += ("descrição",)


def guarded(text):
    return any(words in text for words in GUARDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_may_put_me_forward_is_told_so_and_not_asked_to_wait(language):
    told = {"findings": AGENCY, "message": ASKS, "write_in": language}
    assert guarded(drafted(YES, **told).text)
    draft = drafted(YES, underway=Underway(permission=HELD), **told)
    assert FORWARD[language] in draft.text
    assert not guarded(draft.text)
    assert lint_draft(draft, QUIET, YES, MAIL, OWNER) == ()


@pytest.mark.parametrize("verdict", [YES, NO, NOT_NOW, if_only(Topic.PAY)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_with_a_permission_standing_no_letter_asks_to_wait(verdict, language):
    told = {"findings": AGENCY, "message": LONG, "write_in": language}
    draft = drafted(verdict, underway=Underway(permission=HELD), **told)
    assert not guarded(draft.text)
    assert "Verdana" not in draft.text


@pytest.mark.parametrize(
    "words",
    [
        "May I put your CV forward?",
        "Could I submit your profile to them?",
        "Darf ich Ihr Profil beim Kunden vorstellen?",
        "Puis-je présenter votre candidature ?",
        "¿Puedo presentar tu candidatura al cliente?",
        "Posso apresentar o seu perfil ao cliente?",
    ],
)
def test_it_is_heard_that_they_ask_to_put_me_forward(words):
    assert "represent" in hear(replace(MAIL, body=words)).cues


def test_being_asked_for_a_resume_is_not_being_asked_to_put_me_forward():
    words = "Please send your CV to me and I'll have a look."
    assert "represent" not in hear(replace(MAIL, body=words)).cues


@pytest.mark.parametrize("verdict", [YES, if_only(Topic.PAY)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_after_my_yes_a_letter_takes_up_the_talk_and_asks_for_nothing_again(
    verdict, language
):
    told = Underway(said_yes=True, is_described=True, meeting=TALK)
    draft = drafted(
        verdict,
        findings=AGENCY,
        questions=(FOUND, WHY),
        again=True,
        underway=told,
        write_in=language,
    )
    assert "26" in draft.text
    assert not any(words in draft.text for words in ASKS_FOR_IT)
    assert not guarded(draft.text)
    assert FOUND.written not in draft.text


def test_a_talk_that_they_propose_is_taken_and_one_agreed_is_looked_forward_to():
    told = Underway(said_yes=True, meeting=TALK)
    assert (
        "I look forward to our talk on Thursday, November 26, at 10 AM."
        in drafted(YES, underway=told).text
    )
    only = replace(told, meeting=replace(TALK, is_agreed=False))
    assert (
        "Thursday, November 26, at 10 AM works for me."
        in drafted(YES, underway=only).text
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verdict", [NO, NOT_NOW])
def test_who_says_no_after_all_calls_off_the_talk(verdict, language):
    told = Underway(said_yes=True, meeting=TALK)
    text = drafted(verdict, underway=told, write_in=language).text
    assert "26" in text
    assert "26" not in drafted(verdict, write_in=language).text


def test_a_description_asked_for_in_vain_is_still_welcome_and_one_here_is_not_asked():
    awaited = Underway(said_yes=True, is_awaited=True)
    text = drafted(YES, findings=AGENCY, message=LONG, underway=awaited).text
    assert "I'd still be glad of the job description." in text
    here = Underway(said_yes=True, is_described=True)
    text = drafted(YES, findings=AGENCY, message=LONG, underway=here).text
    assert "What would be the next step?" in text
    assert "job description" not in text
    first = drafted(YES, findings=AGENCY, underway=Underway(is_described=True)).text
    assert "job description" not in first
