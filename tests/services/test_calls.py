"""A call is kept step by step, once each, and becomes a message when it ends."""

from datetime import UTC, datetime, timedelta

import pytest

from ajar.core.errors import RequestError
from ajar.core.intake.call import follow_call
from ajar.core.method import read_note
from ajar.core.nouns.call import (
    CallerKind,
    Heard,
    HungUp,
    Introduced,
    Noted,
    PickedUp,
    Said,
    Skipped,
    Undone,
)
from ajar.core.nouns.draft import BeatKind
from ajar.core.nouns.fact import State
from ajar.core.nouns.role import Seat, Topic
from ajar.queries.call import show_call
from ajar.queries.call_list import list_calls
from ajar.queries.opportunity import show_opportunity
from ajar.services.archive import export_desk, import_desk
from ajar.services.calls import begin_call, find_call, join_call, keep_step
from ajar.services.changes import KEPT
from ajar.services.forget import forget_everything, forget_sender
from ajar.services.join import join_roles
from ajar.services.note import Note, keep_note
from ajar.services.preferences import change_preferences
from ajar.services.reminders import remind, tick_off
from ajar.services.undo import undo
from ajar.store.calls import steps_of
from ajar.store.models import (
    Answer,
    Call,
    CallStep,
    Change,
    Join,
    Message,
    Opportunity,
    Reminder,
    User,
)

NUMBER = "+1 303 555 0142"
AT = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
DANA = Introduced("Dana Whitfield", "Front Range Talent", CallerKind.RECRUITER)
TITLE = Heard("Sales Consultant II", Topic.TITLE, ((Topic.TITLE, "Sales Consultant"),))
SEAT = Heard("Individual", Topic.SEAT, ((Topic.SEAT, Seat.INDIVIDUAL),))
NOTE = "base 95 to 110, plus car, remote two days"


@pytest.fixture
def sam(user):
    change_preferences(user, ("seat=manager:must", "pay=130k:must"))
    return user


@pytest.fixture
def call(sam):
    return begin_call(sam, NUMBER, at=AT)


def _do(user, call, *deeds):
    """Do `deeds` one after the other, a second apart; return the call as it is then."""
    done = CallStep.objects.filter(call=call).count()
    for at, deed in enumerate(deeds, start=done + 1):
        keep_step(user, call.key, f"step-{at}", deed, AT + timedelta(seconds=at))
    return find_call(user, call.key)


def _shown(user, call):
    return show_call(user, find_call(user, call.key))


def test_a_step_that_is_sent_twice_counts_once(sam, call):
    for _ in range(3):
        keep_step(sam, call.key, "same", PickedUp())
    assert CallStep.objects.count() == 1


def test_steps_keep_the_order_in_which_they_came(sam, call):
    _do(sam, call, PickedUp(), DANA, TITLE, SEAT)
    deeds = [step.deed for step in steps_of(call)]
    assert deeds == [PickedUp(), DANA, TITLE, SEAT]


def test_one_answer_settles_the_call_from_colorado(sam, call):
    _do(sam, call, PickedUp(), DANA, TITLE)
    before = _shown(sam, call)
    assert before.question.topic is Topic.SEAT
    _do(sam, call, SEAT)
    after = _shown(sam, call)
    assert after.is_settled
    assert after.verdict.decision == "no"
    assert len(after.script) == 3


def test_the_call_becomes_a_message_with_every_fact(sam, call):
    ended = _do(
        sam, call, PickedUp(), DANA, TITLE, SEAT, Noted(NOTE, read_note(NOTE)), HungUp()
    )
    page = show_opportunity(sam, ended.message.key)
    said = {topic: finding.best.value for topic, finding in page.findings.items()}
    assert said[Topic.SEAT] is Seat.INDIVIDUAL
    assert said[Topic.TITLE] == "Sales Consultant"
    assert said[Topic.FIRM] == "Front Range Talent"
    assert (said[Topic.PAY].min, said[Topic.PAY].max) == (95_000, 110_000)
    assert page.line.who == "Dana Whitfield"


def test_a_fact_that_was_unticked_is_not_known_afterwards(sam, call):
    kept = tuple(fact for fact in read_note(NOTE) if fact.topic is not Topic.PAY)
    ended = _do(sam, call, PickedUp(), DANA, Noted(NOTE, kept), HungUp())
    page = show_opportunity(sam, ended.message.key)
    assert Topic.PAY not in page.findings
    assert Topic.MODE in page.findings


def test_both_answers_stay_a_doubt_afterwards(sam, call):
    both = ((Topic.SEAT, Seat.INDIVIDUAL), (Topic.SEAT, Seat.MANAGER))
    ended = _do(sam, call, PickedUp(), DANA, Heard("Both", Topic.SEAT, both), HungUp())
    page = show_opportunity(sam, ended.message.key)
    assert page.findings[Topic.SEAT].state is State.HEDGED


def test_a_refusal_stays_a_refusal(sam, call):
    refused = Heard("Won't say", Topic.PAY, (), refused=True)
    ended = _do(sam, call, PickedUp(), DANA, refused, HungUp())
    page = show_opportunity(sam, ended.message.key)
    assert page.findings[Topic.PAY].state is State.REFUSED


def test_what_was_said_counts_as_answered(sam, call):
    said = Said(BeatKind.ANSWER, "This one is a no.")
    ended = _do(sam, call, PickedUp(), DANA, SEAT, said, HungUp())
    answer = Answer.objects.get(message=ended.message)
    assert (answer.decision, answer.form, answer.text) == (
        "no",
        "phone",
        "This one is a no.",
    )


def test_taking_back_the_hanging_up_lets_go_of_the_message(sam, call):
    _do(sam, call, PickedUp(), DANA, SEAT, HungUp(), Undone())
    assert Message.objects.count() == 0
    assert follow_call(steps_of(call)).ended_at is None


def test_hanging_up_twice_keeps_one_message(sam, call):
    _do(sam, call, PickedUp(), DANA, SEAT, HungUp(), Undone(), HungUp())
    assert Message.objects.count() == 1


@pytest.mark.parametrize("kind", [CallerKind.SELLER, CallerKind.SCAM])
def test_a_nuisance_leaves_no_message(sam, call, kind):
    _do(sam, call, PickedUp(), Introduced(kind=kind), HungUp())
    assert Message.objects.count() == 0


def test_a_call_in_which_nothing_was_said_leaves_no_message(sam, call):
    _do(sam, call, PickedUp(), HungUp())
    assert Message.objects.count() == 0


def test_a_call_in_which_all_was_skipped_ends_and_leaves_no_message(sam, call):
    unnamed = Introduced(kind=CallerKind.RECRUITER)
    _do(sam, call, PickedUp(), unnamed, Skipped(Topic.SEAT), HungUp())
    assert _shown(sam, call).talk.ended_at is not None
    assert Message.objects.count() == 0


def test_an_unknown_call_is_refused_in_words(sam):
    with pytest.raises(RequestError, match="no such call"):
        keep_step(sam, "nothing", "1", PickedUp())


def _mail_of_dana(sam):
    said = "Sales Consultant in Denver, three days a week in the office. Dana"
    return keep_note(sam, Note(said, "Dana W", "", at=AT - timedelta(days=3)))


def test_a_call_about_a_role_knows_what_was_written_of_it(sam, call):
    row = _mail_of_dana(sam)
    _do(sam, call, PickedUp(), DANA)
    join_call(sam, call.key, show_opportunity(sam, row.key, short=False).key)
    assert _shown(sam, call).findings[Topic.DAYS_IN].best.value == 3


def test_a_joined_call_is_one_role_with_its_mail(sam, call):
    row = _mail_of_dana(sam)
    _do(sam, call, PickedUp(), DANA, SEAT)
    join_call(sam, call.key, show_opportunity(sam, row.key, short=False).key)
    _do(sam, call, HungUp())
    assert Opportunity.objects.count() == 1
    assert Join.objects.count() == 1


def test_a_call_can_be_joined_afterwards_and_parted_again(sam, call):
    row = _mail_of_dana(sam)
    ended = _do(sam, call, PickedUp(), DANA, SEAT, HungUp())
    one = show_opportunity(sam, ended.message.key, short=False).key
    other = show_opportunity(sam, row.key, short=False).key
    change = join_roles(sam, one, other)
    assert Opportunity.objects.count() == 1
    undo(sam, change.pk)
    assert Opportunity.objects.count() == 2


def test_one_role_is_not_joined_with_itself(sam):
    key = show_opportunity(sam, _mail_of_dana(sam).key, short=False).key
    with pytest.raises(RequestError, match="one role already"):
        join_roles(sam, key, key)


def test_a_reminder_can_be_set_ticked_off_and_taken_back(sam):
    key = show_opportunity(sam, _mail_of_dana(sam).key, short=False).key
    set_ = remind(sam, key, AT.date(), "Ask again", AT)
    done = tick_off(sam, Reminder.objects.get().pk)
    assert Reminder.objects.get().done_at is not None
    undo(sam, done.pk)
    assert Reminder.objects.get().done_at is None
    undo(sam, set_.pk)
    assert not Reminder.objects.exists()


def test_a_reminder_of_nothing_is_refused(sam):
    with pytest.raises(RequestError):
        remind(sam, "gone", AT.date(), "Ask again")
    with pytest.raises(RequestError):
        tick_off(sam, 99)


def test_calls_move_with_the_desk(sam, call, tmp_path):
    _do(sam, call, PickedUp(), DANA, SEAT, HungUp())
    begin_call(sam, "+44 20 7946 0000", at=AT)
    path = tmp_path / "desk.json"
    with path.open("wb") as out:
        export_desk(sam, out)
    forget_everything(sam)
    fresh = User.objects.get()
    with path.open("rb") as source:
        import_desk(fresh, source)
    again = tmp_path / "again.json"
    with again.open("wb") as out:
        export_desk(fresh, out)
    assert again.read_bytes() == path.read_bytes()
    assert len(list_calls(fresh).lines) == 2


def test_forgetting_a_caller_forgets_the_calls(sam, call):
    _do(sam, call, PickedUp(), DANA, SEAT, HungUp())
    other = begin_call(sam, "+1 (303) 555-0142", at=AT)
    _do(sam, other, PickedUp(), Introduced(kind=CallerKind.SCAM), HungUp())
    forget_sender(sam, NUMBER.lower())
    assert not Call.objects.exists()
    assert not CallStep.objects.exists()


def test_steps_of_a_call_are_no_changes_of_the_desk(sam, call):
    before = Change.objects.count()
    _do(sam, call, PickedUp(), DANA, TITLE, SEAT)
    assert Change.objects.count() == before < KEPT


def test_nothing_more_is_said_of_a_call_that_has_ended(sam, call):
    _do(sam, call, PickedUp(), DANA, SEAT, HungUp())
    with pytest.raises(RequestError, match="has ended"):
        _do(sam, call, Noted("base 95 to 110"))
    _do(sam, call, Undone(), Noted("base 95 to 110"), HungUp())
    assert _shown(sam, call).talk.jottings[0].words == "base 95 to 110"
