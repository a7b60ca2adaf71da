"""A step that a letter names with a day is kept with one tap."""

import re

from ajar.services.note import Note, keep_note
from ajar.store.models import Reminder
from tests.web.pages import html_of, words_of

SAID = (
    "I am a recruiter at Kestrel Recruiting. We need a sales manager in Denver, base"
    " 150k. They would like to see you on 2 January 2030 at 15:00."
)


def test_one_tap_keeps_it_on_the_role_and_among_the_steps(at_desk, owner):
    role = f"/opportunities/{keep_note(owner, Note(SAID, 'Kim', '')).key}"
    for path in (role, f"{role}/next"):
        shown = html_of(at_desk.get(path))
        assert "2 Jan 2030, 15:00. Interview with Kim. They wrote:" in words_of(shown)
    form = re.search(r'name="step" value="interview".*?</form>', shown, re.DOTALL)[0]
    assert 'data-key="1"' in form
    given = dict(re.findall(r'name="(\w+)" value="([^"]+)"', form))
    told = at_desk.post(f"{role}/next", given | {"step": "interview"}, follow=True)
    assert "2 Jan 2030, 15:00" in words_of(html_of(told))
    assert "They named a day" not in words_of(html_of(told))
    row = Reminder.objects.get()
    assert (row.step, f"{row.at.astimezone():%H:%M}") == ("interview", "15:00")


def test_the_role_takes_few_look_ups_with_a_step_proposed(
    at_desk, owner, django_assert_max_num_queries
):
    role = f"/opportunities/{keep_note(owner, Note(SAID, 'Kim', '')).key}"
    at_desk.get(role)
    with django_assert_max_num_queries(12):
        at_desk.get(role)
