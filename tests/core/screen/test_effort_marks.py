"""How a letter was written: whom it greets, by what tool, in what manner."""

import pytest
from screened import letter_of

from ajar.core.nouns.letter import Part
from ajar.core.screen.cues import gather_cues
from ajar.core.screen.effort_marks import (
    GREETS_ANYBODY,
    SPEAKS_OF_READER,
    note_marks,
)

PITCH = "we have a controller role in Leeds, £80k. Could we talk?"


def marks(body, **more):
    letter = letter_of(body, **more)
    cues = gather_cues(letter, Part.SUBJECT, Part.OFFER, Part.FOOTER)
    return set(note_marks(letter, cues))


@pytest.mark.parametrize(
    "greeting",
    [
        "Hi Sam,",
        "Dear Captain Lund,",
        "Servus Hannes,",
        "Gentile dott. Bassi,",
        "Sam -",
    ],
)
def test_a_greeting_by_name(greeting):
    assert "names_reader" in marks(f"{greeting} {PITCH}")


@pytest.mark.parametrize("greeting", ["Dear Candidate,", "Hi all,", "Dear Sir"])
def test_a_greeting_to_anybody(greeting):
    assert GREETS_ANYBODY in marks(f"{greeting} {PITCH}")


def test_no_greeting_is_one_of_nobody():
    assert "names_nobody" in marks(PITCH)


def test_words_about_the_reader_count_unless_sent_to_a_list():
    text = f"Hi Sam, your talk in Oslo was great, {PITCH}"
    assert SPEAKS_OF_READER in marks(text)
    unsubscribe = ("list-unsubscribe", "<mailto:stop@acme.example>")
    assert SPEAKS_OF_READER not in marks(text, headers=[unsubscribe])


@pytest.mark.parametrize(
    "header", [("x-campaign-id", "77"), ("x-mailer", "MassBlast 2")]
)
def test_a_sequence_tool_shows_in_the_headers(header):
    assert "sequence_tool" in marks(f"Hi Sam, {PITCH}", headers=[header])


@pytest.mark.parametrize(
    ("mark", "text"),
    [
        ("listed", "Role: Cook\nWhere: Oslo"),
        ("listed", "We offer\n- a car"),
        ("starts_small", "hey sam, a job"),
        ("exclaims", "A job!"),
        ("aside", "A job (a good one)"),
        ("many_commas", "Lists, lists, lists, lists"),
        ("shouts", "URGENT JOB FOR A COOK"),
        ("longer_25", "word " * 30),
        ("reader_9", "you and your work"),
        ("we_9", "we and our work"),
        ("sentence_25", "word " * 30),
    ],
)
def test_a_manner_of_writing(mark, text):
    assert mark in marks(text)
    assert mark not in marks("The tide came in.")


def test_who_hires_for_their_own_team_is_told_from_who_hires_for_others():
    assert "hires_for_self" in marks("I run the platform group and need a colleague.")
    recruiter = "My name is Ines, I run searches for my clients."
    assert "hires_for_self" not in marks(recruiter)
