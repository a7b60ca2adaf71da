"""Take in what pages hand over, in a process beside theirs, and say how far it is."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from math import inf
from time import monotonic

import msgspec
from django.db import connection

from ajar.adapters.runner import Asked
from ajar.core.errors import AjarError
from ajar.services.courtesy import give_way, in_the_background
from ajar.services.desk import owner_of_desk
from ajar.services.progress import Order, Progress, so_far
from ajar.services.regroup import is_regroup_due, regroup
from ajar.services.take import Request, measure_request, take
from ajar.services.tally import Tally
from ajar.store.models import User

_REST, _REST_PER_GROUPING = 2.0, 4.0
"""Seconds between two groupings, and how many times as long as the last one took."""

Tell = Callable[[Progress], None]


def serve_orders() -> None:
    """Carry out what the process that began this one asks for, until it ends."""
    asked = Asked()
    asked.when_nudged(_look_up)
    for said in asked.orders():
        carry_out(
            msgspec.convert(said, Order),
            lambda told: asked.answer(msgspec.to_builtins(told)),
        )


def _look_up() -> None:
    """Give way in the midst of work, but not while the desk is held."""
    if not connection.in_atomic_block:
        give_way()


def carry_out(order: Order, tell: Tell) -> None:
    """Take in what `order` names; what is told last is over, with a problem or not."""
    try:
        with in_the_background():
            over = _take(order, tell)
    except AjarError as error:
        problem = f"{error.message} {error.hint}".strip()
        over = Progress(order.name, is_over=True, problem=problem)
    tell(over)


def _take(order: Order, tell: Tell) -> Progress:
    request = Request(order.files)
    total = measure_request(request)
    owner = owner_of_desk()
    is_grouped = not is_regroup_due(owner)
    watch = _Watch(owner, order.name, total, tell, is_grouped=is_grouped)
    tally = take(owner, request, watch.look)
    over = so_far(order.name, total, total, tally, 0.0)
    return replace(over, is_over=True, troubles=tuple(tally.troubles))


@dataclass(slots=True)
class _Watch:
    """Tells how far an import is, and brings its lines to the desk meanwhile.

    Grouping costs more the more there is, so it is done when it last was so long ago
    that it takes a fifth of the time at most. `is_grouped` says whether the desk was
    grouped when the import began: then only what came since has to be.
    """

    owner: User
    name: str
    total: int
    tell: Tell
    is_grouped: bool
    started: float = field(default_factory=monotonic)
    grouped_at: float = -inf
    grouping_took: float = 0.0

    def look(self, done: int, tally: Tally) -> None:
        spent = monotonic() - self.started
        left = spent * (self.total - done) / done if done else None
        self.tell(so_far(self.name, done, self.total, tally, left))
        now = monotonic()
        if now - self.grouped_at > max(_REST, _REST_PER_GROUPING * self.grouping_took):
            regroup(self.owner, is_new=self.is_grouped)
            self.grouped_at = monotonic()
            self.grouping_took = self.grouped_at - now
