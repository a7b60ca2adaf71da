"""Know a place by its name, from tables of towns, countries and regions."""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from ajar.core.nouns.letter import Passage
from ajar.core.read.capitals import with_capitals
from ajar.core.read.passage_words import READ_LIMIT
from ajar.core.remember import remember_passage
from ajar.core.tables import load_rows, load_terms
from ajar.core.text import Span

_CAPITAL = "[A-ZÀ-ÖØ-ÞŁŚŻČŠŽİ]"
_REST = r"(?:(?:[\w']|-(?!based|area|wide|only|remote)){0,23}\w)?"
_WORD = _CAPITAL + _REST
_SHORT = r"(?:(?:St|Ft|Mt|Co|Ste)\.|U\.S\.A\.?|U\.S\.|U\.K\.|E\.U\.|D\.C\.|L\.A\.)"
_SHORT_REST = (
    r"(?:(?:(?<=[SFM])t|(?<=C)o|(?<=S)te)\.|(?<=U)\.S\.A\.?|(?<=U)\.S\.|(?<=E)\.U\."
    r"|(?<=U)\.K\.|(?<=D)\.C\.|(?<=L)\.A\.)"
)
_LINK = (
    r"(?:de|del|da|do|dos|das|di|of|upon|la|le|les|los|las|el|sur|am|an der|and the)"
)
# It begins with a capital and looks back from there: to find capitals is quick.
_NAME = re.compile(
    rf"{_CAPITAL}(?<![\w@.#].)(?:{_SHORT_REST}|{_REST})"
    rf"(?: (?:{_LINK} )?(?:{_SHORT}|{_WORD})){{0,7}}"
)
_WORD_START = re.compile(r"(?:(?<= )|\A)\S")
_CODE_AFTER = re.compile(
    r"(?:, ?| - | |/| \()(?P<code>[A-Z]{2,3}|U\.S\.A?\.?|U\.K\.|D\.C\.)(?![\w&'])"
)
_WIDER_AFTER = re.compile(
    r", ?(?P<region>[A-ZÀ-Þ][\w'-]{2,20}(?: [A-ZÀ-Þ][\w'-]{1,20}){0,2})"
)
_TOWN_SHAPE = re.compile(
    r"(?:Fort|Ft\.?|Camp|Port|Mount|Mt\.?|Lake|Saint|St\.?|San|Santa|Los|Las|El|New"
    r"|Bad|Villa|Ciudad|Cape|Palm|Glen|North|South|East|West|Upper|Lower|Nova|Greater"
    r"|Northern|Southern|Eastern|Western|County|Co\.|Isle of|Point|Joint Base) [A-Z]"
    r"|[A-Z]\w+[ -](?:on|upon|am|an der|sur|sous|ob der)[ -][A-Z]"
    r"|[A-Z]\w+ (?:City|Beach|Springs|Falls|Heights|Valley|County|Bay|Hills|Island"
    r"|Islands|Park|Creek|Harbor|Harbour|Grove|Ridge|Lakes|Junction|Hill|Area)\b"
    r"|[A-Z]\w{3,}(?:burg|berg|ville|borough|bury|shire|stadt|heim|hausen|ingen|dorf"
    r"|furt|bourg|mouth|chester|wich|burgh|haven|kirchen|weiler|feld)\Z"
)
_BEFORE_WIDER = frozenset(",-/(")
_STEPS = ("in ", "at ", "the ", "ear ", "of ", "à ", "em ", "en ", "bei ", "um ")
_LONGEST = 5
_STREETS = frozenset({"Street", "Road", "Avenue", "Lane", "Quay", "House", "Building"})
_COUNTRY_CODES = frozenset({"US", "USA", "UK", "UAE", "U.S.", "U.S.A.", "U.K."})


class Known(IntEnum):
    """How much a name by itself says that it is a place."""

    NO = 0
    SHAPED = 1
    NAME_LIKE = 2
    TOWN = 3
    LARGE = 4
    REGION = 5
    COUNTRY = 6


class Mention(NamedTuple):
    """A name that may be a place's, where it stands, and how known it is."""

    span: Span
    known: Known


_WEIGHTS = {
    "town": Known.LARGE,
    "region": Known.REGION,
    "country": Known.COUNTRY,
    "area": Known.COUNTRY,
}


@cache
def wide_places() -> dict[str, Known]:
    """Return the hand-made table: countries and regions, and towns' other names."""
    known: dict[str, Known] = {}
    for kind, names in load_rows("places.tsv"):
        for name in names.split("|"):
            known.setdefault(name, _WEIGHTS[kind])
            if len(name) > 4:
                known.setdefault(name.upper(), _WEIGHTS[kind])
    return known


@cache
def _towns() -> dict[str, Known]:
    towns: dict[str, Known] = {}
    for _, kind, names in load_rows("city_names.tsv"):
        weight = Known.LARGE if kind == "large" else Known.TOWN
        for name in names.casefold().split("|"):
            towns[name] = max(weight, towns.get(name, Known.NO))
    return towns


@cache
def _region_codes() -> frozenset[str]:
    rows = (row.split() for _, row in load_rows("regions.tsv"))
    return _COUNTRY_CODES.union({"D.C."}, *rows)


@cache
def state_codes() -> frozenset[str]:
    """Return the codes of states that stand behind a town: "NV"."""
    rows = (row for land, row in load_rows("regions.tsv") if land != "BR")
    return frozenset(code for row in rows for code in row.split())


@cache
def _first_words() -> frozenset[str]:
    names = (*wide_places(), *_towns())
    return frozenset(name.split(" ")[0].casefold() for name in names)


@lru_cache(maxsize=4096)
def _may_hold_place(name: str) -> bool:
    """Say whether a word of `name` begins the name of a place."""
    return not _first_words().isdisjoint(name.casefold().split(" "))


@lru_cache(maxsize=4096)
def how_known(name: str) -> Known:
    """Return how surely `name` (as written) is a place's name.

    >>> how_known("Leeds").name, how_known("Kubernetes").name
    ('LARGE', 'NO')
    """
    folded = name.casefold()
    if len(name) < 2 or folded in load_terms("not_places.tsv"):
        return Known.NO
    found = wide_places().get(name, Known.NO)
    if not found and (len(name) > 3 or not name.isupper()):
        found = _towns().get(folded, Known.NO)
    if found and folded in load_terms("name_like_towns.tsv"):
        return Known.NAME_LIKE
    return found


_MOST_MENTIONS = 500
# Made as tuples at once: there are many, and `Mention(…)` is a call in Python.
_new = tuple.__new__


@remember_passage
def mentions_of(passage: Passage) -> tuple[Mention, ...]:
    """Return the names in `passage` that may be places, as find_mentions."""
    capitalised = with_capitals(passage.plain, passage.text)
    return tuple(islice(find_mentions(capitalised), _MOST_MENTIONS))


def find_mentions(plain: str) -> Iterator[Mention]:
    """Yield the names in folded text that may be places, with the region after them.

    A name with nothing known in it is yielded whole, as not known. Only the first
    READ_LIMIT characters are looked at.
    """
    taken = 0
    for match in _NAME.finditer(plain, 0, READ_LIMIT):
        name, offset = match[0], match.start()
        known = tuple(_find_known(plain, offset, name)) if _may_hold_place(name) else ()
        if known and not _is_other_name(known, offset, name):
            # "Reno, Nevada" has said Nevada.
            yield from (place for place in known if place.span.start >= taken)
            taken = max(taken, known[-1].span.end)
        elif plain[max(0, offset - 4) : offset].endswith(_STEPS) and _has_shape(name):
            stop = _with_region(plain, match.end(), Known.SHAPED)
            known_by = Known.LARGE if stop > match.end() else Known.SHAPED
            yield Mention(Span(offset, stop), known_by)
        else:
            place = _coded_or_unknown(plain, offset, name)
            taken = place.span.end if place.known else taken
            yield place


def _is_other_name(known: tuple[Mention, ...], offset: int, name: str) -> bool:
    """Say whether towns side by side make up the name of something else.

    "Ohio Indiana Michigan" is a list said in haste, "Serra Alta" a firm.
    """
    inside = [place for place in known if place.span.end <= offset + len(name)]
    return len(inside) > 1 and any(place.known < Known.LARGE for place in inside)


def _has_shape(name: str) -> bool:
    # "Saint Attracta's" is a school, a church, a ward.
    return _TOWN_SHAPE.match(name) is not None and not name.endswith("'s")


def _find_known(plain: str, offset: int, name: str) -> Iterator[Mention]:
    starts = [word.start() for word in _WORD_START.finditer(name)]
    ends = [*(start - 1 for start in starts[1:]), len(name)]
    at, found = 0, False
    while at < len(starts):
        if name[starts[at] : ends[at]].casefold() in _first_words():
            for last in range(min(at + _LONGEST, len(starts)) - 1, at - 1, -1):
                known = how_known(name[starts[at] : ends[last]])
                if not known:
                    continue
                if at and not found and known is Known.TOWN and not _is_plain(name, at):
                    break
                end = offset + ends[last]
                stop = _with_region(plain, end, known)
                known = max(known, Known.LARGE) if stop > end else known
                yield Mention(Span(offset + starts[at], stop), known)
                at, found = last, True
                break
        at += 1


def _coded_or_unknown(plain: str, offset: int, name: str) -> Mention:
    """Return "Elm Creek NE" as a town for its code, or the name as not known."""
    words = name.split(" ")
    end = offset + len(name)
    followed = plain[end : end + 2].strip()[:1] in _BEFORE_WIDER
    alone = len(words) == 1 or words[-1] not in state_codes()
    if (alone and not followed) or words[-1] in _STREETS:
        return _new(Mention, (_new(Span, (offset, end)), Known.NO))
    wider = _WIDER_AFTER.match(plain, end)
    vouched = wider is not None and _is_region(wider["region"], words)
    if (
        wider
        and vouched
        and len(words) < 3
        and words[0].casefold() not in load_terms("not_places.tsv")
    ):
        # "Lunenburg, Nova Scotia": the region vouches for the town.
        return Mention(Span(offset, wider.end()), Known.LARGE)
    if words[0].casefold() in load_terms("not_places.tsv"):
        stop = _with_region(plain, end, Known.TOWN)  # "Mission, TX" is a town
        is_town = stop > end and name.casefold() in _towns()
        return Mention(Span(offset, stop), Known.LARGE if is_town else Known.NO)
    if len(words) > 1 and words[-1] in state_codes() and not words[-2].isupper():
        start = len(" ".join(words[:-3])) + 1 if len(words) > 3 else 0
        return Mention(Span(offset + start, end), Known.LARGE)
    if not followed:
        return Mention(Span(offset, end), Known.NO)
    code = _CODE_AFTER.match(plain, end)
    coded = code is not None and ", " in code[0] and code["code"] in state_codes()
    if code and coded and not words[-1].isupper() and not how_known(words[-1]):
        start = len(" ".join(words[:-2])) + 1 if len(words) > 2 else 0
        return Mention(Span(offset + start, code.end()), Known.LARGE)
    stop = _with_region(plain, end, Known.SHAPED)
    if stop > end and plain[max(0, offset - 4) : offset].endswith(_STEPS):
        # "in Bude, Cornwall": the county vouches for the town.
        return Mention(Span(offset, stop), Known.LARGE)
    return Mention(Span(offset, end), Known.NO)


def _is_region(name: str, words: list[str]) -> bool:
    """Say whether `name` behind a comma is a region, of a town written `words`.

    Behind two words ("Swan Hill") even a region called like a person is one.
    """
    if len(words) == 2 and words[0].casefold() not in load_terms("not_places.tsv"):
        return wide_places().get(name, Known.NO) >= Known.REGION
    return how_known(name) >= Known.REGION


def _is_plain(name: str, word: int) -> bool:
    """Say whether what stands before a word is no part of a longer name.

    "Remote Ely" names Ely; "Jane Ely" does not.
    """
    before = name.split(" ")[word - 1].casefold()
    return before in load_terms("not_places.tsv")


def _with_region(plain: str, end: int, known: Known) -> int:
    """Return where a place that ends at `end` ends with its region or country.

    "Reno" in "Reno, NV" ends after "NV"; in "Reno, Monday" after "Reno".
    """
    if known is Known.COUNTRY:
        return end
    code = _CODE_AFTER.match(plain, end)
    if code is not None and code["code"] in _region_codes():
        wider = Known.COUNTRY if code["code"] in _COUNTRY_CODES else Known.REGION
        return _with_region(plain, code.end(), wider) if wider > known else end
    region = _WIDER_AFTER.match(plain, end)
    if region is None:
        return end
    words = region["region"].rstrip(".").split(" ")
    for size in range(len(words), 0, -1):
        found = how_known(" ".join(words[:size]))
        if found >= Known.REGION and found > known:
            stop = region.start("region") + len(" ".join(words[:size]))
            return _with_region(plain, stop, found)
    return end
