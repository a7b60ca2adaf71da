"""Undo what LinkedIn does to dates and words in its exports."""

import re
from datetime import UTC, datetime

from ajar.core.intake.charset import clean_text
from ajar.core.intake.markup import undo_entities
from ajar.core.text import squash

_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_MORE_THAN_A_DAY = 99
_ISO = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"
    r"(?:[T ](?P<h>\d\d):(?P<min>\d\d)(?::(?P<s>\d\d))?)?"
)
_CLOCK = (
    r"(?:,? (?P<h>\d{1,2}):(?P<min>\d\d)(?::(?P<s>\d\d))?"
    r" ?(?P<half>[AaPp]\.?[Mm])?)?"
)
_SLASHED = re.compile(
    r"(?P<one>\d{1,2})(?P<sign>[/.])(?P<two>\d{1,2})(?P=sign)(?P<y>\d{4}|\d\d)" + _CLOCK
)
_WORDED = re.compile(
    r"(?:(?P<d>\d{1,2})[ -](?P<m>[A-Za-z]{3})[a-z]{0,6}"
    r"|(?P<m2>[A-Za-z]{3})[a-z]{0,6} (?P<d2>\d{1,2}),?)[ -](?P<y>\d{4}|\d\d)" + _CLOCK
)
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/h[1-6]|/tr)\b[^<>]{0,200}>", re.I)
_TAG = re.compile(
    r"</?(?:p|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|font|img|table|tbody|tr|td)"
    r"\b[^<>]{0,500}>",
    re.I,
)
_WIDE_GAP = re.compile(r" {2,}")
_MANY_BREAKS = re.compile(r"\n{3,}")


def read_moment(cell: str) -> datetime | None:
    """Return the instant a date cell names, aware, or None when it names none.

    Every export known writes UTC, with or without saying so. A month over 12 means
    that a spreadsheet wrote the day first.
    """
    text = squash(cell)
    if iso := _ISO.match(text):
        return _moment(iso["y"], iso["m"], iso["d"], iso)
    if worded := _WORDED.match(text):
        month = (worded["m"] or worded["m2"]).lower()
        number = _MONTHS.index(month) + 1 if month in _MONTHS else 0
        return _moment(worded["y"], number, worded["d"] or worded["d2"], worded)
    if slashed := _SLASHED.match(text):
        month, day = slashed["one"], slashed["two"]
        if slashed["sign"] == "." or int(month) > 12:
            month, day = day, month
        return _moment(slashed["y"], month, day, slashed)
    return None


def _moment(
    year: str, month: str | int, day: str, clock: re.Match[str]
) -> datetime | None:
    groups = clock.groupdict()
    hour = int(groups["h"] or 0)
    if half := groups.get("half"):
        hour = _MORE_THAN_A_DAY if hour > 12 else hour % 12 + 12 * (half[0] in "pP")
    full_year = int(year) + (2000 if len(year) == 2 else 0)
    minute, second = int(groups["min"] or 0), int(groups["s"] or 0)
    try:
        return datetime(
            full_year, int(month), int(day), hour, minute, second, tzinfo=UTC
        )
    except ValueError:
        return None


def read_words(cell: str) -> str:
    """Return a message's words with HTML tags and entities undone.

    Exports flatten a message to one line with two or more spaces for a line end;
    those become line ends again.
    """
    text = _TAG.sub("", _BREAK.sub("\n", cell)) if "<" in cell else cell
    text = clean_text(undo_entities(text)).replace("\u2028", "\n")
    text = text.replace("\xa0", " ")
    if "\n" not in text.strip():
        text = _WIDE_GAP.sub("\n", text.strip())
    return _MANY_BREAKS.sub("\n\n", text).strip()
