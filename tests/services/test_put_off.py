"""A not now can carry its day: it comes back then, is exported and can be undone."""

from datetime import UTC, date, datetime, timedelta

import pytest

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import Decision
from ajar.queries.calendar import dues_of, show_reminders
from ajar.queries.desk_page import show_desk_page
from ajar.services.answers import noon_of, record_sent
from ajar.services.desk import open_desk
from ajar.services.note import Note, keep_note
from ajar.services.undo import undo
from ajar.store.archive import to_record
from ajar.store.models import Answer, Entry

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = date(2027, 3, 1)
SAID = "A Sales Manager role at Bluewing in Denver, base 125k, permanent."


@pytest.fixture
def user(db, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)
    user = open_desk()
    keep_note(user, Note(SAID, "Dana Whitfield", at=NOW - timedelta(days=1)))
    return user


def put_off(user, until=DAY, decision=Decision.NOT_NOW):
    key = Entry.objects.get().first_message.key
    return record_sent(user, key, decision, Form.MAIL, "Not now.", until=until)


def test_it_stands_among_what_has_a_day_and_comes_back_on_it(user, monkeypatch):
    put_off(user)
    assert Entry.objects.get().until == DAY
    (due,) = show_reminders(user).others
    assert (due.on, "Dana Whitfield" in due.words) == (DAY, True)
    assert show_desk_page(user).back == ()
    later = NOW + timedelta(days=100)
    monkeypatch.setattr(clock, "now", lambda: later)
    (back,) = show_desk_page(user).back
    assert (back.put_off.until, back.put_off.words) == (DAY, "until 1 March 2027")
    assert [one.on for one in dues_of(user, later.date())] == [DAY]


def test_it_is_undone_and_exported(user):
    change = put_off(user)
    assert change.words == "Answered: not now, until 1 March 2027."
    assert to_record(Answer.objects.get())["until"] == "2027-03-01"
    undo(user, change.pk)
    entry = Entry.objects.get()
    assert (entry.answered, entry.until) == ("", None)
    assert not any(due.on == DAY for due in show_reminders(user).others)


@pytest.mark.parametrize("until", [date(2026, 11, 22), date(2026, 11, 23)])
def test_a_day_that_is_past_is_refused(user, until):
    with pytest.raises(RequestError, match="That day is past"):
        put_off(user, until)
    assert not Answer.objects.exists()


def test_only_a_not_now_holds_until_a_day(user):
    with pytest.raises(RequestError, match="Only a not now"):
        put_off(user, decision=Decision.NO)


def test_what_was_taken_up_before_its_day_is_no_longer_due(user, monkeypatch):
    put_off(user)
    monkeypatch.setattr(clock, "now", lambda: NOW + timedelta(days=9))
    put_off(user, None, Decision.YES)
    assert not any(due.on == DAY for due in show_reminders(user).others)


def test_it_went_on_another_day(db, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)
    assert noon_of(date(2026, 11, 20)).astimezone().day == 20
    assert noon_of(NOW.astimezone().date()) is None
    with pytest.raises(RequestError, match="yet to come"):
        noon_of(date(2026, 11, 25))
