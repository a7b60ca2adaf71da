"""A call ends while somebody else writes to the desk: nothing of it is lost."""

import pytest

from ajar.core.errors import DeskError
from ajar.core.method import read_note
from ajar.core.nouns.call import HungUp, Noted, PickedUp, Undone
from ajar.services import calls
from ajar.services.calls import begin_call, keep_step
from ajar.services.desk import open_desk
from ajar.store.models import CallStep, Message

WORDS = "plant manager in Denver, base 140k"


@pytest.fixture
def user(db):
    """Return the owner of an empty desk."""
    return open_desk()


@pytest.fixture
def call(user):
    """Return a call in which something was said."""
    call = begin_call(user, "+1 303 555 0142")
    for mark, deed in (("1", PickedUp()), ("2", Noted(WORDS, read_note(WORDS)))):
        keep_step(user, call.key, mark, deed)
    return call


def _busy(*_args, **_said):
    raise DeskError("Another program is writing to the desk.", "")


def test_hanging_up_that_is_sent_again_keeps_what_could_not_be_kept(
    user, call, monkeypatch
):
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(calls, "keep_note", _busy)
        with pytest.raises(DeskError):
            keep_step(user, call.key, "3", HungUp())
    keep_step(user, call.key, "3", HungUp())
    keep_step(user, call.key, "3", HungUp())
    assert Message.objects.count() == 1
    assert CallStep.objects.count() == 3


def test_hanging_up_that_arrives_again_after_it_was_undone_keeps_nothing(user, call):
    keep_step(user, call.key, "3", HungUp())
    keep_step(user, call.key, "4", Undone())
    keep_step(user, call.key, "3", HungUp())
    assert Message.objects.count() == 0


def test_people_who_are_being_written_don_t_keep_a_call_from_ending(
    user, call, monkeypatch
):
    monkeypatch.setattr(calls, "rebuild_people", _busy)
    assert keep_step(user, call.key, "3", HungUp()).message is not None
