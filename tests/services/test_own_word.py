"""They won't say, and a word that is taken back: both stick, both can be undone."""

from datetime import timedelta

import pytest

from ajar.core.errors import RequestError
from ajar.core.nouns.fact import State
from ajar.core.nouns.role import Mode, Topic
from ajar.queries.opportunity import show_opportunity
from ajar.services.note import Note, keep_note
from ajar.services.regroup import regroup
from ajar.services.state import nod, state_fact, state_refusal, take_word_back
from ajar.services.undo import undo
from ajar.store.models import Entry, Message

PITCH = "Calling for Bluewing Widgets: sales manager in Irvine, $150,000 base, on site."


@pytest.fixture
def role(user) -> Entry:
    keep_note(user, Note(PITCH, "Dana Whitfield", "+1 303 555 0142"))
    return Entry.objects.get(owner=user)


def finding(user, entry: Entry, topic: Topic):
    return show_opportunity(user, entry.key).findings.get(topic)


def test_that_they_won_t_say_beats_what_was_read_and_sticks(user, role):
    change = state_refusal(user, role.key, Topic.PAY)
    regroup(user)
    assert finding(user, role, Topic.PAY).state is State.REFUSED
    undo(user, change.pk)
    assert finding(user, role, Topic.PAY).state is State.KNOWN


def test_a_word_taken_back_leaves_what_was_read_and_comes_again(user, role):
    state_fact(user, role.key, Topic.MODE, Mode.REMOTE)
    change = take_word_back(user, role.key, Topic.MODE)
    assert finding(user, role, Topic.MODE).best.value is Mode.ONSITE
    undo(user, change.pk)
    assert finding(user, role, Topic.MODE).best.value is Mode.REMOTE


def test_there_has_to_be_a_word_to_take_back(user, role):
    with pytest.raises(RequestError):
        take_word_back(user, role.key, Topic.MODE)


def test_a_clock_ahead_of_ours_makes_no_message_immune(user, role):
    ahead = Message.objects.get().sent_at + timedelta(days=400)
    Message.objects.update(sent_at=ahead)
    for fact in Message.objects.get().fact_set.all():
        fact.said_at = ahead
        fact.save()
    state_fact(user, role.key, Topic.PAY, None)
    assert finding(user, role, Topic.PAY) is None
    nod(user, [role.key])
    assert Entry.objects.get().is_settled
