"""Name rows by the shortest beginning of their key that is theirs alone."""

from collections.abc import Iterable
from itertools import pairwise

from ajar.core.errors import RequestError
from ajar.store.models import Message, User

SHORTEST = 4


def shorten(keys: Iterable[str]) -> dict[str, str]:
    """Return for each key its shortest beginning that no other key shares."""
    ordered = sorted(set(keys))
    length = dict.fromkeys(ordered, SHORTEST)
    for before, after in pairwise(ordered):
        need = _shared(before, after) + 1
        length[before] = max(length[before], need)
        length[after] = max(length[after], need)
    return {key: key[: length[key]] for key in ordered}


def _shared(a: str, b: str) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), 0)


def find_message(user: User, prefix: str) -> Message:
    """Return the kept message whose key begins with `prefix`.

    An opportunity's key is the key of one of its messages, so either will do.
    RequestError if there is none or more than one.
    """
    wanted = prefix.strip().lower()
    rows = list(
        Message.objects.filter(owner=user, key__startswith=wanted).order_by("key")[:3]
    )
    if wanted and len(rows) == 1:
        return rows[0]
    if not wanted or not rows:
        message = f"There is nothing here with the id {prefix!r}."
        raise RequestError(message, "`ajar desk` lists what there is, ids first.")
    some = ", ".join(row.key[: len(wanted) + 3] for row in rows)
    message = f"The id {prefix!r} could be any of {some} …"
    raise RequestError(message, "Give one or two characters more.")
