"""Whoever the desk has waiting for an answer is among those to write to today."""

from datetime import UTC, datetime, timedelta

import pytest

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.core.nouns.call import HungUp, Introduced, PickedUp
from ajar.core.nouns.draft import Form
from ajar.core.nouns.touch import Occasion, TouchKind
from ajar.core.nouns.verdict import Decision
from ajar.queries.people import show_people, show_person
from ajar.queries.touch_note import draft_note
from ajar.services.answers import record_sent
from ajar.services.calls import begin_call, keep_step
from ajar.services.desk import open_desk
from ajar.services.profile import change_profile
from ajar.services.regroup import regroup
from ajar.services.take import Request, take
from ajar.services.touches import touch_done
from ajar.store.models import Entry, Message
from tests.samples.letters import PITCH, SAM, mail, write

LAURA = "laura.finch@wexham-optics.example"
NUMBER = "+1 714 555 0131"
NOW = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)


@pytest.fixture
def desk(db, tmp_path, monkeypatch):
    """Return a desk on which the pitch of Laura Finch waits."""
    monkeypatch.setattr(clock, "now", lambda: NOW)
    user = open_desk()
    change_profile(user, None, {"name": "Sam Rivera", "addresses": (SAM,)})
    take(user, Request((write(tmp_path, a=mail(PITCH)),)), now=NOW)
    return user


def call(user, at, *deeds) -> None:
    ring = begin_call(user, NUMBER, at=at)
    for mark, deed in enumerate(deeds):
        keep_step(user, ring.key, str(mark), deed, at)
    regroup(user)


def answered(user, form=Form.MAIL) -> None:
    key = Message.objects.get(is_own=False).key
    record_sent(user, key, Decision.OPEN, form, "What is the pay?", NOW)


def test_who_waits_for_an_answer_is_to_be_written_to_today(desk):
    (line,) = show_people(desk).due
    assert line.name == "Laura Finch"
    assert line.next.occasion is Occasion.ANSWER
    assert line.next.about.role == Entry.objects.get().key
    assert line.next.why == (
        "They wrote on 17 November, about Sales Manager. They wait for your answer."
    )


def test_no_note_stands_in_for_the_answer_to_a_message(desk):
    with pytest.raises(RequestError, match="wait for your answer"):
        draft_note(desk, show_person(desk, LAURA))


def test_whoever_is_answered_or_was_talked_to_elsewhere_waits_no_more(desk):
    touch_done(desk, LAURA, "a coffee")
    assert show_people(desk).due == ()
    answered(desk)
    assert show_people(desk).due == ()


def test_what_went_to_many_and_is_a_no_needs_a_nod_and_no_letter(desk):
    Entry.objects.update(effort="blast", stated="no")
    assert show_people(desk).due == ()
    Entry.objects.update(effort="blast", stated="yes")
    assert len(show_people(desk).due) == 1
    Entry.objects.update(risk="stop")
    assert show_people(desk).due == ()


def test_what_waited_for_months_is_no_longer_of_today(desk, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW + timedelta(days=130))
    assert show_people(desk).due == ()


def test_a_call_that_rings_is_no_answer_of_theirs_nor_in_vain(desk):
    answered(desk)
    call(desk, NOW + timedelta(hours=1))
    page = show_person(desk, LAURA)
    assert page.story[0].touch.kind is TouchKind.ASKED
    assert page.scorecard.answers == 0
    assert "answered you" not in page.line.door.line


def test_nothing_is_due_on_the_day_of_a_talk(desk):
    call(desk, NOW, PickedUp(), Introduced("Laura"), HungUp())
    assert show_people(desk).due == ()
    (line,) = show_people(desk).lines
    assert line.next.due_on == NOW.date() + timedelta(days=1)


def test_a_note_after_a_talk_claims_no_letter(desk):
    answered(desk, Form.PHONE)
    page = show_person(desk, LAURA)
    assert page.line.next.why == "You asked by phone on 19 November and have no answer."
    text = draft_note(desk, page).draft.text
    assert "When we spoke on November 19" in text
    assert "wrote" not in text


def test_a_no_said_aloud_and_written_the_same_day_is_one_no(desk):
    key = Message.objects.get(is_own=False).key
    record_sent(desk, key, Decision.NO, Form.PHONE, "No.", NOW - timedelta(hours=1))
    record_sent(desk, key, Decision.NO, Form.MAIL, "As I said: no.", NOW)
    page = show_person(desk, LAURA)
    kinds = [one.touch.kind for one in page.story]
    assert kinds == [TouchKind.SAID_NO, TouchKind.THEY_WROTE]
    assert page.line.door.line == "Ajar. You said no once."
