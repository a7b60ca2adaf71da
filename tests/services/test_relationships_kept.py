"""What there is between people outlives a move, and goes when they are forgotten."""

from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pytest
from django.db import connection

from ajar.adapters import clock
from ajar.core.intake.contact_list import read_list
from ajar.core.nouns.call import HungUp, Introduced, PickedUp
from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import Decision
from ajar.queries.people import show_people, show_person
from ajar.services.answers import record_sent
from ajar.services.archive import export_desk, import_desk
from ajar.services.calls import begin_call, keep_step
from ajar.services.contacts import import_contacts
from ajar.services.desk import open_desk
from ajar.services.forget import forget_everything, forget_person
from ajar.services.profile import change_profile
from ajar.services.take import Request, take
from ajar.services.touches import connection_told, put_off, touch_done
from ajar.services.undo import undo
from ajar.services.who_is_who import join_people
from ajar.store.models import Message, Person, User
from tests.samples.letters import PITCH, SAM, mail, write

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
CARDS = b"""BEGIN:VCARD
FN:Laura Finch
TEL:+1 714 555 0131
URL:https://www.linkedin.com/in/laura-finch
X-AJAR-CONNECTED:2026-03-01
END:VCARD
BEGIN:VCARD
FN:Ines Farrow
EMAIL:ines@tidewell.example
END:VCARD
"""


@pytest.fixture
def user(db, tmp_path, monkeypatch):
    """Return a user to whom much has happened with Laura Finch."""
    monkeypatch.setattr(clock, "now", lambda: NOW)
    user = open_desk()
    change_profile(user, None, {"name": "Sam Rivera", "addresses": (SAM,)})
    take(user, Request((write(tmp_path, a=mail(PITCH)),)), now=NOW)
    import_contacts(user, read_list(CARDS), NOW)
    key = Message.objects.get().key
    asked = "No, but what is the base salary?"
    record_sent(user, key, Decision.NO, Form.MAIL, asked, NOW - timedelta(days=3))
    call = begin_call(user, "+1 714 555 0131", at=NOW - timedelta(days=2))
    for mark, deed in (("1", PickedUp()), ("2", Introduced("Laura")), ("3", HungUp())):
        keep_step(user, call.key, mark, deed, NOW - timedelta(days=2))
    touch_done(user, "Laura Finch", "a coffee at the Anchor", NOW)
    connection_told(user, "ines farrow", date(2026, 11, 1), NOW, is_accepted=False)
    put_off(user, "Laura Finch", date(2027, 1, 8), NOW + timedelta(minutes=1))
    return user


def all_there_is(user: User) -> object:
    people = show_people(user, everyone=True)
    pages = [show_person(user, line.key) for line in people.lines]
    return people, pages


def test_exporting_and_importing_keeps_every_relationship(user):
    join_people(user, "Laura Finch", "Ines Farrow", NOW)
    before, out = all_there_is(user), BytesIO()
    export_desk(user, out)
    forget_everything(user)
    fresh = User.objects.get()
    import_desk(fresh, BytesIO(out.getvalue()))
    assert all_there_is(fresh) == before


def test_merging_and_unmerging_loses_nothing_of_either(user):
    before = all_there_is(user)
    change = join_people(user, "Laura Finch", "Ines Farrow", NOW)
    (joined,) = show_people(user, everyone=True).lines
    page = show_person(user, joined.key)
    assert page.invited_on == date(2026, 11, 1)
    assert page.line.connected_on == date(2026, 3, 1)
    assert "ines@tidewell.example" in page.addresses
    undo(user, change.pk)
    assert all_there_is(user) == before


def test_forgetting_a_person_leaves_no_trace_of_their_data(user):
    forget_person(user, Person.objects.get(name="Laura Finch").key)
    dump = "\n".join(connection.connection.iterdump())
    for trace in ("Laura", "Finch", "finch", "wexham", "0131", "Anchor", "base salary"):
        assert trace not in dump
    assert "Ines Farrow" in dump
    again = import_contacts(user, read_list(CARDS), NOW)
    assert (again.forgotten, again.here_already) == (1, 1)
