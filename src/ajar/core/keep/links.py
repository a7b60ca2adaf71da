"""Find which sightings are surely of one person."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, pairwise
from typing import NamedTuple

from ajar.core.keep.firms import are_one_firm, has_firm, share_firm
from ajar.core.keep.names import (
    Name,
    are_close,
    are_renamed,
    is_cut_short,
    is_rare,
    read_name,
)
from ajar.core.nouns.identifier import plain_name
from ajar.core.nouns.person import Reason, Sighting
from ajar.core.tables import load_terms
from ajar.core.union import Union

_SPELLED = re.compile(r"([a-z]{2,30})[._]([a-z]{2,30})\d{0,3}")
_MOST_NAMES = 8
_KINDS = ("handle", "address", "number")
_REASONS = {
    "handle": Reason.PROFILE,
    "address": Reason.ADDRESS,
    "number": Reason.NUMBER,
}


class Link(NamedTuple):
    """Two sightings, the surest kind of link first in order."""

    rank: int
    one: str
    other: str
    reason: Reason


def name_of(sighting: Sighting) -> Name | None:
    """Return the person's name that a sighting gives; a firm's name is none."""
    plain = plain_name(sighting.name)
    if sighting.firm_key and are_one_firm(plain, sighting.firm_key):
        return None
    return read_name(plain)


def names_of(sighting: Sighting) -> tuple[Name, ...]:
    """Return the names that a sighting gives: as written, and as its address has it.

    "j.lee" of jordan.lee@… is Jordan Lee; talent.team@… is nobody.
    """
    written = name_of(sighting)
    if written is None:
        return ()
    spelled = (
        _SPELLED.fullmatch(address.partition("@")[0])
        for address in sighting.of("address")
    )
    found = (read_name(f"{match[1]} {match[2]}") for match in spelled if match)
    told = (name for name in found if name and are_close(name, written))
    return tuple(dict.fromkeys((written, *told)))


def is_shared_mailbox(address: str) -> bool:
    """Tell whether several people read what is sent to `address`: "jobs@…"."""
    local = address.partition("@")[0].partition("+")[0]
    return local in load_terms("shared_mailboxes.tsv")


def sure_links(sightings: Mapping[str, Sighting]) -> list[Link]:
    """Return links between sightings of one person, the surest first.

    A profile is one person's. So is an address or a number, unless names that can't
    be one person's were seen with it: then it joins only those of one name. A name
    cut short is theirs where no firm speaks against it. A rare full name at one firm
    is one person's, unless two profiles bear it there.
    """
    links = [*_by_identifier(sightings), *_by_name(sightings)]
    return sorted(set(links))


def _by_identifier(sightings: Mapping[str, Sighting]) -> Iterator[Link]:
    for rank, kind in enumerate(_KINDS):
        for shared, members in _holders(sightings, kind):
            names = {key: name_of(sightings[key]) for key in members}
            is_one = kind == "handle" or (
                not (kind == "address" and is_shared_mailbox(shared))
                and _are_compatible(
                    names.values(),
                    may_rename=kind == "address",
                    may_shorten=_agree_on_firm(
                        [sightings[key] for key in members if names[key]]
                    ),
                )
            )
            for group in [members] if is_one else _by_key(names):
                for one, other in pairwise(group):
                    yield Link(rank, one, other, _REASONS[kind])


def _holders(
    sightings: Mapping[str, Sighting], kind: str
) -> Iterable[tuple[str, list[str]]]:
    """Return each identifier of a kind with the keys that have it, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for key in sorted(sightings):
        for identifier in sightings[key].of(kind):
            found[identifier].append(key)
    return found.items()


def _agree_on_firm(named: list[Sighting]) -> bool:
    """Tell whether no two of them are at different firms."""
    return all(
        share_firm(a, b) or not (has_firm(a) and has_firm(b))
        for a, b in combinations(named[:_MOST_NAMES], 2)
    )


def loose_ends(
    sightings: Mapping[str, Sighting],
) -> Iterable[tuple[list[str], list[str]]]:
    """Yield those who bear a name, and those who don't, with one address or number."""
    for kind in ("address", "number"):
        for shared, members in _holders(sightings, kind):
            if kind == "address" and is_shared_mailbox(shared):
                continue
            named = [key for key in members if name_of(sightings[key])]
            nameless = [key for key in members if not name_of(sightings[key])]
            if named and nameless:
                yield named, nameless


def _are_compatible(
    names: Iterable[Name | None], *, may_rename: bool, may_shorten: bool
) -> bool:
    told = sorted({name for name in names if name}, key=lambda name: name.words)
    if len(told) > _MOST_NAMES:
        return False
    return all(
        are_close(a, b)
        or (may_rename and are_renamed(a, b))
        or (may_shorten and is_cut_short(a, b))
        for a, b in combinations(told, 2)
    )


def _by_key(names: Mapping[str, Name | None]) -> list[list[str]]:
    """Return the keys of a shared identifier, those of one name together."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, name in sorted(names.items()):
        found[name.key if name else ""].append(key)
    return list(found.values())


def _by_name(sightings: Mapping[str, Sighting]) -> Iterator[Link]:
    bearers: dict[str, list[str]] = defaultdict(list)
    for key in sorted(sightings):
        name = name_of(sightings[key])
        if name and is_rare(name):
            bearers[name.key].append(key)
    for members in bearers.values():
        for group in firm_groups(sightings, members):
            handles = {h for key in group for h in sightings[key].of("handle")}
            if len(handles) < 2:
                for one, other in pairwise(group):
                    yield Link(len(_KINDS), one, other, Reason.NAME)


def firm_groups(
    sightings: Mapping[str, Sighting], keys: Iterable[str]
) -> Iterable[list[str]]:
    """Return `keys` parted by firm, each part in order."""
    union = Union(keys)
    for one, other in combinations(sorted(keys), 2):
        if share_firm(sightings[one], sightings[other]):
            union.join((one, other))
    return union.groups().values()
