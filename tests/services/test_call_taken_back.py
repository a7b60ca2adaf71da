"""A call that was kept can be taken back once, by whichever way comes first."""

from datetime import UTC, datetime, timedelta

import pytest

from ajar.core.nouns.call import HungUp, LeftWords, Undone
from ajar.core.nouns.verdict import Decision
from ajar.queries.changes import recent_changes
from ajar.services.calls import begin_call, keep_step
from ajar.services.state import state_verdict
from ajar.services.undo import undo
from ajar.store.models import Call, Change, Message
from ajar.web.forms.call import left_words

AT = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
WORDS = "Hello, this is Tessa Brand with Ironwood Search. Base is 150 thousand."


@pytest.fixture
def call(user):
    """Return a voicemail that was kept."""
    call = begin_call(user, "+1 303 555 0142", at=AT)
    left = left_words(WORDS)
    assert isinstance(left, LeftWords)
    for mark, deed in (("words", left), ("kept", HungUp())):
        keep_step(user, call.key, mark, deed, AT + timedelta(minutes=1))
    return Call.objects.get()


def _offered(user):
    return [change.words for change in recent_changes(user)]


def test_going_back_to_a_voicemail_ends_its_line_under_what_changed(user, call):
    assert _offered(user) == ["Noted: Tessa Brand."]
    keep_step(user, call.key, "back", Undone())
    assert not Message.objects.exists()
    assert _offered(user) == []
    assert Change.objects.get().undone_at is not None


def test_what_was_said_of_a_message_that_is_gone_cannot_be_undone(user, call):
    state_verdict(user, call.message.key, Decision.YES)
    assert len(_offered(user)) == 2
    keep_step(user, call.key, "back", Undone())
    assert _offered(user) == []


def test_undoing_under_what_changed_leaves_the_call_to_go_back_to(user, call):
    undo(user, Change.objects.get().pk)
    keep_step(user, call.key, "back", Undone())
    keep_step(user, call.key, "again", HungUp())
    assert Message.objects.count() == 1
    assert _offered(user) == ["Noted: Tessa Brand."]
