"""The feed is off until asked for, opened by its address, and undone."""

import io
from datetime import timedelta

import pytest

from ajar.core.errors import RequestError
from ajar.queries.calendar import feed_of
from ajar.services.archive import export_desk
from ajar.services.feed import (
    choose_titles,
    note_reading,
    open_feed,
    start_feed,
    stop_feed,
)
from ajar.services.forget import forget_everything
from ajar.services.undo import undo
from ajar.store.models import Feed
from tests.services.conftest import NOW

LATER = NOW + timedelta(minutes=5)


def test_it_is_off_until_it_is_asked_for(user):
    assert feed_of(user) is None
    with pytest.raises(RequestError, match="is off"):
        stop_feed(user, NOW)


def test_the_desk_holds_no_address_but_its_hash(user):
    made = start_feed(user, NOW)
    assert len(made.secret) >= 22
    assert made.secret not in str(list(Feed.objects.values()))
    assert open_feed(made.secret).owner == user
    for words in ("", "guess", made.feed.digest, made.feed.key, "\ud800"):
        assert open_feed(words) is None


def test_another_address_ends_the_first_and_keeps_its_titles(user):
    first = start_feed(user, NOW)
    choose_titles(user, in_words=True, now=NOW)
    second = start_feed(user, LATER)
    assert open_feed(first.secret) is None
    assert open_feed(second.secret).in_words
    undo(user, second.change.pk, LATER)
    assert open_feed(first.secret) is not None
    assert open_feed(second.secret) is None


def test_switching_off_and_on_is_undone_in_order(user):
    made = start_feed(user, NOW)
    off = stop_feed(user, LATER)
    assert open_feed(made.secret) is None
    with pytest.raises(RequestError, match="changed since"):
        undo(user, made.change.pk, LATER)
    undo(user, off.pk, LATER)
    assert open_feed(made.secret) is not None
    undo(user, made.change.pk, LATER)
    assert feed_of(user) is None


def test_titles_are_neutral_unless_the_user_says_otherwise(user):
    start_feed(user, NOW)
    assert not feed_of(user).in_words
    change = choose_titles(user, in_words=True, now=NOW)
    assert feed_of(user).in_words
    undo(user, change.pk, LATER)
    assert not feed_of(user).in_words


def test_it_is_told_since_when_the_same_was_read(user):
    made = start_feed(user, NOW)
    assert note_reading(open_feed(made.secret), "a", NOW) == NOW
    assert note_reading(open_feed(made.secret), "a", LATER) == NOW
    assert note_reading(open_feed(made.secret), "b", LATER) == LATER
    assert feed_of(user).read_at == LATER


def test_no_export_holds_an_address_or_its_hash(user):
    made = start_feed(user, NOW)
    out = io.BytesIO()
    export_desk(user, out)
    assert made.feed.digest.encode() not in out.getvalue()
    assert made.secret.encode() not in out.getvalue()


def test_a_copy_of_the_desk_can_not_switch_the_other_feed_on(user):
    start_feed(user, NOW)
    off = stop_feed(user, LATER)
    Feed.objects.all().delete()
    with pytest.raises(RequestError, match="another desk"):
        undo(user, off.pk, LATER)


def test_forgetting_everything_ends_the_feed(user):
    made = start_feed(user, NOW)
    forget_everything(user)
    assert open_feed(made.secret) is None
