"""Reminders at the command line."""

from ajar.store.models import Message

SAID = "A management role in Denver, base 150k."


def test_a_reminder_is_set_listed_and_ticked_off(desk):
    desk("note", SAID, "--who", "Kim")
    key = Message.objects.get().key[:8]
    assert "Reminder on" in desk("remind", key, "--on", "2026-01-02", "Ask", "Kim").out
    assert "2026-01-02  Ask Kim" in desk("remind").out
    assert "Ask Kim" in desk("desk").out
    number = desk("remind").out.split()[0]
    assert "Done: Ask Kim" in desk("remind", "--done", number).out
    assert "Nothing to be reminded of." in desk("remind").out


def test_a_reminder_without_a_day_is_refused(desk):
    desk("note", SAID)
    ran = desk("remind", Message.objects.get().key[:8], "Ask")
    assert ran.code != 0
    assert "Say on which day." in ran.err
