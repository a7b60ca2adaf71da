"""A letter that only takes note of an answer waits for none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.keep.takes_note import only_takes_note, tells_of_role
from ajar.core.nouns.fact import Evidence, Fact
from ajar.core.nouns.role import Topic
from ajar.core.tables import load_rows
from ajar.core.text import Span


def fact(topic: Topic, source: str = "body") -> Fact:
    return Fact(topic, "Head of Controlling", Evidence("x", source, Span(0, 1)), 0.9)


@pytest.mark.parametrize(
    "text",
    [
        "Understood, thank you for being so clear. I will come back to you in March.",
        "Verstanden, ich melde mich im März. Viele Grüße",
        "C'est noté, je reviens vers vous en mars.",
        "Entendido, gracias. Te escribo en marzo.",
        "Combinado, volto a escrever em março.",
        "Thanks. On Tue, 3 Nov 2026 Sam wrote:\n> Would it be remote?",
    ],
)
def test_who_takes_note_waits_for_nothing(text: str):
    assert only_takes_note(text, ())
    assert only_takes_note(text, [fact(Topic.TITLE, "subject"), fact(Topic.FIRM)])


@pytest.mark.parametrize(
    "text",
    [
        "Understood. May I keep your details?",
        "Verstanden. Darf ich mich im März melden?",
        "Bien noté. Puis-je garder votre CV ?",
        "Vale. ¿Conoces a alguien?",
        "Está bem. Conhece alguém?",
    ],
)
def test_a_question_waits(text: str):
    assert not only_takes_note(text, ())


@pytest.mark.parametrize("example", [row[1] for row in load_rows("requests.tsv")])
def test_who_asks_without_a_question_waits(example: str):
    assert not only_takes_note(f"Fair enough. {example} Thanks.", ())


@pytest.mark.parametrize(
    "text",
    [
        "Well spotted! Thanks for saying so.",
        "Fair enough. Let me know if anything changes.",
        "Schade. Melden Sie sich jederzeit.",
        "Best of luck, and call it a day.",
    ],
)
def test_a_wish_is_no_request(text: str):
    assert only_takes_note(text, ())


def test_something_new_of_the_role_waits():
    assert not only_takes_note("They pay 110k now.", [fact(Topic.PAY)])
    assert tells_of_role([fact(Topic.FIRM), fact(Topic.PLACES)])
    assert not tells_of_role([fact(Topic.FIRM), fact(Topic.TITLE, "subject")])


@given(st.text(max_size=400))
def test_any_text_can_be_told(text: str):
    assert only_takes_note(text, ()) in {True, False}
