"""Have what pages hand over taken in by a process of its own, one job after the other.

Pages ask how far it is, and what came of it; the queue and what is told lie here.
"""

import os
import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec
from django.conf import settings

from ajar.adapters.incoming import (
    TRAY,
    clear_from_tray,
    lying_in_tray,
    put_in_tray,
)
from ajar.adapters.runner import OwnProcess, Runner
from ajar.services.courtesy import nobody_waits, nudging
from ajar.services.progress import Progress, order
from ajar.services.tally import Trouble

PROGRAM = "ajar.cli.importer"
"""The module to run; services don't import commands."""


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
    runner: Runner | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)


_desk = _Desk()
_MOST_PAST = 20
_MOMENT = 0.1


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


def break_off() -> None:
    """Have nothing taken in any more; `carry_on` goes on with what lies in the tray."""
    with _desk.lock:
        _desk.queue.clear()
        worker = _desk.worker
    while worker is not None and worker.is_alive():
        if _desk.runner is not None:
            _desk.runner.end()
        worker.join(_MOMENT)


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
    """Go through the queue with one process, or with the next where that is gone."""
    runner: Runner | None = None
    while (job := _next()) is not None:
        if runner is None:
            runner = _desk.runner = _begin()
        runner.tell(msgspec.to_builtins(order(job.name, job.paths)))
        with nudging(runner.nudge):
            is_done = _is_carried_out(job, runner)
        if is_done:
            for path in job.lies_in:
                clear_from_tray(path)
        else:
            runner.end()
            runner = None
    if runner is not None:
        runner.end()


def _begin() -> Runner:
    nobody_waits()
    return OwnProcess(PROGRAM, {"AJAR_HOME": str(settings.HOME)})


def _next() -> _Job | None:
    with _desk.lock:
        if not _desk.queue:
            _desk.worker = None
            return None
        job = _desk.queue.popleft()
        _desk.now = Progress(job.name)
        return job


def _is_carried_out(job: _Job, runner: Runner) -> bool:
    """Follow `job` to its end; say whether it came to one, be it with a problem."""
    while (said := runner.hear()) is not None:
        told = msgspec.convert(said, Progress)
        if told.is_over:
            troubles = tuple(_without_tray(one) for one in told.troubles)
            _finish(replace(told, troubles=troubles))
            return True
        with _desk.lock:
            _desk.now = told
    rest = "Start Ajar again to go on." if job.is_ours else "Give the same again."
    problem = f"It broke off. {rest}"
    _finish(Progress(job.name, is_over=True, problem=problem))
    return False


def _without_tray(trouble: Trouble) -> Trouble:
    """Return `trouble` as lying where the user knows it: by its file's own name."""
    tray = f"{settings.HOME / TRAY}/"
    if not trouble.where.startswith(tray):
        return trouble
    own = trouble.where.removeprefix(tray).partition("/")[2]
    return replace(trouble, where=own)


def _finish(over: Progress) -> None:
    with _desk.lock:
        _desk.past.append(over)
        del _desk.past[:-_MOST_PAST]
        _desk.now = None
