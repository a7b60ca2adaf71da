"""Read how many days a week the work is done on site, from office days alone.

"Two days from home" says nothing here: the week may have four days, or six.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.role import Topic
from ajar.core.read.claim import best_first, make_claim
from ajar.core.read.day_forms import FORMS, NUMBERS, N
from ajar.core.read.rules import find_hits, load_rules
from ajar.core.read.sought import find_sentences, seek
from ajar.core.read.weekdays import count_weekdays, find_weekdays
from ajar.core.remember import remember_passage
from ajar.core.text import Span

_MAY_COUNT = re.compile(
    rf"(?<![\w.,:/$£€])(?:{N}|a)[ -]?(?:full )?(?:days?\b|mornings?\b|afternoons?\b"
    rf"|d\b|d?p/?w\b|x\b|times"
    r"|tage?n?\b|jours?\b|j\b|d[ií]as?\b|dagen|giorni|dni|vezes|veces|fois|mal\b"
    r"|keer|office|oficina|bureau|in[ -]|on-?site|anchor|büro|präsenz)"
    r"|\b(?:twice|once|couple|every)\b"
)
_GUARDS = seek(
    *("semana", "woche", "semaine", "days", "day ", "week", "tag", "jour", "día"),
    *("dia", "dagen", "giorni", "dni ", "wfo", "wfh", "home", "pw"),
)
_SITES = (
    *("office", "site", "wfo", "rto", " in", "in ", "hq", "ort", "büro", "präsen"),
    *("prése", "présence", "bureau", "ofici", "presen", "escrit", "kantoor", "face"),
    *("anchor", "campus", "lab", "studio", "clinic", "hub", "branch", "plant"),
    *("person", "sede", "locaux", "home", "brid", "here", "with us", "desk", "floor"),
    *("table", "bench", "sur ", "chez", "casa", "haus", "wherever", "based"),
    *("daheim", "biurze", "other"),
)
_OTHER_MATTER = re.compile(
    r"\b(?:interviews?|assessment|round|entretien|vorstellungs\w*|entrevista"
    rf"|first {N} days|onboarding|trial day|probearbeit\w*|training"
    r"|(?<!in the )(?<!in our )workshop"
    r"|trade show|conference)\b"
)
_AROUND, _MOST_SENTENCES = 45, 10


class OfficeDays(NamedTuple):
    """A number of days a week on site, and the words that say so."""

    number: int | float
    span: Span


def read_days_in(letter: Letter) -> tuple[Fact, ...]:
    """Return the days a week on site that `letter` states."""
    return best_first(
        [
            make_claim(letter, passage, Topic.DAYS_IN, days.number, days.span)
            for passage in letter.offer
            for days in find_office_days(passage)
        ]
    )


@remember_passage
def find_office_days(passage: Passage) -> tuple[OfficeDays, ...]:
    """Return each different number of office days that `passage` states."""
    found: dict[int | float, OfficeDays] = {}
    for days in (*_counted(passage), *_told(passage), *_named(passage)):
        found.setdefault(days.number, days)
    return tuple(found.values())


def _counted(passage: Passage) -> Iterator[OfficeDays]:
    low, left = passage.low, _MOST_SENTENCES
    for start, end in find_sentences(passage, _GUARDS):
        sentence = low[start:end]
        if not any(map(sentence.__contains__, _SITES)):
            continue
        if not left or not _MAY_COUNT.search(sentence):
            continue
        left -= 1
        for needed, form in FORMS:
            if not any(map(sentence.__contains__, needed)):
                continue
            for match in form.finditer(low, start, end):
                groups = match.groupdict()
                town = match.start("town") if groups.get("town") else -1
                if town >= 0 and not passage.plain[town].isupper():
                    continue
                if not _is_other_matter(low, Span(start, end), match):
                    number = _number(groups["n"] or groups["m"])
                    yield OfficeDays(number, Span(*match.span()))


def _told(passage: Passage) -> Iterator[OfficeDays]:
    """Yield the days that are told without an office: "two days would be enough"."""
    for hit in find_hits(passage, load_rules("days_in_rules.tsv")):
        number = hit.match["n"]
        if number and not _is_other_matter(passage.low, hit.sentence, hit.match):
            yield OfficeDays(_number(number), hit.span)


def _is_other_matter(low: str, sentence: Span, match: re.Match[str]) -> bool:
    """Say whether the days are those of an interview, a training or a journey."""
    before = low[max(sentence.start, match.start() - _AROUND) : match.start()]
    after = low[match.start() : min(sentence.end, match.end() + _AROUND)]
    return bool(
        _OTHER_MATTER.search(re.split(r"[;:)]", before)[-1] + match[0])
        or _OTHER_MATTER.search(re.split(r"[;,(]", after)[0])
    )


def _number(word: str) -> int | float:
    if word in NUMBERS:
        return NUMBERS[word]
    value = float(word)
    return int(value) if value.is_integer() else value


def _named(passage: Passage) -> Iterator[OfficeDays]:
    for span in find_weekdays(passage):
        low = passage.low
        before = low[max(0, span.start - 40) : span.start]
        yield OfficeDays(count_weekdays(low[span.start : span.end], before), span)
