"""Decide on many roles at once: what revisiting a hundred thousand of them takes.

A docket keeps, for every topic, the different things that are known and a number a
role that says which. It doesn't depend on preferences: with new ones each different
thing is judged once, and a role costs a look-up a topic. A hedge or a clash is one
of the different things, so it is never taken for a plain answer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ajar.core.decision.gist import Gist, Gists, gists_of
from ajar.core.decision.matter import Matter, make_yardstick
from ajar.core.decision.role import postpone
from ajar.core.decision.standing import Standing, conclude, stand
from ajar.core.decision.usual import NO_HISTORY, History
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.preferences import JUDGED, Preferences
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision, Leaning

Key = tuple[Topic, ...]
Known = tuple[Gist | None, ...]

_COLUMNS: tuple[Key, ...] = (
    *((topic,) for topic in Topic if topic in JUDGED),
    (Topic.MODE, Topic.PLACES),
)

# A sum of standings is one sum of whole numbers: each part has its own bits, and
# is lifted above zero so that none borrows from the next.
_BITS = (20, 20, 32, 12, 12, 12, 12, 12)
_LIFT = (1 << 9, 1 << 9, 1 << 20, 0, 0, 0, 0, 0)


class Ruling(NamedTuple):
    """The decision on one of many roles, and where it leans."""

    decision: Decision
    leaning: Leaning


@dataclass(frozen=True, slots=True)
class Column:
    """All that is known of some topics: the different things, and one a role."""

    book: tuple[Known, ...]
    codes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Docket:
    """Many roles, ready to be decided on again and again."""

    columns: Mapping[Key, Column]
    size: int


def make_docket(roles: Iterable[Findings]) -> Docket:
    """Return `roles`, in their order, as a docket."""
    return docket_of(gists_of(findings) for findings in roles)


def docket_of(roles: Iterable[Gists]) -> Docket:
    """Return roles of which the gists are known, in their order, as a docket."""
    books: dict[Key, dict[Known, int]] = {key: {} for key in _COLUMNS}
    codes: dict[Key, list[int]] = {key: [] for key in _COLUMNS}
    size = 0
    for gists in roles:
        for key in _COLUMNS:
            known = tuple(gists.get(topic) for topic in key)
            book = books[key]
            codes[key].append(book.setdefault(known, len(book)))
        size += 1
    columns = {key: Column(tuple(books[key]), tuple(codes[key])) for key in _COLUMNS}
    return Docket(columns, size)


def decide_many(
    docket: Docket,
    preferences: Preferences,
    today: date,
    history: History = NO_HISTORY,
) -> tuple[Ruling, ...]:
    """Return what `decide_role` decides on each role of `docket`, in its order."""
    yardstick = make_yardstick(preferences, history)
    columns = [
        _judge(matter, docket.columns[tuple(facet.topic for facet in matter.facets)])
        for matter in yardstick.matters
    ]
    if not columns:
        columns = [[0] * docket.size]
    totals = list(map(sum, zip(*columns, strict=True)))
    rulings: dict[int, Ruling] = {}
    for total in set(totals):
        standing = _unpack(total, len(yardstick.matters))
        decision, leaning = conclude(standing, yardstick.bar)
        decision = postpone(decision, preferences.not_now, today)
        rulings[total] = Ruling(decision, leaning)
    return tuple(map(rulings.__getitem__, totals))


def _judge(matter: Matter, column: Column) -> list[int]:
    """Return what `matter` adds to each role, packed."""
    packed = [_pack(stand(matter, _gists(matter, known))) for known in column.book]
    return list(map(packed.__getitem__, column.codes))


def _gists(matter: Matter, known: Known) -> Gists:
    topics = (facet.topic for facet in matter.facets)
    return {t: gist for t, gist in zip(topics, known, strict=True) if gist}


def _pack(standing: Standing) -> int:
    packed = 0
    for part, bits, lift in zip(standing, _BITS, _LIFT, strict=True):
        packed = packed << bits | (part + lift)
    return packed


def _unpack(total: int, count: int) -> Standing:
    parts: list[int] = []
    for bits, lift in zip(reversed(_BITS), reversed(_LIFT), strict=True):
        parts.append((total & ((1 << bits) - 1)) - lift * count)
        total >>= bits
    return Standing(*reversed(parts))
