"""Say whether a place suits: by its name, by its region or country, by distance.

Distances are straight lines between towns of 15,000 people or more. A name that
several towns share, or that no table knows, leaves it unsure and is asked about.
"""

import re
from enum import StrEnum
from functools import cache, lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple
from unicodedata import combining, normalize

from ajar.core.nouns.preferences import Near
from ajar.core.tables import cells_of, load_lines, load_map, load_rows

_EARTH_KM = 6371.0
_SPOTS = 4096
_AROUND = re.compile(
    r"\b(?:greater|downtown|central|metro(?:politan)?|area|region|city of|near)\b"
)
_PARTS = re.compile(r"[,(/|]| - ")


_JUDGED = re.compile(r" \((?:(?P<away>elsewhere)|near (?P<by>[^()]{1,80}))\)\Z")
"""Behind a town, what the user made of it: "Lakewood (near Denver)"."""


class Fit(StrEnum):
    """Whether a place suits."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Town(NamedTuple):
    """A town of the table; `areas` are the codes of its country and region."""

    areas: frozenset[str]
    latitude: float
    longitude: float


class Spot(NamedTuple):
    """A place as written: its first word, the areas named, the towns it may be."""

    name: str
    areas: frozenset[str]
    towns: tuple[Town, ...]


@cache
def _rows() -> dict[str, list[str]]:
    """Return the rows of the table by folded name, the largest town first."""
    found: dict[str, list[str]] = {}
    for row in load_lines("cities.tsv"):
        found.setdefault(_fold(row[: row.find("\t")]), []).append(row)
    return found


def _towns(name: str) -> tuple[Town, ...]:
    """Return the towns of that folded name, the largest first."""
    return tuple(
        Town(
            frozenset({country, f"{country}-{region}"}),
            float(latitude),
            float(longitude),
        )
        for _, country, region, latitude, longitude in map(
            cells_of, _rows().get(name, ())
        )
    )


@cache
def _areas() -> dict[str, frozenset[str]]:
    """Return the codes that the folded name of an area stands for."""
    return {
        _fold(name): frozenset(parts[0].split() if parts else [code])
        for code, names, *parts in load_rows("area_names.tsv")
        for name in names.split(",")
    }


@cache
def _codes() -> dict[str, frozenset[str]]:
    """Return the codes that a short code after a town may be: CA is two areas."""
    found: dict[str, set[str]] = {}
    for code, *_ in load_rows("area_names.tsv"):
        found.setdefault(code.rpartition("-")[2].casefold(), set()).add(code)
    return {short: frozenset(codes) for short, codes in found.items()}


@cache
def _forms() -> dict[str, str]:
    """Return the folded name of the table for a town's name in another language."""
    return {
        _fold(form): _fold(name) for form, name in load_map("town_forms.tsv").items()
    }


def _fold(text: str) -> str:
    """Return `text` in lower case without accents: Zurich is Zürich."""
    plain = text.strip().casefold()
    if plain.isascii():
        return plain
    apart = normalize("NFKD", plain)
    return "".join(char for char in apart if not combining(char))


@lru_cache(maxsize=_SPOTS)
def find_spot(text: str) -> Spot:
    """Return what `text` may name: `Irvine, CA`, `Greater Boston`, `Germany`."""
    plain = " ".join(_AROUND.sub(" ", _fold(text)).split())
    name, *others = (part.strip(" .)") for part in _PARTS.split(plain))
    name = _forms().get(name, name)
    areas = _areas().get(name, frozenset())
    towns = () if areas else _towns(name)
    for other in others:
        named = _areas().get(other) or _codes().get(other)
        if named:
            areas = named
            towns = tuple(t for t in _towns(name) if t.areas & named)
    return Spot(name, areas, towns)


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
    if wanted.areas and not wanted.towns:
        return _lies_in(spot, wanted.areas)
    if spot.areas and not spot.towns:
        return _may_hold(spot.areas, wanted)
    return Fit.NO if spot.towns else Fit.UNSURE


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


def distance_km(one: Town, other: Town) -> float:
    """Return the great-circle distance in kilometres (haversine)."""
    a, b = radians(one.latitude), radians(other.latitude)
    across = radians(other.longitude - one.longitude)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(across / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(half))
