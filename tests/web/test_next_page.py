"""What comes after an answer: steps, what they did, what to ask, the offer compared."""

import re
from datetime import date, datetime

import pytest
from icalendar import Calendar

from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import Decision
from ajar.services.answers import record_sent
from ajar.services.preferences import change_preferences
from ajar.store.models import Entry, Offer, Reminder
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
        assert "today." in shown
        assert "With the founder, by video" in shown


def test_the_offer_is_compared_must_by_must(at_desk, lauras):
    shown = read(at_desk, f"{lauras}/next")
    assert "against what you’d consider" in shown
    assert "(a must)" in shown


def test_the_page_takes_few_look_ups(at_desk, lauras, django_assert_max_num_queries):
    read(at_desk, "/more")
    with django_assert_max_num_queries(12):
        read(at_desk, f"{lauras}/next")


OFFER = {
    "pay": "118k",
    "bonus": "10 %",
    "equity": "none",
    "travel": "40",
    "start": "2030-03-01",
    "deadline": "2030-01-09",
    "offered": "2026-01-05",
}


def test_an_offer_is_noted_compared_asked_about_and_undone(at_desk, sams, lauras):
    change_preferences(sams, ["pay=130k:must", "travel=25:must"])
    before = Entry.objects.get()
    told = at_desk.post(f"{lauras}/offer", OFFER, follow=True)
    shown = words_of(html_of(told))
    assert "The offer of 5 January 2026" in shown
    assert "Bonus 10 %" in shown
    assert "$12k under your floor (a must)" in shown
    assert "it is $12,000 a year too little" in shown
    assert "(a must): 15 points too many" in shown
    assert "Ask whether the base can be raised" in shown
    entry = Entry.objects.get()
    assert entry.deadline == date(2030, 1, 9)
    number = re.search(r'action="/undo/(\d+)"', html_of(told))[1]
    at_desk.post(f"/undo/{number}")
    assert not Offer.objects.exists()
    assert (Entry.objects.get().pay, Entry.objects.get().deadline) == (
        before.pay,
        before.deadline,
    )


def test_a_better_offer_replaces_the_first_and_undo_brings_that_back(at_desk, lauras):
    at_desk.post(f"{lauras}/offer", OFFER)
    told = at_desk.post(f"{lauras}/offer", {**OFFER, "pay": "140k", "bonus": "20 %"})
    assert told.status_code == 303
    page = at_desk.get(f"{lauras}/next")
    assert "Bonus 20 %" in words_of(html_of(page))
    number = re.search(r'action="/undo/(\d+)"', html_of(page))[1]
    at_desk.post(f"/undo/{number}")
    assert Offer.objects.get().bonus == "10 %"
    assert "Bonus 10 %" in read(at_desk, f"{lauras}/next")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"pay": "plenty"}, "can't be read there"),
        ({"travel": "lots"}, "a number up to 100"),
        ({"offered": ""}, "Say on which day."),
    ],
)
def test_an_offer_that_cannot_be_read_is_shown_again(at_desk, lauras, wrong, said):
    answer = at_desk.post(f"{lauras}/offer", {**OFFER, **wrong})
    assert answer.status_code == 422
    shown = html_of(answer)
    assert said in words_of(shown).replace("’", "'")
    assert 'value="10 %"' in shown
    assert not Offer.objects.exists()


def test_an_offer_of_nothing_or_of_tomorrow_is_none(at_desk, lauras):
    empty = at_desk.post(f"{lauras}/offer", {"offered": "2026-01-05"})
    assert "Say at least one part of the offer." in words_of(html_of(empty))
    early = at_desk.post(f"{lauras}/offer", {**OFFER, "offered": "2030-01-05"})
    assert "That day is yet to come." in words_of(html_of(early))


def test_another_offer_is_typed_over_all_that_was_noted_of_the_first(at_desk, lauras):
    first = {**OFFER, "mode": "hybrid", "days_in": "3", "deadline": "2026-02-05"}
    at_desk.post(f"{lauras}/offer", first)
    shown = html_of(at_desk.get(f"{lauras}/next")).partition('action="')[2]
    for name, typed in first.items():
        field = re.search(rf'<(?:input|select)[^>]*name="{name}".*', shown)[0]
        if name == "mode":
            assert re.search(r'value="hybrid"\s+selected', shown)
        else:
            noted = "$118k" if name == "pay" else typed
            assert f'value="{noted}"' in field, name
