"""Reminders at the command line."""

from datetime import UTC, datetime, timedelta

from icalendar import Calendar

from ajar.adapters import clock
from ajar.store.models import Message, Reminder, User

SAID = "A management role in Denver, base 150k."


def test_a_reminder_is_set_listed_and_ticked_off(desk):
    desk("note", SAID, "--who", "Kim")
    key = Message.objects.get().key[:8]
    assert "Reminder on" in desk("remind", key, "--on", "2030-01-02", "Ask", "Kim").out
    assert "2030-01-02  Ask Kim" in desk("remind").out
    number = desk("remind").out.split()[0]
    assert "Done: Ask Kim" in desk("remind", "--done", number).out
    assert "Nothing to be reminded of." in desk("remind").out


def test_a_day_that_is_past_is_refused_and_an_old_one_told_as_overdue(desk):
    desk("note", SAID, "--who", "Kim")
    key = Message.objects.get().key[:8]
    for said in (("remind", key, "Ask"), ("next", key, "--step", "interview")):
        ran = desk(*said, "--on", "2026-01-02")
        assert ran.code != 0
        assert "That day is past." in ran.err
    at = datetime(2026, 1, 2, 14, tzinfo=UTC)
    Reminder.objects.create(
        owner=User.objects.get(),
        message=Message.objects.get(),
        due_on=at.date(),
        at=at,
        words="Interview",
        made_at=at,
    )
    shown = f"2026-01-02 {at.astimezone():%H:%M} (overdue)  Interview"
    assert shown in desk("remind").out
    assert shown in desk("next", key).out
    assert shown in desk("desk").out


def test_a_reminder_without_a_day_is_refused(desk):
    desk("note", SAID)
    ran = desk("remind", Message.objects.get().key[:8], "Ask")
    assert ran.code != 0
    assert "Say on which day." in ran.err


def test_what_has_a_day_is_written_as_a_calendar_file(desk, tmp_path):
    desk("note", SAID, "--who", "Kim")
    desk("remind", Message.objects.get().key[:8], "--on", "2030-01-02", "Ask", "Kim")
    plain, words = tmp_path / "plain.ics", tmp_path / "words.ics"
    assert "Written to" in desk("remind", "--ics", plain).out
    desk("remind", "--ics", words, "--in-words")
    (event,) = Calendar.from_ical(plain.read_bytes()).walk("VEVENT")
    assert str(event["summary"]) == "Ajar: 1 to look at"
    (event,) = Calendar.from_ical(words.read_bytes()).walk("VEVENT")
    assert str(event["summary"]) == "Ask Kim"
    assert "can't be written" in desk("remind", "--ics", tmp_path).err


def test_a_calendar_server_without_tls_gets_nothing(desk, monkeypatch):
    monkeypatch.setenv("AJAR_CALDAV_PASSWORD", "x")
    ran = desk("remind", "--caldav", "http://cloud.example/dav/", "--user", "sam")
    assert ran.code != 0
    assert "Without TLS" in ran.err


def test_the_day_by_which_an_offer_wants_an_answer_is_listed(desk, tmp_path):
    desk("note", SAID, "--who", "Kim")
    key = Message.objects.get().key[:8]
    desk("sent", key, "--as", "yes")
    day = clock.now().astimezone().date() + timedelta(days=11)
    desk("next", key, "--offer", "pay=140k base", "--offer", f"deadline={day}")
    listed = f"-  {day}  Kim wants an answer: "
    assert listed in desk("remind").out
    desk("remind", "--ics", tmp_path / "a.ics", "--in-words")
    assert "Kim wants an answer" in (tmp_path / "a.ics").read_text()
    desk("sent", key, "--as", "no")
    assert listed not in desk("remind").out
