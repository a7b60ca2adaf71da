"""Who asks whether I know somebody is answered so, and nobody is named."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.answer.asked_for import asks_for_somebody
from ajar.core.answer.lint import lint_draft
from ajar.core.answer.phrases import LANGUAGES
from ajar.core.answer.underway import Naming
from ajar.core.nouns.draft import Form
from ajar.core.nouns.role import Topic
from tests.core.answer.answers_made import (
    MAIL,
    NO,
    NOT_NOW,
    OPEN,
    OWNER,
    QUIET,
    YES,
    drafted,
    if_only,
)

ASK = "I am looking for an analyst in Madrid. Do you know someone who might be right?"
SAID = {
    Naming.KNOWS: YES,
    Naming.NOBODY: NO,
    Naming.ASKS_AROUND: OPEN,
    Naming.MAY_KNOW: NO,
    Naming.ASKED: NO,
    Naming.AGREED: NO,
}


@pytest.mark.parametrize(
    "text",
    [
        ASK,
        "We need a baker for the night shift. Know anyone?",
        "Could you recommend somebody for it? A line would help.",
        "Who would you suggest for a post like this one?",
        "Is there anyone you'd recommend for this one?",
        "Might one of your former colleagues like it?",
        "We're short in the kitchen. Do you know a good cook who wants days?",
        "Do you by any chance know somebody for the night shift?",
        "Is there anybody in your network for this?",
        "Ich suche eine Buchhalterin in Köln. Kennen Sie jemanden?",
        "Wir suchen einen Koch. Fällt dir jemand ein?",
        "Je cherche une comptable à Lyon. Connaissez-vous quelqu'un ?",
        "Busco un analista en Madrid. ¿Conoces a alguien que pueda encajar?",
        "Procuro uma analista em Lisboa. Conhece alguém?",
    ],
)
def test_an_ask_for_somebody_is_heard(text):
    assert asks_for_somebody(text)


@pytest.mark.parametrize(
    "text",
    [
        "Would you be up for a chat, or do you know somebody?",
        "Would it suit you? If not, do you know anyone?",
        "Your profile stood out. Do you know anyone else there?",
        "Would you or anyone you know have twenty minutes?",
        "Are you about for a quick call tomorrow? If not know anyone?",
        "I thought of you at once. Do you know someone at the plant?",
        "Hätten Sie Interesse, oder kennen Sie jemanden?",
        "Seriez-vous intéressée, ou connaissez-vous quelqu'un ?",
        "¿Te interesa, o conoces a alguien?",
        "Teria interesse, ou conhece alguém?",
        "We are looking for an analyst in Madrid.",
        "Do you know Excel?",
        "Fwd: Charge nurse - know anyone?\nI thought this was for you.",
        "Read on. --- Forwarded message ---\nGrace, do you know anyone?",
        "This has your name all over it. Do you know somebody there?",
    ],
)
def test_an_offer_is_no_ask_for_somebody_else(text):
    assert not asks_for_somebody(text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("naming", SAID)
@pytest.mark.parametrize("form", list(Form))
def test_the_answer_is_about_whom_i_know(naming, language, form):
    verdict, asked = SAID[naming], replace(MAIL, body=ASK)
    draft = drafted(verdict, form, message=asked, naming=naming, write_in=language)
    assert lint_draft(draft, QUIET, verdict, asked, OWNER) == ()
    others = {
        drafted(SAID[o], form, message=asked, naming=o, write_in=language).text
        for o in SAID
        if o is not naming
    }
    assert draft.text not in others
    for words in ("hear more", "isn't for me", "pass on the Director", "{", "["):
        assert words not in draft.text


@pytest.mark.parametrize("verdict", [YES, NO, OPEN, NOT_NOW, if_only(Topic.PAY)])
def test_whatever_the_role_is_to_me_it_is_not_answered_as_if_offered(verdict):
    asked = replace(MAIL, body=ASK)
    draft = drafted(verdict, message=asked, naming=Naming.MAY_KNOW)
    assert "I may know someone, and I'd ask them first." in draft.text
    assert any("it isn't offered to you" in note for note in draft.notes)


@given(st.text(max_size=400))
def test_any_text_is_looked_at(text):
    assert asks_for_somebody(text) in {True, False}


def test_a_long_hostile_letter_takes_no_time():
    for piece in ("do you know ", "know someone ", "kennen sie a b ", "o o o "):
        began = time.perf_counter()
        asks_for_somebody(piece * (100_000 // len(piece)))
        assert time.perf_counter() - began < 0.5
