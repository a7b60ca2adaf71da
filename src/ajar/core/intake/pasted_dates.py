"""Read the dates that programs show beside a message, in a person's words."""

import re
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo

from ajar.core.intake.dates import read_date
from ajar.core.tables import load_map
from ajar.core.text import squash

_LONGEST = 120
_MORE_THAN_A_DAY = 99
_CALENDAR = load_map("pasted_calendar.tsv")
_MAIL_OR_ISO = re.compile(
    r"(?:[A-Za-z]{3}, ?)?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d?:\d\d(?::\d\d)? [+-]\d{4}"
    r"|\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)"
)
_BRACKETS = re.compile(r"\([^()]{0,60}\)")
_NUMBERS = re.compile(
    r"(?<!\d)(?:(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"
    r"|(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y2>\d{4}|\d\d)"
    r"|(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<y3>\d{4}|\d\d))(?!\d)"
)
_YEAR = r"\.?,?(?: de)?(?: (?P<y>(?:19|20)\d\d)(?![\d:]))?"
_DAY_MONTH = re.compile(
    r"(?<!\d)(?P<d>\d{1,2})(?:st|nd|rd|th|er|\.)?(?: de| of)? (?P<m>[^\W\d_]{3,10})"
    + _YEAR
)
_MONTH_DAY = re.compile(
    r"\b(?P<m>[^\W\d_]{3,10})\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?(?![\d:])" + _YEAR
)
_TIME = re.compile(
    r"(?<![\d.])(?P<h>\d{1,2})(?::|h)(?P<min>\d\d)(?::(?P<s>\d\d))?(?!\d)"
    r"(?: ?(?P<half>[ap])\.? ?m\b)?"
)
_OFFSET = re.compile(
    r"(?:gmt|utc|:\d\d) ?(?P<sign>[+-])(?P<h>\d{1,2}):?(?P<min>\d\d)?\b"
)
_ZONES = {
    "utc": 0, "gmt": 0, "bst": 1, "cet": 1, "cest": 2, "mez": 1, "mesz": 2,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7, "aest": 10, "aedt": 11,
}  # fmt: skip
_ZONE = re.compile(r"\b(?:" + "|".join(_ZONES) + r")\b")
_WORD = re.compile(r"[^\W\d_]+")


def read_pasted_date(text: str, pasted_at: datetime | None = None) -> datetime | None:
    """Return the instant that `text` names, aware, or None when it names none.

    What is left out (year, day, zone) is taken from `pasted_at`, when the text was
    copied: the latest such instant before it. Without that a day or year left out
    means None, a zone left out UTC.
    """
    text = squash(text)[:_LONGEST]
    if _MAIL_OR_ISO.match(text):
        return read_date(text)
    low = _BRACKETS.sub(" ", text.lower())
    try:
        return _compose(low, pasted_at)
    except (ValueError, OverflowError):
        return None


def _compose(low: str, pasted_at: datetime | None) -> datetime | None:
    clock = _TIME.search(low)
    zone = _read_zone(low) or (pasted_at.tzinfo if pasted_at else None) or UTC
    at = _read_clock(clock).replace(tzinfo=zone)
    year, month, day = _read_numbers(low) or _read_words(low) or (0, 0, 0)
    if year:
        return datetime.combine(datetime(year, month, day, tzinfo=zone), at)
    if pasted_at is None or (not day and clock is None):
        return None
    latest = pasted_at.astimezone(zone)
    if not day:
        said = datetime.combine(latest, at)
        return said if said <= latest else said - timedelta(days=1)
    said = datetime.combine(latest.replace(month=month, day=day), at)
    return said if said <= latest else said.replace(year=said.year - 1)


def _read_clock(clock: re.Match[str] | None) -> time:
    if clock is None:
        return time()
    hour = int(clock["h"])
    if clock["half"]:
        hour = (
            _MORE_THAN_A_DAY if hour > 12 else hour % 12 + 12 * (clock["half"] == "p")
        )
    return time(hour, int(clock["min"]), int(clock["s"] or 0))


def _read_numbers(low: str) -> tuple[int, int, int] | None:
    found = _NUMBERS.search(low)
    if found is None:
        return None
    if found["y"]:
        return int(found["y"]), int(found["m"]), int(found["d"])
    year = int(found["y2"] or found["y3"])
    year += 2000 if year < 100 else 0
    if found["y2"]:
        return year, int(found["m2"]), int(found["d2"])
    month, day = int(found["one"]), int(found["two"])
    # Those who write the month first also write am and pm.
    clock = _TIME.search(low)
    if month > 12 or (day <= 12 and clock and not clock["half"]):
        month, day = day, month
    return year, month, day


def _read_words(low: str) -> tuple[int, int, int] | None:
    for order in (_DAY_MONTH, _MONTH_DAY):
        for found in order.finditer(low):
            if month := int(_CALENDAR.get(found["m"], 0)):
                return int(found["y"] or 0), month, int(found["d"])
    return None


def _read_zone(low: str) -> tzinfo | None:
    if offset := _OFFSET.search(low):
        minutes = int(offset["h"]) * 60 + int(offset["min"] or 0)
        away = timedelta(minutes=-minutes if offset["sign"] == "-" else minutes)
        return timezone(away) if abs(away) < timedelta(days=1) else None
    if named := _ZONE.search(low):
        return timezone(timedelta(hours=_ZONES[named[0]]))
    return None


def has_clock(text: str) -> bool:
    """Tell whether `text` names a time of day."""
    return _TIME.search(squash(text[:_LONGEST]).lower()) is not None


def is_only_date(text: str) -> bool:
    """Tell whether a line says a date or a time and nothing else."""
    if len(text) > _LONGEST:
        return False
    text = squash(text)
    if _MAIL_OR_ISO.fullmatch(text):
        return True
    low = _BRACKETS.sub(" ", text.lower())
    dated = _read_numbers(low) or _read_words(low) or _TIME.search(low)
    words = _WORD.findall(_ZONE.sub(" ", _TIME.sub(" ", low)))
    return bool(dated or words) and all(word in _CALENDAR for word in words)
