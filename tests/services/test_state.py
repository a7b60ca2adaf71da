"""The user's word wins, sticks, and can be undone."""

from datetime import UTC, datetime

import pytest

from ajar.core.errors import RequestError
from ajar.core.nouns.draft import Form
from ajar.core.nouns.role import Mode, Topic
from ajar.core.nouns.screening import Kind
from ajar.core.nouns.verdict import Decision
from ajar.queries.desk import show_desk
from ajar.queries.opportunity import show_opportunity
from ajar.services.answers import record_sent
from ajar.services.correct_kind import correct_kind
from ajar.services.note import Note, keep_note
from ajar.services.preferences import change_preferences
from ajar.services.reconsider import reconsider_sender
from ajar.services.regroup import regroup
from ajar.services.state import nod, state_fact, state_verdict
from ajar.services.undo import undo
from ajar.store.models import Change, Entry, Message
from ajar.store.preferences import preferences_of

LATER = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PITCH = (
    "Calling for Bluewing Widgets: sales manager in Irvine, $150,000 base, on site, "
    "permanent, 10 % travel."
)


@pytest.fixture
def role(user) -> Entry:
    keep_note(user, Note(PITCH, "Dana Whitfield", "+1 303 555 0142"))
    return Entry.objects.get(owner=user)


def known(user, entry: Entry, topic: Topic):
    finding = show_opportunity(user, entry.key).findings.get(topic)
    return finding.best.value if finding else None


def test_what_the_user_states_beats_what_was_read_and_undo_brings_it_back(user, role):
    assert known(user, role, Topic.MODE) is Mode.ONSITE
    change = state_fact(user, role.key, Topic.MODE, Mode.REMOTE)
    assert known(user, role, Topic.MODE) is Mode.REMOTE
    undo(user, change.pk)
    assert known(user, role, Topic.MODE) is Mode.ONSITE


def test_undoing_the_second_word_brings_back_the_first(user, role):
    state_fact(user, role.key, Topic.MODE, Mode.REMOTE)
    second = state_fact(user, role.key, Topic.MODE, Mode.HYBRID)
    undo(user, second.pk)
    assert known(user, role, Topic.MODE) is Mode.REMOTE


def test_a_struck_fact_is_not_said(user, role):
    change = state_fact(user, role.key, Topic.PAY, None)
    assert known(user, role, Topic.PAY) is None
    undo(user, change.pk)
    assert known(user, role, Topic.PAY) is not None


def test_a_word_survives_that_its_message_is_read_again(user, role):
    state_fact(user, role.key, Topic.MODE, Mode.REMOTE)
    reconsider_sender(user, "+13035550142")
    regroup(user)
    assert known(user, role, Topic.MODE) is Mode.REMOTE


def test_a_stated_verdict_wins_until_it_is_undone(user, role):
    before = show_desk(user).lines[0].decision
    wish = Decision.NO if before != "no" else Decision.YES
    change = state_verdict(user, role.key, wish)
    line = show_desk(user).lines[0]
    assert line.decision == wish
    assert "you said" in line.headline
    undo(user, change.pk)
    assert show_desk(user).lines[0].decision == before


def test_a_verdict_is_left_to_ajar_again(user, role):
    state_verdict(user, role.key, Decision.NO)
    change = state_verdict(user, role.key, None)
    assert Entry.objects.get(owner=user).stated == ""
    undo(user, change.pk)
    assert Entry.objects.get(owner=user).stated == "no"


def test_a_nod_settles_an_entry_and_undo_unsettles_it(user, role):
    change = nod(user, [role.key], LATER)
    assert Entry.objects.get(owner=user).is_settled
    undo(user, change.pk)
    assert not Entry.objects.get(owner=user).is_settled


def test_undoing_a_second_nod_keeps_the_first(user, role):
    nod(user, [role.key], LATER)
    change = nod(user, [role.key], LATER.replace(hour=13))
    undo(user, change.pk)
    assert Entry.objects.get(owner=user).is_settled


def test_nodding_to_nothing_says_so(user):
    with pytest.raises(RequestError, match="Nothing was chosen"):
        nod(user, [])


def test_what_is_gone_from_the_desk_cannot_be_stated(user):
    with pytest.raises(RequestError, match="no longer on the desk"):
        state_verdict(user, "feed", Decision.NO)


def test_a_corrected_kind_holds_for_the_sender_and_can_be_undone(user, role):
    change = correct_kind(user, Message.objects.get(owner=user), Kind.MARKETING)
    assert Entry.objects.get(owner=user).kind == Kind.MARKETING
    keep_note(user, Note(f"{PITCH} Again.", "Dana Whitfield", "+1 303 555 0142"))
    undo(user, change.pk)
    assert Entry.objects.filter(owner=user, kind=Kind.OUTREACH).exists()


def test_an_undone_change_cannot_be_undone_again(user, role):
    change = nod(user, [role.key])
    undo(user, change.pk)
    with pytest.raises(RequestError, match="nothing to undo"):
        undo(user, change.pk)


def test_undoing_preferences_brings_the_old_ones_back(user):
    before = preferences_of(user)
    change_preferences(user, ["pay=150k:must"])
    undo(user, Change.objects.latest("pk").pk)
    assert preferences_of(user).criteria == before.criteria


def test_undoing_an_answer_makes_it_the_users_turn_again(user, role):
    key = Message.objects.get(owner=user).key
    change = record_sent(user, key, Decision.NO, Form.PHONE, "No.", LATER)
    assert Entry.objects.get(owner=user).answered == "no"
    undo(user, change.pk)
    assert Entry.objects.get(owner=user).answered == ""


def test_undoing_a_note_takes_it_from_the_desk(user, role):
    undo(user, Change.objects.latest("pk").pk)
    assert not Entry.objects.filter(owner=user).exists()
    assert not Message.objects.filter(owner=user).exists()


def test_only_the_latest_two_hundred_changes_are_kept(user, role):
    for _ in range(202):
        nod(user, [role.key], LATER)
    assert Change.objects.filter(owner=user).count() == 200
