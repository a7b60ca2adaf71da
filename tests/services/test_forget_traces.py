"""Of whom one forgets nothing stays but keyed hashes, wherever it was written."""

import json
from datetime import UTC, datetime
from io import BytesIO

import pytest
from django.db import connection

from ajar.core.nouns.contact import Connection
from ajar.services.archive import export_desk
from ajar.services.changes import record_change
from ajar.services.forget import forget_person, forget_sender
from ajar.services.keep_contact import keep_contact
from ajar.services.people import rebuild_people
from ajar.store.models import (
    Change,
    ChangeOf,
    Correction,
    Person,
    Profile,
    SetAside,
)

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
DEREK = Connection(
    "Derek Olsen",
    "derek.olsen@ferrous.example",
    "Ferrous Labs",
    handle="in/derekolsen",
    numbers=("+1 617 555 0188",),
)
WAYS = (
    "Derek Olsen <in/derekolsen>",
    "Derek Olsen <derek.olsen@ferrous.example>",
    "derek.olsen@ferrous.example",
    "Derek Olsen <https://www.linkedin.com/in/derekolsen/>",
    "DEREK OLSEN",
    "Olsen, Derek",
    "+16175550188",
    "0617 555 0188",
    "InMail <hit-reply@platform.example>",
)
"""How a message of Derek's may name him; the last only in its subject."""

TRACES = ("derek", "olsen", "ferrous", "5550188", "555 0188", "centrifuge")


def aside(user, number: int, sender: str, subject: str) -> None:
    SetAside.objects.create(
        owner=user,
        digest=f"{number:032x}",
        rules_version=1,
        set_aside_at=NOW,
        kind="other",
        sender=sender,
        subject=subject,
        reason="has a role to offer",
        path="/mail/inbox.mbox",
    )


@pytest.fixture
def known(user):
    """Return a user who knows Derek and Ines, with mail of both set aside."""
    hash_key = bytes(Profile.objects.get(owner=user).hash_key)
    for one in (DEREK, Connection("Ines Farrow", "ines@tidewell.example")):
        keep_contact(user, one, hash_key)
    rebuild_people(user)
    for number, sender in enumerate(WAYS):
        aside(user, number, sender, "Derek Olsen has a centrifuge role for you")
    aside(user, 99, "Ines Farrow <ines@tidewell.example>", "A table for two")
    Correction.objects.create(
        owner=user, sender="in/derekolsen", kind="outreach", made_at=NOW
    )
    words = "Kept. Messages from Derek Olsen count as outreach from now on."
    record_change(user, ChangeOf.KIND, words, {}, NOW)
    told = {"sender": "", "asides": [{"sender": WAYS[0], "subject": "centrifuge"}]}
    record_change(user, ChangeOf.KIND, "Kept.", told, NOW)
    record_change(user, ChangeOf.PROFILE, "You are Sam Rivera now.", {}, NOW)
    return user


def all_written(user) -> str:
    out = BytesIO()
    export_desk(user, out)
    dump = "\n".join(connection.connection.iterdump())
    return (dump + out.getvalue().decode()).casefold()


@pytest.mark.parametrize("way", range(len(WAYS)))
def test_no_trace_of_a_person_stays_set_aside_or_in_the_journal(known, way):
    SetAside.objects.exclude(digest__in=(f"{way:032x}", f"{99:032x}")).delete()
    gone = forget_person(known, Person.objects.get(name="Derek Olsen").key, NOW)
    assert (gone.contacts, gone.set_aside) == (1, 1)
    written = all_written(known)
    for trace in TRACES:
        assert trace not in written, trace
    assert "a table for two" in written
    assert "sam rivera now" in written


def test_a_sender_leaves_no_trace_either(known):
    forget_sender(known, "derek.olsen@ferrous.example", NOW)
    written = all_written(known)
    assert not [trace for trace in TRACES if trace in written]
    assert SetAside.objects.exclude(sender="").count() == 1


def test_a_namesake_keeps_what_is_theirs(known):
    hash_key = bytes(Profile.objects.get(owner=known).hash_key)
    other = Connection("Derek Olsen", "d.olsen@harbor.example", "Harbor")
    keep_contact(known, other, hash_key)
    rebuild_people(known)
    aside(known, 50, "Derek Olsen <d.olsen@harbor.example>", "Lunch")
    (one,) = (p for p in Person.objects.all() if DEREK.address in p.addresses)
    forget_person(known, one.key, NOW)
    assert SetAside.objects.filter(sender__contains="harbor").exists()
    assert not SetAside.objects.filter(sender__contains="ferrous").exists()
    assert "sam rivera" in json.dumps(list(Change.objects.values("words"))).casefold()
