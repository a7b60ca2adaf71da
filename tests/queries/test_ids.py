"""An id is the shortest beginning of a key that is its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.errors import RequestError
from ajar.queries.ids import SHORTEST, find_message, shorten
from ajar.services.desk import open_desk
from ajar.services.take import Request, take
from ajar.store.models import Message
from tests.samples.letters import bill, pitch, write

KEYS = st.sets(st.text("0123456789abcdef", min_size=32, max_size=32), max_size=40)


@given(KEYS)
def test_each_id_begins_its_key_and_no_other(keys: set[str]):
    short = shorten(keys)
    assert set(short) == keys
    for key, name in short.items():
        assert key.startswith(name)
        assert len(name) >= SHORTEST
        assert [other for other in keys if other.startswith(name)] == [key]


def test_keys_that_share_a_long_beginning_get_longer_ids():
    one, other = "a" * 20 + "b" * 12, "a" * 20 + "c" * 12
    assert shorten([one, other]) == {one: "a" * 20 + "b", other: "a" * 20 + "c"}


@pytest.fixture
def user(db, tmp_path):
    user = open_desk()
    take(user, Request((write(tmp_path, pitch=pitch(), bill=bill()),)))
    return user


def test_a_beginning_in_capitals_finds_the_message(user):
    row = Message.objects.get()
    assert find_message(user, f" {row.key[:6].upper()} ") == row


def test_a_beginning_that_two_share_is_refused_and_both_are_named(user):
    row = Message.objects.get()
    Message.objects.filter(pk=row.pk).update(key="abcd" + "0" * 28)
    row.pk, row.key = None, "abce" + "0" * 28
    row.save()
    with pytest.raises(RequestError, match="abcd00, abce00"):
        find_message(user, "abc")


@pytest.mark.parametrize("prefix", ["", "   ", "nothing"])
def test_what_names_nothing_is_refused(user, prefix):
    with pytest.raises(RequestError, match="nothing here"):
        find_message(user, prefix)
