"""A note is kept as a message; what can't be read says why."""

import pytest

from ajar.core.errors import RequestError
from ajar.core.nouns.message import Unread
from ajar.queries.note import page_of
from ajar.services.note import Note, keep_note, keep_pasted
from ajar.services.undo import undo
from ajar.store.models import Change, Message
from tests.samples.letters import PITCH, SAM, mail


def test_a_note_without_words_is_refused(user):
    with pytest.raises(RequestError, match="nothing in this note"):
        keep_note(user, Note("  "))


def test_pasting_nothing_says_why(user):
    assert isinstance(keep_pasted(user, " \n"), Unread)


def test_pasting_what_is_no_message_says_why(user):
    kept = keep_pasted(user, "\x00\x01\x02 PK\x03\x04")
    assert isinstance(kept, Unread | Message)


def test_ones_own_letter_is_kept_as_ones_own_and_has_a_page(user):
    own = mail("Hello Laura, see you.", sender=f"Sam <{SAM}>", to="l@x.example")
    kept = keep_pasted(user, own.decode())
    assert kept.is_own
    assert page_of(kept) == kept.thread.key


def test_a_pasted_message_can_be_undone(user):
    kept = keep_pasted(user, PITCH)
    assert page_of(kept) == kept.opportunity.key
    undo(user, Change.objects.get().pk)
    assert not Message.objects.exists()
