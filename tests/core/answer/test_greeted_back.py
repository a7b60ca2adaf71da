"""They are greeted back as they greeted, and quoted as mail programs do it there."""

from dataclasses import replace
from datetime import date

import pytest
from answers_made import MAIL, NO, YES, drafted, known

from ajar.core.answer.dates import day_in, is_lead, wrote_in
from ajar.core.answer.quote import quote_message
from ajar.core.answer.salutation import greets_by_first_name, salutation_in_german
from ajar.core.answer.surfaces import split_quote
from ajar.core.nouns.draft import Confidential, Form
from ajar.core.nouns.message import Channel, Party
from ajar.core.nouns.screening import Effort
from ajar.core.nouns.voice import Address, Voice

ROLE = known(title="Chef")


def written(words, name="Heike Kern"):
    return replace(MAIL, body=words, sender=Party(name, "kern@klinik.example"))


@pytest.mark.parametrize(
    ("letter", "name", "greeting"),
    [
        ("Liebe Frau Vale,\n\nwir suchen Sie.", "Heike Kern", "Liebe Frau Kern"),
        ("Hallo Herr Vale,\n\nSie fehlen.", "Markus Kern", "Hallo Herr Kern"),
        ("Sehr geehrter Herr Vale,\n\nIhr Profil", "Jürgen Kern", "Sehr geehrter Herr"),
        ("Guten Tag Herr Vale,\n\nIhr Profil", "Ines Kern", "Guten Tag Frau Kern"),
        ("Wir haben Sie gefunden.\n\n", "Ines Kern", "Guten Tag Frau Kern"),
        ("Guten Tag Frau Vale,\n\nSie", "Prof. Ute Kern", "Guten Tag Frau Prof. Kern"),
        ("Guten Tag Frau Vale,\n\nSie", "Kim Kern", "Guten Tag Kim Kern"),
        ("Hallo Robin,\n\nhätten Sie Zeit?", "Heike Kern", "Hallo Heike"),
        ("Hallo Robin,\n\nhast du Zeit?", "Heike Kern", "Hallo Heike"),
        (
            "Guten Tag Frau Vale,\n\nSie\n\nKim Kern\nLeiterin Personal",
            "Kim Kern",
            "Guten Tag Frau Kern",
        ),
    ],
)
def test_a_german_is_greeted_as_germans_greet(letter, name, greeting):
    text = drafted(
        YES, language="de", message=written(letter, name), findings=ROLE
    ).text
    assert text.startswith(greeting)


def test_a_user_who_names_nobody_greets_nobody_by_name():
    voice = Voice(address=Address.NONE)
    text = drafted(YES, language="de", message=written("Liebe Frau Vale,"), voice=voice)
    assert text.text.startswith("Guten Tag,")
    assert salutation_in_german("Liebe Frau Vale,", "Heike") == ""


@pytest.mark.parametrize(
    ("letter", "language", "greeting"),
    [
        ("Bonjour Robin,\n\nVotre profil", "fr", "Bonjour Élodie,"),
        ("Bonjour,\n\nVotre profil", "fr", "Bonjour,"),
        ("Bonjour Madame Vale,\n\nVotre profil", "fr", "Bonjour,"),
        ("Estimado Robin:\n\n¿Tendría usted tiempo?", "es", "Hola, Élodie:"),
        ("Oi Robin, tudo bem?", "pt", "Olá, Élodie,"),
    ],
)
def test_who_writes_to_a_first_name_is_answered_by_theirs(letter, language, greeting):
    message = written(letter, "Élodie Carpentier")
    text = drafted(YES, language=language, message=message, findings=ROLE).text
    assert text.startswith(greeting)


def test_a_list_is_greeted_by_no_name_that_nobody_signed():
    letter = written("Dear all,\n\nNew roles this week.\n\nThe team", "Anna Berger")
    text = drafted(NO, message=letter, effort=Effort.BLAST, findings=ROLE).text
    assert text.startswith("Hello,\n")
    signed = written("Dear all,\n\nNew roles this week.\n\nAnna Berger", "Anna Berger")
    text = drafted(NO, message=signed, effort=Effort.BLAST, findings=ROLE).text
    assert text.startswith("Hello Anna,")
    there = drafted(
        NO,
        Form.LINKEDIN,
        message=replace(letter, channel=Channel.LINKEDIN),
        effort=Effort.BLAST,
        findings=ROLE,
    ).text
    assert there.startswith("Hello Anna,")


def test_nobody_of_a_title_is_a_first_name():
    for words in (
        "Hallo Frau Kern,",
        "Dear Dr. Kern,",
        "Bonjour à tous,",
        "Hallo alle,",
    ):
        assert not greets_by_first_name(words)


def test_a_letter_is_quoted_under_a_line_in_its_language():
    heads = {
        "de": "Am Mo., 23. Nov. 2026 um 07:51 Uhr schrieb Laura Kim ",
        "fr": "Le lun. 23 nov. 2026 à 07:51, Laura Kim ",
        "es": "El lun, 23 nov 2026 a las 07:51, Laura Kim ",
        "pt": "Em seg., 23 de nov. de 2026 às 07:51, Laura Kim ",
    }
    for language, head in heads.items():
        draft = drafted(YES, language=language)
        first = draft.quote.splitlines()[0]
        assert first.startswith(head)
        assert is_lead(first)
        own, quoted = split_quote(f"{draft.text}\n\n{draft.quote}")
        assert first in quoted.text
        assert first not in own.text


def test_without_a_day_or_a_name_the_line_says_less():
    assert wrote_in("de", "Laura", None) == "Laura schrieb:"
    assert wrote_in("fr", "", None) == "They wrote:"
    bare = replace(MAIL, sent_at=None)
    assert quote_message(bare, Confidential(), (), "es").startswith("Laura Kim <")


def test_the_first_of_a_month_is_a_first_in_french():
    assert day_in("fr", date(2026, 10, 1)) == "1er octobre 2026"
    assert day_in("de", date(2026, 10, 5)) == "5. Oktober 2026"


def test_the_french_du_is_no_german_du():
    letter = written(
        "Cher Monsieur,\n\nla recherche du directeur de vos rêves", "Agnès Roy"
    )
    text = drafted(YES, language="fr", message=letter, findings=ROLE).text
    assert "Merci pour votre message." in text
    assert text.startswith("Bonjour,")
    tu = written("Salut Robin, tu es libre jeudi ?", "Agnès Roy")
    assert "ton message" in drafted(YES, language="fr", message=tu, findings=ROLE).text
    ton = written("Sehr geehrte Frau Vale, der Ton macht die Musik.", "Ute Kern")
    text = drafted(YES, language="de", message=ton, findings=ROLE).text
    assert "Bitte behandeln Sie" in text


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Leigh Ann Dupree", "Leigh Ann"),
        ("Leigh Dupree", "Leigh"),
        ("Aunty Meena", "Aunty Meena"),
        ("Cpt. Dan Rourke", "Dan"),
        ("Corporal Jayne Attwood", "Jayne"),
        ("Edward Lyttleton KC", "Edward"),
    ],
)
def test_people_are_called_what_they_are_called(name, called):
    letter = written("We are hiring.", name)
    text = drafted(YES, message=letter, findings=ROLE).text
    assert text.startswith(f"Hello {called},")


def test_nobody_is_called_by_their_full_name_on_the_phone():
    letter = written("Hello Mr Vale, it is about a post.", "Celia Frome")
    text = drafted(YES, Form.PHONE, message=letter, findings=ROLE).text
    assert "Hello Celia, " in text
    titled = written("Hello Mr Vale, it is about a post.", "Dr. Celia Frome")
    text = drafted(YES, Form.PHONE, message=titled, findings=ROLE).text
    assert "Hello Dr. Frome, " in text


def test_a_firm_at_a_desk_of_its_own_is_no_person():
    sender = Party("Kestrel Bay Aquarium", "jobs@kestrel.example")
    firm = ROLE | known(firm="Kestrel Bay Aquarium")
    text = drafted(YES, message=replace(MAIL, sender=sender), findings=firm).text
    assert text.startswith("Hello,\n")
