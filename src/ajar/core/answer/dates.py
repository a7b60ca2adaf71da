"""Write a day, and who wrote when, as the languages of Ajar's letters do."""

import re
from datetime import date, datetime
from functools import cache

from ajar.core.tables import load_rows

_LEAD = re.compile(
    r"(?:\bwrote|\ba écrit|\bescribió|\bescreveu)\s?:\s*\Z"
    r"|\bschrieb\b[^\n]{0,200}:\s*\Z"
)
_NOBODY = "They"


@cache
def _table() -> dict[tuple[str, str], str]:
    rows = load_rows("answer_dates.tsv")
    return {(language, what): words for language, what, words in rows}


def _name(language: str, what: str, place: int) -> str:
    return _table()[language, what].split()[place]


def day_in(language: str, on: date) -> str:
    """Return a date as a sentence in `language` has it: `5. Oktober 2026`."""
    month = _name(language, "months", on.month - 1)
    words = _table()[language, "day"]
    day = "1er" if language == "fr" and on.day == 1 else on.day
    return words.format(day=day, month=month, year=on.year)


def wrote_in(language: str, who: str, at: datetime | None) -> str:
    """Return the line above a quote, as mail programs write it in `language`.

    English (en-US) where the language is another one, or nobody is named.
    """
    if not who or (language, "wrote") not in _table():
        return _in_english(who or _NOBODY, at)
    if at is None:
        return _table()[language, "wrote_undated"].format(who=who)
    return _table()[language, "wrote"].format(
        weekday=_name(language, "short_days", at.weekday()),
        day=at.day,
        short_month=_name(language, "short_months", at.month - 1),
        year=at.year,
        clock=f"{at:%H:%M}",
        who=who,
    )


def _in_english(who: str, at: datetime | None) -> str:
    if at is None:
        return f"{who} wrote:"
    clock = f"{at.hour % 12 or 12}:{at:%M} {'AM' if at.hour < 12 else 'PM'}"
    who = "they" if who == _NOBODY else who
    return f"On {at:%a}, {at:%b} {at.day}, {at.year} at {clock} {who} wrote:"


def is_lead(line: str) -> bool:
    """Say whether a line is the one above a quote, in a language of Ajar's letters."""
    return _LEAD.search(line) is not None
