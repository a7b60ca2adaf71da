"""Put calendar entries on a CalDAV server (RFC 4791), by the user's command alone."""

from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from icalendar import Calendar as ICalendar

from ajar.adapters.ical import write_event
from ajar.core.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from caldav.calendarobjectresource import Event
    from caldav.collection import Calendar
    from icalendar.cal.component import Component

    from ajar.core.nouns.reminder import CalendarEvent

OURS = "@ajar"
"""How the uids of our entries end: no other entry is ever touched."""

_PATIENCE = 30


@dataclass(frozen=True, slots=True)
class Pushed:
    """How many entries were put there, taken away, and were there as they are."""

    put: int
    taken_away: int
    same: int


def push_events(
    events: "Iterable[CalendarEvent]", url: str, user: str, password: str
) -> Pushed:
    """Have the calendar at `url` hold `events`, and no other entry of ours.

    RequestError if it can't be reached, doesn't let us in, or would be reached
    without TLS; what was put there until then stays.
    """
    wanted = {event.uid: event for event in events}
    with _calendar(url, user, password) as calendar:
        found = cast("list[Event]", calendar.get_events())
        there = {uid: event for event in found if (uid := _uid(event))}
        gone = [event for uid, event in there.items() if uid not in wanted]
        new = [
            event
            for uid, event in wanted.items()
            if uid not in there or _marks(there[uid]) != _marks_of(write_event(event))
        ]
        for event in new:
            calendar.save_event(write_event(event).decode("utf-8"))
        for old in gone:
            old.delete()
    return Pushed(len(new), len(gone), len(wanted) - len(new))


@contextmanager
def _calendar(url: str, user: str, password: str) -> "Iterator[Calendar]":
    """Open the calendar at `url` itself: nothing is looked up anywhere else."""
    is_near = _check(url)
    try:
        from caldav.collection import Calendar  # noqa: PLC0415 (an extra, and slow)
        from caldav.davclient import DAVClient  # noqa: PLC0415
        from caldav.lib.error import DAVError  # noqa: PLC0415
    except ImportError as error:
        problem = "To reach a calendar server, Ajar needs one more package."
        raise RequestError(problem, "pip install 'ajar-desk[caldav]'") from error
    try:
        with DAVClient(
            url=url,
            username=user,
            password=password,
            timeout=_PATIENCE,
            enable_rfc6764=False,
            require_tls=not is_near,
        ) as client:
            yield Calendar(client=client, url=url)
    except (DAVError, OSError) as error:
        first = next(iter(str(error).splitlines()), type(error).__name__)
        problem = f"The calendar server refused: {first[:200]}"
        raise RequestError(
            problem, "Give the address of the calendar itself."
        ) from error


def _check(url: str) -> bool:
    """Say whether `url` is on this computer.

    RequestError if it is no address, or lacks the TLS that it needs.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        problem = f"{url!r} is no address of a calendar."
        raise RequestError(problem, "As in https://cloud.example/dav/you/ajar/")
    is_near = _is_loopback(parts.hostname)
    if parts.scheme == "http" and not is_near:
        problem = "Without TLS anybody on the way could read it."
        raise RequestError(problem, "Give an address that begins with https://")
    return is_near


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _uid(event: "Event") -> str:
    uid = str(event.icalendar_component.get("uid", ""))
    return uid if uid.endswith(OURS) else ""


def _marks_of(body: bytes) -> tuple[str, ...]:
    return _told_by(ICalendar.from_ical(body).walk("VEVENT")[0])


def _marks(event: "Event") -> tuple[str, ...]:
    return _told_by(event.icalendar_component)


def _told_by(component: "Component") -> tuple[str, ...]:
    """Return what tells two states of an entry apart; the client counts revisions."""
    parts = (component.get(name) for name in ("summary", "dtstart", "last-modified"))
    return tuple(str(part.to_ical()) if part is not None else "" for part in parts)
