"""Two whom nothing proposes are made one from the page of either."""

import pytest

from ajar.core.nouns.contact import Connection
from ajar.services.keep_contact import keep_contact
from ajar.services.regroup import regroup
from ajar.store.models import Person, Profile


@pytest.fixture
def two(owner):
    key = bytes(Profile.objects.get(owner=owner).hash_key)
    keep_contact(owner, Connection("Ann Roth", handle="in/ann", firm="Quill"), key)
    keep_contact(owner, Connection("Nettie Vale", handle="in/net", firm="Halden"), key)
    regroup(owner)
    return [Person.objects.get(name=name) for name in ("Ann Roth", "Nettie Vale")]


def test_the_same_person_is_searched_and_joined(at_desk, two):
    ann, nettie = two
    assert "The same as" in at_desk.get(f"/people/{ann.key}").content.decode()
    page = at_desk.get(f"/people/{ann.key}?same=halden").content.decode()
    assert "Nettie Vale" in page
    assert f'value="{nettie.key}"' in page
    at_desk.post(f"/people/{ann.key}/join", {"other": nettie.key})
    assert Person.objects.count() == 1


def test_nobody_is_the_same_as_themselves(at_desk, two):
    ann, _ = two
    page = at_desk.get(f"/people/{ann.key}?same=ann").content.decode()
    assert "Nobody else by these words." in page
