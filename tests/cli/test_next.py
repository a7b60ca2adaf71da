"""What comes next, at the command line."""

from datetime import timedelta

from ajar.adapters import clock
from ajar.queries.calendar import show_reminders
from ajar.store.models import Message, User

SAID = "I am a recruiter at Kestrel Recruiting. A sales manager in Denver, base 150k."


def test_a_step_is_noted_and_what_comes_next_is_told(desk):
    desk("note", SAID, "--who", "Kim")
    key = Message.objects.get().key[:8]
    assert "You haven't answered them yet." in desk("next", key).out
    said = (
        "next",
        key,
        "--step",
        "interview",
        "--on",
        "2030-01-02T15:00",
        "By",
        "phone",
    )
    assert "Reminder on 2 January 2030." in desk(*said).out
    shown = desk("next", key).out
    assert "2030-01-02 15:00  By phone" in shown
    assert "To ask: " in shown
    assert "By phone" in desk("remind").out
    put_off = desk("sent", key, "--as", "not_now", "--for", "linkedin").out
    assert "Noted: not now, on LinkedIn, " in put_off
    assert "You answered: not now on " in desk("show", key).out
    assert "You answered: not now on " in desk("desk").out
    desk("sent", key, "--as", "yes")
    assert "You said yes today." in desk("next", key).out


def test_a_step_without_a_day_is_refused(desk):
    desk("note", SAID, "--who", "Kim")
    ran = desk("next", Message.objects.get().key[:8], "--step", "interview")
    assert ran.code != 0
    assert "Say on which day." in ran.err


def test_an_offer_in_another_currency_is_told_and_not_compared(desk):
    desk("note", SAID, "--who", "Kim")
    role = Message.objects.get().key[:8]
    desk("consider", "--set", "pay=95k EUR:must")
    ran = desk("next", role, "--offer", "pay=178k CHF")
    assert "in CHF; your floor is in €: not compared" in ran.out
    assert "says nothing of" not in ran.out


def test_an_offer_is_noted_and_held_against_what_one_would_consider(desk):
    desk("note", SAID, "--who", "Kim")
    role = Message.objects.get().key[:8]
    desk("consider", "--set", "pay=130k:must")
    ran = desk("next", role, "--offer", "pay=118k", "--offer", "bonus=10 %")
    assert "Offer of" in ran.out
    assert "Bonus: 10 %" in ran.out
    assert "$12,000 a year too little" in ran.out
    assert "Ask whether there is equity" in ran.out
    more = desk("next", role, "--offer", "travel=10").out
    assert "Bonus: 10 %" in more
    assert "$12,000 a year too little" in more
    assert "Bonus" not in desk("next", role, "--offer", "bonus=").out
    wrong = desk("next", role, "--offer", "car=yes")
    assert "An offer has no 'car'." in wrong.err
    assert "Offer of" not in desk("next", role).out
    assert "Offered on" in desk("next", role).out


def test_a_step_that_they_named_is_kept_by_its_number(desk):
    named = f"{SAID} They would like to see you on 2 January 2030 at 15:00."
    desk("note", named, "--who", "Kim")
    role = Message.objects.get().key[:8]
    told = desk("next", role).out
    assert "Proposed 1: 2 January 2030, 15:00. Interview with Kim." in told
    assert "They wrote: They would like" in told
    assert desk("next", role, "--keep", "2").code == 2
    assert "Reminder on 2 January 2030." in desk("next", role, "--keep", "1").out
    kept = desk("next", role).out
    assert "2030-01-02 15:00  Interview with Kim" in kept
    assert "Proposed" not in kept


def test_an_offer_worse_than_their_letter_says_by_how_much(desk):
    desk("note", f"{SAID} Travel is 15 %.", "--who", "Kim")
    role = Message.objects.get().key[:8]
    desk("consider", "--set", "pay=120k:must", "--set", "travel=25:open")
    ran = desk("next", role, "--offer", "pay=130k", "--offer", "travel=30")
    assert "they had said 150k, base: $20,000 less." in ran.out
    assert "they had said 15 %: 15 points more." in ran.out
    assert "5 points too many, which you left open." in ran.out


def test_the_day_by_which_an_offer_wants_an_answer_is_due_until_it_has_one(desk):
    desk("note", SAID, "--who", "Kim")
    role = Message.objects.get().key[:8]
    day = f"{clock.now().astimezone().date() + timedelta(days=11):%Y-%m-%d}"
    desk("sent", role, "--as", "yes", "--for", "linkedin")
    desk("next", role, "--offer", "pay=140k", "--offer", f"deadline={day}")
    (due,) = show_reminders(User.objects.get()).others
    assert due.words.startswith("Kim wants an answer")
    assert str(due.on) == day
    desk("sent", role, "--as", "no", "--for", "linkedin")
    assert show_reminders(User.objects.get()).others == ()
