"""Who is who, found anew only where something changed: as if all were found anew."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ajar.core.errors import RequestError
from ajar.core.nouns.call import CallerKind, HungUp, Introduced, PickedUp
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.role import Topic
from ajar.services.calls import begin_call, keep_step
from ajar.services.contacts import import_contacts
from ajar.services.desk import open_desk
from ajar.services.note import Note, keep_note
from ajar.services.people import rebuild_people
from ajar.services.profile import say_of_oneself
from ajar.services.state import state_fact
from ajar.services.survey import forget_survey, survey_people
from ajar.services.undo import undo
from ajar.services.who_is_who import join_people, part_people
from ajar.store.models import Change, Entry, Person

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
WHO = ("Rosa Delgado", "Rosa Delgado-Kern", "Tom Okafor", "Tommy Okafor", "Rosa")
NUMBERS = ("+1 714 555 0131", "+1 714 555 0132", "")
FIRMS = ("Harbor Search", "Quill", "")


@pytest.fixture
def user(db):
    return open_desk()


def note(user, dice, turn):
    who, number, firm = map(dice.choice, (WHO, NUMBERS, FIRMS))
    said = f"Called about a sales manager role, number {turn}, {firm}, in Irvine."
    keep_note(user, Note(said, who, number, at=NOON - timedelta(days=9 * turn)))


def contacts(user, dice, turn):
    people = (Connection(dice.choice(WHO), firm=f) for f in dice.sample(FIRMS, 2))
    import_contacts(user, people)


def call(user, dice, turn):
    began = begin_call(user, dice.choice(NUMBERS), dice.choice(WHO))
    who = Introduced(dice.choice(WHO), dice.choice(FIRMS), CallerKind.RECRUITER)
    for deed in (PickedUp(), who, HungUp()):
        keep_step(user, began.key, f"{turn}{deed}"[:40], deed)


def fact(user, dice, turn):
    key = dice.choice(list(Entry.objects.values_list("key", flat=True)))
    state_fact(user, key, Topic.RECRUITER, dice.choice(WHO))


def word(user, dice, turn):
    say = dice.choice((join_people, part_people))
    say(user, *dice.sample(list(Person.objects.values_list("key", flat=True)), 2))


def move(user, dice, turn):
    place = dice.choice(["Berlin, Germany", "Irvine, California"])
    say_of_oneself(user, {"place": place}, "Moved.")


def take_back(user, dice, turn):
    undo(user, dice.choice(list(Change.objects.values_list("pk", flat=True))))


EVENTS = (note, contacts, call, fact, word, move, take_back, note)


def rows():
    columns = [f.name for f in Person._meta.concrete_fields if f.name != "id"]
    links = ("messages__key", "contacts__key", "calls__key")
    return sorted(map(str, Person.objects.values_list(*columns, *links)))


@pytest.mark.parametrize("seed", range(6))
def test_after_any_events_people_are_as_if_all_were_found_anew(user, seed):
    dice = Random(seed)
    for turn in range(14):
        try:
            dice.choice(EVENTS)(user, dice, turn)
        except (RequestError, IndexError, ValueError):
            continue  # nobody is there yet, or they are one already
        quick, written = survey_people(user), rows()
        forget_survey()
        assert quick == survey_people(user)
        Person.objects.all().delete()
        rebuild_people(user)
        assert rows() == written


def test_one_more_call_has_nobody_else_looked_at(user):
    for turn in range(5):
        keep_note(user, Note(f"A sales role, number {turn}.", WHO[turn]))
    one = keep_note(user, Note("A sales role in Tustin.", "Ada Birch"))
    one.sender_address = "ada@lund.example"
    one.save()
    with CaptureQueriesContext(
        connection,
    ) as asked:
        survey = survey_people(user)
    loaded = [q["sql"] for q in asked if '"sender_name"' in q["sql"]]
    (query,) = loaded
    assert f"IN ({one.pk})" in query
    seen = (s for sighting in survey.sightings.values() for s in sighting.known_by)
    assert "address:ada@lund.example" in seen


def test_another_copy_of_what_was_found_stays_as_it_was(user):
    keep_note(user, Note("A sales role in Tustin.", "Ada Birch"))
    before = survey_people(user)
    keep_note(user, Note("A sales role in Boise.", "Ben Cole"))
    assert len(before.sightings) == 1
    assert len(survey_people(user).sightings) == 2
