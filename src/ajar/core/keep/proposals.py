"""Tell of two clusters whether they may be one person, and why."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from ajar.core.keep.firms import firm_marks, has_firm, share_firm
from ajar.core.keep.links import firm_groups, names_of
from ajar.core.keep.names import (
    Name,
    are_close,
    compare_names,
    is_cut_short,
    is_rare,
    long_forms,
)
from ajar.core.nouns.person import Reason, Sighting

SAME_WEEKS = timedelta(days=28)
"""Whoever writes for two firms within so many days is two people."""

MOST_IN_BLOCK = 60
"""What more clusters have in common tells nothing."""

_SUREST_FIRST = (
    *(Reason.NAME, Reason.SPELLING, Reason.SWAPPED, Reason.MIDDLE),
    *(Reason.NICKNAME, Reason.TYPO, Reason.INITIAL),
)
_SAME_NAME = frozenset({Reason.NAME, Reason.SPELLING})
_BY_RARITY = _SAME_NAME | {Reason.SWAPPED, Reason.MIDDLE, Reason.NICKNAME}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one cluster."""

    id: str
    names: tuple[Name, ...]
    sightings: tuple[Sighting, ...]
    handles: frozenset[str]
    numbers: frozenset[str]
    addresses: frozenset[str]
    unnumbered: frozenset[str]
    stays: tuple[tuple[date, date], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """Two clusters and how their names compare."""

    one: Known
    other: Known
    by_name: Reason
    reasons: tuple[Reason, ...]

    @property
    def is_same_name(self) -> bool:
        """Whether both bear one name: then a rival for it changes nothing."""
        return self.by_name in _SAME_NAME


def know(name: str, members: Iterable[Sighting]) -> Known:
    """Return what `members`, the sightings of one cluster, say of it."""
    members = tuple(members)
    names = {found for one in members for found in names_of(one)}
    addresses = frozenset(a for one in members for a in one.of("address"))
    return Known(
        name,
        tuple(sorted(names, key=lambda one: one.words)),
        members,
        frozenset(h for one in members for h in one.of("handle")),
        frozenset(n for one in members for n in one.of("number")),
        addresses,
        frozenset(map(_unnumbered, addresses)),
        tuple(_stays({one.key: one for one in members if has_firm(one)})),
    )


def _stays(members: Mapping[str, Sighting]) -> Iterator[tuple[date, date]]:
    """Yield the first and the last day on which somebody was seen at each firm."""
    for group in firm_groups(members, members):
        days = [
            day
            for key in group
            for day in (members[key].first_on, members[key].last_on)
            if day
        ]
        if days:
            yield min(days), max(days)


def block_keys(one: Known) -> Iterator[tuple[str, ...]]:
    """Yield what is telling of a cluster; those with some in common are compared."""
    marks = {mark for sighting in one.sightings for mark in firm_marks(sighting)}
    for name in one.names:
        yield "flat", name.key.replace(" ", "")
        yield "words", *sorted(name.words)
        forms = sorted({name.first[0], *long_forms(name.first)})
        for form in forms:
            for word in name.key.split()[1:]:
                yield "last", word, form
            for mark in (*marks, *one.numbers):
                yield "firm", mark, form


def are_two(one: Known, other: Known) -> bool:
    """Tell whether something says that these can't be one person."""
    if one.handles and other.handles and one.handles.isdisjoint(other.handles):
        return True
    return _are_numbered(one, other) or (
        not _share_firm(one, other) and _work_at_once(one, other)
    )


def are_alike(one: Known, other: Known) -> bool:
    """Tell whether two clusters bear one name, or nearly."""
    return any(are_close(a, b) for a, b in product(one.names, other.names))


def _are_numbered(one: Known, other: Known) -> bool:
    """Tell whether a firm told two namesakes apart: "kim.lee@…" and "kim.lee2@…"."""
    if one.unnumbered.isdisjoint(other.unnumbered):
        return False
    return any(
        a != b and _unnumbered(a) == _unnumbered(b)
        for a, b in product(one.addresses, other.addresses)
    )


def _unnumbered(address: str) -> str:
    local, _, domain = address.partition("@")
    return f"{local.rstrip('0123456789')}@{domain}"


def _share_firm(one: Known, other: Known) -> bool:
    return any(share_firm(a, b) for a, b in product(one.sightings, other.sightings))


def _work_at_once(one: Known, other: Known) -> bool:
    """Tell whether both were seen at their firms in the same weeks."""
    return any(
        begun - SAME_WEEKS <= left and started - SAME_WEEKS <= ended
        for begun, ended in one.stays
        for started, left in other.stays
    )


def judge(one: Known, other: Known, crowded: Container[str]) -> Case | None:
    """Return why two clusters may be one person; None if nothing says so.

    `crowded` are the names that two people are seen to bear: they say little alone.
    """
    by_name = min(
        (r for a, b in product(one.names, other.names) if (r := compare_names(a, b))),
        key=_SUREST_FIRST.index,
        default=None,
    )
    context = _context(one, other)
    if by_name is None and context is not None and _is_cut_short(one, other):
        by_name = Reason.NICKNAME
    if by_name is None or are_two(one, other):
        return None
    if context is not None:
        return Case(one, other, by_name, (by_name, context))
    if not any(name.key in crowded for name in (*one.names, *other.names)):
        return _judge_names(one, other, by_name)
    return None


def _is_cut_short(one: Known, other: Known) -> bool:
    return any(is_cut_short(a, b) for a, b in product(one.names, other.names))


def _judge_names(one: Known, other: Known, by_name: Reason) -> Case | None:
    """Return what the names alone, and the time, say of two clusters."""
    have_firms = _have_firm(one) and _have_firm(other)
    if by_name in _BY_RARITY and _are_rare(one, other):
        moved = (Reason.MOVED,) if have_firms else ()
        return Case(one, other, by_name, (by_name, *moved))
    # Who writes on one channel tends to write on the other one, too.
    if by_name in _SAME_NAME and not have_firms and _wrote_at_once(one, other):
        return Case(one, other, by_name, (by_name, Reason.WEEKS))
    return None


def _context(one: Known, other: Known) -> Reason | None:
    if not one.numbers.isdisjoint(other.numbers):
        return Reason.NUMBER
    return Reason.FIRM if _share_firm(one, other) else None


def _have_firm(one: Known) -> bool:
    return any(map(has_firm, one.sightings))


def _are_rare(one: Known, other: Known) -> bool:
    return all(is_rare(name) for name in (*one.names, *other.names) if name.last)


def _wrote_at_once(one: Known, other: Known) -> bool:
    full = all(any(name.last for name in side.names) for side in (one, other))
    days = [
        [day for s in side.sightings for day in (s.first_on, s.last_on) if day]
        for side in (one, other)
    ]
    return full and any(abs(a - b) <= SAME_WEEKS for a, b in product(*days))


def may_be_one(one: Known, other: Known) -> bool:
    """Tell whether two clusters that fit a third may be one person themselves."""
    return not are_two(one, other) and are_alike(one, other)
