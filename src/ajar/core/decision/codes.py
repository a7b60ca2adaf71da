"""Number what is known of a role, a number a column, so that it can be kept so."""

from array import array
from collections.abc import Iterable, Sequence
from hashlib import blake2b

from ajar.core.decision.gist import Gist, Gists
from ajar.core.nouns.preferences import JUDGED
from ajar.core.nouns.role import Topic

Key = tuple[Topic, ...]
Known = tuple[Gist | None, ...]

COLUMNS: tuple[Key, ...] = (
    *((topic,) for topic in Topic if topic in JUDGED),
    (Topic.MODE, Topic.PLACES),
)
"""What there is a number for, in the order of a kept role's numbers."""

UNKNOWN = 0
"""The number of nothing known."""

_CODE_BYTES = 8


def name_of(key: Key) -> str:
    """Return what a column is called where it is kept."""
    return "+".join(key)


def known_in(gists: Gists, key: Key) -> Gists:
    """Return what `gists` tell of the topics of a column."""
    return {topic: gists[topic] for topic in key if topic in gists}


def code_of(name: str, wire: str) -> int:
    """Return the number of what `wire` says in the column called `name`.

    64 bits of BLAKE2b, as a signed number, so that who writes needn't look up.
    """
    digest = blake2b(f"{name}:{wire}".encode(), digest_size=_CODE_BYTES).digest()
    return int.from_bytes(digest, "little", signed=True) or 1


def pack_codes(codes: Iterable[int]) -> bytes:
    """Return the numbers of one role, one for each of COLUMNS, as it is kept."""
    return array("q", codes).tobytes()


def unpack_codes(
    kept: Iterable[bytes], keys: Iterable[Key] = COLUMNS
) -> dict[Key, Sequence[int]]:
    """Return the numbers of some columns, from those of many roles as they are kept."""
    every = array("q", b"".join(kept))
    return {key: every[COLUMNS.index(key) :: len(COLUMNS)] for key in keys}
