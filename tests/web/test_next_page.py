"""What comes after an answer: steps, what they did, what to ask, the offer compared."""

import re
from datetime import datetime

import pytest
from icalendar import Calendar

from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import Decision
from ajar.services.answers import record_sent
from ajar.store.models import Entry, Reminder
from tests.web.pages import html_of, words_of


@pytest.fixture
def lauras(sams, take_in) -> str:
    take_in(1)
    return f"/opportunities/{Entry.objects.get().key}"


def read(browser, path: str) -> str:
    response = browser.get(path)
    assert response.status_code == 200
    return words_of(html_of(response))


INTERVIEW = {
    "step": "interview",
    "on": "2030-01-02",
    "hour": "15:00",
    "words": "With the founder, by video",
}


def test_an_interview_is_noted_shown_fed_and_undone(at_desk, lauras):
    told = at_desk.post(f"{lauras}/next", INTERVIEW, follow=True)
    assert "2 Jan 2030, 15:00 With the founder, by video" in words_of(html_of(told))
    row = Reminder.objects.get()
    assert row.at == datetime(2030, 1, 2, 15, 0).astimezone()
    file = at_desk.get("/reminders/ajar.ics?titles=words")
    events = Calendar.from_ical(file.content).walk("VEVENT")
    starts = {str(e["summary"]): e.decoded("dtstart") for e in events}
    assert starts["With the founder, by video"] == row.at
    number = re.search(r'action="/undo/(\d+)"', html_of(told))[1]
    at_desk.post(f"/undo/{number}")
    assert not Reminder.objects.exists()


def test_a_step_without_words_has_its_own_and_is_ticked_off(at_desk, lauras):
    at_desk.post(f"{lauras}/next", {"step": "description", "on": "2030-01-02"})
    page = at_desk.get(f"{lauras}/next")
    assert "The description they promised" in words_of(html_of(page))
    action = re.search(r'action="(/opportunities/\w+/next/\d+/done)"', html_of(page))[1]
    assert "(done)" in words_of(html_of(at_desk.post(action, follow=True)))


def test_what_is_typed_wrongly_is_shown_again(at_desk, lauras):
    answer = at_desk.post(f"{lauras}/next", {"step": "interview", "hour": "late"})
    assert answer.status_code == 422
    shown = words_of(html_of(answer))
    assert "Say on which day." in shown
    assert "That is no time." in shown


def test_after_an_answer_it_is_said_what_they_did(at_desk, sams, lauras):
    assert "You haven’t answered them yet." in read(at_desk, f"{lauras}/next")
    key = Entry.objects.get().first_message.key
    record_sent(sams, key, Decision.YES, Form.MAIL, "Yes, I would like to hear more.")
    at_desk.post(f"{lauras}/next", INTERVIEW)
    for path in (lauras, f"{lauras}/next"):
        shown = read(at_desk, path)
        assert "Nothing has come since; it was today." in shown
        assert "With the founder, by video" in shown


def test_the_offer_is_compared_must_by_must(at_desk, lauras):
    shown = read(at_desk, f"{lauras}/next")
    assert "against what you’d consider" in shown
    assert "(a must)" in shown


def test_the_page_takes_few_look_ups(at_desk, lauras, django_assert_max_num_queries):
    read(at_desk, "/more")
    with django_assert_max_num_queries(12):
        read(at_desk, f"{lauras}/next")
