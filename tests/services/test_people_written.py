"""People are written as they are, whoever else writes meanwhile."""

from itertools import count

import pytest

from ajar.core.nouns.contact import Connection
from ajar.services import people
from ajar.services.desk import open_desk
from ajar.services.keep_contact import keep_contact
from ajar.services.people import rebuild_people
from ajar.services.who_is_who import join_people
from ajar.store.models import Person, PersonWord, Profile, TouchWord


@pytest.fixture
def user(db):
    user = open_desk()
    key = bytes(Profile.objects.get(owner=user).hash_key)
    for name in ("Rosa Delgado", "Tom Okafor"):
        keep_contact(user, Connection(name, handle=f"in/{name[:3]}"), key)
    return user


def test_only_what_changed_is_written(user, django_assert_max_num_queries):
    rebuild_people(user)
    before = set(Person.objects.values_list("pk", flat=True))
    rebuild_people(user)
    assert set(Person.objects.values_list("pk", flat=True)) == before
    join_people(user, "Rosa Delgado", "Tom Okafor")
    (person,) = Person.objects.all()
    assert person.pk in before
    assert person.contacts.count() == 2


def test_who_is_always_overtaken_writes_in_one_go_at_last(user, monkeypatch):
    changes, states = count(), count()
    monkeypatch.setattr(people, "last_change", lambda: next(changes))
    monkeypatch.setattr(people, "state_of_people", lambda _: (next(states),))
    rebuild_people(user)
    assert Person.objects.count() == 2


def test_rows_say_what_they_are(user):
    rebuild_people(user)
    assert {str(row) for row in Person.objects.all()} == {"Rosa Delgado", "Tom Okafor"}
    assert "is not" in str(PersonWord(one="a", other="b", is_joined=False))
    assert "done" in str(TouchWord(side="a", told="done"))


def test_people_whom_somebody_else_wrote_meanwhile_are_not_written_twice(
    user, monkeypatch
):
    changes, overtaking = count(), iter((True,))
    monkeypatch.setattr(people, "last_change", lambda: next(changes))

    def overtake() -> None:
        if next(overtaking, False):
            rebuild_people(user)

    monkeypatch.setattr(people, "give_way", overtake)
    rebuild_people(user)
    assert Person.objects.count() == 2
    assert Person.contacts.through.objects.count() == 2
