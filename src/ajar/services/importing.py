"""Take in what pages hand over: one worker thread, one file after the other."""

import os
import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from math import inf
from pathlib import Path
from time import monotonic

from django.conf import settings
from django.db import connection

from ajar.adapters.incoming import (
    TRAY,
    clear_from_tray,
    lying_in_tray,
    put_in_tray,
)
from ajar.core.errors import AjarError
from ajar.core.nouns.screening import Kind
from ajar.services.courtesy import in_the_background
from ajar.services.desk import owner_of_desk
from ajar.services.regroup import is_regroup_due, regroup
from ajar.services.take import Request, measure_request, take
from ajar.services.tally import Tally, Trouble
from ajar.store.models import User


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
class _Job:
    """Files that are taken in together; what `is_ours` lies in the tray."""

    name: str
    paths: tuple[Path, ...]
    is_ours: bool
    lies_in: tuple[Path, ...] = ()


@dataclass(slots=True)
class _Desk:
    queue: deque[_Job] = field(default_factory=deque)
    now: Progress | None = None
    past: list[Progress] = field(default_factory=list)
    worker: threading.Thread | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)


_desk = _Desk()
_MOST_PAST = 20
_REST, _REST_PER_GROUPING = 2.0, 4.0
"""Seconds between two groupings, and how many times as long as the last one took."""


def hand_over(name: str, chunks: Iterable[bytes]) -> None:
    """Put a file in the tray and have it taken in; returns at once."""
    hand_over_all([(name, chunks)])


def hand_over_all(
    files: Iterable[tuple[str, Iterable[bytes]]], *, is_folder: bool = False
) -> int:
    """Put files in the tray and have them taken in together; return how many.

    Of a folder a plain text is passed over, as it may be anything: a file that is
    given by name is taken for what it says.
    """
    lying = [put_in_tray(settings.HOME, name, chunks) for name, chunks in files]
    if lying:
        name = lying[0].name if len(lying) == 1 else f"{len(lying)} files"
        paths = [path.parent for path in lying] if is_folder else lying
        _enqueue(_Job(name, tuple(paths), is_ours=True, lies_in=tuple(lying)))
    return len(lying)


def take_folder(path: Path, name: str = "") -> None:
    """Have a file or folder of this computer taken in where it lies.

    `name` is what to call it, its own name unless given.
    """
    _enqueue(_Job(name or path.name or str(path), (path,), is_ours=False))


def can_be_read(path: Path) -> bool:
    """Say whether there is a file or a folder at `path` that may be read."""
    return path.exists() and os.access(path, os.R_OK)


def carry_on() -> None:
    """Take in what an interrupted import left in the tray."""
    lying = tuple(lying_in_tray(settings.HOME))
    if lying:
        name = lying[0].name if len(lying) == 1 else f"{len(lying)} files"
        _enqueue(_Job(name, lying, is_ours=True, lies_in=lying))


def forget_progress() -> None:
    """Forget what was taken in, as the desk is emptied."""
    with _desk.lock:
        _desk.past.clear()


def progress() -> tuple[Progress, ...]:
    """Return what is being taken in and what was, the latest first."""
    with _desk.lock:
        waiting = len(_desk.queue)
        now = [replace(_desk.now, waiting=waiting)] if _desk.now else []
        return (*now, *reversed(_desk.past))


def is_busy() -> bool:
    """Say whether anything is being taken in."""
    with _desk.lock:
        return _desk.now is not None or bool(_desk.queue)


def wait_until_idle(seconds: float) -> bool:
    """Wait until nothing is being taken in, at most `seconds`; say whether so."""
    worker = _desk.worker
    if worker is not None:
        worker.join(seconds)
    return not is_busy()


def _enqueue(job: _Job) -> None:
    with _desk.lock:
        _desk.queue.append(job)
        if _desk.worker is None or not _desk.worker.is_alive():
            _desk.worker = threading.Thread(target=_work, name="import", daemon=True)
            _desk.worker.start()


def _work() -> None:
    try:
        with in_the_background():
            while (job := _next()) is not None:
                _take_one(job)
                for path in job.lies_in:
                    clear_from_tray(path)
    finally:
        connection.close()


def _next() -> _Job | None:
    with _desk.lock:
        if not _desk.queue:
            _desk.worker = None
            return None
        job = _desk.queue.popleft()
        _desk.now = Progress(job.name)
        return job


def _take_one(job: _Job) -> None:
    request = Request(job.paths)
    try:
        total = measure_request(request)
        owner = owner_of_desk()
        tally = take(
            owner,
            request,
            _Watch(owner, job.name, total, is_grouped=not is_regroup_due(owner)).look,
        )
        over = _progress(job.name, total, total, tally, 0.0)
        troubles = tuple(_without_tray(one) for one in tally.troubles)
        _finish(replace(over, is_over=True, troubles=troubles))
    except AjarError as error:
        problem = f"{error.message} {error.hint}".strip()
        _finish(Progress(job.name, is_over=True, problem=problem))


def _without_tray(trouble: Trouble) -> Trouble:
    """Return `trouble` as lying where the user knows it: by its file's own name."""
    tray = f"{settings.HOME / TRAY}/"
    if not trouble.where.startswith(tray):
        return trouble
    own = trouble.where.removeprefix(tray).partition("/")[2]
    return replace(trouble, where=own)


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
    is_grouped: bool
    started: float = field(default_factory=monotonic)
    grouped_at: float = -inf
    grouping_took: float = 0.0

    def look(self, done: int, so_far: Tally) -> None:
        spent = monotonic() - self.started
        left = spent * (self.total - done) / done if done else None
        with _desk.lock:
            _desk.now = _progress(self.name, done, self.total, so_far, left)
        now = monotonic()
        if now - self.grouped_at > max(_REST, _REST_PER_GROUPING * self.grouping_took):
            regroup(self.owner, is_new=self.is_grouped)
            self.grouped_at = monotonic()
            self.grouping_took = self.grouped_at - now


def _progress(
    name: str, done: int, total: int, tally: Tally, left: float | None
) -> Progress:
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


def _finish(over: Progress) -> None:
    with _desk.lock:
        _desk.past.append(over)
        del _desk.past[:-_MOST_PAST]
        _desk.now = None
