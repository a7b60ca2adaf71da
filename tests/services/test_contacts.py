"""Contacts come in once, are undone, and stay away once forgotten."""

import pytest

from ajar.core.intake.contact_list import read_list
from ajar.core.keep.contact_files import write_vcards
from ajar.queries.people_export import list_contacts
from ajar.services.contacts import import_contacts
from ajar.services.desk import open_desk
from ajar.services.forget import forget_person
from ajar.services.undo import undo
from ajar.store.models import Change, Contact, Person, SetAside

CARDS = b"""BEGIN:VCARD
FN:Rosa Delgado
EMAIL:rosa@harbor.example
TEL:+1 714 555 0131
ORG:Harbor & Main
END:VCARD
BEGIN:VCARD
FN:Tom Okafor
TEL:714 555 0199
END:VCARD
BEGIN:VCARD
END:VCARD
"""


@pytest.fixture
def user(db):
    return open_desk()


def bring(user, raw=CARDS):
    return import_contacts(user, read_list(raw))


def columns() -> list[tuple]:
    return sorted(Contact.objects.values_list("key", "name", "firm", "numbers"))


def test_what_could_not_be_read_stands_beside_what_could(user):
    came = bring(user)
    assert (came.new, len(came.unread)) == (2, 1)
    words = "Contacts: 2 new, 1 not to be read. line 10: it names nobody."
    assert came.words == words.replace("line 10", came.unread[0].part)
    assert set(Person.objects.values_list("name", flat=True)) == {
        "Rosa Delgado",
        "Tom Okafor",
    }


def test_bringing_them_again_changes_nothing(user):
    bring(user)
    before = columns()
    again = bring(user)
    assert (again.new, again.here_already, again.change) == (0, 2, None)
    assert columns() == before


def test_an_import_is_undone_whole(user):
    bring(user)
    before = columns()
    more = CARDS.replace(b"ORG:Harbor & Main", b"ORG:Northgate") + (
        b"BEGIN:VCARD\nFN:New Person\nEND:VCARD\n"
    )
    came = bring(user, more)
    assert (came.new, came.better_known) == (1, 1)
    undo(user, came.change.pk)
    assert columns() == before
    assert Person.objects.count() == 2


def test_who_was_forgotten_is_not_brought_back_in_any_writing(user):
    came = bring(user)
    rosa = Person.objects.get(name="Rosa Delgado")
    key = Contact.objects.get(name="Rosa Delgado").key
    forget_person(user, rosa.key)
    assert key not in str(Change.objects.get(pk=came.change.pk).before)
    again = bring(user)
    assert (again.forgotten, again.here_already) == (1, 1)
    other = b"BEGIN:VCARD\nN:Delgado;Rosa;;;\nTEL:714-555-0131\nEND:VCARD"
    assert bring(user, other).forgotten == 1
    colleague = b"BEGIN:VCARD\nFN:Kim Lee\nTEL:714-555-0131\nEND:VCARD"
    assert bring(user, colleague).new == 1
    assert SetAside.objects.exists()


def test_what_is_taken_along_brings_the_same_people_elsewhere(user):
    bring(user)
    taken = write_vcards(list_contacts(user)).encode()
    before = list_contacts(user)
    Contact.objects.all().delete()
    bring(user, taken)
    assert list_contacts(user) == before
