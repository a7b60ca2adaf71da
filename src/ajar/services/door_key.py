"""One-time keys that open the desk, or pair a device; they live in memory alone."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from hmac import compare_digest
from threading import Lock

from ajar.adapters import clock


class Opens(StrEnum):
    """What a key is for; one for the other opens nothing."""

    DESK = "desk"
    PAIRING = "pairing"


@dataclass(frozen=True, slots=True)
class _Key:
    digest: str
    until: datetime | None


PAIRING_LASTS = timedelta(minutes=10)
_MOST = {Opens.DESK: 8, Opens.PAIRING: 1}
_lock = Lock()
_keys: dict[Opens, list[_Key]] = {Opens.DESK: [], Opens.PAIRING: []}


def issue_key(opens: Opens = Opens.DESK, now: datetime | None = None) -> str:
    """Return a new key of 128 bits that opens what it is for, once.

    A pairing key lasts ten minutes, and only the latest one is good.
    """
    key = secrets.token_urlsafe(16)
    until = None
    if opens is Opens.PAIRING:
        until = (now or clock.now()) + PAIRING_LASTS
    with _lock:
        kept = _keys[opens]
        kept.append(_Key(digest_of_secret(key), until))
        del kept[: -_MOST[opens]]
    return key


def is_good(key: str, opens: Opens, now: datetime | None = None) -> bool:
    """Say whether `key` would open what it is for; it is not used up."""
    with _lock:
        return bool(_find(key, opens, now or clock.now()))


def redeem_key(
    key: str, opens: Opens = Opens.DESK, now: datetime | None = None
) -> bool:
    """Say whether `key` opens what it is for; a key that did is used up."""
    with _lock:
        found = _find(key, opens, now or clock.now())
        for known in found:
            _keys[opens].remove(known)
    return bool(found)


def _find(key: str, opens: Opens, now: datetime) -> list[_Key]:
    digest = digest_of_secret(key)
    return [
        known
        for known in _keys[opens]
        if compare_digest(known.digest, digest)
        and (known.until is None or now < known.until)
    ]


def digest_of_secret(secret: str) -> str:
    """Return SHA-256 of a secret, in hexadecimal: all that is kept of it.

    Enough for secrets of 128 random bits and more, which nobody can guess.
    """
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
