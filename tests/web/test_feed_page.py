"""The feed answers who has its address, and opens nothing else."""

import re
from datetime import date

import pytest
from django.conf import settings
from django.test import Client
from icalendar import Calendar

from ajar.services.feed import start_feed
from ajar.services.reminders import remind
from ajar.store.models import Entry

HERE = f"127.0.0.1:{settings.PORT}"


@pytest.fixture
def reminded(sams, take_in):
    """Return the owner of a desk with two reminders on one day."""
    take_in(1)
    key = Entry.objects.get().key
    for words in ("Ask Laura about travel", "Call the agency"):
        remind(sams, key, date(2030, 1, 2), words)
    return sams


@pytest.fixture
def calendar() -> Client:
    """Return a calendar program: it has no cookie, and a name of its own."""
    program = {
        "host": HERE,
        "user-agent": "Thunderbird",
        "sec-fetch-site": "cross-site",
    }
    return Client(headers=program)


def events(answer) -> dict[date, str]:
    found = Calendar.from_ical(answer.content).walk("VEVENT")
    return {one.decoded("dtstart"): str(one["summary"]) for one in found}


def test_a_calendar_reads_it_by_the_address_alone(calendar, reminded):
    made = start_feed(reminded)
    answer = calendar.get(f"/feed/{made.secret}.ics")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert events(answer)[date(2030, 1, 2)] == "Ajar: 2 to look at"
    assert b"Laura" not in answer.content
    assert "Set-Cookie" not in answer.headers
    assert "no-cache" in answer["Cache-Control"]
    assert calendar.head(f"/feed/{made.secret}.ics").status_code == 200


def test_it_answers_not_modified_to_who_has_the_same(calendar, reminded):
    address = f"/feed/{start_feed(reminded).secret}.ics"
    first = calendar.get(address)
    same = calendar.get(address, headers={"if-none-match": first["ETag"]})
    assert (same.status_code, same.content) == (304, b"")
    since = {"if-modified-since": first["Last-Modified"]}
    assert calendar.get(address, headers=since).status_code == 304
    remind(reminded, Entry.objects.get().key, date(2030, 1, 3), "More")
    changed = calendar.get(address, headers={"if-none-match": first["ETag"]})
    assert changed.status_code == 200


def test_without_its_address_there_is_nothing(calendar, reminded):
    made = start_feed(reminded)
    for path in ("guess.ics", f"{made.feed.digest}.ics", f"{made.secret}.txt", ""):
        assert calendar.get(f"/feed/{path}").status_code == 404
    assert calendar.post(f"/feed/{made.secret}.ics").status_code in {403, 405}


def test_the_address_opens_nothing_else(calendar, reminded):
    made = start_feed(reminded)
    calendar.get(f"/feed/{made.secret}.ics")
    for path in ("/", "/reminders", "/reminders/ajar.ics", "/feed/../reminders"):
        assert calendar.get(path).status_code in {403, 404}


def test_another_name_of_the_computer_is_refused_here_too(reminded):
    address = f"/feed/{start_feed(reminded).secret}.ics"
    assert Client(headers={"host": "evil.example"}).get(address).status_code == 403


def test_the_page_switches_it_on_rotates_it_and_switches_it_off(at_desk, reminded):
    page = at_desk.get("/reminders").content.decode()
    assert "Ask Laura about travel" in page
    assert "Switch the feed on" in page

    def address() -> str:
        shown = at_desk.post("/reminders/feed")
        assert "no-store" in shown["Cache-Control"]
        return re.search(r"(/feed/[\w-]{22}\.ics)<", shown.content.decode())[1]

    first = address()
    assert first not in at_desk.get("/reminders").content.decode()
    assert at_desk.get(first).status_code == 200
    second = address()
    assert at_desk.get(first).status_code == 404
    at_desk.post("/reminders/feed/titles", {"titles": "words"})
    assert "Call the agency" in at_desk.get(second).content.decode()
    told = at_desk.post("/reminders/feed/stop", follow=True).content.decode()
    assert "The calendar feed is off." in told
    assert at_desk.get(second).status_code == 404
    number = re.search(r'action="/undo/(\d+)"', told)[1]
    at_desk.post(f"/undo/{number}", {"back": "/reminders"})
    assert at_desk.get(second).status_code == 200


def test_the_file_is_neutral_unless_words_are_asked_for(at_desk, reminded):
    plain = at_desk.get("/reminders/ajar.ics")
    assert "attachment" in plain["Content-Disposition"]
    assert events(plain)[date(2030, 1, 2)] == "Ajar: 2 to look at"
    words = at_desk.get("/reminders/ajar.ics?titles=words")
    assert "Ask Laura about travel" in events(words)[date(2030, 1, 2)] + str(
        words.content
    )


def test_a_reminder_is_ticked_off_on_its_page(at_desk, reminded):
    page = at_desk.get("/reminders").content.decode()
    action = re.search(r'action="(/reminders/\d+/tick)"', page)[1]
    assert "Done: " in at_desk.post(action, follow=True).content.decode()


def test_a_page_and_a_reading_take_few_look_ups(
    at_desk, reminded, django_assert_max_num_queries
):
    address = f"/feed/{start_feed(reminded).secret}.ics"
    with django_assert_max_num_queries(12):
        assert at_desk.get("/reminders").status_code == 200
    at_desk.get(address)
    with django_assert_max_num_queries(14):
        assert at_desk.get(address).status_code == 200


def test_the_file_is_told_as_a_calendar(at_desk, reminded):
    answer = at_desk.get("/reminders/ajar.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert 'filename="ajar.ics"' in answer["Content-Disposition"]
    assert answer.content.startswith(b"BEGIN:VCALENDAR\r\n")


def test_who_asks_since_when_it_changed_is_told_so(calendar, reminded):
    address = f"/feed/{start_feed(reminded).secret}.ics"
    first = calendar.get(address)
    assert first["Last-Modified"].endswith(" GMT")
    since = {"if-modified-since": first["Last-Modified"]}
    assert calendar.get(address, headers=since).status_code == 304
