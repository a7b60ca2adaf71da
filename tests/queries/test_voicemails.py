"""A voicemail is a message that waits for an answer, and no talk."""

from datetime import UTC, datetime, timedelta

import pytest

from ajar.adapters import clock
from ajar.core.method import read_note
from ajar.core.nouns.call import HungUp, LeftWords, Noted, PickedUp
from ajar.core.nouns.touch import TouchKind
from ajar.queries.people import show_people, show_person
from ajar.services.calls import begin_call, keep_step
from ajar.services.desk import open_desk

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
WORDS = "Hello, this is Tessa Brand with Ironwood Search about a Planning Manager role."
CALLER = "+1 303 555 0161"


@pytest.fixture
def user(db, monkeypatch):
    """Return the owner of a desk on which Tessa left a voicemail."""
    monkeypatch.setattr(clock, "now", lambda: NOW)
    user = open_desk()
    call = begin_call(user, CALLER, at=NOW - timedelta(days=1))
    left = LeftWords(WORDS, read_note(WORDS))
    for mark, deed in (("1", left), ("2", HungUp())):
        keep_step(user, call.key, mark, deed, NOW - timedelta(days=1))
    return user


def _kinds(user) -> list[TouchKind]:
    return [one.touch.kind for one in show_person(user, "tessa brand").story]


def test_a_voicemail_is_a_call_that_nobody_took_even_if_its_caller_is_named(user):
    assert _kinds(user) == [TouchKind.MISSED]


def test_it_is_not_said_that_you_talked(user):
    page = show_person(user, "tessa brand")
    assert "talked" not in page.line.door.line


def test_a_voicemail_waits_for_an_answer(user):
    (line,) = show_people(user).lines
    assert line.next is not None
    assert line.next.about.kind is TouchKind.MISSED
    assert line.next.why.startswith("They left a voicemail on 30 November")


def test_calling_back_is_a_talk(user):
    call = begin_call(user, CALLER)
    words = "the base is 150 to 165 thousand"
    for mark, deed in (
        ("1", PickedUp()),
        ("2", Noted(words, read_note(words))),
        ("3", HungUp()),
    ):
        keep_step(user, call.key, mark, deed)
    assert set(_kinds(user)) == {TouchKind.TALKED, TouchKind.MISSED}
