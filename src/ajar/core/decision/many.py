"""Decide on many roles at once: what revisiting a hundred thousand of them takes.

A docket keeps, for every topic, the different things that are known and a number a
role that says which. It doesn't depend on preferences: with new ones each different
thing is judged once, and a role costs a look-up a topic. A hedge or a clash is one
of the different things, so it is never taken for a plain answer. A docket may be
kept: `codes.code_of` gives what is known a number that stays the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from itertools import compress
from operator import add
from typing import NamedTuple

from ajar.core.decision.codes import COLUMNS, Key, Known
from ajar.core.decision.gist import Gists, gists_of
from ajar.core.decision.matter import Likelihoods, Matter, make_yardstick
from ajar.core.decision.role import postpone
from ajar.core.decision.standing import Standing, conclude, stand_by
from ajar.core.decision.usual import NO_HISTORY, History
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision, Leaning

_MATTERS = 24

# A sum of standings is one sum of whole numbers: each part has its own bits, and
# is lifted above zero so that none borrows from the next.
_BITS = (20, 20, 32, 12, 12, 12, 12, 12)
_LIFT = (1 << 9, 1 << 9, 1 << 20, 0, 0, 0, 0, 0)


_BROKEN_AT = sum(_BITS[Standing._fields.index("broken") + 1 :])
_DEAD = 1 << _BROKEN_AT
"""The total of every role that a limit breaks, whatever else is known of it."""

_BROKEN = (1 << _BITS[Standing._fields.index("broken")]) - 1


_BREAKS = _BROKEN << _BROKEN_AT


class Ruling(NamedTuple):
    """The decision on one of many roles, and where it leans."""

    decision: Decision
    leaning: Leaning


_A_NO = Ruling(Decision.NO, Leaning.NO)
"""What a deal-breaker makes of everything else: most totals are never taken apart."""


class Tally(NamedTuple):
    """What all matters add up to, a packed total a role, and each total's ruling."""

    totals: Sequence[int]
    rulings: Mapping[int, Ruling]


@dataclass(frozen=True, slots=True)
class Column:
    """All that is known of some topics: the different things, and which a role.

    Numbers that last (see `code_of`) mean the same in every docket.
    """

    book: Mapping[int, Known]
    codes: Sequence[int]
    is_lasting: bool = False


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
    books: dict[Key, dict[Known, int]] = {key: {} for key in COLUMNS}
    codes: dict[Key, list[int]] = {key: [] for key in COLUMNS}
    size = 0
    for gists in roles:
        for key in COLUMNS:
            known = tuple(gists.get(topic) for topic in key)
            book = books[key]
            codes[key].append(book.setdefault(known, len(book)))
        size += 1
    columns = {
        key: Column({code: known for known, code in books[key].items()}, codes[key])
        for key in COLUMNS
    }
    return Docket(columns, size)


def columns_for(*preferences: Preferences) -> frozenset[Key]:
    """Return the columns that deciding by all of `preferences` looks at."""
    return frozenset(
        _key_of(matter)
        for some in preferences
        for matter in make_yardstick(some).matters
    )


def _key_of(matter: Matter) -> Key:
    return tuple(facet.topic for facet in matter.facets)


def decide_many(
    docket: Docket,
    preferences: Preferences,
    today: date,
    history: History = NO_HISTORY,
) -> tuple[Ruling, ...]:
    """Return what `decide_role` decides on each role of `docket`, in its order."""
    found = rule_many(docket, preferences, history)
    return postpone_many(found, preferences, today)


def postpone_many(
    rulings: Sequence[Ruling], preferences: Preferences, today: date
) -> tuple[Ruling, ...]:
    """Return `rulings`, made for any time, as they are on the day `today`."""
    if preferences.not_now is None:
        return tuple(rulings)
    later = {
        ruling: ruling._replace(
            decision=postpone(ruling.decision, preferences.not_now, today)
        )
        for ruling in set(rulings)
    }
    return tuple(map(later.__getitem__, rulings))


def rule_many(
    docket: Docket, preferences: Preferences, history: History = NO_HISTORY
) -> tuple[Ruling, ...]:
    """Return the rulings on `docket` at any time: as if nothing had to wait."""
    tally = tally_many(docket, preferences, history)
    return tuple(map(tally.rulings.__getitem__, tally.totals))


def tally_many(
    docket: Docket, preferences: Preferences, history: History = NO_HISTORY
) -> Tally:
    """Return what `rule_many` does, each total with its ruling once."""
    yardstick = make_yardstick(preferences, history)
    totals = [_DEAD] * docket.size
    for place, total in _add_up(docket, yardstick.matters):
        totals[place] = total
    rulings = {_DEAD: _A_NO}
    for total in set(totals):
        if total != _DEAD:
            standing = _unpack(total, len(yardstick.matters))
            rulings[total] = Ruling(*conclude(standing, yardstick.bar))
    return Tally(totals, rulings)


def _cost(docket: Docket, matter: Matter) -> tuple[bool, int]:
    return not matter.has_limit, len(docket.columns[_key_of(matter)].book)


def _add_up(docket: Docket, matters: Sequence[Matter]) -> Iterable[tuple[int, int]]:
    """Return each role that no limit breaks, as its place, and what matters add to.

    Limits come first, those of few values before: what is a no by one needs no more
    looking at.
    """
    places: Sequence[int] = range(docket.size)
    totals: Sequence[int] = [0] * docket.size
    for matter in sorted(matters, key=partial(_cost, docket)):
        column = docket.columns[_key_of(matter)]
        codes, wanted = column.codes, set(column.book)
        if len(places) < docket.size:
            codes = list(map(codes.__getitem__, places))
            wanted = set(codes)
        parts = list(map(_parts(matter, column, wanted).__getitem__, codes))
        totals = list(map(add, totals, parts))
        if matter.has_limit:
            whole = [not part & _BREAKS for part in parts]
            places = list(compress(places, whole))
            totals = list(compress(totals, whole))
    return zip(places, totals, strict=True)


def settled_by(docket: Docket, preferences: Preferences) -> tuple[Topic | None, ...]:
    """Return the topic that settles each no of `docket`; None where it is no no.

    The first deal-breaker in the user's order, or what weighs most against it.
    """
    matters = make_yardstick(preferences).matters
    columns = [_judge(matter, docket.columns[_key_of(matter)]) for matter in matters]
    tally = tally_many(docket, preferences)
    return tuple(
        _settles(matters, parts)
        if tally.rulings[total].decision is Decision.NO
        else None
        for total, parts in zip(
            tally.totals, _across(columns, docket.size), strict=True
        )
    )


def _across(columns: list[list[int]], size: int) -> Iterable[tuple[int, ...]]:
    return zip(*columns, strict=True) if columns else ((),) * size


def _settles(matters: Sequence[Matter], parts: Sequence[int]) -> Topic:
    judged = list(zip(matters, parts, strict=True))
    for matter, part in judged:
        if part >> _BROKEN_AT & _BROKEN:
            return matter.topic
    said = [each for each in judged if not all(c.is_assumed for c in each[0].criteria)]
    worst, _ = min(said, key=lambda each: _unpack(each[1], 1).most)
    return worst.topic


def _judge(matter: Matter, column: Column) -> list[int]:
    """Return what `matter` adds to each role, packed."""
    return list(map(_parts(matter, column, column.book).__getitem__, column.codes))


def _parts(matter: Matter, column: Column, wanted: Iterable[int]) -> Mapping[int, int]:
    """Return number → what `matter` adds, packed, for all `wanted`."""
    packed = _packed(matter) if column.is_lasting else dict[int, int]()
    seen: dict[Likelihoods, int] = {}
    for code in wanted:
        if code in packed:
            continue
        said = matter.likelihoods(_gists(matter, column.book[code]))
        if said not in seen:
            seen[said] = _pack(stand_by(matter, said))
        packed[code] = seen[said]
    return packed


@lru_cache(maxsize=_MATTERS)
def _packed(matter: Matter) -> dict[int, int]:  # noqa: ARG001 (what it is kept by)
    """Return lasting number → what `matter` adds, as far as it was judged before.

    A change of preferences leaves most matters as they were.
    """
    return {}


def _gists(matter: Matter, known: Known) -> Gists:
    pairs = zip(matter.facets, known, strict=True)
    return {facet.topic: gist for facet, gist in pairs if gist}


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
