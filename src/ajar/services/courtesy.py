"""Let who waits for a page go first: work in the background gives way meanwhile.

Pages are made by one process and mailboxes taken in by another; both see one sign.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from threading import Lock
from typing import TypeVar

from django.conf import settings

from ajar.adapters.sign import Sign

_LONGEST = 0.1
"""Seconds that work gives way at most, each time it is asked: it must get on, too."""

_LOOK = 0.001
"""Seconds between two looks at the sign."""

_OFTEN = 10
"""Items between two occasions to give way, each the work of 0.1 ms or so."""

_FEWER = 5
"""How many times fewer rows work in the background writes in a transaction."""

Item = TypeVar("Item")

_has_time: ContextVar[bool] = ContextVar("has_time", default=False)
_counting = Lock()
_waiting = set[object]()
_nudges = list[Callable[[], None]]()


@cache
def _sign() -> Sign:
    return Sign(settings.HOME)


@contextmanager
def somebody_waits() -> Iterator[None]:
    """Have background work give way for as long as this lasts."""
    who = object()
    with _counting:
        _waiting.add(who)
        _sign().put_up()
        for nudge in _nudges:
            nudge()
    try:
        yield
    finally:
        with _counting:
            _waiting.discard(who)
            if not _waiting:
                _sign().take_down()


@contextmanager
def nudging(nudge: Callable[[], None]) -> Iterator[None]:
    """Have `nudge` called whenever somebody begins to wait, for as long as this lasts.

    What is nudged gives way in the midst of its work, not at its next occasion.
    """
    with _counting:
        _nudges.append(nudge)
    try:
        yield
    finally:
        with _counting:
            _nudges.remove(nudge)


def nobody_waits() -> None:
    """Take down the sign that a program which was killed may have left up."""
    with _counting:
        if not _waiting:
            _sign().take_down()


@contextmanager
def in_the_background() -> Iterator[None]:
    """Mark what this thread does as work that gives way."""
    token = _has_time.set(True)
    try:
        yield
    finally:
        _has_time.reset(token)


def unhurried(items: Iterable[Item]) -> Iterator[Item]:
    """Yield `items`, giving way now and then."""
    for place, item in enumerate(items):
        if place % _OFTEN == 0:
            give_way()
        yield item


def at_once(usual: int) -> int:
    """Return how many rows to write in a transaction where `usual` are elsewhere.

    Nobody can be let go first in the midst of one.
    """
    return max(1, usual // _FEWER) if _has_time.get() else usual


def give_way() -> None:
    """Wait while somebody waits for a page, if this is work in the background.

    To be called where the desk isn't held: who waits may want to write to it.
    """
    if _has_time.get() and _sign().is_up:
        until = time.monotonic() + _LONGEST
        while _sign().is_up and time.monotonic() < until:
            time.sleep(_LOOK)
