"""Make the table of dialling areas from libphonenumber's, so that loading it is quick.

`phonenumbers.geocoder` knows 287,000 prefixes and takes 110 MB; a caller's area needs
a fortieth of them:

    python training/make_numbers.py src/ajar/core/terms
"""

import sys
from collections import defaultdict
from pathlib import Path

import phonenumbers
from phonenumbers.geodata import GEOCODE_DATA
from phonenumbers.geodata.locale import LOCALE_DATA

DIGITS = 4
"""Digits after the country's code that tell areas apart; three in North America."""

AREAS_OF_THREE = frozenset({"1"})
HEAD = (
    "# Made by training/make_numbers.py from the geocoding data of libphonenumber\n"
    "# (Apache License 2.0) by way of phonenumbers {version}. Changed: short prefixes\n"
    "# alone, and those that say no more than a shorter one left out.\n"
    "# country code, area as one says it, prefixes after the country code by |\n"
)


def country_code(prefix: str) -> str:
    """Return the country code that `prefix` begins with."""
    for length in (1, 2, 3):
        if int(prefix[:length]) in phonenumbers.COUNTRY_CODE_TO_REGION_CODE:
            return prefix[:length]
    return ""


NAMES = (
    "# Made by training/make_numbers.py from the names of countries in libphonenumber\n"
    "# (Apache License 2.0) by way of phonenumbers {version}.\n"
    "# ISO 3166-1 alpha-2, name in English\n"
)


def name_of(said: dict[str, str]) -> str:
    """Return the English name; "*de" there means "as in German"."""
    english = said.get("en", "")
    return said[english[1:]] if english.startswith("*") else english


def write_names(folder: Path) -> None:
    """Write what countries are called."""
    rows = [f"{code}\t{name_of(said)}" for code, said in sorted(LOCALE_DATA.items())]
    head = NAMES.format(version=phonenumbers.__version__)
    (folder / "country_names.tsv").write_text(head + "\n".join(rows) + "\n", "utf-8")


def main() -> None:
    write_names(Path(sys.argv[1]))
    areas: dict[str, str] = {}
    for prefix, said in sorted(GEOCODE_DATA.items()):
        code = country_code(prefix)
        most = 3 if code in AREAS_OF_THREE else DIGITS
        area = said.get("en", "").strip()
        if not code or not area or len(prefix) - len(code) > most:
            continue
        shorter = (prefix[:end] for end in range(len(prefix) - 1, len(code) - 1, -1))
        if next((areas[p] for p in shorter if p in areas), "") != area:
            areas[prefix] = area
    by_area: dict[tuple[str, str], list[str]] = defaultdict(list)
    for prefix, area in areas.items():
        code = country_code(prefix)
        by_area[code, area].append(prefix[len(code) :])
    rows = [
        f"{code}\t{area}\t{'|'.join(sorted(rest))}"
        for (code, area), rest in sorted(by_area.items())
    ]
    out = Path(sys.argv[1]) / "number_areas.tsv"
    head = HEAD.format(version=phonenumbers.__version__)
    out.write_text(head + "\n".join(rows) + "\n", "utf-8")
    print(f"{len(rows)} areas, {out.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
