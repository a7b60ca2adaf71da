"""Switch the calendar feed on and off, give it another address, open it."""

import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from hmac import compare_digest
from typing import TYPE_CHECKING

from ajar.adapters import clock
from ajar.core.errors import DeskError, RequestError
from ajar.services.changes import record_change
from ajar.services.door_key import digest_of_secret
from ajar.services.writing import desk_transaction
from ajar.store.models import Change, ChangeOf, Feed, User

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ajar.core.nouns.wire import Wire

_READ_EVERY = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class MadeFeed:
    """A feed and the secret in its address, which is told here and never again."""

    feed: Feed
    secret: str
    change: Change


def start_feed(user: User, now: datetime | None = None) -> MadeFeed:
    """Switch the feed on under a new address of 128 random bits.

    An address that was there before opens nothing from now on.
    """
    at, secret = now or clock.now(), secrets.token_urlsafe(16)
    with desk_transaction():
        was = _feed_on(user)
        _end(was, at)
        feed = Feed.objects.create(
            owner=user,
            key=secrets.token_hex(8),
            digest=digest_of_secret(secret),
            in_words=was.in_words if was else False,
            made_at=at,
        )
        told = "The calendar feed has another address." if was else _STARTED
        return MadeFeed(feed, secret, _record(user, told, was, feed, at))


_STARTED = "The calendar feed is on."


def stop_feed(user: User, now: datetime | None = None) -> Change:
    """Switch the feed off; RequestError if it is off."""
    at = now or clock.now()
    with desk_transaction():
        was = _must_be_on(user)
        _end(was, at)
        return _record(user, "The calendar feed is off.", was, None, at)


def choose_titles(user: User, *, in_words: bool, now: datetime | None = None) -> Change:
    """Have the feed's titles tell whom and what, or nothing; RequestError if off."""
    at = now or clock.now()
    with desk_transaction():
        feed = _must_be_on(user)
        before: dict[str, Wire] = {"feed": feed.key, "in_words": feed.in_words}
        feed.in_words = in_words
        feed.save(update_fields=["in_words"])
        told = "tell whom and what" if in_words else "tell nothing"
        words = f"Titles in the calendar feed {told}."
        return record_change(user, ChangeOf.FEED, words, before, at)


def open_feed(secret: str) -> Feed | None:
    """Return the feed that is on under the address with `secret`, None if none is."""
    digest = digest_of_secret(secret)
    feeds = Feed.objects.filter(ended_at=None).select_related("owner__profile")
    found = [feed for feed in feeds if compare_digest(feed.digest, digest)]
    if not found:
        return None
    return found[0]


def note_reading(feed: Feed, mark: str, now: datetime | None = None) -> datetime:
    """Note that what has `mark` was read; return since when that is what is told."""
    at = (now or clock.now()).replace(microsecond=0)
    is_new = feed.told != mark or feed.told_at is None
    told_at = at if is_new else feed.told_at or at
    if is_new or not feed.read_at or at - feed.read_at >= _READ_EVERY:
        with suppress(DeskError), desk_transaction():
            rows = Feed.objects.filter(pk=feed.pk)
            rows.update(read_at=at, told=mark, told_at=told_at)
    return told_at


def restore_feed(user: User, before: "Mapping[str, Wire]", now: datetime) -> None:
    """Put the feed back as it was `before` a change, under its address of then.

    RequestError if that was on another computer: no export holds an address.
    """
    if "in_words" in before:
        rows = Feed.objects.filter(owner=user, key=before["feed"])
        rows.update(in_words=before["in_words"])
        return
    feed = _feed_on(user)
    if (feed.key if feed else "") != before["is"]:
        problem = "The feed was changed since."
        raise RequestError(problem, "Undo what came after it first.")
    was = Feed.objects.filter(owner=user, key=before["was"]).first()
    if before["was"] and was is None:
        problem = "That address was another desk's."
        raise RequestError(problem, "Switch the feed on again for a new one.")
    _end(feed, now)
    if was is not None:
        Feed.objects.filter(pk=was.pk).update(ended_at=None)


def _feed_on(user: User) -> Feed | None:
    return Feed.objects.filter(owner=user, ended_at=None).first()


def _must_be_on(user: User) -> Feed:
    feed = _feed_on(user)
    if feed is None:
        problem = "The calendar feed is off."
        raise RequestError(problem, "Switch it on under Reminders.")
    return feed


def _end(feed: Feed | None, at: datetime) -> None:
    if feed is not None:
        Feed.objects.filter(pk=feed.pk).update(ended_at=at)


def _record(
    user: User, words: str, was: Feed | None, now_on: Feed | None, at: datetime
) -> Change:
    before: dict[str, Wire] = {
        "was": was.key if was else "",
        "is": now_on.key if now_on else "",
    }
    return record_change(user, ChangeOf.FEED, words, before, at)
