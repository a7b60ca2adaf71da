"""What is said between the pages and the process that takes mail in for them."""

import os
from dataclasses import dataclass
from pathlib import Path

from ajar.core.nouns.screening import Kind
from ajar.services.tally import Tally, Trouble


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is: bytes read of all, messages, seconds left (None: unknown).

    `name` is the file being read; `waiting` more come after it.
    """

    name: str
    done: int = 0
    total: int = 0
    seen: int = 0
    outreach: int = 0
    kept: int = 0
    waiting: int = 0
    seconds_left: float | None = None
    is_over: bool = False
    troubles: tuple[Trouble, ...] = ()
    problem: str = ""
    contacts: int = 0
    already_here: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """What to take in together, and what it is called."""

    name: str
    paths: tuple[str, ...]
    """As Python writes them, bytes that are no text too."""

    @property
    def files(self) -> tuple[Path, ...]:
        """The files and folders."""
        return tuple(map(Path, self.paths))


def order(name: str, paths: tuple[Path, ...]) -> Order:
    """Return the order to take in `paths` under one name."""
    return Order(name, tuple(map(os.fspath, paths)))


def so_far(
    name: str, done: int, total: int, tally: Tally, left: float | None
) -> Progress:
    """Return how far an import is by its tally."""
    return Progress(
        name,
        done,
        total,
        tally.seen,
        tally.kept[Kind.OUTREACH],
        tally.kept.total(),
        seconds_left=left,
        contacts=tally.contacts,
        already_here=tally.already_here,
    )
