"""What is overdue is told with its day; a day that is past isn't taken."""

from datetime import UTC, date, datetime

import pytest

from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import Decision
from ajar.services.answers import record_sent
from ajar.store.models import Entry, Message, Reminder
from ajar.web.templatetags.ajar import day, on_day, short_day
from tests.web.pages import html_of, words_of


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2026, 11, 23), "Today"),
        (date(2026, 11, 25), "Wed 25"),
        (date(2026, 12, 24), "24 Dec"),
        (date(2027, 1, 2), "2 Jan 2027"),
        (date(2026, 11, 1), "Overdue, 1 Nov"),
        (date(2025, 11, 1), "Overdue, 1 Nov 2025"),
    ],
)
def test_a_day_is_said_as_it_is(on, said):
    assert day(on, date(2026, 11, 23)) == said


@pytest.mark.parametrize(
    ("at", "within", "alone"),
    [
        (datetime(2026, 11, 23, 17, 56, tzinfo=UTC), "today", "Today"),
        (datetime(2026, 11, 22, 17, 56, tzinfo=UTC), "on Sunday", "Sun"),
        (datetime(2026, 11, 3, 17, 56, tzinfo=UTC), "on 3 Nov", "3 Nov"),
        (datetime(2025, 11, 3, 17, 56, tzinfo=UTC), "on 3 Nov 2025", "3 Nov 2025"),
    ],
)
def test_a_day_is_no_hour(at, within, alone):
    today = date(2026, 11, 23)
    assert on_day(at.astimezone(), today) == within
    assert short_day(at.astimezone(), today) == alone
    assert on_day(None, today) == short_day(None, today) == ""


def test_an_interview_long_past_is_never_today(at_desk, sams, take_in):
    take_in(1)
    at = datetime(2025, 11, 1, 14, tzinfo=UTC)
    Reminder.objects.create(
        owner=sams,
        message=Message.objects.get(),
        due_on=at.date(),
        at=at,
        words="Interview",
        made_at=at,
    )
    key = Message.objects.get().key
    record_sent(sams, key, Decision.YES, Form.MAIL, "Yes, I would like to hear more.")
    role = f"/opportunities/{Entry.objects.get().key}"
    for path in ("/", "/reminders", role, f"{role}/next"):
        page = words_of(html_of(at_desk.get(path)))
        assert f"Overdue, 1 Nov 2025, {at.astimezone():%-H:%M}" in page, path
        assert "Today, 14:00" not in page


def test_a_step_on_a_day_that_is_past_is_refused(at_desk, take_in):
    take_in(1)
    told = {"step": "interview", "on": "2025-01-02"}
    answer = at_desk.post(f"/opportunities/{Entry.objects.get().key}/next", told)
    assert answer.status_code == 422
    assert "That day is past." in words_of(html_of(answer))
    assert not Reminder.objects.exists()
