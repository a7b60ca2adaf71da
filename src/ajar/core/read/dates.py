"""Find dates in prose and count them from the day a message was sent."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from itertools import islice
from typing import NamedTuple

from ajar.core.read.numbers import count_pattern, count_words, read_count
from ajar.core.tables import load_rows

MOST_SENTENCES, MOST_DATES = 16, 8
"""A hostile text may have thousands; no offer dates so many."""

_MONTH_FIRST = frozenset({"US", "PH", "PR"})
_UNITS = {
    **dict.fromkeys(("hour", "hours", "hrs", "hr", "h", "stunden", "heures"), "hours"),
    **dict.fromkeys(("horas", "stunde", "heure", "hora", "uur", "ore"), "hours"),
    **dict.fromkeys(("day", "days", "tagen", "tage", "jours", "días", "dias"), "days"),
    **dict.fromkeys(("business days", "working days", "werktagen"), "workdays"),
    **dict.fromkeys(("jours ouvrés", "días hábiles", "dias úteis"), "workdays"),
    **dict.fromkeys(
        ("week", "weeks", "wochen", "woche", "semaines", "semanas"), "weeks"
    ),
}
_END_OF = re.compile(
    r"\b(?:end of(?: the| this)?|eo|ende(?: der| dieser| des| dieses)?|fin(?: de| du)?"
    r"(?: la)?|fim d[aoe]) ?(?P<unit>day|business|play|week|month|year|woche|monats"
    r"|jahres"
    r"|semaine|mois|semana|mes|mês|d|w|m)\b|\b(?P<close>eod|eow|eom|cob"
    r"|close of business"
    r"|close of play)\b"
)


_FIGURE = re.compile(r"\d")
_MAY_BE_DATE = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun|tod|ton|tom|tmr|this (?:ev|af)|die|mit|don"
    r"|fre|sam|heu|übe|mor|lun|mar|mer|jeu|ven|dim|auj|ce s|dem|mié|jue|vie|sáb|dom|hoy"
    r"|mañ|seg|ter|qua|qui|sex|hoj|ama|maa|din|woe|don|vri|van|ogg|gio|end|eo|fin|fim"
    r"|cob|close)|(?:day|week|hour|hr|tag|woche|stunde|jour|semaine|heure|día|dia"
    r"|semana"
    r"|hora|uur|ore)s?\b|tagen|wochen|stunden|\b(?:first|second|third|(?:[a-z]{2,5}teen"
    r"|four|fif|six|seven|eigh|nin|ten|eleven|twelf|twentie|thirtie)th)\b"
)


class Moment(NamedTuple):
    """A date as words say it, and where they stand."""

    start: int
    end: int
    on: date


@cache
def _words(kind: str) -> dict[str, int]:
    return {
        row[0]: int(row[2]) for row in load_rows("date_words.tsv") if row[1] == kind
    }


def _any_of(kind: str) -> str:
    return "|".join(sorted(map(re.escape, _words(kind)), key=len, reverse=True))


@cache
def _pattern() -> re.Pattern[str]:
    month, weekday = _any_of("month"), _any_of("weekday")
    units, ordinal = "|".join(sorted(_UNITS, key=len, reverse=True)), _any_of("ordinal")
    return re.compile(
        r"(?<![\w./-])(?:"
        rf"(?>(?:(?:{weekday})\.?,? (?:the |den |dem |le |el )?)?)(?:"
        r"(?P<iso>\d{4}-\d{2}-\d{2})(?!\d)"
        r"|(?P<one>\d{1,2})(?P<sep>[./-])(?P<two>\d{1,2})"
        r"(?:(?P=sep)(?P<year>\d{4}|\d{2}))?(?P<dot>\.)?(?![\d/%])"
        r"|(?P<d1>\d{1,2})(?:st|nd|rd|th|er|º|\.)? ?(?:of |de |do )?"
        rf"(?P<m1>{month})\b\.?(?:,? (?:de |of |del )?(?P<y1>\d{{4}}))?"
        rf"|(?P<m2>{month})\b\.? (?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?"
        r"(?![\d%:]|k\b)(?:,? (?P<y2>\d{4})(?!\d))?"
        rf"|(?P<m4>{month})\b (?:the )?(?P<o1>{ordinal})\b"
        rf"|(?:the )?(?P<o2>{ordinal}) of (?P<m5>{month})\b"
        rf"|(?:the |dia |día |(?<=day )|(?<=day the ))(?P<nth>\d{{1,2}})(?:st|nd|rd"
        rf"|th)\b(?! (?:of )?(?:{month})\b))"
        r"|(?P<which>this|next|coming|nächste[nr]?|kommende[nr]?|diese[nr]?) "
        rf"(?P<w1>{weekday})\b"
        rf"|(?P<w2>{weekday})\b"
        rf"|(?P<near>{_any_of('in_days')})\b(?!')"
        rf"|(?:(?P<n>{count_pattern()})|(?<=within )an?|(?<=inside )a)[ -]?"
        rf"(?P<unit>{units})\b"
        rf"|end of (?P<m3>{month})\b(?! \d))"
    )


# Words of the pattern that no table has, first in what they begin.
_LEADS = frozenset(
    {"this", "next", "coming", "nächste", "nächster", "nächsten", "kommende"}
    | {"kommender", "kommenden", "diese", "dieser", "diesen"}
    | {"the", "dia", "día", "end", "a", "an"}
)
_WORD = re.compile(r"(?<![\w./-])[^\W_]+")
_DIGITS = re.compile(r"\d(?<![\w./-].)")


@cache
def _first_words() -> frozenset[str]:
    """Return the words that a date may begin with."""
    kinds = (*_words("month"), *_words("weekday"), *_words("in_days"), *count_words())
    return frozenset(re.split(r"[\W_]", words)[0] for words in kinds) | _LEADS


@cache
def _day_follows() -> re.Pattern[str]:
    days = f"{_any_of('weekday')}|{_any_of('in_days')}|{_any_of('month')}"
    return re.compile(rf",? (?:on |the |this |next )?(?:(?:{days})\b|\d)")


def find_dates(
    low: str, start: int, end: int, sent_at: datetime, country: str
) -> Iterator[Moment]:
    """Yield the dates that lower-case `low` names between `start` and `end`.

    Those without a year lie ahead of `sent_at`; 03/04 is read by the country's use.
    """
    today = sent_at.date()
    # A figure is quicker to find than a word.
    if not (_FIGURE.search(low, start, end) or _MAY_BE_DATE.search(low, start, end)):
        return
    for match in islice(_matches(low, start, end), MOST_DATES):
        on = _date_of(match, sent_at, today, country)
        if on:
            yield Moment(match.start(), match.end(), on)
    for match in islice(_END_OF.finditer(low, start, end), MOST_DATES):
        # "By end of day Friday" is Friday.
        if not _day_follows().match(low, match.end(), end):
            yield Moment(match.start(), match.end(), _end_of(match, today))


def _matches(low: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what the pattern of dates matches, tried only where a date may begin."""
    pattern, firsts, at = _pattern(), _first_words(), start
    words = _WORD.findall(low, start, end)
    if firsts.isdisjoint(words) and not _DIGITS.search(low, start, end):
        return
    for word in _WORD.finditer(low, start, end):
        text = word[0]
        if text not in firsts and not text[0].isdigit():
            continue
        match = pattern.match(low, word.start(), end) if word.start() >= at else None
        if match:
            at = match.end()
            yield match


def _date_of(
    match: re.Match[str], sent_at: datetime, today: date, country: str
) -> date | None:
    if match["iso"]:
        return _make(*(int(part) for part in match["iso"].split("-")))
    if match["one"]:
        return _from_figures(match, today, country)
    if match["m1"] or match["m2"]:
        month = _words("month")[match["m1"] or match["m2"]]
        day, year = match["d1"] or match["d2"], match["y1"] or match["y2"]
        return _ahead(int(day), month, int(year) if year else None, today)
    if match["m4"] or match["m5"]:
        return _of_ordinal(match, today)
    if match["m3"]:
        month = _words("month")[match["m3"]]
        return _ahead(monthrange(today.year, month)[1], month, None, today)
    return _relative(match, sent_at, today)


def _of_ordinal(match: re.Match[str], today: date) -> date | None:
    """Read "January eleventh", as one says it; "you may first" is no day of May."""
    day = _words("ordinal")[match["o1"] or match["o2"]]
    if match["m4"] in _VERBS and day < _NO_ADVERB:
        return None
    return _ahead(day, _words("month")[match["m4"] or match["m5"]], None, today)


_VERBS, _NO_ADVERB = ("may", "march"), 4


def _relative(match: re.Match[str], sent_at: datetime, today: date) -> date | None:
    if match["w1"] or match["w2"]:
        return _next_weekday(
            _words("weekday")[match["w1"] or match["w2"]], match, today
        )
    if match["near"]:
        return today + timedelta(days=_words("in_days")[match["near"]])
    if match["nth"]:
        return _next_nth(int(match["nth"]), today)
    count, unit = read_count(match["n"] or "1"), _UNITS[match["unit"]]
    if count is None or count > 400:
        return None
    if unit == "workdays":
        return _after_workdays(today, int(count))
    return (sent_at + timedelta(**{unit: count})).date()


def _from_figures(match: re.Match[str], today: date, country: str) -> date | None:
    """Read 20.11.2026, 12/07 or 30-11-2026; a bare 3.5 or 9-5 is no date."""
    one, two, sep = int(match["one"]), int(match["two"]), match["sep"]
    year = int(match["year"]) if match["year"] else None
    if year is None and sep != "/" and not (sep == "." and match["dot"]):
        return None
    if year is not None and year < 100:
        year += 2000
    day_first = _ahead(one, two, year, today)
    month_first = _ahead(two, one, year, today) if sep != "." else None
    if not day_first or not month_first:
        return day_first or month_first
    if country:
        return month_first if country in _MONTH_FIRST else day_first
    return min(day_first, month_first)


def _make(year: int, month: int, day: int) -> date | None:
    fits = 1 <= month <= 12 and 2000 <= year <= 2100
    return date(year, month, day) if fits and _has(year, month, day) else None


def _has(year: int, month: int, day: int) -> bool:
    return 1 <= day <= monthrange(year, month)[1]


def _ahead(day: int, month: int, year: int | None, today: date) -> date | None:
    """Return the date in `year`, or without one the first that is not over."""
    if year is not None:
        return _make(year, month, day)
    soon = _make(today.year, month, day)
    if soon and soon >= today:
        return soon
    later = _make(today.year + 1, month, day)
    return later if later and later - today < timedelta(days=300) else None


def _next_weekday(weekday: int, match: re.Match[str], today: date) -> date:
    """Return the next such day; "next Friday" is the one of next week."""
    days = (weekday - today.weekday()) % 7
    which = match["which"] or ""
    if match.string.startswith((" week,", " week.", " week\n"), match.end()):
        # "Starting Monday week" is a week after Monday.
        return today + timedelta(days=(days or 7) + 7)
    if which == "next" or which.startswith("nächste"):
        return today + timedelta(days=7 - today.weekday() + weekday)
    if days == 0:
        return today if which in ("this", "diesen") else today + timedelta(days=7)
    return today + timedelta(days=days)


def _next_nth(day: int, today: date) -> date | None:
    if not 1 <= day <= 31:
        return None
    for months in range(13):
        year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
        found = _make(year, month + 1, day)
        if found and found >= today:
            return found
    return None


def _after_workdays(today: date, count: int) -> date:
    day = today
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def _end_of(match: re.Match[str], today: date) -> date:
    unit = (match["unit"] or match["close"]).removeprefix("eo")
    if unit in ("week", "w", "woche", "semaine", "semana"):
        return today + timedelta(days=(4 - today.weekday()) % 7)
    if unit in ("month", "m", "monats", "mois", "mes", "mês"):
        return today.replace(day=monthrange(today.year, today.month)[1])
    if unit in ("year", "jahres"):
        return today.replace(month=12, day=31)
    return today
