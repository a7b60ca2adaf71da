"""Look up where a number comes from, offline, while the telephone rings.

Numbering plans are libphonenumber's; areas are a table made from it, since its own
geocoder takes seconds and 110 MB to load.
"""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ajar.core.nouns.caller import Caller, Line
from ajar.core.tables import load_map, load_rows

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_LONGEST = 40
_LONGEST_AREA = 4
_NOWHERE = "001"  # libphonenumber's region of numbers that belong to no country


def look_up_number(said: str, home: str = "US") -> Caller | None:
    """Return what the number `said` tells; None if it is no telephone number.

    A number without a country code is one of `home` (ISO 3166-1 alpha-2); one of
    `home` is shown without it.
    """
    # The tables of numbering plans take 35 ms to load: only who looks up waits.
    import phonenumbers  # noqa: PLC0415

    try:
        number = phonenumbers.parse(said[:_LONGEST], home)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    country = _country(number)
    form = phonenumbers.PhoneNumberFormat
    shown = form.NATIONAL if country == home else form.INTERNATIONAL
    return Caller(
        number=phonenumbers.format_number(number, form.E164),
        shown=phonenumbers.format_number(number, shown),
        country=country,
        country_name=load_map("country_names.tsv").get(country.casefold(), ""),
        area=_area(number),
        line=_line(number),
        is_valid=phonenumbers.is_valid_number(number),
    )


def country_of_number(said: str) -> str:
    """Return the country of a number that is told with its code, "" of another."""
    caller = look_up_number(said, _NOWHERE)
    return caller.country if caller else ""


@lru_cache(maxsize=512)
def write_number(words: str, home: str = "US") -> str:
    """Return a number as one writes it in `home`, one from elsewhere with its country.

    Words that are no number stay as they are, and what is spelled: 1-800-FLOWERS.
    """
    is_spelled = any(map(str.isalpha, words))
    caller = None if is_spelled else look_up_number(words, home)
    return caller.shown if caller else words.strip()


def _country(number: "PhoneNumber") -> str:
    """Return the country; of those that share a code, the one with most numbers."""
    import phonenumbers  # noqa: PLC0415

    sure = phonenumbers.region_code_for_number(number)
    if sure and sure != _NOWHERE:
        return str(sure)
    sharing = phonenumbers.region_codes_for_country_code(number.country_code or 0)
    return str(sharing[0]) if sharing and sharing[0] != _NOWHERE else ""


def _area(number: "PhoneNumber") -> str:
    """Return the area with the longest prefix of `number`; mobiles have none."""
    if _line(number) not in {Line.FIXED, Line.EITHER}:
        return ""
    digits = _national(number)
    areas = _areas()
    code = str(number.country_code)
    for length in range(min(_LONGEST_AREA, len(digits)), -1, -1):
        found = areas.get(code + digits[:length])
        if found is not None:
            return found
    return ""


def _national(number: "PhoneNumber") -> str:
    import phonenumbers  # noqa: PLC0415

    return str(phonenumbers.national_significant_number(number))


@cache
def _areas() -> dict[str, str]:
    """Return prefix → area."""
    return {
        code + rest: area
        for code, area, prefixes in load_rows("number_areas.tsv")
        for rest in prefixes.split("|")
    }


def _line(number: "PhoneNumber") -> Line:
    import phonenumbers  # noqa: PLC0415

    kind = phonenumbers.PhoneNumberType
    match phonenumbers.number_type(number):
        case kind.MOBILE | kind.PAGER:
            return Line.MOBILE
        case kind.FIXED_LINE:
            return Line.FIXED
        case kind.FIXED_LINE_OR_MOBILE:
            return Line.EITHER
        case kind.TOLL_FREE | kind.UAN:
            return Line.FREE
        case kind.PREMIUM_RATE | kind.SHARED_COST:
            return Line.PREMIUM
        case kind.VOIP | kind.PERSONAL_NUMBER:
            return Line.INTERNET
        case _:
            return Line.UNKNOWN
