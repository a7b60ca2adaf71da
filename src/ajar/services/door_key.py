"""One-time keys that open the desk in a browser; they live in memory alone."""

import secrets
from hmac import compare_digest
from threading import Lock

_lock = Lock()
_keys: list[str] = []
_MOST = 8


def issue_key() -> str:
    """Return a new key of 128 bits that opens the desk once."""
    key = secrets.token_urlsafe(16)
    with _lock:
        _keys.append(key)
        del _keys[:-_MOST]
    return key


def redeem_key(key: str) -> bool:
    """Say whether `key` opens the desk; a key that did is used up."""
    with _lock:
        found = [known for known in _keys if compare_digest(known, key)]
        for known in found:
            _keys.remove(known)
    return bool(found)
