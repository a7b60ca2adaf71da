"""Who there is, how things stand with each, and whom to write to."""

from datetime import UTC, date, datetime, timedelta

import pytest

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.core.nouns.call import HungUp, Introduced, LetRing, PickedUp
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.draft import Form
from ajar.core.nouns.person import Stay
from ajar.core.nouns.touch import Mark, Occasion, TouchKind
from ajar.core.nouns.verdict import Decision
from ajar.queries.find_person import find_person
from ajar.queries.people import show_people, show_person
from ajar.queries.touch_note import draft_note, file_of_note
from ajar.services.answers import record_sent
from ajar.services.calls import begin_call, keep_step
from ajar.services.desk import open_desk
from ajar.services.keep_contact import keep_contact
from ajar.services.profile import change_profile
from ajar.services.regroup import regroup
from ajar.services.take import Request, take
from ajar.services.touches import connection_told, put_off, touch_done
from ajar.services.undo import undo
from ajar.store.models import Entry, Message, Profile
from tests.samples.letters import PITCH, SAM, mail, reply, write

LAURA = "laura.finch@wexham-optics.example"
SENT_AT = datetime(2026, 11, 17, 20, 0, tzinfo=UTC)
NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def user(db, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)
    user = open_desk()
    change_profile(user, None, {"name": "Sam Rivera", "addresses": (SAM,)})
    return user


@pytest.fixture
def desk(tmp_path, user):
    take(user, Request((write(tmp_path, a=mail(PITCH)),)), now=NOW)
    return user


def know(user, name, **told) -> None:
    key = bytes(Profile.objects.get(owner=user).hash_key)
    keep_contact(user, Connection(name, **told), key)
    regroup(user)


def answer(user, decision=Decision.NO, text="No, thank you.", at=SENT_AT) -> None:
    record_sent(
        user, Message.objects.get(is_own=False).key, decision, Form.MAIL, text, at
    )


def kinds(page) -> list[TouchKind]:
    return [one.touch.kind for one in page.story]


def test_who_wrote_is_listed_with_firm_and_door_and_whom_one_knows_on_request(desk):
    know(desk, "Tom Okafor", handle="in/tom", firm="Halden Rope", position="Buyer")
    people = show_people(desk)
    (laura,) = people.lines
    assert (laura.name, laura.firm) == ("Laura Finch", "Wexham Optics")
    assert laura.door.line == "Ajar. They wrote to you and have no answer yet."
    assert (laura.roles, laura.messages, people.known) == (1, 1, 2)
    everyone = show_people(desk, everyone=True)
    assert [line.name for line in everyone.lines] == ["Laura Finch", "Tom Okafor"]
    (tom,) = show_people(desk, "halden").lines
    assert (tom.is_contact, tom.door.opening) == (True, 0.1)


def test_a_page_tells_what_happened_the_latest_first(tmp_path, desk):
    know(desk, "Laura Finch", address=LAURA, connected_on=date(2026, 3, 1))
    answer(desk, text="No. What is the base salary, and the job description?")
    take(desk, Request((write(tmp_path / "b", b=reply()),)), now=NOW)
    page = show_person(desk, "laura finch")
    assert kinds(page) == [
        *(TouchKind.SAID_NO, TouchKind.THEY_WROTE, TouchKind.CONNECTED),
    ]
    assert page.line.door.line == "Ajar. You are connected; you said no once."
    assert page.firms == (Stay("Wexham Optics", *[date(2026, 11, 17)] * 2),)
    assert (page.line.connected_on, page.numbers) == (
        date(2026, 3, 1),
        ("17145550131",),
    )
    assert [role.title for role in page.roles] == ["Sales Manager"]
    assert page.line.next.occasion is Occasion.CADENCE
    assert page.scorecard.marks == (Mark("Said the pay when asked", 0, 1),)


def test_calls_are_touches_whether_they_became_messages_or_not(desk):
    missed = begin_call(desk, "+1 714 555 0131", at=NOW - timedelta(days=2))
    keep_step(desk, missed.key, "1", LetRing())
    talk = begin_call(desk, "+1 714 555 0131", at=NOW - timedelta(days=1))
    for mark, deed in (("1", PickedUp()), ("2", Introduced("Laura")), ("3", HungUp())):
        keep_step(desk, talk.key, mark, deed, NOW - timedelta(days=1))
    regroup(desk)
    page = show_person(desk, LAURA)
    assert kinds(page)[:2] == [TouchKind.TALKED, TouchKind.MISSED]
    assert "You talked once" in page.line.door.line


def test_a_fraud_s_door_is_shut(desk):
    Message.objects.update(risk="stop")
    (line,) = show_people(desk).lines
    assert line.door.opening == 0.0


def test_whom_to_write_to_today_is_ranked_put_off_done_and_undone(desk):
    answer(desk, Decision.YES)
    assert [line.name for line in show_people(desk).due] == ["Laura Finch"]
    later = put_off(desk, LAURA, date(2026, 12, 24))
    (line,) = show_people(desk).lines
    assert line.next.due_on == date(2026, 12, 24)
    assert show_people(desk).due == ()
    undo(desk, later.pk)
    assert show_people(desk).due
    done = touch_done(desk, "Laura Finch", "a coffee")
    page = show_person(desk, LAURA)
    assert page.story[0].touch.words == "a coffee"
    assert page.line.next.due_on > date(2027, 1, 1)
    assert done.words == "Laura Finch: a coffee."
    with pytest.raises(RequestError, match="past"):
        put_off(desk, LAURA, date(2026, 12, 1))


def test_whoever_may_be_the_same_is_named_with_reasons(desk):
    know(desk, "L. Finch", handle="in/lf", firm="Wexham Optics")
    (other,) = show_person(desk, "laura finch").maybe_same
    assert (other.name, other.reasons) == (
        "L. Finch",
        ("the same initials", "same firm"),
    )


def test_a_person_is_found_by_anything_that_is_theirs(desk):
    laura = find_person(desk, LAURA)
    for said in (laura.key[:6], "Finch, Laura", "(714) 555-0131", "finch wexham"):
        assert find_person(desk, said) == laura
    for said in ("", "dana"):
        with pytest.raises(RequestError, match="Nobody here"):
            find_person(desk, said)
    know(desk, "Laura Finch", handle="in/laura-2", firm="Other")
    with pytest.raises(RequestError, match="could be any of"):
        find_person(desk, "Laura Finch")


def test_what_was_attached_after_one_wrote_was_sent_as_asked(tmp_path, desk):
    answer(desk)
    again = mail(
        PITCH + "\nI attach more.",
        message_id="<2@wexham-optics.example>",
        date="Wed, 18 Nov 2026 09:30:00 -0800",
        in_reply_to="<pitch-1@wexham-optics.example>",
    )
    take(desk, Request((write(tmp_path / "c", c=again),)), now=NOW)
    message = Message.objects.get(message_id__contains="2@wexham")
    message.fact_set.update(source="attachment:role.txt")
    page = show_person(desk, LAURA)
    assert kinds(page)[0] is TouchKind.KEPT
    assert [role.key for role in page.roles] == [Entry.objects.get().key]
    assert page.scorecard.hours_to_answer == 21.5


def test_a_friend_of_a_list_is_listed_once_the_user_was_in_touch(desk):
    know(desk, "Tom Okafor", handle="in/tom", connected_on=date(2026, 3, 1))
    assert [line.name for line in show_people(desk).lines] == ["Laura Finch"]
    touch_done(desk, "Tom Okafor", "lunch")
    assert len(show_people(desk).lines) == 2
    page = show_person(desk, "Tom Okafor")
    assert page.line.door.line == "Ajar. You are connected."
    assert [one.touch.words for one in page.story] == ["lunch", ""]
    openings = [one.opening for one in page.story]
    assert openings == sorted(openings, reverse=True)


def test_asking_to_connect_is_no_connection_yet(desk):
    connection_told(desk, LAURA, date(2026, 11, 1), NOW, is_accepted=False)
    page = show_person(desk, LAURA)
    assert (page.invited_on, page.line.connected_on) == (date(2026, 11, 1), None)
    later = NOW + timedelta(minutes=1)
    connection_told(desk, LAURA, date(2026, 11, 4), later, is_accepted=True)
    page = show_person(desk, LAURA)
    assert page.line.connected_on == date(2026, 11, 4)
    assert "You are connected" in page.line.door.line
    with pytest.raises(RequestError, match="yet to come"):
        connection_told(desk, LAURA, date(2027, 1, 1), NOW, is_accepted=True)


def test_a_note_goes_into_the_thread_it_is_about(desk):
    answer(desk, Decision.YES)
    page = show_person(desk, LAURA)
    note = draft_note(desk, page)
    assert note.draft.subject.startswith("Re: ")
    assert note.draft.in_reply_to.endswith("@wexham-optics.example>")
    assert note.link.startswith("mailto:")
    name, raw = file_of_note(note)
    assert name == "note.eml"
    assert b"Sales Manager" in raw
    mine = draft_note(desk, page, "No.\nSam")
    assert mine.draft.text == "No.\nSam"


def test_a_note_that_says_too_much_is_no_file(desk):
    answer(desk, Decision.YES)
    change_profile(desk, None, {"employer": "Larkspur Instruments"})
    note = draft_note(desk, show_person(desk, LAURA), "I leave Larkspur Instruments.")
    assert note.link == ""
    with pytest.raises(RequestError):
        file_of_note(note)


def test_without_a_reason_the_note_is_a_greeting(desk):
    know(desk, "Tom Okafor", handle="in/tom")
    note = draft_note(desk, show_person(desk, "Tom Okafor"))
    assert "I was thinking of you." in note.draft.text
    assert note.why == "Nothing is due: a word because you want to."
