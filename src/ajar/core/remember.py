"""Spare a letter from being read twice: several answers rest on the same findings."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from ajar.core.nouns.letter import Passage

Asked = TypeVar("Asked")
Found = TypeVar("Found")


def remember(read: Callable[[Asked], Found]) -> Callable[[Asked], Found]:
    """Return `read` with its last answer kept for the letter (or so) it was about.

    That is known by identity: its hash would cost more than some answers.
    """
    kept: tuple[Asked, Found] | None = None

    @wraps(read)
    def read_once(asked: Asked) -> Found:
        nonlocal kept
        last = kept
        if last is not None and last[0] is asked:
            return last[1]
        found = read(asked)
        kept = asked, found
        return found

    return read_once


_MOST_PASSAGES = 16


def remember_passage(
    read: Callable[[Passage], Found],
) -> Callable[[Passage], Found]:
    """Return `read` with its answers kept for the last passages it was asked about.

    By identity too: a passage is long, and to hash it is to read it.
    """
    kept: dict[int, tuple[Passage, Found]] = {}

    @wraps(read)
    def read_once(passage: Passage) -> Found:
        last = kept.get(id(passage))
        if last is not None and last[0] is passage:
            return last[1]
        found = read(passage)
        while len(kept) >= _MOST_PASSAGES:
            # Another thread may have dropped it first.
            kept.pop(next(iter(kept), 0), None)
        kept[id(passage)] = passage, found
        return found

    return read_once
