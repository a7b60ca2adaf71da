"""Let who waits for a page go first: work in the background gives way meanwhile."""

import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

_LONGEST = 0.1
"""Seconds that work gives way at most, each time it is asked: it must get on, too."""

_SWITCH = 0.0005
"""Seconds after which a page takes the interpreter from background work; usually 5 ms.

An answer asks for it again after each of its queries.
"""

_OFTEN = 10
"""Items between two occasions to give way, each the work of 0.1 ms or so."""

Item = TypeVar("Item")

_has_time: ContextVar[bool] = ContextVar("has_time", default=False)
_changed = threading.Condition()
_waiting: set[object] = set()


@contextmanager
def somebody_waits() -> Iterator[None]:
    """Have background work give way for as long as this lasts."""
    who = object()
    with _changed:
        _waiting.add(who)
    try:
        yield
    finally:
        with _changed:
            _waiting.discard(who)
            _changed.notify_all()


@contextmanager
def in_the_background() -> Iterator[None]:
    """Mark what this thread does as work that gives way."""
    token, usual = _has_time.set(True), sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
        _has_time.reset(token)


def unhurried(items: Iterable[Item]) -> Iterator[Item]:
    """Yield `items`, giving way now and then."""
    for place, item in enumerate(items):
        if place % _OFTEN == 0:
            give_way()
        yield item


def give_way() -> None:
    """Wait while somebody waits for a page, if this is work in the background.

    To be called where the desk isn't held: who waits may want to write to it.
    """
    if _waiting and _has_time.get():
        with _changed:
            _changed.wait_for(lambda: not _waiting, _LONGEST)
