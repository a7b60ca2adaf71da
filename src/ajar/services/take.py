"""Take in what the user gives: keep what is about work, set the rest aside."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import BinaryIO

from ajar.adapters import clock
from ajar.adapters.sources.items import Skipped
from ajar.adapters.sources.reading import measure
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.owner import Owner
from ajar.services.arrivals import (
    Arrival,
    Came,
    Conversation,
    NotAMessage,
    read_arrivals,
)
from ajar.services.companions import fetch_companions
from ajar.services.keep_contact import keep_contact
from ajar.services.regroup import regroup
from ajar.services.sorting import Sorter
from ajar.services.tally import Tally, Trouble
from ajar.services.writing import desk_transaction
from ajar.store.models import Profile, User

CHUNK = 100
"""Messages a transaction: small enough that another writer never waits long."""

Progress = Callable[[int, Tally], None]


@dataclass(frozen=True, slots=True)
class Request:
    """What to take in; `again` looks anew at what was set aside before."""

    paths: Sequence[Path] = ()
    stdin: BinaryIO | None = field(default=None, repr=False)
    again: bool = False


def measure_request(request: Request) -> int:
    """Return how many bytes there are to read, standard input not counted."""
    return measure(request.paths)


def take(
    user: User,
    request: Request,
    progress: Progress | None = None,
    now: datetime | None = None,
) -> Tally:
    """Take in everything `request` names and return what came of it.

    One transaction a chunk: interrupted, what earlier chunks brought stays, and the
    same request carries on where it was. `progress` gets the bytes read so far.
    DeskError if the desk can't be written.
    """
    profile = Profile.objects.get(owner=user)
    tally = Tally()
    sorter = Sorter(user, profile, tally, now or clock.now(), again=request.again)
    arrivals = read_arrivals(request.paths, request.stdin, sorter.owner)
    for chunk in _chunks(arrivals, tally):
        with desk_transaction():
            sorter.meet([came for came, _ in chunk])
            for came, _ in chunk:
                _take_one(sorter, came)
        if progress is not None:
            progress(chunk[-1][1], tally)
    fetch_companions(sorter)
    started = perf_counter()
    regroup(user)
    tally.spend("grouping", started)
    return tally


def _chunks(
    arrivals: Iterator[tuple[Came, int]], tally: Tally
) -> Iterator[list[tuple[Came, int]]]:
    while True:
        started = perf_counter()
        chunk = list(islice(arrivals, CHUNK))
        tally.spend("reading files", started)
        if not chunk:
            return
        yield chunk


def _take_one(sorter: Sorter, came: Came) -> None:
    tally = sorter.tally
    match came:
        case Arrival():
            sorter.sort((came,))
        case Conversation():
            sorter.sort(came.arrivals)
        case Connection():
            tally.contacts += keep_contact(sorter.user, came)
        case Owner():
            sorter.learn(came)
        case NotAMessage():
            unread = came.unread
            where = f"{came.item.path} {came.item.member} {unread.part}".strip()
            tally.troubles.append(Trouble(where, unread.what, unread.why))
        case Skipped():
            where = f"{came.path} {came.where}".strip()
            tally.troubles.append(
                Trouble(where, came.what, came.why, is_minor=came.minor)
            )
