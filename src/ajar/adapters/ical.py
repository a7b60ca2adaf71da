"""Write an iCalendar file (RFC 5545) that Apple, Google and Thunderbird show."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneStandard

from ajar.core.nouns.reminder import CalendarEvent

PRODUCT = "-//Ajar//Reminders//EN"
NAME = "Ajar"
LASTS = timedelta(hours=1)
MORNING = timedelta(hours=9)
"""A day's alarm rings at nine, in whatever zone the calendar then is."""

EARLY = timedelta(hours=-1)
AGAIN_AFTER = timedelta(hours=1)
_FIRST = datetime(2020, 1, 1, tzinfo=UTC)
_BEGAN = datetime(1970, 1, 1)  # noqa: DTZ001 (a zone's own time, RFC 5545, 3.6.5)


def write_calendar(events: Iterable[CalendarEvent]) -> bytes:
    """Return `events` as an iCalendar file; equal events give equal bytes."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    _name(calendar)
    for event in events:
        calendar.add_component(_event(event))
    if not calendar.subcomponents:
        calendar.add_component(_universal_time())
    return bytes(calendar.to_ical())


def _universal_time() -> Timezone:
    """Return a zone, for a calendar without entries: it must hold a component."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "Etc/UTC")
    standard.add("dtstart", _BEGAN)
    standard.add("tzoffsetfrom", timedelta())
    standard.add("tzoffsetto", timedelta())
    standard.add("tzname", "UTC")
    zone.add_component(standard)
    return zone


def _clean(title: str) -> str:
    """Return `title` without what no calendar may hold: control characters, halves.

    RFC 5545, section 3.3.11: CONTROL other than HTAB is no TEXT; Apple's calendar
    refuses the whole file.
    """
    plain = title.encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() else " " for c in plain)


def write_event(event: CalendarEvent) -> bytes:
    """Return one event as a CalDAV server keeps it: RFC 4791, without a method."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(_event(event))
    return bytes(calendar.to_ical())


def sequence_of(event: CalendarEvent) -> int:
    """Return a revision number that grows with every change, and needs no keeping."""
    return max(0, int((event.changed_at - _FIRST).total_seconds()))


def _name(calendar: Calendar) -> None:
    """Name it, and say how often to look, in the old words and in those of RFC 7986."""
    calendar.add("name", NAME)
    calendar.add("x-wr-calname", NAME)
    hourly = {"VALUE": "DURATION"}
    calendar.add("refresh-interval", AGAIN_AFTER, parameters=hourly)
    calendar.add("x-published-ttl", "PT1H")


def _event(event: CalendarEvent) -> Event:
    made = Event()
    changed_at = event.changed_at.astimezone(UTC).replace(microsecond=0)
    made.add("uid", event.uid)
    made.add("dtstamp", changed_at)
    made.add("last-modified", changed_at)
    made.add("sequence", sequence_of(event))
    made.add("summary", _clean(event.title))
    if event.at is None:
        made.add("dtstart", event.on)
        made.add("dtend", event.on + timedelta(days=1))
    else:
        starts = event.at.astimezone(UTC)
        made.add("dtstart", starts)
        made.add("dtend", starts + LASTS)
    made.add("transp", "TRANSPARENT")
    made.add("class", "PRIVATE")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", MORNING if event.at is None else EARLY)
    alarm.add("description", _clean(event.title))
    made.add_component(alarm)
    return made
