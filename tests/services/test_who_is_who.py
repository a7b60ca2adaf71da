"""People come from mail, lists and calls; the user's word on them is kept."""

from datetime import UTC, datetime
from io import BytesIO

import pytest

from ajar.core.errors import RequestError
from ajar.core.nouns.call import HungUp, Introduced, PickedUp
from ajar.core.nouns.contact import Connection
from ajar.services.archive import export_desk, import_desk
from ajar.services.calls import begin_call, keep_step
from ajar.services.forget import forget_everything, forget_person, forget_sender
from ajar.services.keep_contact import keep_contact
from ajar.services.regroup import regroup
from ajar.services.undo import undo
from ajar.services.who_is_who import join_people, part_people
from ajar.store.models import (
    Change,
    Contact,
    Message,
    Person,
    PersonWord,
    Profile,
    SetAside,
)
from tests.samples.letters import PITCH, bill, mail, reply, write

LAURA = "laura.finch@wexham-optics.example"
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def know(user, name, **told) -> bool:
    key = bytes(Profile.objects.get(owner=user).hash_key)
    return keep_contact(user, Connection(name, **told), key)


def other_pitch(
    name="Ines Farrow", sender="ines@tidewell.example", number="2"
) -> bytes:
    return mail(
        PITCH.replace("Laura Finch", name)
        .replace("Wexham Optics", "Tidewell")
        .replace("+1 714 555 0131", f"+1 949 555 01{number:0>2}"),
        sender=f"{name} <{sender}>",
        message_id=f"<{number}@tidewell.example>",
    )


def names() -> list[str]:
    return sorted(person.name for person in Person.objects.all())


def test_a_sender_an_answer_and_a_contact_are_one_person(tmp_path, user, take_in):
    know(user, "Laura Finch", handle="in/laura-finch", firm="Wexham Optics")
    take_in(write(tmp_path, a=mail(PITCH), b=reply(), c=bill()))
    (laura,) = Person.objects.all()
    assert (laura.name, laura.addresses) == ("Laura Finch", [LAURA])
    assert (laura.handles, laura.numbers) == (["in/laura-finch"], ["17145550131"])
    assert [firm for firm, *_ in laura.firms] == ["Wexham Optics"]
    assert laura.messages.count() == 2
    assert laura.contacts.count() == 1


def test_who_calls_from_her_number_is_her(tmp_path, user, take_in):
    take_in(write(tmp_path, a=mail(PITCH)))
    call = begin_call(user, "(714) 555-0131")
    for mark, deed in (("1", PickedUp()), ("2", Introduced("Laura")), ("3", HungUp())):
        keep_step(user, call.key, mark, deed)
    regroup(user)
    (laura,) = Person.objects.all()
    assert list(laura.calls.all()) == [call]


def test_machines_and_advertisers_are_no_people(tmp_path, user, take_in):
    take_in(write(tmp_path, a=bill()))
    assert not Person.objects.exists()


def test_grouping_again_changes_nothing(tmp_path, user, take_in):
    take_in(write(tmp_path, a=mail(PITCH), b=reply(), c=other_pitch()))
    before = list(Person.objects.order_by("key").values())
    regroup(user)
    assert list(Person.objects.order_by("key").values()) == before


@pytest.fixture
def two(tmp_path, user, take_in):
    take_in(write(tmp_path, a=mail(PITCH), b=other_pitch()))
    assert names() == ["Ines Farrow", "Laura Finch"]
    return user


def test_two_are_joined_by_name_and_the_change_can_be_undone(two):
    change = join_people(two, "Laura Finch", "ines@tidewell.example", NOW)
    assert "are one person" in change.words
    (both,) = Person.objects.all()
    assert both.messages.count() == 2
    undo(two, change.pk, NOW)
    assert names() == ["Ines Farrow", "Laura Finch"]
    assert not PersonWord.objects.exists()


def test_joined_people_are_parted_again_and_undoing_that_joins_them(two):
    join_people(two, "Laura Finch", "Ines Farrow", NOW)
    change = part_people(two, LAURA, "ines@tidewell.example")
    assert names() == ["Ines Farrow", "Laura Finch"]
    undo(two, change.pk)
    assert Person.objects.count() == 1


def test_one_person_is_cut_in_two_by_what_belongs_to_whom(user, tmp_path, take_in):
    know(user, "Laura Finch", handle="in/laura-finch", firm="Wexham Optics")
    take_in(write(tmp_path, a=mail(PITCH)))
    part_people(user, "linkedin.com/in/laura-finch", LAURA)
    assert names() == ["Laura Finch", "Laura Finch"]
    assert all(not person.proposals for person in Person.objects.all())


def test_what_one_message_says_of_one_person_cant_be_cut(tmp_path, user, take_in):
    take_in(write(tmp_path, a=mail(PITCH)))
    with pytest.raises(RequestError, match="can't be told apart"):
        part_people(user, LAURA, "+1 714 555 0131")
    assert not PersonWord.objects.exists()
    assert not Change.objects.filter(of="people").exists()


def test_who_is_meant_has_to_be_clear(two):
    with pytest.raises(RequestError, match="Nobody here"):
        join_people(two, "Dana Whitfield", LAURA)
    with pytest.raises(RequestError, match="one person already"):
        join_people(two, "Laura Finch", LAURA)
    with pytest.raises(RequestError, match="belongs to somebody else"):
        part_people(two, Person.objects.get(name="Laura Finch").key, LAURA)


def test_likely_ones_are_proposed_with_reasons_and_nodding_joins_them(two):
    know(two, "Innes Farrow", handle="in/innes", firm="Tidewell")
    regroup(two)
    ines = Person.objects.get(name="Ines Farrow")
    ((other, reasons),) = ines.proposals
    assert reasons == ["a slip in the name", "same firm"]
    join_people(two, ines.key, other)
    assert Person.objects.count() == 2


def test_an_export_keeps_every_word_and_people_are_computed_again(two):
    join_people(two, "Laura Finch", "Ines Farrow", NOW)
    before = Person.objects.values("key", "name", "addresses", "firms").get()
    out = BytesIO()
    export_desk(two, out)
    assert b'"table":"personword"' in out.getvalue()
    assert b'"table":"person"' not in out.getvalue()
    forget_everything(two)
    fresh = type(two).objects.get()
    import_desk(fresh, BytesIO(out.getvalue()))
    assert Person.objects.values("key", "name", "addresses", "firms").get() == before
    again = BytesIO()
    export_desk(fresh, again)
    assert again.getvalue() == out.getvalue()


def test_whom_one_forgets_leaves_nothing_but_hashes(two):
    know(two, "Laura Finch", handle="in/laura-finch", address=LAURA)
    regroup(two)
    join_people(two, "Laura Finch", "Ines Farrow", NOW)
    part_people(two, LAURA, "ines@tidewell.example")
    laura = Person.objects.get(name="Laura Finch")
    gone = forget_person(two, laura.key)
    assert (gone.messages, gone.contacts) == (1, 1)
    assert names() == ["Ines Farrow"]
    assert Message.objects.get().sender_address == "ines@tidewell.example"
    assert not Contact.objects.exists()
    assert not PersonWord.objects.exists()
    out = BytesIO()
    export_desk(two, out)
    for trace in (b"aura", b"Finch", b"0131", b"wexham"):
        assert trace not in out.getvalue()


def test_forgotten_contacts_do_not_come_back_with_the_next_list(user):
    assert know(user, "Laura Finch", handle="in/laura-finch", address=LAURA)
    assert know(user, "Tom Okafor", firm="Halden Rope")
    regroup(user)
    forget_person(user, Person.objects.get(name="Laura Finch").key)
    forget_sender(user, "tom okafor")
    assert not know(user, "Laura F.", address=LAURA.upper())
    assert not know(user, "Tom Okafor", firm="Halden Rope")
    assert not Contact.objects.exists()
    assert all(row.sender == "" for row in SetAside.objects.all())


def test_there_has_to_be_somebody_to_forget(user):
    with pytest.raises(RequestError, match="no such person"):
        forget_person(user, "abcd")


def test_of_a_shared_mailbox_what_others_wrote_stays(tmp_path, user, take_in):
    jobs = "jobs@tidewell.example"
    take_in(
        write(
            tmp_path,
            a=other_pitch("Ines Farrow", jobs, "2"),
            b=other_pitch("Peter Asante", jobs, "3"),
        )
    )
    assert names() == ["Ines Farrow", "Peter Asante"]
    forget_person(user, Person.objects.get(name="Ines Farrow").key)
    assert names() == ["Peter Asante"]
    assert Message.objects.count() == 1


def test_two_of_one_name_are_told_apart_by_what_points_at_them(user):
    know(user, "Hannah Pryce", address="hannah@one.example")
    know(user, "Hannah Pryce", address="hannah@two.example")
    regroup(user)
    ways = ("hannah@one.example", "hannah@two.example")
    for say in (join_people, part_people):
        told = say(user, *ways).words
        assert all(f"Hannah Pryce ({way})" in told for way in ways)
