"""Take in what the user gives: keep what is about work, set the rest aside."""

from collections import deque
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
from ajar.core.nouns.contact import Connection, Invitation
from ajar.core.nouns.owner import Owner
from ajar.services.arrivals import (
    Arrival,
    Came,
    Conversation,
    NotAMessage,
    messages_of,
    read_arrivals,
)
from ajar.services.companions import fetch_companions
from ajar.services.courtesy import give_way
from ajar.services.keep_contact import keep_contact, keep_invitation
from ajar.services.regroup import regroup
from ajar.services.sorting import Judged, Sorter
from ajar.services.tally import Tally, Trouble
from ajar.services.title_places import place_titles
from ajar.services.writing import desk_transaction
from ajar.store.models import Profile, User

CHUNK = 100
"""Messages that are read and judged before they are written."""

LONGEST = 0.002
"""Seconds after which a transaction takes in no more: another writer waits for it."""

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

    Read and judged outside of transactions, written in short ones: interrupted, what
    earlier ones brought stays, and the same request carries on where it was.
    `progress` gets the bytes read so far.
    DeskError if the desk can't be written.
    """
    profile = Profile.objects.get(owner=user)
    tally = Tally()
    sorter = Sorter(user, profile, tally, now or clock.now(), again=request.again)
    arrivals = read_arrivals(request.paths, request.stdin, sorter.owner)
    for chunk in _chunks(arrivals, tally):
        _take_chunk(sorter, [came for came, _ in chunk])
        if progress is not None:
            progress(chunk[-1][1], tally)
    fetch_companions(sorter)
    started = perf_counter()
    regroup(user, is_new=not profile.is_regroup_due)
    tally.spend("grouping", started)
    if tally.contacts:
        place_titles(user)
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


def _take_chunk(sorter: Sorter, chunk: Sequence[Came]) -> None:
    sorter.meet(chunk)
    judged = deque[tuple[Came, Judged]]()
    for came in chunk:
        give_way()
        if isinstance(came, Owner):
            with desk_transaction():
                sorter.learn(came)
        judged.append((came, sorter.judge(messages_of(came))))
    while judged:
        give_way()
        with desk_transaction():
            sorter.meet_again([came for came, _ in judged])
            until = perf_counter() + LONGEST
            while judged and perf_counter() < until:
                _take_one(sorter, *judged.popleft())


def _take_one(sorter: Sorter, came: Came, judged: Judged) -> None:
    tally = sorter.tally
    match came:
        case Arrival() | Conversation():
            sorter.settle(judged)
        case Connection():
            tally.contacts += keep_contact(sorter.user, came, sorter.key)
        case Invitation():
            tally.asked += keep_invitation(sorter.user, came, sorter.key)
        case Owner():
            pass
        case NotAMessage():
            unread = came.unread
            where = f"{came.item.path} {came.item.member} {unread.part}".strip()
            tally.troubles.append(Trouble(where, unread.what, unread.why))
        case Skipped():
            where = f"{came.path} {came.where}".strip()
            tally.troubles.append(
                Trouble(where, came.what, came.why, is_minor=came.minor)
            )
