"""What Apple's, Google's and Thunderbird's calendars are particular about."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from ajar.adapters.ical import write_calendar, write_event
from ajar.core.nouns.reminder import CalendarEvent

CHANGED = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
LYON = timezone(timedelta(hours=1))
TITLE = "Entretien à Genève 💼 avec Zoé, responsable; contrôle \\ qualité " * 4
DAY = CalendarEvent("1@ajar", date(2026, 12, 1), TITLE, CHANGED)
HOUR = CalendarEvent(
    *("2@ajar", date(2026, 12, 2), "Interview", CHANGED),
    datetime(2026, 12, 2, 14, 0, tzinfo=LYON),
)


def lines(raw: bytes) -> list[bytes]:
    return raw.split(b"\r\n")


def test_lines_end_in_cr_lf_and_are_folded_between_characters():
    raw = write_calendar([DAY, HOUR])
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert raw.count(b"\n") == raw.count(b"\r") == raw.count(b"\r\n")
    for line in lines(raw):
        assert len(line) <= 75
        line.decode()
    (day, _) = Calendar.from_ical(raw).walk("VEVENT")
    assert str(day["summary"]).strip() == TITLE.strip()


def test_what_every_calendar_must_say_stands_once_and_first():
    head = lines(write_calendar([DAY]))[:10]
    for wanted in (
        *(b"BEGIN:VCALENDAR", b"VERSION:2.0", b"METHOD:PUBLISH"),
        *(b"PRODID:-//Ajar//Reminders//EN", b"X-WR-CALNAME:Ajar"),
        *(b"REFRESH-INTERVAL;VALUE=DURATION:PT1H", b"X-PUBLISHED-TTL:PT1H"),
    ):
        assert head.count(wanted) == 1


def test_a_day_is_a_date_and_an_hour_is_in_universal_time():
    raw = write_calendar([DAY, HOUR])
    assert b"DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202" in raw
    assert b"DTSTART:20261202T130000Z\r\nDTEND:20261202T140000Z" in raw
    assert b"TZID" not in raw


def test_every_entry_has_its_uid_stamp_and_alarm_with_words():
    for event in Calendar.from_ical(write_calendar([DAY, HOUR])).walk("VEVENT"):
        for name in ("uid", "dtstamp", "dtstart", "dtend", "sequence", "summary"):
            assert name in event
        assert event.decoded("dtstamp") == CHANGED
        assert 0 <= event["sequence"] < 2**31
        (alarm,) = event.walk("VALARM")
        assert str(alarm["action"]) == "DISPLAY"
        assert str(alarm["description"])


def test_a_server_keeps_one_entry_without_a_method():
    calendar = Calendar.from_ical(write_event(HOUR))
    assert "method" not in calendar
    assert len(calendar.walk("VEVENT")) == 1


def test_a_calendar_without_entries_holds_a_component_all_the_same():
    raw = write_calendar([])
    calendar = Calendar.from_ical(raw)
    assert calendar.walk("VEVENT") == []
    (zone,) = calendar.walk("VTIMEZONE")
    assert str(zone["tzid"]) == "Etc/UTC"
    assert b"BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n" in raw


@pytest.mark.parametrize("odd", ["\x00", "\x07", "\x1b", "\x7f", "\ud800", "\r\n"])
def test_what_no_calendar_may_hold_is_left_out(odd):
    made = CalendarEvent("1@ajar", date(2026, 12, 1), f"Call{odd}Kim", CHANGED)
    raw = write_calendar([made])
    (event,) = Calendar.from_ical(raw).walk("VEVENT")
    summary = str(event["summary"])
    assert summary.startswith("Call")
    assert summary.endswith("Kim")
    assert all(char.isprintable() for char in summary)


@given(st.text(st.characters(codec=None), max_size=200))
def test_any_title_makes_a_calendar_that_reads_back(title):
    made = CalendarEvent("1@ajar", date(2026, 12, 1), title, CHANGED)
    raw = write_calendar([made])
    assert all(len(line) <= 75 for line in lines(raw))
    assert len(Calendar.from_ical(raw).walk("VEVENT")) == 1
