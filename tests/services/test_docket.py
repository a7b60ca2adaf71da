"""Past roles stand as what is in force rules on them, whatever changed."""

import io

import pytest
from test_state import PITCH

from ajar.core.nouns.role import Mode, Pay, Period, Topic
from ajar.core.nouns.verdict import Decision
from ajar.queries.judging import judge_for
from ajar.services.archive import export_desk, import_desk
from ajar.services.docket import rejudge
from ajar.services.entries import rebuild_entries
from ajar.services.forget import forget_sender
from ajar.services.note import Note, keep_note
from ajar.services.preferences import change_preferences
from ajar.services.profile import say_of_oneself
from ajar.services.state import state_fact, state_verdict
from ajar.services.undo import undo
from ajar.store.docket import RULINGS
from ajar.store.mapping import sender_of, to_envelope
from ajar.store.models import Change, DocketRow, DocketValue, Entry, User


@pytest.fixture
def role(user) -> Entry:
    keep_note(user, Note(PITCH, "Dana Whitfield", "+1 303 555 0142"))
    return Entry.objects.get(owner=user)


def stand(user) -> list[tuple[str, str]]:
    """Return how each role stands as it is written; it is as each is judged alone."""
    rows = DocketRow.objects.filter(owner=user).select_related("entry")
    judge = judge_for(user)
    for row in rows:
        (ruling,) = judge.rule([row.entry])
        assert (ruling.decision, ruling.leaning) == tuple(RULINGS[row.ruled])
    return [(row.entry.who, row.ruled) for row in rows]


def change_floor(user, base: str) -> None:
    change_preferences(user, (f"pay={base}:must",))


def test_a_changed_preference_turns_what_is_written(user, role):
    base = Pay(125_000, 125_000, "USD", Period.YEAR)
    state_fact(user, role.key, Topic.PAY, base)
    change_floor(user, "130k")
    assert stand(user) == [("Dana Whitfield", "no")]
    change_floor(user, "100k")
    assert stand(user) != [("Dana Whitfield", "no")]
    change_floor(user, "130k")
    undo(user, Change.objects.latest("pk").pk)
    assert stand(user) != [("Dana Whitfield", "no")]


def test_what_did_not_turn_is_not_written(user, role):
    change_floor(user, "130k")
    assert rejudge(user) == 0


def test_a_fact_that_the_user_states_is_judged_at_once(user, role):
    change_preferences(user, ("mode=remote:must",))
    assert stand(user) == [("Dana Whitfield", "no")]
    state_fact(user, role.key, Topic.MODE, Mode.REMOTE)
    assert stand(user) != [("Dana Whitfield", "no")]
    undo(user, Change.objects.latest("pk").pk)
    assert stand(user) == [("Dana Whitfield", "no")]


def test_where_the_user_decided_nothing_is_judged(user, role):
    change = state_verdict(user, role.key, Decision.NO)
    assert stand(user) == []
    undo(user, change.pk)
    assert len(stand(user)) == 1


def test_where_one_lives_judges_anew_as_long_as_nothing_else_is_said(user, role):
    change = say_of_oneself(user, {"place": "Denver, CO"}, "Home.")
    assert len(stand(user)) == 1
    undo(user, change.pk)
    assert len(stand(user)) == 1


def test_rebuilding_writes_what_was_lost_and_nothing_else(user, role):
    before = stand(user)
    DocketRow.objects.all().delete()
    DocketValue.objects.all().delete()
    rebuild_entries(user)
    assert stand(user) == before
    kept = list(DocketValue.objects.values_list("pk", flat=True))
    rebuild_entries(user)
    assert list(DocketValue.objects.values_list("pk", flat=True)) == kept


def test_an_import_has_every_role_judged(user, role):
    change_floor(user, "130k")
    before, out = stand(user), io.BytesIO()
    export_desk(user, out)
    other = User.objects.create(username="another computer")
    import_desk(other, io.BytesIO(out.getvalue()))
    assert stand(other) == before


def test_forgetting_a_sender_forgets_what_they_said(user, role):
    assert DocketValue.objects.filter(wire__contains="Bluewing").exists()
    forget_sender(user, sender_of(to_envelope(role.first_message)))
    assert not DocketValue.objects.exists()
