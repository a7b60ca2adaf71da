"""What is learnt of asking can be seen, forgotten, and had back."""

from datetime import UTC, datetime, timedelta

import pytest

from ajar.core.ask.early import EARLY_DOUBT
from ajar.core.errors import RequestError
from ajar.core.nouns.call import Skipped
from ajar.core.nouns.role import Topic
from ajar.queries.asking import show_asking
from ajar.services.asking import forget_habits, forget_past, stop_early
from ajar.services.calls import begin_call, keep_step
from ajar.services.note import Note, keep_note
from ajar.services.preferences import change_preferences
from ajar.services.undo import undo
from ajar.store.lessons import lessons_of

LONG_AGO = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


@pytest.fixture
def many_roles(user):
    """Return a user to whom 31 roles were offered."""
    change_preferences(user, ("mode=remote:must",))
    for number in range(31):
        said = f"Fully remote, base ${100 + number}k, for a nurse, permanent. Kim"
        at = LONG_AGO + timedelta(days=number)
        keep_note(user, Note(said, f"Kim {number}", "", at=at))
    return user


def _skip_pay(user):
    for number in range(4):
        call = begin_call(user, "", at=LONG_AGO + timedelta(days=number))
        keep_step(user, call.key, "1", Skipped(Topic.PAY))


def test_what_is_skipped_on_calls_is_asked_later(user):
    _skip_pay(user)
    assert any("pay" in words for words in show_asking(user).habits)


def test_habits_can_be_forgotten_and_had_back(user):
    _skip_pay(user)
    change = forget_habits(user)
    assert show_asking(user).habits == ()
    undo(user, change.pk)
    assert show_asking(user).habits


def test_with_few_past_roles_asking_doesnt_stop_early(user):
    with pytest.raises(RequestError, match="30 past roles"):
        stop_early(user, is_on=True)


def test_past_thirty_roles_asking_may_stop_early(many_roles):
    change = stop_early(many_roles, is_on=True)
    assert lessons_of(many_roles).doubt == EARLY_DOUBT
    undo(many_roles, change.pk)
    assert lessons_of(many_roles).doubt == 0.0


def test_what_is_usual_can_start_anew(many_roles):
    assert show_asking(many_roles).roles >= 30
    assert any("remote" in share.words for share in show_asking(many_roles).past)
    change = forget_past(many_roles)
    assert show_asking(many_roles).roles == 0
    undo(many_roles, change.pk)
    assert show_asking(many_roles).roles >= 30


def test_starting_anew_turns_stopping_early_off(many_roles):
    stop_early(many_roles, is_on=True)
    forget_past(many_roles)
    assert lessons_of(many_roles).doubt == 0.0
