"""Tell whether two opportunities may be the same role, and by what."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import chain, product

from ajar.core.nouns.role import Pay
from ajar.core.tables import load_map
from ajar.core.text import fold, squash
from ajar.core.title_abroad import (
    english_title,
    may_mean_the_same,
    mean_the_same,
)

SAME_ROLE_WINDOW_DAYS = 180
_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)
_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,60}[)\]]")
_GENDERS = re.compile(r"\b[mwfdx](?:/[mwfdx*]){1,3}\b|\*in\b|[:_]in\b")
_WORD = re.compile(r"[^\W_][\w+#.]*")
# Where a role is done and for how long is told apart by other facts.
_NOT_THE_TITLE = frozenset(
    (
        *("remote", "hybrid", "onsite", "contract", "permanent", "perm", "freelance"),
        *("full-time", "part-time", "fulltime", "role", "position", "job", "stelle"),
        *("a", "an", "the", "for", "and", "of", "in", "at", "w", "m", "f", "d", "x"),
    )
)
_ALIASES = {"sr": "senior", "jr": "junior", "snr": "senior", "eng": "engineer"}
_LEGAL = re.compile(
    r"\b(?:inc|ltd|llc|llp|plc|gmbh|ag|se|kg|co|corp|corporation|company|limited|group"
    r"|bv|nv|sa|sas|sarl|srl|spa|ab|as|oy|aps|pty|holding|holdings|the)\b\.?"
)
_NO_WORD = re.compile(r"[^\w\s]+")


def plain_title(title: str) -> str:
    """Return a job title for comparing: its words in order, without asides.

    >>> plain_title("Sr. Backend Engineer (Python) m/w/d")
    'senior backend engineer'
    """
    low = _GENDERS.sub(" ", _BRACKETS.sub(" ", fold(title[:200]).casefold()))
    words = (word.strip(".") for word in _WORD.findall(low))
    named = (_ALIASES.get(word, word) for word in words)
    return " ".join(word for word in named if word not in _NOT_THE_TITLE)


def plain_employer(employer: str) -> str:
    """Return a firm's name for comparing, without its legal form.

    >>> plain_employer("The Quill & Co. GmbH")
    'quill'
    """
    low = fold(employer[:200]).casefold().replace(".", "")
    bare = " ".join(_NO_WORD.sub(" ", _LEGAL.sub(" ", low)).split())
    return bare or " ".join(low.split())


def plain_place(place: str) -> str:
    """Return a place for comparing, a town by its English name.

    >>> plain_place("Genève")
    'geneva'
    """
    name = squash(place).casefold()
    town, comma, rest = name.partition(",")
    known = load_map("town_forms.tsv")
    return f"{known.get(town, town)}{comma}{rest}"


def pay_overlaps(one: Pay, other: Pay) -> bool:
    """Tell whether a figure fits both; unlike currencies or periods never do."""
    for a, b in ((one.currency, other.currency), (one.period, other.period)):
        if a and b and a != b:
            return False
    low = max(one.min or 0, other.min or 0)
    high = min(_top(one), _top(other))
    return low <= high


def _top(pay: Pay) -> float:
    return float("inf") if pay.max is None else pay.max


class Likeness(StrEnum):
    """What two opportunities have in common."""

    TITLE = "title"
    EMPLOYER = "employer"
    PLACE = "place"
    PAY = "pay"
    TITLE_ABROAD = "title in another language"


@dataclass(frozen=True, slots=True)
class Sketch:
    """What one opportunity says, all its pitches together."""

    id: str
    first_at: datetime | None
    titles: frozenset[str]
    employers: frozenset[str]
    places: frozenset[str]
    pays: tuple[Pay, ...]


@dataclass(frozen=True, slots=True)
class SameRole:
    """Two opportunities (`one` < `other`, by id) that may be the same role, and why."""

    one: str
    other: str
    reasons: tuple[Likeness, ...]


def find_same_roles(sketches: Iterable[Sketch]) -> tuple[SameRole, ...]:
    """Return the pairs that may be one role, in ascending order of their ids.

    The titles are the same, nothing said speaks against it, and either the employer
    is the same or, where one does not name theirs, the place and the pay agree. Titles
    in two languages are the same where employer, place and pay agree. They came within
    180 days.
    """
    known = tuple(sketches)
    found = {
        (min(a.id, b.id), max(a.id, b.id)): reasons
        for a, b in chain(_near_pairs(known), _pairs_abroad(known))
        if (reasons := compare(a, b))
    }
    return tuple(SameRole(*ids, found[ids]) for ids in sorted(found))


def _near_pairs(sketches: Iterable[Sketch]) -> Iterator[tuple[Sketch, Sketch]]:
    by_title: dict[str, list[Sketch]] = defaultdict(list)
    for sketch in sketches:
        for title in sketch.titles:
            by_title[title].append(sketch)
    return _within_window(by_title.values())


def _pairs_abroad(sketches: Iterable[Sketch]) -> Iterator[tuple[Sketch, Sketch]]:
    """Yield the pairs at one employer and place where one title is no English."""
    by_employer: dict[tuple[str, str], list[Sketch]] = defaultdict(list)
    for sketch in sketches:
        for one in product(sketch.employers, sketch.places):
            by_employer[one].append(sketch)
    mixed = (
        same
        for same in by_employer.values()
        if len(same) > 1
        and any(english_title(title)[1] for one in same for title in one.titles)
    )
    return _within_window(mixed)


def _within_window(
    groups: Iterable[list[Sketch]],
) -> Iterator[tuple[Sketch, Sketch]]:
    window = timedelta(days=SAME_ROLE_WINDOW_DAYS)
    for same in groups:
        same.sort(key=lambda sketch: (sketch.first_at or _BEFORE_ALL, sketch.id))
        for place, one in enumerate(same):
            for other in same[place + 1 :]:
                if one.first_at and other.first_at:
                    if other.first_at - one.first_at > window:
                        break
                    yield one, other


def compare(one: Sketch, other: Sketch) -> tuple[Likeness, ...]:
    """Return what speaks for one role; nothing where something speaks against it."""
    # Of the pairs on a desk most differ in place: what costs most is looked at last.
    titles = _agree(one.titles, other.titles)
    employers = _agree(one.employers, other.employers)
    if employers is False or not one.titles or not other.titles:
        return ()
    if not titles:
        return _compare_abroad(one, other) if employers else ()
    places = _agree(one.places, other.places)
    if places is False or not (employers or places):
        return ()
    pay = _pay_agrees(one.pays, other.pays)
    if pay is False or not (employers or pay):
        return ()
    said = zip(_IN_WORDS, (titles, employers, places, pay), strict=True)
    return tuple(likeness for likeness, agrees in said if agrees)


_IN_WORDS = (Likeness.TITLE, Likeness.EMPLOYER, Likeness.PLACE, Likeness.PAY)


def _compare_abroad(one: Sketch, other: Sketch) -> tuple[Likeness, ...]:
    """Return what speaks for one role though the titles are in two languages."""
    pay = _pay_agrees(one.pays, other.pays)
    if pay is False or not _agree(one.places, other.places):
        return ()
    alike = may_mean_the_same if pay else mean_the_same
    if not any(alike(a, b) for a, b in product(one.titles, other.titles)):
        return ()
    reasons = (Likeness.EMPLOYER, Likeness.PLACE, *((Likeness.PAY,) if pay else ()))
    return (*reasons, Likeness.TITLE_ABROAD)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool | None:
    """Tell whether both name the same thing; None where one of them names none."""
    return bool(one & other) if one and other else None


def _pay_agrees(one: tuple[Pay, ...], other: tuple[Pay, ...]) -> bool | None:
    if not one or not other:
        return None
    return any(pay_overlaps(a, b) for a, b in product(one, other))
