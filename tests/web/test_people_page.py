"""People: whom to write to today, one person's page, and what is done there."""

from datetime import date, timedelta

import pytest

from ajar.adapters import clock
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import Decision
from ajar.services.answers import record_sent
from ajar.services.keep_contact import keep_contact
from ajar.services.note import Note, keep_note
from ajar.services.profile import change_profile
from ajar.services.regroup import regroup
from ajar.store.models import Change, Entry, Message, Person, Profile, TouchWord

SAID = "A Sales Manager role at Bluewing in Denver, base 125k, permanent, lead a team."


@pytest.fixture
def dana(owner):
    """Return Dana, who called and was told yes, and not heard of since."""
    change_profile(owner, None, {"name": "Sam Rivera", "employer": "Widgetco"})
    long_ago = clock.now() - timedelta(days=20)
    note = Note(SAID, "Dana Whitfield", "+1 714 555 0131", at=long_ago)
    row = keep_note(owner, note)
    at = long_ago + timedelta(days=1)
    record_sent(owner, row.key, Decision.YES, Form.PHONE, "Yes.", at)
    return Person.objects.get(name="Dana Whitfield")


def know(owner, name: str, **told) -> Person:
    key = bytes(Profile.objects.get(owner=owner).hash_key)
    keep_contact(owner, Connection(name, **told), key)
    regroup(owner)
    return Person.objects.get(name=name)


def test_an_empty_desk_has_nobody(at_desk):
    assert "Nobody here yet." in at_desk.get("/people").content.decode()


def test_whom_to_write_to_today_is_said_with_the_reason(at_desk, dana):
    page = at_desk.get("/people").content.decode()
    assert "One person to write to today." in page
    assert "You said yes on" in page
    assert f"/people/{dana.key}/note" in page


def test_a_search_finds_by_name_firm_and_number(at_desk, owner, dana):
    know(owner, "Tom Okafor", handle="in/tom", firm="Halden Rope", position="Buyer")
    page = at_desk.get("/people?words=halden").content.decode()
    assert "Tom Okafor" in page
    assert "Dana" not in page
    assert "Nobody found" in at_desk.get("/people?words=zzz").content.decode()
    assert "Tom Okafor" in at_desk.get("/people?who=all&page=1").content.decode()


def test_a_page_tells_how_things_stand_and_what_happened(at_desk, dana):
    page = at_desk.get(f"/people/{dana.key}").content.decode()
    assert "<h1>Dana Whitfield</h1>" in page
    assert "You said yes once" in page
    assert "<b>Yes</b>, you said." in page
    assert 'aria-current="true"' in page
    assert at_desk.get("/people/ffffffff").status_code == 400


def test_a_touch_is_put_off_by_a_week_or_to_a_day_and_undone(at_desk, dana):
    at_desk.post(f"/people/{dana.key}/later", {"to": "people"})
    assert "Nobody to write" in at_desk.get("/people").content.decode()
    at_desk.post(f"/undo/{Change.objects.latest('pk').pk}")
    assert "One person" in at_desk.get("/people").content.decode()
    wrong = at_desk.post(f"/people/{dana.key}/later", {"until": "2020-01-01"})
    assert wrong.status_code == 422
    assert "That day is past." in wrong.content.decode()
    at_desk.post(f"/people/{dana.key}/later", {"until": "2099-01-01"})
    assert TouchWord.objects.get().day == date(2099, 1, 1)


def test_done_already_is_told(at_desk, dana):
    answer = at_desk.post(f"/people/{dana.key}/done", {"words": "a coffee"})
    assert answer.headers["Location"] == f"/people/{dana.key}"
    page = at_desk.get(f"/people/{dana.key}").content.decode()
    assert "You were in touch. a coffee." in page
    assert "Dana Whitfield: a coffee." in page


def test_the_note_is_drafted_checked_and_taken_along(at_desk, dana):
    address = f"/people/{dana.key}/note"
    page = at_desk.get(address).content.decode()
    assert "I said yes to this: " in page
    bad = at_desk.post(address, {"draft": "I work at Widgetco."}).content.decode()
    assert "Not like this." in bad
    assert at_desk.post(address, {"draft": " "}).status_code == 422
    file = at_desk.post(f"{address}/file", {"draft": "Hello Dana."})
    assert file.content == b"Hello Dana.\n"
    refused = at_desk.post(f"{address}/file", {"draft": "I work at Widgetco."})
    assert "Not like this." in refused.content.decode()


def test_asking_to_connect_and_being_connected_are_tracked(at_desk, dana):
    address = f"/people/{dana.key}/linked"
    at_desk.post(address, {"told": "asked", "on": "2026-01-02"})
    page = at_desk.get(f"/people/{dana.key}").content.decode()
    assert "You asked to connect on 2 January 2026." in page
    at_desk.post(address, {"told": "accepted", "on": "2026-01-05"})
    page = at_desk.get(f"/people/{dana.key}").content.decode()
    assert "they accepted on 5 January 2026." in page
    assert at_desk.post(address, {"told": "asked", "on": "2999-1-1"}).status_code == 422


def test_two_are_made_one_and_two_again(at_desk, owner, dana):
    far = know(owner, "Dan Abel", handle="in/dan")
    joined = at_desk.post(f"/people/{far.key}/join", {"other": dana.key})
    page = at_desk.get(joined.headers["Location"]).content.decode()
    assert "You made one of" in page
    assert "are one person." in page
    before = Change.objects.latest("pk").before
    sides = {"one": before["one"], "other": before["other"]}
    parted = at_desk.post(f"/people/{dana.key}/unjoin", sides)
    assert parted.status_code == 303
    assert Person.objects.filter(name="Dan Abel").exists()
    again = at_desk.post(f"/people/{dana.key}/unjoin", sides)
    assert "These were not joined." in again.content.decode()


def test_what_may_be_one_is_told_apart(at_desk, owner, dana):
    Message.objects.update(sender_address="dana@frontrange.example")
    regroup(owner)
    other = know(owner, "D. Whitfield", address="dw@frontrange.example")
    person = Person.objects.get(name="Dana Whitfield")
    page = at_desk.get(f"/people/{person.key}").content.decode()
    assert "May be the same as" in page
    at_desk.post(f"/people/{person.key}/apart", {"other": other.key})
    page = at_desk.get(f"/people/{person.key}").content.decode()
    assert "May be the same as" not in page


def test_what_is_somebody_else_s_makes_two_of_one(at_desk, owner, dana):
    mark = {"mark": "number:17145550131"}
    alone = at_desk.post(f"/people/{dana.key}/split", mark)
    assert "Nothing here tells two people apart." in alone.content.decode()
    know(owner, "Dana Whitfield", handle="in/dana", numbers=("+17145550131",))
    Message.objects.update(sender_address="dana@frontrange.example")
    regroup(owner)
    person = Person.objects.get()
    at_desk.post(
        f"/people/{person.key}/split", {"mark": "address:dana@frontrange.example"}
    )
    assert Person.objects.count() == 2


def test_forgetting_a_person_takes_all_that_is_theirs(at_desk, dana):
    gone = at_desk.post(f"/people/{dana.key}/forget")
    assert gone.headers["Location"] == "/people"
    assert not Message.objects.exists()
    assert "Forgotten: Dana Whitfield." in at_desk.get("/people").content.decode()


def test_people_take_few_look_ups(at_desk, owner, dana, django_assert_max_num_queries):
    know(owner, "Tom Okafor", handle="in/tom", firm="Halden Rope")
    with django_assert_max_num_queries(12):
        at_desk.get("/people")
    with django_assert_max_num_queries(12):
        at_desk.get(f"/people/{dana.key}")


def test_who_waits_for_an_answer_is_answered_from_the_list_and_the_page(at_desk, owner):
    change_profile(owner, None, {"name": "Sam Rivera"})
    row = keep_note(owner, Note(SAID, "Dana Whitfield", at=clock.now()))
    Message.objects.update(channel="mail")
    regroup(owner)
    key = Entry.objects.get().key
    dana = Person.objects.get()
    link = f'href="/opportunities/{key}/reply"'
    assert row.pk
    for address in ("/people", f"/people/{dana.key}"):
        page = at_desk.get(address).content.decode()
        assert link in page
        assert "Answer their message" in page
    assert "no reason to write" not in page


def test_the_letter_after_a_yes_on_the_phone_is_offered(at_desk, owner):
    change_profile(owner, None, {"name": "Sam Rivera"})
    yesterday = clock.now() - timedelta(days=1)
    row = keep_note(owner, Note(SAID, "Dana Whitfield", at=yesterday))
    record_sent(owner, row.key, Decision.YES, Form.PHONE, "Yes.", yesterday)
    page = at_desk.get("/people").content.decode()
    assert "Draft the letter" in page
    assert "answer=yes&amp;channel=mail" in page
