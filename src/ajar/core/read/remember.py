"""Spare a letter from being read twice: several topics rest on the same findings."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from ajar.core.nouns.letter import Letter

Found = TypeVar("Found")


def remember(read: Callable[[Letter], Found]) -> Callable[[Letter], Found]:
    """Return `read` with its last answer kept for the letter it was about.

    The letter is known by identity: its hash would cost more than some answers.
    """
    kept: tuple[Letter, Found] | None = None

    @wraps(read)
    def read_once(letter: Letter) -> Found:
        nonlocal kept
        last = kept
        if last is not None and last[0] is letter:
            return last[1]
        found = read(letter)
        kept = letter, found
        return found

    return read_once
