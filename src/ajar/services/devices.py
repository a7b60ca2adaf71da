"""Pair other devices with the desk, know them again, unpair them."""

import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from hmac import compare_digest

from ajar.adapters import clock
from ajar.core.errors import DeskError, RequestError
from ajar.services.changes import record_change
from ajar.services.desk import owner_of_desk
from ajar.services.door_key import Opens, digest_of_secret, redeem_key
from ajar.services.writing import desk_transaction
from ajar.store.models import CallToken, Change, ChangeOf, Device, User

LONGEST_NAME = 80
_SEEN_EVERY = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Paired:
    """A device that was paired, and the token its browser is to keep."""

    device: Device
    token: str
    change: Change


def pair_device(
    key: str, name: str, host: str, now: datetime | None = None
) -> Paired | None:
    """Pair the device that has the one-time `key`; None if the key isn't good.

    The key is used up; the token is told here and never again.
    """
    at = now or clock.now()
    if not redeem_key(key, Opens.PAIRING, at):
        return None
    user, token = owner_of_desk(), secrets.token_urlsafe(32)
    called = name.strip()[:LONGEST_NAME] or "A device"
    with desk_transaction():
        device = Device.objects.create(
            owner=user,
            key=secrets.token_hex(8),
            name=called,
            digest=digest_of_secret(token),
            host=host,
            paired_at=at,
            seen_at=at,
        )
        words, was = f"Paired: {called}.", {"key": device.key}
        change = record_change(user, ChangeOf.DEVICE, words, was, at)
    return Paired(device, token, change)


def device_of(token: str, now: datetime | None = None) -> Device | None:
    """Return the paired device that has `token`, None if none has."""
    if not token:
        return None
    digest = digest_of_secret(token)
    known = Device.objects.select_related("owner__profile")
    found = [one for one in known if compare_digest(one.digest, digest)]
    if not found:
        return None
    _see(found[0], now or clock.now())
    return found[0]


def _see(device: Device, now: datetime) -> None:
    """Note that a device is here: now and then, and not while the desk is written."""
    if now - device.seen_at >= _SEEN_EVERY:
        with suppress(DeskError), desk_transaction():
            Device.objects.filter(pk=device.pk).update(seen_at=now)


def unpair(user: User, key: str, now: datetime | None = None) -> str:
    """Let the device called `key` in no more; return its name.

    It can't be undone: pair it again. RequestError if there is none.
    """
    at = now or clock.now()
    device = Device.objects.filter(owner=user, key=key).first()
    if device is None:
        problem = "This device isn't paired any more."
        raise RequestError(problem, "Reload the page to see those that are.")
    let_go(device, ChangeOf.DEVICE, f"Unpaired: {device.name}.", at)
    return device.name


def let_go(opener: Device | CallToken, of: ChangeOf, words: str, now: datetime) -> None:
    """Let what opens the desk open it no more, for good, and write `words` down.

    What made it can't be undone any more either: it is gone.
    """
    user, key = opener.owner, opener.key
    with desk_transaction():
        opener.delete()
        made = Change.objects.filter(owner=user, of=of.value, undone_at=None)
        gone = [change.pk for change in made if change.before.get("key") == key]
        Change.objects.filter(pk__in=gone).update(undone_at=now)
        record_change(user, of, words, {"key": key}, now, is_final=True)
