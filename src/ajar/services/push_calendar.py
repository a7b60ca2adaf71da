"""Put what is due on the user's own calendar server, when they say so."""

from typing import TYPE_CHECKING

from ajar.adapters.caldav_server import Pushed, push_events

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ajar.core.nouns.reminder import CalendarEvent


def push_calendar(
    events: "Iterable[CalendarEvent]", url: str, user: str, password: str
) -> str:
    """Have the calendar at `url` hold `events`; return what was done, in words.

    RequestError if the server can't be reached or doesn't let us in.
    """
    return _say(push_events(events, url, user, password))


def _say(pushed: Pushed) -> str:
    away = f", {pushed.taken_away} taken away" if pushed.taken_away else ""
    same = f", {pushed.same} there already" if pushed.same else ""
    return f"In your calendar: {pushed.put} put there{away}{same}."
