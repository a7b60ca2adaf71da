"""Leaving for a messenger: a check, or a note where it is one way among others."""

import pytest
from screened import letter_of, signals_of

from ajar.core.nouns.message import Channel


def tier(body, **more):
    return signals_of(letter_of(body, **more)).get("off_platform", "none")


@pytest.mark.parametrize(
    "text",
    [
        "Please add our manager on Telegram @hr_desk.",
        "Let us continue on WeChat or Signal, mail is slow.",
        "Contact me on WhatsApp +44 7700 900111 for details.",
        "The hiring team works only through WhatsApp.",
        "LinkedIn messages are monitored, write to my manager on Telegram.",
        "Bitte schreiben Sie mir auf Telegram.",
        "Message Mia on WhatsApp, paid daily, no experience needed.",
    ],
)
def test_leaving_before_saying_who_they_are_is_a_check(text):
    assert tier(text) == "check"


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        (
            "Podemos conversar pelo WhatsApp? Se preferir, meu e-mail é a@b.example.",
            "pt",
            "BR",
        ),
        ("Please WhatsApp or email your CV.", "en", "QA"),
        ("Call or WhatsApp me on 0491 570 156.", "en", "AU"),
        ("Si prefieres, por WhatsApp o por correo.", "es", "MX"),
        ("Me chama no WhatsApp ou responde por aqui mesmo.", "pt", "BR"),
        ("Can you ping me on WhatsApp, or simply reply here?", "en", "IN"),
    ],
)
def test_one_way_among_others_is_a_note(text, language, country):
    assert tier(text, language=language, country=country) == "note"


@pytest.mark.parametrize(
    "text",
    [
        "We build a messenger app, think of Slack.",
        "Never write to us on Telegram: that isn't us.",
        "The interview is on Teams.",
        "Smoke signal detection, a signal processing role.",
        "Put your name on the line and call me.",
        "Send your CV by mail.",
    ],
)
def test_messengers_as_a_topic_are_no_signal(text):
    assert tier(text) == "none"


def test_who_writes_by_whatsapp_may_stay_there():
    assert tier("WhatsApp me back", channel=Channel.WHATSAPP) == "none"
    moved = "Add me on Telegram @desk for the details"
    assert tier(moved, channel=Channel.WHATSAPP) == "check"


def test_a_telephone_line_and_a_lack_of_signal_are_no_messengers():
    assert tier("My line is 208-555-0141.") == "none"
    assert tier("A lead without, so there is no line management.") == "none"
    assert tier("There is no signal on site.") == "none"


def test_a_mexican_recruiter_who_gives_an_office_too_is_a_note():
    text = "¿Seguimos por WhatsApp? También puede marcarme a la oficina."
    assert tier(text, language="es", country="MX") == "note"
