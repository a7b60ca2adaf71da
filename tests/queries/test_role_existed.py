"""That a role existed is told by what they wrote after a yes, and by nothing less."""

from datetime import UTC, datetime

import pytest

from ajar.adapters import clock
from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import Decision
from ajar.queries.people import show_person
from ajar.services.answers import record_sent
from ajar.services.desk import open_desk
from ajar.services.profile import change_profile
from ajar.services.take import Request, take
from ajar.store.models import Message
from tests.samples.letters import PITCH, SAM, mail, write

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
LAURA = "Laura Finch <laura.finch@wexham-optics.example>"
APPLIED = (
    "Thank you for your application for the Sales Manager position. We would like to"
    " invite you to an interview on 9 December 2026 at 10:00.\n\nLaura\n"
)


@pytest.fixture
def user(db, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)
    user = open_desk()
    change_profile(user, None, {"name": "Sam Rivera", "addresses": (SAM,)})
    return user


def told(user, folder, own="", pitch=PITCH):
    head = {
        "subject": "Re: Sales Manager in Tustin",
        "in_reply_to": "<pitch-1@wexham-optics.example>",
    }
    letters = {"a": mail(pitch)} if pitch else {}
    if own:
        letters["b"] = mail(
            own,
            sender=f"Sam Rivera <{SAM}>",
            to=LAURA,
            message_id="<own@example.com>",
            date="Wed, 18 Nov 2026 12:00:00 -0800",
            **head,
        )
    letters["c"] = mail(
        APPLIED,
        message_id="<pitch-2@wexham-optics.example>",
        date="Wed, 25 Nov 2026 12:00:00 -0800",
        **head,
    )
    take(user, Request((write(folder, **letters),)), now=NOW)
    marks = show_person(user, "Laura Finch").scorecard.marks
    return [mark.kept for mark in marks if mark.words.startswith("The role existed")]


def test_what_follows_a_yes_shows_it(user, tmp_path):
    assert told(user, tmp_path, "Yes, I'd be interested.") == [1]


@pytest.mark.parametrize("own", ["Not before March 2027.", "What is the travel?", ""])
def test_what_follows_no_yes_shows_nothing(user, tmp_path, own):
    assert told(user, tmp_path, own) == []


def test_a_yes_by_telephone_counts(user, tmp_path):
    told(user, tmp_path)
    key = Message.objects.filter(kind="outreach").get().key
    at = datetime(2026, 11, 19, tzinfo=UTC)
    record_sent(user, key, Decision.YES, Form.PHONE, "Yes.", at)
    marks = show_person(user, "Laura Finch").scorecard.marks
    assert any(mark.words.startswith("The role existed") for mark in marks)


def test_an_application_of_ones_own_shows_it(user, tmp_path):
    assert told(user, tmp_path, pitch="") == [1]
