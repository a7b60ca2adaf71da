"""What is forgotten is gone, and doesn't come back."""

import pytest

from ajar.core.errors import RequestError
from ajar.services.forget import forget_everything, forget_sender
from ajar.services.note import Note, keep_note
from ajar.services.set_aside import NEVER_AGAIN
from ajar.store.models import (
    Change,
    Contact,
    Entry,
    Fact,
    Message,
    Original,
    Profile,
    SetAside,
    SetAsideLink,
    User,
    Words,
)
from tests.samples.letters import PITCH, REPLY, SAM, bill, mail, write

LAURA = "laura.finch@wexham-optics.example"


def reply() -> bytes:
    return mail(
        REPLY,
        sender=f"Sam <{SAM}>",
        to=LAURA,
        message_id="<reply-1@example.com>",
        in_reply_to="<pitch-1@wexham-optics.example>",
    )


def other() -> bytes:
    return mail(
        PITCH.replace("Laura Finch", "Ines Farrow"),
        sender="Ines Farrow <ines@tidewell.example>",
        message_id="<2@tidewell.example>",
    )


def test_a_person_goes_with_facts_originals_and_ones_letters_to_them(
    tmp_path, user, take_in
):
    take_in(write(tmp_path, a=mail(PITCH), b=reply(), c=other()))
    assert Message.objects.count() == 3
    gone = forget_sender(user, LAURA)
    assert (gone.messages, gone.sender) == (1, LAURA)
    (left,) = Message.objects.all()
    assert left.sender_address == "ines@tidewell.example"
    for model in (Original, Words):
        assert model.objects.count() == 1
    assert Fact.objects.exclude(message=left).count() == 0
    assert Entry.objects.count() == 1


def test_it_does_not_come_back_with_the_next_import_even_when_looked_at_anew(
    tmp_path, user, take_in
):
    folder = write(tmp_path, a=mail(PITCH))
    take_in(folder)
    forget_sender(user, LAURA)
    for again in (False, True):
        tally = take_in(folder, again=again)
        assert tally.aside_before == 1
        assert not Message.objects.exists()
    row = SetAside.objects.get()
    assert (row.sender, row.subject, row.reason) == ("", "", "")
    assert row.rules_version == NEVER_AGAIN


def test_set_aside_mail_of_a_sender_is_forgotten_too(tmp_path, user, take_in):
    take_in(write(tmp_path, a=bill()))
    gone = forget_sender(user, "billing@brightgrid.example")
    assert (gone.messages, gone.set_aside) == (0, 1)
    assert SetAside.objects.get().sender == ""
    assert not SetAsideLink.objects.exists()


def test_changes_that_tell_of_them_are_forgotten(user):
    note = keep_note(user, Note("A sales manager role, 140k.", "Dana Whitfield"))
    assert Change.objects.exists()
    forget_sender(user, "dana whitfield")
    assert not Change.objects.exists()
    assert not Message.objects.filter(pk=note.pk).exists()


def test_contacts_of_that_name_go(user):
    Contact.objects.create(owner=user, key="1", name="Dana", address="d@x.example")
    assert forget_sender(user, "d@x.example").contacts == 1


def test_nobody_by_that_name_is_said(user):
    with pytest.raises(RequestError, match="Nobody here"):
        forget_sender(user, "nobody@x.example")


def test_everything_goes_and_the_desk_is_new(tmp_path, user, take_in):
    take_in(write(tmp_path, a=mail(PITCH), b=bill()))
    key = bytes(Profile.objects.get().hash_key)
    forget_everything(user)
    for model in (Message, Original, SetAside, Entry, Change):
        assert not model.objects.exists()
    profile = Profile.objects.get(owner=User.objects.get())
    assert profile.name == ""
    assert bytes(profile.hash_key) != key


@pytest.mark.django_db(transaction=True)
def test_what_is_forgotten_is_swept_out_of_the_file(tmp_path, transactional_db):
    from ajar.services.desk import open_desk  # noqa: PLC0415 (a desk of its own)

    user = open_desk()
    keep_note(user, Note("A sales manager role, 140k.", "Dana Whitfield"))
    forget_sender(user, "dana whitfield")
    assert not Message.objects.exists()
