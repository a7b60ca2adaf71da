"""Where outreach comes from, and how they say they found the user."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from ajar.core.decision.words import all_of
from ajar.core.insights.approach import (
    ENOUGH,
    Approach,
    Bars,
    Insight,
    Months,
    Table,
    of_words,
    start,
    too_few,
)
from ajar.core.nouns.role import FoundVia, Topic
from ajar.core.nouns.wording import count_words

SHOWN_MONTHS = 12
"""The months that are drawn: a year, up to the newest message."""

CHANNELS = {
    "linkedin": "LinkedIn",
    "mail": "Mail",
    "call": "Phone",
    "sms": "Text",
    "whatsapp": "WhatsApp",
    "form": "Form",
}
FOUND = {
    FoundVia.LINKEDIN: "LinkedIn",
    FoundVia.RESUME_SITE: "A résumé on a job site",
    FoundVia.OLD_APPLICATION: "An earlier contact",
    FoundVia.GITHUB: "GitHub",
    FoundVia.REFERRAL: "Somebody who knows you",
    FoundVia.EVENT: "An event",
    FoundVia.WEBSITE: "Your website",
}
OLD = (FoundVia.RESUME_SITE, FoundVia.OLD_APPLICATION)
_LEAST_MONTHS = 4


def find_sources(approaches: Sequence[Approach]) -> Insight:
    """Return by which ways people wrote, month by month, and which way that goes."""
    dated = [
        (a.channel, a.on.replace(day=1)) for a in approaches if a.is_person and a.on
    ]
    months = _months([month for _, month in dated])
    lately = [(channel, month) for channel, month in dated if month in months]
    if len(lately) < ENOUGH:
        unit = ("person in a year", "people in a year")
        return too_few("sources", len(lately), unit, "who comes how")
    counts: dict[str, Counter[date]] = {}
    for channel, month in lately:
        counts.setdefault(channel, Counter())[month] += 1
    named = sorted(counts, key=lambda name: (-counts[name].total(), name))
    rows = [(name, tuple(counts[name][month] for month in months)) for name in named]
    told = tuple((CHANNELS.get(name, name.title()), each) for name, each in rows)
    title, about = _say_sources(told)
    shown = sum(sum(each) for _, each in told)
    return Insight(
        "sources",
        title,
        "Messages from people, by month",
        shown,
        _table_of_months(months, told),
        Months(months, tuple((name, each, name in about) for name, each in told)),
    )


def _months(firsts: Sequence[date]) -> tuple[date, ...]:
    """Return all months from the first to the last, the last year at most."""
    if not firsts:
        return ()
    month, first = max(firsts), min(firsts)
    found = [month]
    while month > first and len(found) < SHOWN_MONTHS:
        back = month.month == 1
        month = date(month.year - back, 12 if back else month.month - 1, 1)
        found.append(month)
    return tuple(reversed(found))


def _table_of_months(
    months: Sequence[date], rows: Sequence[tuple[str, tuple[int, ...]]]
) -> Table:
    head = ("Source", *(f"{month:%b %Y}" for month in months), "Total")
    return Table(
        "Messages from people",
        head,
        tuple((name, *each, sum(each)) for name, each in rows),
    )


def _say_sources(rows: Sequence[tuple[str, tuple[int, ...]]]) -> tuple[str, set[str]]:
    """Return what is so, and the sources that it is about.

    A source fades if its later half of the months has at most half of the earlier
    one's, of five at least; it picks up the other way round.
    """
    fading = [name for name, each in rows if _turns(each[::-1])]
    rising = [name for name, each in rows if _turns(each)][:2]
    verb = "picks up" if len(rising) == 1 else "pick up"
    if fading and rising:
        said = f"{fading[0]} is fading and {all_of(rising)} {verb}"
        return said, {fading[0], *rising}
    if rising:
        return f"{all_of(rising)} {verb}", {*rising}
    if fading:
        return f"{fading[0]} is fading", {fading[0]}
    (name, each), total = rows[0], sum(sum(each) for _, each in rows)
    return f"{name} brings {of_words(sum(each), total)}", {name}


def _turns(counts: tuple[int, ...]) -> bool:
    """Say whether the later half has twice the earlier at least, and enough of them."""
    if len(counts) < _LEAST_MONTHS:
        return False
    half = len(counts) // 2
    early, late = sum(counts[:half]), sum(counts[-half:])
    return late >= ENOUGH and early * 2 <= late


def find_ways(approaches: Sequence[Approach]) -> Insight:
    """Return how those who say so found the user; old résumés first of all."""
    ways = [
        FoundVia(str(way))
        for a in approaches
        if a.is_person and (way := a.value(Topic.FOUND_VIA))
    ]
    if len(ways) < ENOUGH:
        unit = ("person who says it", "people who say it")
        return too_few("found", len(ways), unit, "how they found you")
    counts = Counter(ways)
    order = sorted(counts, key=lambda way: (-counts[way], way.value))
    old = sum(counts[way] for way in OLD)
    if old > 1:
        title = f"An old résumé is still out there: {of_words(old, len(ways))} found it"
        about: Sequence[FoundVia] = OLD
    else:
        said = of_words(counts[order[0]], len(ways))
        title = f"{start(said)} found you by {_by(order[0])}"
        about = (order[0],)
    rows = tuple((FOUND[way], counts[way]) for way in order)
    return Insight(
        "found",
        title,
        f"How {count_words(len(ways))} people say they found you",
        len(ways),
        Table("How they found you", ("Way", "People"), rows),
        Bars(tuple((FOUND[way], counts[way], way in about) for way in order)),
    )


def _by(way: FoundVia) -> str:
    words = FOUND[way]
    is_name = way in {FoundVia.LINKEDIN, FoundVia.GITHUB}
    return words if is_name else words[:1].lower() + words[1:]
