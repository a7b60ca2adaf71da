"""What a telephone number lets one guess of who is calling."""

from dataclasses import dataclass
from enum import StrEnum


class Line(StrEnum):
    """What kind of line a number is of."""

    MOBILE = "mobile"
    FIXED = "fixed"
    EITHER = "either"
    FREE = "free"
    PREMIUM = "premium"
    INTERNET = "internet"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Caller:
    """A number as E.164, its country (ISO 3166-1 alpha-2), area and kind of line.

    A hint and never proof: numbers are forged, ported and carried along. `area` is
    where the number was given out, "" where numbers don't say.
    """

    number: str
    shown: str
    country: str
    country_name: str
    area: str
    line: Line
    is_valid: bool
