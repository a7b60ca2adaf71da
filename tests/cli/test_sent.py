"""What was sent is noted at the command line, with its day and until when."""

from ajar.store.models import Answer, Message

SAID = "I am a recruiter at Kestrel Recruiting. A sales manager in Denver, base 150k."


def test_a_not_now_is_put_off_to_a_day(desk):
    desk("note", SAID, "--who", "Kim")
    key = Message.objects.get().key[:8]
    ran = desk("sent", key, "--as", "not_now", "--until", "2099-03-01")
    assert "Noted: not now until 1 March 2099, " in ran.out
    assert "2099-03-01  Back: " in desk("remind").out
    assert Answer.objects.get().until.year == 2099


def test_a_day_that_is_past_is_refused(desk):
    desk("note", SAID, "--who", "Kim")
    key = Message.objects.get().key[:8]
    ran = desk("sent", key, "--as", "not_now", "--until", "2020-03-01")
    assert ran.code != 0
    assert "That day is past." in ran.err


def test_it_went_on_another_day(desk):
    desk("note", SAID, "--who", "Kim")
    key = Message.objects.get().key[:8]
    assert "2 January 2026" in desk("sent", key, "--as", "no", "--on", "2026-01-02").out
    assert Answer.objects.get().sent_at.date().isoformat() == "2026-01-02"
    assert "yet to come" in desk("sent", key, "--as", "no", "--on", "2099-01-02").err
