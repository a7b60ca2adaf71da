"""Where a contact's title is, is found out once: when they come, or a model learns."""

from base64 import b64encode
from dataclasses import replace

import pytest
from helping import INES, MAYA, OWEN, keep_people, keep_role

from ajar.core.help.titles import SHIPPED, Space, shipped_space
from ajar.queries.who_fits import who_fits
from ajar.services.contacts import import_contacts
from ajar.services.desk import open_desk
from ajar.services.forget import forget_person
from ajar.services.title_places import place_titles
from ajar.store.models import Person, TitlePlace
from ajar.store.title_places import learn_places

OTHER = Space([("^sales^", b64encode(bytes((130, 120))).decode())])


@pytest.fixture
def user(db):
    user = open_desk()
    import_contacts(user, [OWEN, MAYA, INES])
    return user


def held():
    return set(TitlePlace.objects.values_list("title", "mark"))


def test_who_comes_with_a_title_has_its_place_kept(user):
    titles_there = {"Regional Sales Manager", "Staff Nurse", "Sales Director"}
    assert held() == {(title, SHIPPED) for title in titles_there}
    assert place_titles(user) == 0


def test_another_title_has_another_place(user):
    import_contacts(user, [replace(MAYA, position="Ward Manager, Surgery")])
    assert ("Ward Manager, Surgery", SHIPPED) in held()
    assert TitlePlace.objects.count() == 3


def test_a_model_that_learned_since_places_all_anew(user):
    assert place_titles(user, OTHER.mark, lambda: OTHER) == 3
    assert {mark for _, mark in held()} == {OTHER.mark}
    assert place_titles(user) == 3


def test_a_desk_that_is_opened_places_who_is_still_without(user):
    TitlePlace.objects.all().delete()
    open_desk()
    assert TitlePlace.objects.count() == 3


def test_a_ranking_takes_the_places_that_are_kept(user):
    role = keep_role(user)
    fresh = Space(shipped_space().rows)
    learn_places(user, [OWEN.position, MAYA.position], fresh)
    assert fresh.unknown([OWEN.position, MAYA.position, "Juggler"]) == {"Juggler"}
    names = [one.who.name for one in who_fits(user, role.key).candidates]
    assert names == ["Ines Farrow", "Owen Brandt"]
    TitlePlace.objects.all().delete()
    assert [c.who.name for c in who_fits(user, role.key).candidates] == names


def test_who_is_forgotten_leaves_no_title_behind(user):
    forget_person(user, Person.objects.get(name="Maya Lindqvist").key)
    assert "Staff Nurse" not in {title for title, _ in held()}
    keep_people(user, replace(INES, position=""))
    assert place_titles(user) == 0
