"""Nobody is chased about a role that the user declined or put off."""

from datetime import UTC, datetime, timedelta

import pytest

from ajar.adapters import clock
from ajar.core.nouns.draft import Form
from ajar.core.nouns.touch import Occasion, TouchKind
from ajar.core.nouns.verdict import Decision
from ajar.queries.people import show_person
from ajar.services.answers import record_sent
from ajar.services.desk import open_desk
from ajar.services.profile import change_profile
from ajar.services.take import Request, take
from ajar.store.models import Entry, Message
from tests.samples.letters import PITCH, SAM, mail, write

SENT_AT = datetime(2026, 11, 18, tzinfo=UTC)
ASKS = "Thank you. Could you send me the job description, please?"


@pytest.fixture
def user(db, tmp_path):
    user = open_desk()
    change_profile(user, None, {"name": "Sam Rivera", "addresses": (SAM,)})
    take(user, Request((write(tmp_path, a=mail(PITCH)),)), now=SENT_AT)
    return user


@pytest.mark.parametrize("said", [Decision.NO, Decision.NOT_NOW])
def test_a_refusal_that_asks_along_is_no_open_question(user, monkeypatch, said):
    record_sent(user, Message.objects.get().key, said, Form.MAIL, ASKS, SENT_AT)
    monkeypatch.setattr(clock, "now", lambda: SENT_AT + timedelta(days=20))
    page = show_person(user, "Laura Finch")
    assert TouchKind.ASKED not in {one.touch.kind for one in page.story}
    assert page.line.next is None or page.line.next.occasion is not Occasion.QUESTION
    assert "waiting" not in page.line.door.line


def test_a_yes_that_asks_along_is_followed_up(user, monkeypatch):
    entry = Entry.objects.get()
    record_sent(user, entry.key, Decision.YES, Form.MAIL, ASKS, SENT_AT)
    monkeypatch.setattr(clock, "now", lambda: SENT_AT + timedelta(days=20))
    page = show_person(user, "Laura Finch")
    assert page.line.next.occasion is Occasion.QUESTION
