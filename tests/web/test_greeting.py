"""Anyone one knows may be greeted with nothing due; who isn't safe to answer, not."""

from ajar.core.nouns.screening import Risk
from ajar.services.note import Note, keep_note
from ajar.services.regroup import regroup
from ajar.store.models import Entry, Person
from tests.services.helping import OWEN, keep_people, key_of
from tests.web.pages import html_of, words_of

FRAUD = (
    "You are hired as a typist, $9,000 a week. Pay the $50 registration fee by gift"
    " card today and send a photo of your passport."
)


def test_a_friend_is_greeted_with_the_last_thing_that_happened(at_desk, owner):
    keep_people(owner, OWEN)
    person = f"/people/{key_of(owner, 'Owen Brandt')}"
    page = html_of(at_desk.get(person))
    assert f'href="{person}/note"' in page
    assert "Greet them" in page
    note = words_of(html_of(at_desk.get(f"{person}/note")))
    assert "Nothing is due: a word because you want to." in note
    assert "We have been connected since May 4, 2020" in note


def test_who_is_not_safe_to_answer_is_not_greeted(at_desk, owner):
    keep_note(owner, Note(FRAUD, "Max Quill", ""))
    regroup(owner)
    assert Entry.objects.get().risk == Risk.STOP
    person = f"/people/{Person.objects.get().key}"
    assert "Greet them" not in html_of(at_desk.get(person))
    answer = at_desk.get(f"{person}/note")
    assert answer.status_code == 400
    assert "Better don't write to them." in words_of(html_of(answer))
