"""A letter is answered in its language, or with a word of apology."""

import re
from dataclasses import replace
from datetime import date

import pytest
from answers_made import (
    FOUND,
    LONG,
    MAIL,
    NO,
    NOT_NOW,
    OPEN,
    OWNER,
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

from ajar.core.answer.lint import lint_draft
from ajar.core.answer.phrases import LANGUAGES, asked, is_sayable, phrase
from ajar.core.nouns.draft import Form
from ajar.core.nouns.message import Party
from ajar.core.nouns.question import Purpose, Question
from ajar.core.nouns.role import Mode, Pay, Seat, Topic
from ajar.core.nouns.verdict import Stance
from ajar.core.tables import load_rows

FOREIGN = LANGUAGES[1:]
ANSWERS = {
    "yes": YES,
    "no": NO,
    "open": OPEN,
    "not_now": NOT_NOW,
    "yes_if": if_only(Topic.TRAVEL_PERCENT, Topic.PLACES),
    "dear": against(Topic.PAY, Topic.PAY, Topic.SEAT, Topic.PLACES),
    "far": against(Topic.TRAVEL_PERCENT, Topic.TRAVEL_PERCENT),
}
ODD = re.compile(r"  |[{}]| [,.]|,,|None|\b(?:role|please|the|hear|would)\b")


@pytest.mark.parametrize("form", [Form.MAIL, Form.LINKEDIN, Form.NOTE, Form.SMS])
@pytest.mark.parametrize("language", FOREIGN)
@pytest.mark.parametrize("verdict", ANSWERS.values(), ids=ANSWERS)
def test_every_answer_reads_and_passes_the_lint(verdict, language, form):
    for findings in (known(title="Vertrieb", travel_percent=40), {} | base(90_000)):
        draft = drafted(
            verdict, form, language=language, findings=findings, message=LONG,
            questions=(TRAVEL, WHY, FOUND),
        )  # fmt: skip
        assert draft.language == language
        assert not ODD.search(draft.text), draft.text
        assert lint_draft(draft, QUIET, verdict, LONG, OWNER) == ()
        assert draft.limit is None or len(draft.text) <= draft.limit


def test_a_no_in_german():
    findings = known(title="Vertriebsleiter", travel_percent=40)
    letter = replace(
        MAIL,
        body="Sehr geehrter Herr Vale,\n\nwir suchen Sie.\n",
        sender=Party("Dr. Katrin Böhm", "boehm@meridian.example"),
    )
    text = drafted(
        ANSWERS["far"], language="de", findings=findings, message=letter
    ).text
    assert text == (
        "Sehr geehrte Frau Dr. Böhm,\n\n"
        "vielen Dank für die Nachricht. Die Stelle „Vertriebsleiter“ ist nichts für "
        "mich, weil 40 % Reisetätigkeit mehr sind, als ich möchte.\n\n"
        "Interessant wäre für mich eine Stelle mit höchstens 25 % Reisetätigkeit. "
        "Sollte sich so etwas ergeben, freue ich mich über eine Nachricht. Gern bleibe "
        "ich über LinkedIn in Kontakt.\n\n"
        "Über die Stellenbeschreibung würde ich mich trotzdem freuen: Vielleicht kenne "
        "ich jemanden, für den das passt; ich würde dort zuerst nachfragen.\n\n"
        "Mit freundlichen Grüßen\nRobin Vale"
    )


def test_who_says_du_hears_it_back():
    letter = replace(MAIL, body="Hallo Robin, hast du Lust auf ein Gespräch?")
    text = drafted(YES, language="de", message=letter).text
    assert text.startswith("Hallo Laura,")
    assert "Bitte behandle das vertraulich." in text


@pytest.mark.parametrize(
    ("title", "words"),
    [("Acheteur", "sur le poste d'Acheteur."), ("Chef", "sur le poste de Chef.")],
)
def test_french_elides(title, words):
    assert words in drafted(YES, language="fr", findings=known(title=title)).text
    low = drafted(ANSWERS["no"], language="fr", findings=known(title="Chef")).text
    assert "parce que je cherche un autre rôle." in low
    alone = drafted(NO, language="fr", findings=known(title="X", seat=Seat.INDIVIDUAL))
    assert "parce qu'il n'y a pas d'équipe à diriger." in alone.text


def test_sums_are_parted_as_the_language_does_it():
    verdict = ANSWERS["dear"]
    findings = base(90_000)
    assert (
        "ab 130.000 USD im Jahr"
        in drafted(verdict, language="de", findings=findings).text
    )
    assert "130\u202f000 USD" in drafted(verdict, language="fr", findings=findings).text


def test_a_day_is_written_as_the_language_does_it():
    assert "31 de marzo de 2027" in drafted(NOT_NOW, language="es").text
    text = drafted(YES, language="pt", follow_up_on=date(2026, 5, 4)).text
    assert "4 de maio de 2026" in text


def test_a_refusal_to_say_gives_no_reason():
    verdict = against(Topic.PAY, stance=Stance.REFUSED)
    assert "diesmal nichts für mich." in drafted(verdict, language="de").text
    assert "weil" not in drafted(replace(NO, reasons=()), language="de").text


def test_english_can_be_asked_for_and_excuses_itself():
    draft = drafted(YES, language="de", write_in="en")
    assert "Bitte verzeihen Sie, dass ich auf Englisch antworte." in draft.text
    assert "Yes, I'd like to hear more" in draft.text
    assert draft.notes == ("They didn't write in English; this says so.",)


def test_a_language_ajar_does_not_write_gets_english_and_an_apology():
    text = drafted(YES, language="it").text
    assert "Mi scuso se rispondo in inglese. Thank you" in text
    assert "Yes, I'd like to hear more" in drafted(YES, language="xx").text


def test_what_is_read_aloud_is_english():
    assert drafted(YES, Form.PHONE, language="de").language == "en"


def test_a_clash_is_not_asked_in_words_ajar_lacks():
    clash = Question(Topic.TRAVEL_PERCENT, Purpose.CLASH, "", "10 or 40?", "")
    assert not is_sayable(clash, "de")
    assert is_sayable(clash, "en")
    assert "10 or 40?" not in drafted(OPEN, language="de", questions=(clash,)).text


def test_every_phrase_is_there_in_every_language():
    for kind, topic, which, *words in load_rows("answer_phrases.tsv"):
        assert len(words) == len(FOREIGN), (kind, topic, which)
        assert all(words)
        assert kind in {"reason", "want", "ask", "sum", "period"}
        Topic(topic)


def test_a_phrase_without_its_value_is_not_said():
    assert phrase("de", "want", "travel_percent", "most", {}) == ""
    assert phrase("de", "want", "nothing", "most", {}) == ""
    assert asked(TRAVEL, "fr") == "Quelle est la part de déplacements ?"


def test_values_of_other_kinds_find_their_words():
    findings = known(title="X", mode=Mode.ONSITE)
    text = drafted(against(Topic.MODE), language="pt", findings=findings).text
    assert "porque é totalmente presencial" in text
    odd = known(title="X", pay=Pay())
    assert (
        "não é para mim" in drafted(ANSWERS["dear"], language="pt", findings=odd).text
    )
