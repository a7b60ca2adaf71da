"""How questions are chosen, on a page; reminders on the desk."""

from datetime import timedelta

from ajar.adapters import clock
from ajar.services.note import Note, keep_note
from ajar.services.reminders import remind
from ajar.store.models import Profile, Reminder


def test_with_nothing_learnt_the_page_says_so(at_desk, owner):
    page = at_desk.get("/settings/asking").content.decode()
    assert "Nothing noticed yet." in page
    assert "30 more past roles" in page


def test_stopping_early_is_refused_before_there_is_enough(at_desk, owner):
    answer = at_desk.post("/settings/asking/early", {"on": "yes"})
    assert answer.status_code == 400
    assert "guesswork" in answer.content.decode()


def test_what_was_learnt_can_be_forgotten(at_desk, owner):
    for what in ("habits", "past"):
        answer = at_desk.post("/settings/asking/forget", {"what": what})
        assert answer.status_code == 303
    assert set(Profile.objects.get().asking) == {"habits_since", "past_since"}


def test_forgetting_nothing_is_refused(at_desk, owner):
    assert at_desk.post("/settings/asking/forget", {}).status_code == 400


def test_a_reminder_is_on_the_desk_until_it_is_done(at_desk, sams):
    now = clock.now()
    row = keep_note(sams, Note("A role in Denver, base 150k.", "Kim", at=now))
    remind(sams, row.opportunity.key, now.date() + timedelta(days=1), "Ask Kim")
    assert "Ask Kim" in at_desk.get("/").content.decode()
    to = f"/reminders/{Reminder.objects.get().pk}/done"
    page = at_desk.post(to, follow=True).content.decode()
    assert "Done: Ask Kim" in page
    assert "Undo" in page


def test_a_reminder_for_later_is_not_there_yet(at_desk, sams):
    now = clock.now()
    row = keep_note(sams, Note("A role in Denver, base 150k.", "Kim", at=now))
    remind(sams, row.opportunity.key, now.date() + timedelta(days=60), "Ask Kim")
    assert "Ask Kim" not in at_desk.get("/").content.decode()
