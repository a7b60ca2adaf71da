"""Group all kept messages anew into threads, opportunities and people.

A desk is a function of what was taken in: groups are computed from the whole set
by the core's order-free functions, and only what changed is written. Computed while
others may write and written in short transactions, it keeps nobody waiting.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from django.db import connection
from django.db.models import Max

from ajar.services.courtesy import at_once, give_way
from ajar.services.entries import drop_entries, write_entries
from ajar.services.grouping import Groups, State, group_messages, state_of
from ajar.services.people import rebuild_people
from ajar.services.writing import desk_transaction, in_batches, last_change
from ajar.store.models import Opportunity, Profile, Thread, User

TRIES = 3
"""How often to begin anew when somebody changed what is grouped meanwhile."""

ROWS = 100
"""Rows a transaction: few enough that another writer never waits long."""

_ASSIGN = "UPDATE store_message SET thread_id = %s, opportunity_id = %s WHERE id = %s"

Item = TypeVar("Item")


class _OutdatedError(Exception):
    """What is to be written was computed from what is no longer so."""


def regroup(user: User, *, is_new: bool = False, with_people: bool = True) -> None:
    """Write the threads, opportunities and people of all kept messages of `user`.

    With `is_new` nothing changed since the desk was grouped but that messages came,
    in other bytes too, or were joined or parted: only the lines that this touches are
    written. Without `with_people` it is for the caller to rebuild them.
    """
    for _ in range(TRIES):
        try:
            _regroup(user, is_new=is_new, with_people=with_people)
        except _OutdatedError:
            is_new = False
        else:
            return
    with desk_transaction():
        _regroup(user, is_new=False, with_people=with_people)


def is_regroup_due(user: User) -> bool:
    """Say whether messages came that nobody has grouped yet, or not wholly."""
    return Profile.objects.filter(owner=user, is_regroup_due=True).exists()


@dataclass(slots=True)
class _Steps:
    """Short transactions, each only if what was computed still holds."""

    user: User
    state: State
    seen: int
    made: tuple[object, ...]

    @contextmanager
    def step(self) -> Iterator[None]:
        """Run a block in a transaction; _OutdatedError if somebody came between."""
        with desk_transaction():
            self._check()
            yield
            self.made = _made()

    def _check(self) -> None:
        now = last_change()
        if now == self.seen:
            return
        if (state_of(self.user), _made()) != (self.state, self.made):
            raise _OutdatedError
        self.seen = now


def _made() -> tuple[object, ...]:
    """Return what differs once somebody else made a thread or an opportunity."""
    tables = (Thread.objects, Opportunity.objects)
    return tuple(table.aggregate(latest=Max("pk"))["latest"] for table in tables)


def _regroup(user: User, *, is_new: bool, with_people: bool) -> None:
    steps = _Steps(user, state_of(user), last_change(), _made())
    groups = group_messages(user)
    threads = {row.key: row for row in Thread.objects.filter(owner=user)}
    roles = {row.key: row for row in Opportunity.objects.filter(owner=user)}
    lines = _lines_before(groups, threads, roles)
    turned = _write_threads(steps, groups, threads)
    _write_roles(steps, groups, roles)
    moved = _assign(steps, groups, threads, roles)
    touched = {groups.line_of[key] for key in (*turned, *moved)}
    touched |= {lines[key] for key in moved if key in lines}
    write_entries(user, groups.lines, touched if is_new else None, steps.step)
    if with_people:
        rebuild_people(user)
    drop_entries(user, groups.lines, steps.step)
    _drop(threads, {thread.id for thread in groups.threads}, steps)
    _drop(roles, groups.same, steps)
    with steps.step():
        Profile.objects.filter(owner=user).update(is_regroup_due=False)


def _lines_before(
    groups: Groups, threads: Mapping[str, Thread], roles: Mapping[str, Opportunity]
) -> dict[str, str]:
    """Return message key → the line that it stood in until now."""
    thread_keys = {row.pk: key for key, row in threads.items()}
    role_keys = {row.pk: key for key, row in roles.items()}
    found = dict[str, str]()
    for key, row in groups.rows.items():
        if row.opportunity_id in role_keys:
            found[key] = role_keys[row.opportunity_id]
        elif row.thread_id in thread_keys:
            found[key] = thread_keys[row.thread_id]
    return found


def _write_threads(
    steps: _Steps, groups: Groups, threads: dict[str, Thread]
) -> list[str]:
    """Write the threads; return the keys of messages whose thread is another's turn."""
    made, changed, turned = [], [], list[str]()
    for thread in groups.threads:
        row = threads.get(thread.id)
        told = thread.whose_turn.value, thread.answered
        if row is None:
            turn, is_answered = told
            row = Thread(
                owner=steps.user, key=thread.id, turn=turn, is_answered=is_answered
            )
            made.append(row)
        elif (row.turn, row.is_answered) != told:
            row.turn, row.is_answered = told
            changed.append(row)
            turned.extend(thread.keys)
        threads[thread.id] = row
    for batch in _batches(made):
        with steps.step():
            Thread.objects.bulk_create(batch)
    for batch in _batches(changed):
        with steps.step():
            Thread.objects.bulk_update(batch, ["turn", "is_answered"])
    return turned


def _write_roles(steps: _Steps, groups: Groups, roles: dict[str, Opportunity]) -> None:
    made, changed = [], []
    for key, same in groups.same.items():
        row = roles.get(key)
        if row is None:
            row = Opportunity(owner=steps.user, key=key, same_role_as=same)
            made.append(row)
        elif row.same_role_as != same:
            row.same_role_as = same
            changed.append(row)
        roles[key] = row
    for batch in _batches(made):
        with steps.step():
            Opportunity.objects.bulk_create(batch)
    for batch in _batches(changed):
        with steps.step():
            Opportunity.objects.bulk_update(batch, ["same_role_as"])


def _assign(
    steps: _Steps,
    groups: Groups,
    threads: Mapping[str, Thread],
    roles: Mapping[str, Opportunity],
) -> list[str]:
    """Write what belongs where; return the keys of messages that are elsewhere now."""
    moved: dict[str, tuple[int, int | None, int]] = {}
    for key, row in groups.rows.items():
        role = groups.role_of.get(key)
        wanted = threads[groups.thread_of[key]].pk, roles[role].pk if role else None
        if (row.thread_id, row.opportunity_id) != wanted:
            moved[key] = (*wanted, row.pk)
    for batch in _batches(moved.values()):
        with steps.step(), connection.cursor() as cursor:
            cursor.executemany(_ASSIGN, batch)
    return list(moved)


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    for batch in in_batches(items, at_once(ROWS)):
        give_way()
        yield batch


def _drop(
    rows: Mapping[str, Thread] | Mapping[str, Opportunity],
    wanted: Collection[str],
    steps: _Steps,
) -> None:
    for batch in _batches(row for key, row in rows.items() if key not in wanted):
        with steps.step():
            for row in batch:
                row.delete()
