"""Find what a written place names: a town, a quarter of one, a region, a country.

Distances are straight lines between towns of 15,000 people or more. A name that
several towns share keeps all of them.
"""

import re
from functools import cache, lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple
from unicodedata import combining, normalize

from ajar.core.tables import cells_of, load_lines, load_map, load_rows

_EARTH_KM = 6371.0
_SPOTS = 4096

_AROUND = re.compile(
    r"\b(?:greater|downtown|central|metro(?:politan)?|area|region|city of|near)\b"
)
_PARTS = re.compile(r"[,(/|]| - ")


class Town(NamedTuple):
    """A town of the table; `areas` are the codes of its country and region."""

    areas: frozenset[str]
    latitude: float
    longitude: float


class Spot(NamedTuple):
    """A place as written: its first word, the areas named, the towns it may be.

    `within` are the towns that have a quarter of that name, in lower case.
    """

    name: str
    areas: frozenset[str]
    towns: tuple[Town, ...]
    within: tuple[str, ...] = ()


@cache
def _rows() -> dict[str, list[str]]:
    """Return the rows of the table by folded name, the largest town first."""
    found: dict[str, list[str]] = {}
    lines = load_lines("cities.tsv")
    # Folded in one go: there are very many, and most have no accent.
    names = "\n".join([row[: row.find("\t")] for row in lines]).casefold()
    for name, row in zip(names.split("\n"), lines, strict=True):
        key = name if name.isascii() else _fold(name)
        found.setdefault(key, []).append(row)
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
def _quarters() -> dict[str, tuple[tuple[str, Town], ...]]:
    """Return the towns that have a quarter of that folded name."""
    found: dict[str, list[tuple[str, Town]]] = {}
    for name, country, quarters in load_rows("quarters.tsv"):
        town = next(town for town in _towns(_fold(name)) if country in town.areas)
        for quarter in quarters.split("|"):
            found.setdefault(_fold(quarter), []).append((_fold(name), town))
    return {quarter: tuple(towns) for quarter, towns in found.items()}


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
    if not others and not _is_known(name):
        name, *others = _before_area(name)
    areas = _areas().get(name, frozenset())
    towns = () if areas else _towns(name)
    for other in others:
        named = _areas().get(other) or _codes().get(other)
        if named:
            areas = named
            towns = tuple(t for t in _towns(name) if t.areas & named)
    return _of_its_town(Spot(name, areas, towns), others)


def _is_known(name: str) -> bool:
    return name in _areas() or name in _rows() or name in _quarters()


def _before_area(name: str) -> tuple[str, ...]:
    """Return "boulder colorado" as town and area; as it is where it is no such pair."""
    words = name.split()
    for at in range(1, len(words)):
        town, area = " ".join(words[:at]), " ".join(words[at:])
        named = _areas().get(area) or _codes().get(area) or frozenset()
        if any(each.areas & named for each in _towns(town)):
            return town, area
    return (name,)


def _of_its_town(spot: Spot, others: list[str]) -> Spot:
    """Return a quarter as where its town is, or each town that has one of the name."""
    found = _quarters().get(spot.name, ())
    named = [_forms().get(other, other) for other in others]
    said = [one for one in found if one[0] in named]
    fitting = said or [
        one for one in found if not spot.areas or one[1].areas & spot.areas
    ]
    if not fitting:
        return spot
    rest = () if said else spot.towns
    towns = tuple(dict.fromkeys([*(town for _, town in fitting), *rest]))
    return Spot(spot.name, spot.areas, towns, tuple(name for name, _ in fitting))


def distance_km(one: Town, other: Town) -> float:
    """Return the great-circle distance in kilometres (haversine)."""
    a, b = radians(one.latitude), radians(other.latitude)
    across = radians(other.longitude - one.longitude)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(across / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(half))
