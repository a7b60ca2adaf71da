"""Put two messages together that speak of the same role, by the user's word."""

from datetime import datetime

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.services.changes import record_change
from ajar.services.regroup import is_regroup_due, regroup
from ajar.services.writing import desk_transaction
from ajar.store.models import Change, ChangeOf, Entry, Join, Message, User


def join_roles(user: User, key: str, other: str, now: datetime | None = None) -> Change:
    """Make one role of those called `key` and `other`; return the change.

    RequestError if either is gone, or they are one already.
    """
    at = now or clock.now()
    with desk_transaction():
        one, two = _message(user, key), _message(user, other)
        if one == two or (
            one.opportunity_id and one.opportunity_id == two.opportunity_id
        ):
            problem = "These are one role already."
            raise RequestError(problem)
        join_quietly(user, one, two, at)
        regroup(user, is_new=not is_regroup_due(user))
        before = {"one": one.key, "other": two.key}
        return record_change(user, ChangeOf.JOIN, "Put together.", before, at)


def join_quietly(user: User, one: Message, other: Message, at: datetime) -> None:
    """Hold that both speak of one role; the desk is then to be regrouped."""
    first, second = sorted((one, other), key=lambda row: row.key)
    Join.objects.update_or_create(
        owner=user, one=first, other=second, defaults={"joined_at": at}
    )


def part(user: User, one: str, other: str) -> None:
    """Take back that the messages called `one` and `other` belong together."""
    keys = sorted((one, other))
    Join.objects.filter(owner=user, one__key=keys[0], other__key=keys[1]).delete()
    regroup(user, is_new=not is_regroup_due(user))


def _message(user: User, key: str) -> Message:
    entry = Entry.objects.filter(owner=user, key=key).first()
    if entry is None:
        problem = "That is no longer on the desk."
        raise RequestError(problem, "It may have joined another opportunity.")
    return entry.first_message
