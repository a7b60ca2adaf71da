"""Propose who may be one person, with the reasons, for the user to nod at."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, product

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
from ajar.core.nouns.person import Proposal, Reason, Sighting

SAME_WEEKS = timedelta(days=28)
"""Whoever writes for two firms within so many days is two people."""

_MOST_IN_BLOCK = 60
_SUREST_FIRST = (
    *(Reason.NAME, Reason.SPELLING, Reason.SWAPPED, Reason.MIDDLE),
    *(Reason.NICKNAME, Reason.TYPO, Reason.INITIAL),
)
_SAME_NAME = frozenset({Reason.NAME, Reason.SPELLING})
_BY_RARITY = _SAME_NAME | {Reason.SWAPPED, Reason.MIDDLE, Reason.NICKNAME}


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of one cluster."""

    id: str
    names: tuple[Name, ...]
    sightings: tuple[Sighting, ...]
    handles: frozenset[str]
    numbers: frozenset[str]
    stays: tuple[tuple[date, date], ...]


@dataclass(frozen=True, slots=True)
class _Case:
    """Two clusters and how their names compare."""

    one: _Known
    other: _Known
    by_name: Reason
    reasons: tuple[Reason, ...]


def propose(
    sightings: Mapping[str, Sighting],
    groups: Mapping[str, Iterable[str]],
    parted: Set[tuple[str, str]],
) -> tuple[Proposal, ...]:
    """Return which groups may be one person, by id; none of a pair in `parted`."""
    known = {
        name: _know(name, [sightings[key] for key in keys])
        for name, keys in groups.items()
    }
    pairs = _pairs(known)
    crowded = _crowded(known, pairs)
    cases = [
        case
        for one, other in pairs
        if not _are_in(parted, groups[one], groups[other])
        and (case := _judge(known[one], known[other], crowded)) is not None
    ]
    return tuple(
        Proposal(case.one.id, case.other.id, case.reasons) for case in _clear(cases)
    )


def _are_in(
    parted: Set[tuple[str, str]], ones: Iterable[str], others: Iterable[str]
) -> bool:
    return bool(parted) and any(pair in parted for pair in product(ones, others))


def _know(name: str, members: list[Sighting]) -> _Known:
    names = {found for one in members for found in names_of(one)}
    return _Known(
        name,
        tuple(sorted(names, key=lambda one: one.words)),
        tuple(members),
        frozenset(h for one in members for h in one.of("handle")),
        frozenset(n for one in members for n in one.of("number")),
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


def _pairs(known: Mapping[str, _Known]) -> list[tuple[str, str]]:
    """Return the pairs worth looking at: those with something telling in common."""
    blocks: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for name, one in known.items():
        for key in _block_keys(one):
            blocks[key].add(name)
    return sorted(
        {
            pair
            for members in blocks.values()
            if len(members) <= _MOST_IN_BLOCK
            for pair in combinations(sorted(members), 2)
        }
    )


def _block_keys(one: _Known) -> Iterator[tuple[str, ...]]:
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


def _crowded(
    known: Mapping[str, _Known], pairs: Iterable[tuple[str, str]]
) -> frozenset[str]:
    """Return the names that two people are seen to bear, or nearly: strangers may."""
    found: set[str] = set()
    for one, other in pairs:
        ours, theirs = known[one].names, known[other].names
        if any(are_close(a, b) for a, b in product(ours, theirs)) and _are_two(
            known[one], known[other]
        ):
            found.update(name.key for name in (*ours, *theirs))
    return frozenset(found)


def _are_two(one: _Known, other: _Known) -> bool:
    """Tell whether something says that these can't be one person."""
    if one.handles and other.handles and one.handles.isdisjoint(other.handles):
        return True
    return _are_numbered(one, other) or (
        not _share_firm(one, other) and _work_at_once(one, other)
    )


def _are_numbered(one: _Known, other: _Known) -> bool:
    """Tell whether a firm told two namesakes apart: "kim.lee@…" and "kim.lee2@…"."""
    ours, theirs = (
        {address for sighting in side.sightings for address in sighting.of("address")}
        for side in (one, other)
    )
    return any(
        a != b and _unnumbered(a) == _unnumbered(b) for a, b in product(ours, theirs)
    )


def _unnumbered(address: str) -> str:
    local, _, domain = address.partition("@")
    return f"{local.rstrip('0123456789')}@{domain}"


def _share_firm(one: _Known, other: _Known) -> bool:
    return any(share_firm(a, b) for a, b in product(one.sightings, other.sightings))


def _work_at_once(one: _Known, other: _Known) -> bool:
    """Tell whether both were seen at their firms in the same weeks."""
    return any(
        begun - SAME_WEEKS <= left and started - SAME_WEEKS <= ended
        for begun, ended in one.stays
        for started, left in other.stays
    )


def _judge(one: _Known, other: _Known, crowded: frozenset[str]) -> _Case | None:
    by_name = min(
        (r for a, b in product(one.names, other.names) if (r := compare_names(a, b))),
        key=_SUREST_FIRST.index,
        default=None,
    )
    context = _context(one, other)
    if by_name is None and context is not None and _is_cut_short(one, other):
        by_name = Reason.NICKNAME
    if by_name is None or _are_two(one, other):
        return None
    if context is not None:
        return _Case(one, other, by_name, (by_name, context))
    if crowded.isdisjoint(name.key for name in (*one.names, *other.names)):
        return _judge_names(one, other, by_name)
    return None


def _is_cut_short(one: _Known, other: _Known) -> bool:
    return any(is_cut_short(a, b) for a, b in product(one.names, other.names))


def _judge_names(one: _Known, other: _Known, by_name: Reason) -> _Case | None:
    """Return what the names alone, and the time, say of two clusters."""
    have_firms = _have_firm(one) and _have_firm(other)
    if by_name in _BY_RARITY and _are_rare(one, other):
        moved = (Reason.MOVED,) if have_firms else ()
        return _Case(one, other, by_name, (by_name, *moved))
    # Who writes on one channel tends to write on the other one, too.
    if by_name in _SAME_NAME and not have_firms and _wrote_at_once(one, other):
        return _Case(one, other, by_name, (by_name, Reason.WEEKS))
    return None


def _context(one: _Known, other: _Known) -> Reason | None:
    if not one.numbers.isdisjoint(other.numbers):
        return Reason.NUMBER
    return Reason.FIRM if _share_firm(one, other) else None


def _have_firm(one: _Known) -> bool:
    return any(map(has_firm, one.sightings))


def _are_rare(one: _Known, other: _Known) -> bool:
    return all(is_rare(name) for name in (*one.names, *other.names) if name.last)


def _wrote_at_once(one: _Known, other: _Known) -> bool:
    full = all(any(name.last for name in side.names) for side in (one, other))
    days = [
        [day for s in side.sightings for day in (s.first_on, s.last_on) if day]
        for side in (one, other)
    ]
    return full and any(abs(a - b) <= SAME_WEEKS for a, b in product(*days))


def _clear(cases: list[_Case]) -> Iterator[_Case]:
    """Yield the cases that nobody else fits as well: "J. Lee" may be two people."""
    fits: dict[str, list[_Known]] = defaultdict(list)
    for case in cases:
        fits[case.one.id].append(case.other)
        fits[case.other.id].append(case.one)
    rivalled = {
        name
        for name, others in fits.items()
        if any(not _may_be_one(a, b) for a, b in combinations(others, 2))
    }
    for case in cases:
        if case.by_name in _SAME_NAME or rivalled.isdisjoint(
            (case.one.id, case.other.id)
        ):
            yield case


def _may_be_one(one: _Known, other: _Known) -> bool:
    return not _are_two(one, other) and any(
        are_close(a, b) for a, b in product(one.names, other.names)
    )
