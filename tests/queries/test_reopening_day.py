"""A letter that comes back to a role tells the day of theirs, and claims no answer."""

from datetime import UTC, datetime

import pytest

from ajar.adapters import clock
from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import Decision
from ajar.queries.draft import Asked
from ajar.queries.reopening import reopening_of
from ajar.queries.reply import prepare_reply
from ajar.services.answers import record_sent
from ajar.services.desk import open_desk
from ajar.services.profile import change_profile
from ajar.services.take import Request, take
from ajar.store.models import Entry, Message
from tests.samples.letters import PITCH, SAM, mail, write

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
IN_JUNE = "Wed, 10 Jun 2026 09:30:00 -0800"
IN_NOVEMBER = "Mon, 16 Nov 2026 09:30:00 -0800"


@pytest.fixture
def key(db, monkeypatch, tmp_path):
    monkeypatch.setattr(clock, "now", lambda: NOW)
    user = open_desk()
    change_profile(user, None, {"name": "Sam Rivera", "addresses": (SAM,)})
    own = mail(
        "Thanks. How much travel is it?",
        sender=f"Sam Rivera <{SAM}>",
        to="Laura Finch <laura.finch@wexham-optics.example>",
        message_id="<own@example.com>",
        date=IN_NOVEMBER,
        in_reply_to="<pitch-1@wexham-optics.example>",
    )
    letters = write(tmp_path, a=mail(PITCH, date=IN_JUNE), b=own)
    take(user, Request((letters,)), now=NOW)
    return user, Entry.objects.get().key


def test_the_month_is_that_of_their_letter_where_nobody_refused(key):
    assert reopening_of(*key).on.isoformat() == "2026-06-10"
    text = prepare_reply(*key, Asked(is_reopening=True)).draft.text
    assert "In June you wrote to me about" in text
    assert "fit then" not in text


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt"])
def test_no_letter_claims_an_answer_that_was_never_given(key, language):
    text = prepare_reply(*key, Asked(language=language, is_reopening=True)).draft.text
    for claim in ("fit then", "passte", "convenait", "encajaba", "combinava"):
        assert claim not in text


def test_the_month_of_a_no_is_that_of_the_no(key):
    user, entry = key
    at = datetime(2026, 11, 17, tzinfo=UTC)
    theirs = Message.objects.get(is_own=False).key
    record_sent(user, theirs, Decision.NO, Form.MAIL, "No.", at)
    assert reopening_of(user, entry).on == at.astimezone().date()
