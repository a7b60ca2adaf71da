"""Personal tokens by which a phone notes that a call comes in, and nothing else."""

import secrets
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hmac import compare_digest
from threading import Lock

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.services.changes import record_change
from ajar.services.devices import let_go
from ajar.services.door_key import digest_of_secret
from ajar.services.writing import desk_transaction
from ajar.store.models import CallToken, ChangeOf, Device, User

LONGEST_NAME = 80
MOST_A_MINUTE = 30
_MINUTE = timedelta(minutes=1)
_lock = Lock()
_lately: dict[str, deque[datetime]] = {}


class Refusal(StrEnum):
    """Why a token does not admit."""

    UNKNOWN = "unknown"
    OTHER_USE = "other use"
    TOO_OFTEN = "too often"


@dataclass(frozen=True, slots=True)
class MadeToken:
    """A token and its secret, which is told here and never again."""

    token: CallToken
    secret: str


def make_token(user: User, name: str, now: datetime | None = None) -> MadeToken:
    """Make a token called `name`; undoing it revokes it."""
    at = now or clock.now()
    secret, called = secrets.token_urlsafe(32), name.strip()[:LONGEST_NAME]
    with desk_transaction():
        token = CallToken.objects.create(
            owner=user,
            key=secrets.token_hex(8),
            name=called,
            digest=digest_of_secret(secret),
            made_at=at,
        )
        words = f"Made a token for calls: {called}."
        record_change(user, ChangeOf.TOKEN, words, {"key": token.key}, at)
    return MadeToken(token, secret)


def revoke_token(user: User, key: str, now: datetime | None = None) -> str:
    """Let the token called `key` note no more calls; return its name.

    It can't be undone: make another. RequestError if there is none.
    """
    at = now or clock.now()
    token = CallToken.objects.filter(owner=user, key=key).first()
    if token is None:
        problem = "This token was revoked before."
        raise RequestError(problem, "Reload the page to see those that are left.")
    let_go(token, ChangeOf.TOKEN, f"Revoked the token: {token.name}.", at)
    return token.name


def admit_caller(secret: str, now: datetime | None = None) -> User | Refusal:
    """Return whose calls `secret` may note, or why it may not.

    At most thirty times a minute a token.
    """
    at, digest = now or clock.now(), digest_of_secret(secret)
    known = CallToken.objects.select_related("owner")
    found = [one for one in known if compare_digest(one.digest, digest)]
    if not found:
        devices = Device.objects.values_list("digest", flat=True)
        is_device = any(compare_digest(one, digest) for one in devices)
        return Refusal.OTHER_USE if is_device else Refusal.UNKNOWN
    token = found[0]
    if _is_too_often(token.key, at):
        return Refusal.TOO_OFTEN
    with desk_transaction():
        CallToken.objects.filter(pk=token.pk).update(used_at=at)
    return token.owner


def _is_too_often(key: str, now: datetime) -> bool:
    with _lock:
        times = _lately.setdefault(key, deque(maxlen=MOST_A_MINUTE))
        if len(times) == MOST_A_MINUTE and now - times[0] < _MINUTE:
            return True
        times.append(now)
    return False
