"""Read the day until which the user puts something off in a letter of theirs."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import islice

from ajar.core.tables import load_rows
from ajar.core.text import searchable

MOST_AHEAD = timedelta(days=3 * 366)
_MOST = 8
_NUMBERS = {
    **dict.fromkeys(("a", "one", "einem", "un", "um"), 1),
    **dict.fromkeys(("two", "zwei", "deux", "dos", "dois"), 2),
    **dict.fromkeys(("a couple of",), 2),
    **dict.fromkeys(("three", "drei", "trois", "tres"), 3),
    **dict.fromkeys(("four", "vier", "quatre", "cuatro", "quatro"), 4),
    **dict.fromkeys(("five", "funf", "cinq"), 5),
    **dict.fromkeys(("six", "sechs", "seis"), 6),
    **dict.fromkeys(("nine", "neun", "neuf"), 9),
    **dict.fromkeys(("twelve", "zwolf", "douze"), 12),
}
_SEASONS = {
    **dict.fromkeys(("spring", "fruhjahr", "fruhling", "printemps", "primavera"), 3),
    **dict.fromkeys(("summer", "sommer", "ete", "verano", "verao"), 6),
    **dict.fromkeys(("autumn", "fall", "herbst", "automne", "otono"), 9),
    **dict.fromkeys(("new year", "next year", "neuen jahr", "nachstes jahr"), 1),
    **dict.fromkeys(("outono",), 9),
    **dict.fromkeys(("ano que viene", "proximo ano", "ano que vem"), 1),
    **dict.fromkeys(("nachsten jahr", "l'annee prochaine", "l'an prochain"), 1),
}
_MIDDLE = ("mid", "middle", "mitte", "mi", "mediados", "meados")
_END = ("end", "late", "ende", "fin", "finales", "fim", "final")
_LEADS = frozenset(
    [
        "in",
        "before",
        "until",
        "till",
        "after",
        "from",
        "by",
        "of",
        "early",
        "late",
        "next",
        "on",
        "for",
        "this",
    ]
)
_AFTER = re.compile(
    r"\b(?:after|nach|apres|despues de|depois de|apos)"
    r"(?: the| dem| le| la| el| o| a)? $"
)


@cache
def _months() -> dict[str, int]:
    rows = load_rows("date_words.tsv")
    return {searchable(row[0]): int(row[2]) for row in rows if row[1] == "month"}


@cache
def _pattern() -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    number = "|".join(sorted(_NUMBERS, key=len, reverse=True))
    part = "|".join(
        (
            *_MIDDLE,
            *_END,
            "early",
            "beginning",
            "start",
            "anfang",
            "debut",
            "principios",
            "inicio",
        )
    )
    return re.compile(
        r"(?<![\w./-])(?:(?P<iso>\d{4}-\d{2}-\d{2})(?!\d)"
        r"|(?P<a>\d{1,2})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4})(?!\d)"
        rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|\.)? (?:of |de )?(?P<m1>{month})\b\.?"
        r"(?:,?(?: del?)? ?(?P<y1>\d{4}))?"
        rf"|(?P<m2>{month})\b\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d),? ?"
        r"(?P<y2>\d{4})?"
        rf"|(?:(?P<part>{part})(?: of|-| de)? ?)?(?P<m3>{month})\b\.?"
        r"(?:,?(?: del?)? ?(?P<y3>\d{4}))?"
        rf"|(?:in|dans|en|dentro de|em|daqui a) (?P<n>\d{{1,2}}|{number})"
        r" (?P<unit>months?|monaten?|mois|mes(?:es)?|weeks?|wochen?|semaines?|semanas?"
        r"|years?|jahre?n?|ans?|anos?)\b"
        rf"|(?P<season>{'|'.join(_SEASONS)})\b ?(?P<y4>\d{{4}})?"
        r"|q(?P<quarter>[1-4]) ?(?P<y5>\d{4})"
        r"|(?:in|en|before|until|till|from|after|avant|vor|ab|bis|em|hasta|ate|desde)"
        r" (?P<y6>20\d\d)(?!-))"
        r"(?!\w)"
    )


def read_days(words: str, written_on: date | None) -> Iterator[date]:
    """Yield the days that folded `words` name, of which a letter of a day may tell.

    A month is its first day, what comes after one the first of the next. Without a
    year it is the next there is; a day that isn't ahead is none.
    """
    for match in islice(_pattern().finditer(words), _MOST):
        day = _day_of(match, written_on)
        if day is None:
            continue
        if _AFTER.search(words[: match.start()][-20:]):
            day = _after(match, day)
        if written_on is None or written_on < day <= written_on + MOST_AHEAD:
            yield day


def _day_of(match: re.Match[str], written_on: date | None) -> date | None:
    try:
        return _dated(match) or _month_of(match, written_on) or _far(match, written_on)
    except ValueError:
        return None


def _dated(match: re.Match[str]) -> date | None:
    """Return a day that is written in figures; 03/04 may be two days."""
    if match["iso"]:
        return date.fromisoformat(match["iso"])
    if not match["a"]:
        return None
    one, two, year = int(match["a"]), int(match["b"]), int(match["y"])
    if match["sep"] == "." or one > 12 or one == two:
        return date(year, two, one)
    return date(year, one, two) if two > 12 else None


def _month_of(match: re.Match[str], written_on: date | None) -> date | None:
    """Return a day of a month, or one for the month."""
    for month, day, year in (("m1", "d1", "y1"), ("m2", "d2", "y2")):
        if match[month]:
            at = int(match[day])
            return _next(_months()[match[month]], at, match[year], written_on)
    if not match["m3"] or _is_verb(match):
        return None
    number = _months()[match["m3"]]
    found = _next(number, 1, match["y3"], written_on)
    part = match["part"] or ""
    if found and part in _MIDDLE:
        return found.replace(day=15)
    last = monthrange(found.year, number)[1] if found else 1
    return found.replace(day=last) if found and part in _END else found


def _is_verb(match: re.Match[str]) -> bool:
    """Say whether "may" is no month."""
    before = match.string[: match.start()].split()[-1:]
    is_led = bool(before) and before[0] in _LEADS
    return match["m3"] == "may" and not (is_led or match["y3"] or match["part"])


def _next(
    month: int, day: int, year: str | None, written_on: date | None
) -> date | None:
    if year:
        return date(int(year), month, day)
    if written_on is None:
        return None
    found = date(written_on.year, month, day)
    return found if found > written_on else date(written_on.year + 1, month, day)


def _far(match: re.Match[str], written_on: date | None) -> date | None:
    """Return a day for a season, a quarter, a year, or a span from the letter."""
    if match["season"]:
        return _next(_SEASONS[match["season"]], 1, match["y4"], written_on)
    if match["quarter"]:
        return date(int(match["y5"]), 3 * int(match["quarter"]) - 2, 1)
    if match["y6"]:
        return date(int(match["y6"]), 1, 1)
    if not match["n"] or written_on is None:
        return None
    number = _NUMBERS.get(match["n"]) or int(match["n"])
    if match["unit"].startswith(("week", "woch", "sem")):
        return written_on + timedelta(weeks=number)
    months = number * (1 if match["unit"].startswith(("mo", "me")) else 12)
    year, month = divmod(written_on.month - 1 + months, 12)
    last = monthrange(written_on.year + year, month + 1)[1]
    return date(written_on.year + year, month + 1, min(written_on.day, last))


def _after(match: re.Match[str], day: date) -> date:
    """Return the first day after what `match` names; after a season, 90 days on."""
    if match["m3"] and not match["part"]:
        last = monthrange(day.year, day.month)[1]
        return day.replace(day=last) + timedelta(days=1)
    if match["season"]:
        return (day + timedelta(days=92)).replace(day=1)
    return day + timedelta(days=1)
