"""Say whether a place suits: by its name, by its region or country, by distance.

A name that several towns share, or that no table knows, leaves it unsure and is
asked about.
"""

import re
from enum import StrEnum

from ajar.core.decision.spots import Spot, distance_km, find_spot
from ajar.core.nouns.preferences import Near

_ONE_TOWN_KM = 40.0
"""A quarter that the table of towns has, too, lies so near to its town."""

_JUDGED = re.compile(r" \((?:(?P<away>elsewhere)|near (?P<by>[^()]{1,80}))\)\Z")
"""Behind a town, what the user made of it: "Lakewood (near Denver)"."""


class Fit(StrEnum):
    """Whether a place suits."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


def fits_near(places: tuple[str, ...], near: Near) -> Fit:
    """Return whether any of `places` suits."""
    return _best([_fits_place(place, near) for place in places])


def judge_place(place: str, by: str = "") -> str:
    """Return `place` as one that is near the place `by`; elsewhere without one.

    >>> judge_place("Lakewood", "Denver"), judge_place("Lakewood (near Denver)")
    ('Lakewood (near Denver)', 'Lakewood (elsewhere)')
    """
    return f"{name_place(place)} ({f'near {by}' if by else 'elsewhere'})"


def name_place(place: str) -> str:
    """Return `place` without what the user made of it."""
    return _JUDGED.sub("", place)


def is_judged_away(place: str) -> bool:
    """Say whether the user said of `place` that it is none of those wanted."""
    judged = _JUDGED.search(place)
    return judged is not None and judged["away"] is not None


def is_placed(place: str) -> bool:
    """Say whether any table knows where `place` may be."""
    spot = find_spot(name_place(place))
    return bool(spot.towns or spot.areas)


def _fits_place(place: str, near: Near) -> Fit:
    """Return whether `place` suits; what the user made of it counts before a table."""
    judged = _JUDGED.search(place)
    if judged and judged["away"]:
        return Fit.NO
    return _fits_one(find_spot(judged["by"] if judged else place), near)


def _best(fits: list[Fit]) -> Fit:
    if Fit.YES in fits:
        return Fit.YES
    return Fit.UNSURE if Fit.UNSURE in fits or not fits else Fit.NO


def _fits_one(spot: Spot, near: Near) -> Fit:
    fits = [_fits_name(spot, find_spot(place)) for place in near.places]
    if near.home and near.km is not None:
        fits.append(_fits_distance(spot, find_spot(near.home), near.km))
    return _best(fits)


def _fits_name(spot: Spot, wanted: Spot) -> Fit:
    if spot.name == wanted.name and _agree(spot, wanted):
        return Fit.YES
    if wanted.name in spot.within and _agree(spot, wanted):
        # Another town of the name, or with such a quarter, may be meant.
        return Fit.YES if _is_one_town(spot) else Fit.UNSURE
    if wanted.areas and not wanted.towns:
        return _lies_in(spot, wanted.areas)
    if spot.areas and not spot.towns:
        return _may_hold(spot.areas, wanted)
    return Fit.NO if spot.towns else Fit.UNSURE


def _is_one_town(spot: Spot) -> bool:
    first, *others = spot.towns
    return all(distance_km(first, other) < _ONE_TOWN_KM for other in others)


def _agree(spot: Spot, wanted: Spot) -> bool:
    """Say whether no area that one names shuts out the other."""
    if not spot.areas or not wanted.areas:
        return True
    return bool(spot.areas & wanted.areas) or bool(set(spot.towns) & set(wanted.towns))


def _lies_in(spot: Spot, areas: frozenset[str]) -> Fit:
    if spot.towns:
        inside = [bool(town.areas & areas) for town in spot.towns]
        # The largest town of a name is the one meant, unless a rival is where
        # one hopes: then somebody has to ask.
        if all(inside):
            return Fit.YES
        return Fit.UNSURE if any(inside) else Fit.NO
    if not spot.areas:
        return Fit.UNSURE
    if all(_holds(areas, code) for code in spot.areas):
        return Fit.YES
    overlaps = any(
        _holds(areas, code) or _holds(spot.areas, other)
        for code in spot.areas
        for other in areas
    )
    return Fit.UNSURE if overlaps else Fit.NO


def _holds(areas: frozenset[str], code: str) -> bool:
    """Say whether the area `code` lies in one of `areas`: US-CA lies in US."""
    return code in areas or code.partition("-")[0] in areas


def _may_hold(areas: frozenset[str], wanted: Spot) -> Fit:
    """Return UNSURE if a town that is wanted lies in the wide area offered."""
    if not wanted.towns:
        return Fit.UNSURE
    return Fit.UNSURE if any(town.areas & areas for town in wanted.towns) else Fit.NO


def _fits_distance(spot: Spot, home: Spot, km: float) -> Fit:
    if not home.towns:
        return Fit.UNSURE
    at_home = home.towns[0]
    if not spot.towns:
        return _may_hold(spot.areas, home) if spot.areas else Fit.UNSURE
    country = min(at_home.areas, key=len)
    here = [town for town in spot.towns if country in town.areas] or [*spot.towns]
    close = [distance_km(at_home, town) <= km for town in here]
    if all(close):
        return Fit.YES
    return Fit.UNSURE if any(close) else Fit.NO
