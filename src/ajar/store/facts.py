"""The facts of all kept messages, looked up at once."""

from collections import defaultdict

from ajar.core.nouns.fact import Fact
from ajar.store.mapping import to_fact
from ajar.store.models import Fact as FactRow
from ajar.store.models import User


def facts_by_message(user: User) -> dict[int, list[Fact]]:
    """Return message row → its facts, for every kept message of `user`."""
    found: dict[int, list[Fact]] = defaultdict(list)
    for row in FactRow.objects.filter(owner=user).order_by("pk"):
        found[row.message_id].append(to_fact(row))
    return found
