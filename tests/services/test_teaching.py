"""What the user puts right shifts what comes later, is shown, and can be undone."""

import pytest

from ajar.core.errors import RequestError
from ajar.core.nouns.screening import Kind, Risk, SignalId
from ajar.core.screen.kind import TAUGHT
from ajar.queries.taught import show_taught
from ajar.services.correct_kind import correct_kind, judge_sender
from ajar.services.exporting import open_export
from ajar.services.forget import forget_sender
from ajar.services.note import Note, keep_note
from ajar.services.stop_teaching import stop_teaching
from ajar.services.undo import undo
from ajar.services.withdraw import withdraw_correction
from ajar.store.models import Correction, Entry, Message, Signal

PITCH = (
    "Hi Sam, we are hiring a sales manager in Irvine, $150,000 base, on site, "
    "permanent. Would you be open to a call?"
)


def keep(user, who, number, said=PITCH):
    return keep_note(user, Note(said, who, number))


def make_close(row):
    """Let the shipped weights have put `row` a hair before the next kind."""
    Message.objects.filter(pk=row.pk).update(lead=0.01)


@pytest.fixture
def pitch(user):
    return keep(user, "Dana Whitfield", "+1 303 555 0142")


@pytest.fixture
def other(user):
    return keep(user, "Lee Marsh", "+1 303 555 0177", f"{PITCH} Thanks.")


def word(user):
    return Correction.objects.get(owner=user)


def test_nothing_is_taught_before_anything_is_put_right(user, pitch):
    taught = show_taught(user)
    assert (taught.teachers, taught.leans, taught.limit) == ((), (), 0)
    with pytest.raises(RequestError):
        stop_teaching(user)


def test_a_word_teaches_and_it_shows_from_whom_and_how_much(user, pitch):
    correct_kind(user, pitch, Kind.MARKETING)
    taught = show_taught(user)
    assert [(t.kind, t.rules_say) for t in taught.teachers] == [
        (Kind.MARKETING, Kind.OUTREACH)
    ]
    assert taught.limit == 1.0
    assert taught.leans
    assert all(lean.kind is Kind.MARKETING for lean in taught.leans)


def test_a_clear_letter_of_another_sender_stays_what_it_is(user, pitch, other):
    before = Message.objects.get(pk=other.pk).kind
    correct_kind(user, pitch, Kind.MARKETING)
    assert Message.objects.get(pk=other.pk).kind == before


def test_a_word_withdrawn_restores_everything(user, pitch, other):
    make_close(other)
    fields = ("kind", "effort", "risk", "reasons")
    before = list(Message.objects.filter(owner=user).order_by("key").values(*fields))
    correct_kind(user, pitch, Kind.OTHER)
    withdraw_correction(user, word(user).sender)
    after = list(Message.objects.filter(owner=user).order_by("key").values(*fields))
    assert after == before
    assert show_taught(user).teachers == ()


def test_what_the_words_tipped_is_counted_and_read_again(user, pitch, other):
    change = correct_kind(user, pitch, Kind.MARKETING)
    row = Message.objects.get(pk=other.pk)
    row.reasons = [TAUGHT, *row.reasons]
    row.kind, row.lead = Kind.ALERT.value, 0.01
    row.save()
    assert [t.kind for t in show_taught(user).tipped] == [Kind.ALERT]
    undo(user, change.pk)
    row.refresh_from_db()
    assert row.kind == Kind.OUTREACH
    assert show_taught(user).tipped_in_all == 0


def test_teaching_can_be_stopped_and_that_undone_while_the_word_holds(user, pitch):
    correct_kind(user, pitch, Kind.MARKETING)
    change = stop_teaching(user)
    assert show_taught(user).teachers == ()
    assert Message.objects.get(pk=pitch.pk).kind == Kind.MARKETING
    undo(user, change.pk)
    assert len(show_taught(user).teachers) == 1


def test_a_sender_said_to_be_a_fraud_means_stop_and_undoing_takes_it_back(user, pitch):
    before = Message.objects.get(pk=pitch.pk).risk
    change = judge_sender(user, pitch, is_fraud=True)
    row = Message.objects.get(pk=pitch.pk)
    assert row.risk == Risk.STOP
    assert Signal.objects.filter(message=row, signal=SignalId.YOUR_WORD).exists()
    assert show_taught(user).caution > 0
    undo(user, change.pk)
    assert Message.objects.get(pk=pitch.pk).risk == before
    assert show_taught(user).caution == 0


def test_an_honest_sender_is_not_warned_of(user):
    asks = "Hi Sam, a driver's job in Leeds. Pay the £60 vetting fee to us by transfer."
    row = keep(user, "Gaz", "+44 1632 960551", asks)
    assert Message.objects.get(pk=row.pk).risk == Risk.STOP
    judge_sender(user, row, is_fraud=False)
    assert Message.objects.get(pk=row.pk).risk in {Risk.NONE, Risk.NOTE}
    assert show_taught(user).caution < 0


def test_who_is_forgotten_teaches_no_more(user, pitch, other):
    correct_kind(user, pitch, Kind.MARKETING)
    forget_sender(user, word(user).sender)
    assert show_taught(user).teachers == ()


def test_the_words_leave_with_the_desk(user, pitch):
    judge_sender(user, pitch, is_fraud=True)
    with open_export(user) as export:
        exported = export.read().decode()
    assert '"is_fraud":true' in exported
    assert '"teaches":true' in exported
    assert Entry.objects.filter(owner=user).exists()
