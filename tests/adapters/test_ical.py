"""The calendar file, read back with another hand than the one that checks it."""

from datetime import UTC, date, datetime, timedelta, timezone

from icalendar import Calendar

from ajar.adapters.ical import sequence_of, write_calendar
from ajar.core.nouns.reminder import CalendarEvent

CHANGED = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
DAY = CalendarEvent("1@ajar", date(2026, 12, 1), "Ask Kim, soon; ok", CHANGED)
DENVER = timezone(timedelta(hours=-7))
HOUR = CalendarEvent(
    "2@ajar",
    date(2026, 12, 2),
    "Interview",
    CHANGED,
    datetime(2026, 12, 2, 15, 0, tzinfo=DENVER),
)


def read(*events: CalendarEvent):
    calendar = Calendar.from_ical(write_calendar(events))
    return calendar, calendar.walk("VEVENT")


def test_a_day_is_a_whole_day_with_an_alarm_at_nine():
    calendar, (event,) = read(DAY)
    assert str(calendar["version"]) == "2.0"
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (
        date(2026, 12, 1),
        date(2026, 12, 2),
    )
    assert str(event["summary"]) == "Ask Kim, soon; ok"
    assert str(event["transp"]) == "TRANSPARENT"
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(hours=9)


def test_an_hour_is_told_in_utc_so_that_it_is_right_in_every_zone():
    _, (event,) = read(HOUR)
    starts = event.decoded("dtstart")
    assert starts == HOUR.at
    assert starts.utcoffset() == timedelta(0)


def test_what_changed_later_has_a_greater_sequence():
    later = CalendarEvent("1@ajar", DAY.on, "x", CHANGED + timedelta(seconds=1))
    _, (event,) = read(DAY)
    assert event.decoded("dtstamp") == CHANGED
    assert int(event["sequence"]) == sequence_of(DAY) < sequence_of(later) < 2**31


def test_the_same_entries_make_the_same_bytes_in_lines_of_75():
    body = write_calendar((DAY, HOUR))
    assert body == write_calendar((DAY, HOUR))
    assert max(len(line) for line in body.split(b"\r\n")) <= 75
    long = CalendarEvent("3@ajar", DAY.on, "Grüße " * 40, CHANGED)
    assert max(len(line) for line in write_calendar((long,)).split(b"\r\n")) <= 75


def test_an_empty_calendar_is_one():
    calendar, events = read()
    assert events == []
    assert str(calendar["x-wr-calname"]) == "Ajar"
