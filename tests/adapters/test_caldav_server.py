"""A real CalDAV server takes the entries, gives them back, and lets them go."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

import pytest

from ajar.adapters.caldav_server import Pushed, push_events
from ajar.core.errors import RequestError
from ajar.core.nouns.reminder import CalendarEvent

needs_radicale = pytest.mark.skipif(
    find_spec("radicale") is None or find_spec("caldav") is None,
    reason="radicale or caldav isn't installed",
)
CHANGED = datetime(2026, 11, 23, 8, tzinfo=UTC)
FIRST = CalendarEvent("1@ajar", date(2026, 12, 1), "Ajar: 1 to look at", CHANGED)
SECOND = CalendarEvent("2@ajar", date(2026, 12, 2), "Ajar: 2 to look at", CHANGED)
FOREIGN = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Somebody//EN\r
BEGIN:VEVENT\r
UID:dentist\r
DTSTAMP:20261101T080000Z\r
DTSTART;VALUE=DATE:20261201\r
SUMMARY:Dentist\r
END:VEVENT\r
END:VCALENDAR\r
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a calendar that holds an entry of somebody else's."""
    found = tmp_path / "collection-root/sam/ajar"
    found.mkdir(parents=True)
    tag = json.dumps({"tag": "VCALENDAR"})
    (found / ".Radicale.props").write_text(tag, encoding="utf-8")
    (found / "dentist.ics").write_text(FOREIGN, encoding="utf-8", newline="")
    return found


@pytest.fixture
def url(tmp_path: Path, folder: Path) -> Iterator[str]:
    """Return the address of that calendar on a server that runs until the test ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    said = ("--server-hosts", f"127.0.0.1:{port}", "--auth-type", "none")
    place = ("--storage-filesystem-folder", str(tmp_path))
    server = subprocess.Popen(
        [sys.executable, "-m", "radicale", "--config", "", *said, *place],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(port)
        yield f"http://127.0.0.1:{port}/sam/ajar/"
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("Radicale did not start")


def titles(folder: Path) -> set[str]:
    lines = (
        line
        for file in folder.glob("*.ics")
        for line in file.read_text(encoding="utf-8").splitlines()
    )
    return {line.removeprefix("SUMMARY:") for line in lines if line[:8] == "SUMMARY:"}


@needs_radicale
def test_entries_are_put_there_kept_changed_and_taken_away(url: str, folder: Path):
    assert push_events((FIRST, SECOND), url, "sam", "x") == Pushed(2, 0, 0)
    assert titles(folder) == {"Dentist", FIRST.title, SECOND.title}
    assert push_events((FIRST, SECOND), url, "sam", "x") == Pushed(0, 0, 2)
    later = CHANGED + timedelta(hours=1)
    moved = CalendarEvent(FIRST.uid, FIRST.on, "Ajar: 3 to look at", later)
    assert push_events((moved,), url, "sam", "x") == Pushed(1, 1, 0)
    assert titles(folder) == {"Dentist", "Ajar: 3 to look at"}
    assert push_events((), url, "sam", "x") == Pushed(0, 1, 0)
    assert titles(folder) == {"Dentist"}


@needs_radicale
def test_a_server_that_has_no_such_calendar_is_told_in_words(url: str):
    with pytest.raises(RequestError, match="The calendar server refused"):
        push_events((FIRST,), url.replace("/ajar/", "/none/"), "sam", "x")


def test_nothing_goes_out_without_tls_but_to_this_computer():
    for url in ("http://cloud.example/dav/", "ftp://cloud.example/", "cloud"):
        with pytest.raises(RequestError):
            push_events((FIRST,), url, "sam", "x")


def test_a_server_that_is_not_there_is_told_in_words():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with pytest.raises(RequestError):
        push_events((FIRST,), f"http://127.0.0.1:{port}/x/", "sam", "x")
