"""Collect the firms a letter names, and what each is to the sender."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from itertools import islice
from typing import NamedTuple

from ajar.core.nouns.fact import Evidence
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.read.firm_places import (
    PART_BEHIND,
    SITE_BEHIND,
    firm_before,
    firm_behind,
    firm_near,
    firm_of_person,
)
from ajar.core.read.names import firm_at, has_firm_word, name_words
from ajar.core.read.persons import read_shown_name
from ajar.core.read.place_names import Known, how_known
from ajar.core.read.posting import head_firm
from ajar.core.read.rules import Hit, find_hits, load_rules
from ajar.core.read.signing import author_name
from ajar.core.read.title_signs import weigh_titles
from ajar.core.read.title_words import title_words
from ajar.core.text import Span

_MOST_HITS = 40
_OFFERED = 0.7
_ABBREVIATION = 4
_HEADING_LINES = 5
_GREETING = re.compile(
    r"\s*(?:(?:hi|hiya|hello|hey|alright|dear|hola|olá|oi|bonjour|hallo|good morning"
    r"|good afternoon|morning|afternoon"
    r"|g'day)\b[ ,]{1,3}(?:[^\W\d_]{1,20}\b)?[,!.: -]{0,4})?"
    r"(?:(?:um|uh|er|erm|so|yeah|yes),? ){0,3}"
)
_GREETED = re.compile(
    r"\s*(?:(?i:hi|hello|hey|dear|alright|hola|olá|oi|bonjour|hallo|liebe[r]?|hiya"
    r"|g'day|good morning|good afternoon"
    r"|morning))[ ,]{1,3}(?P<name>[^\W\d_]{2,20})\b(?! from| at)"
)


class Place(StrEnum):
    """What a named firm is to the sender."""

    OWN = "own"
    CLIENT = "client"
    HIRER = "hirer"


class Naming(NamedTuple):
    """A firm as one stretch of text names it, and how sure its part is."""

    place: Place
    evidence: Evidence
    weight: float

    @property
    def name(self) -> str:
        """The name as written."""
        return self.evidence.quote


def collect_namings(letter: Letter) -> tuple[Naming, ...]:
    """Return the firms that the running text names, in reading order a passage."""
    passages = (*letter.offer, *letter.parts(Part.FOOTER))
    found: list[Naming] = []
    head = head_firm(letter)
    if head:
        found.append(Naming(Place.HIRER, head[0].evidence(*head[1]), 0.97))
    for passage in passages:
        hits = find_hits(passage, load_rules("firm_rules.tsv"))
        for hit in islice(hits, _MOST_HITS):
            found.extend(_read_hit(passage, hit))
        if passage.part is Part.OFFER:
            found.extend((*_opening(passage), *_beside_name(letter, passage)))
    found.extend((*_beside_titles(letter), *_heading_attachments(letter)))
    readers = _reader_words(letter)
    return tuple(n for n in found if n.name.split(" ")[0].lower() not in readers)


def _heading_attachments(letter: Letter) -> Iterator[Naming]:
    """Yield the firms that stand alone on a line at the top of a job description."""
    for passage in letter.parts(Part.ATTACHMENT):
        for start, end in passage.sentences[:_HEADING_LINES]:
            span = firm_at(passage, start)
            alone = span is not None and span.end >= end - 1
            alone = alone and not _PAPER.search(passage.low, start, end)
            if span and alone and _is_firm(passage, span):
                yield from _make(passage, span, Place.HIRER, 0.75)


# "PERSONNEL RECORD SHEET" heads a paper, no firm's.
_PAPER = re.compile(
    r"\b(?:sheet|forms?|record|records|description|specification|spec|questionnaire"
    r"|details|summary|profile|brief|pack|agreement|contract|offer|letter|checklist"
    r"|formular|fragebogen|bogen|formulaire|fiche|formulario|ficha|formulário)\b"
)


def _reader_words(letter: Letter) -> frozenset[str]:
    """Return the names of who is written to, as address and greeting give them."""
    named = [w for to in letter.message.recipients for w in to.name.split()]
    for passage in letter.parts(Part.OFFER):
        greeted = _GREETED.match(passage.plain)
        if greeted:
            named.append(greeted["name"])
    return frozenset(word.lower().strip(".,") for word in named if len(word) > 2)


def _beside_titles(letter: Letter) -> Iterator[Naming]:
    """Yield who hires as a job title is followed by it ("General Manager for Acme")."""
    for passage, title, sure in weigh_titles(letter):
        match = _TITLE_TO_FIRM.match(passage.low, title.end)
        if match:
            span = firm_behind(passage, match.end())
            # "en Barcelona" is a place unless the name says that it is a firm's.
            site = span and _is_site(passage, span, match.end())
            if span and (site or _is_doubtful(passage, match, span)):
                continue
            weight = 0.85 if sure >= _OFFERED else 0.55
            yield from _make(passage, span, Place.HIRER, weight)
            continue
        comma = _TITLE_COMMA.match(passage.low, title.end)
        span = firm_at(passage, comma.end()) if comma else None
        if span and _is_firm(passage, span):
            yield from _make(passage, span, Place.HIRER, 0.75)


def _is_doubtful(passage: Passage, match: "re.Match[str]", span: Span) -> bool:
    """Say whether what follows a title is a place or a skill rather than a firm."""
    name = passage.plain[span.start : span.end]
    if _is_firm(passage, span) and (not match["where"] or " " in name):
        return False
    skill = match[0].strip().endswith("with") and (
        (name.isupper() and len(name) <= _ABBREVIATION)
        or _SKILL.match(passage.low, span.end) is not None
    )
    return skill or bool(match["where"])


_SKILL = re.compile(
    r"(?:[ ,/&]{1,3}[\w+#.]{1,15}){0,3} (?:experience|background|skills?"
    r"|knowledge|exposure|expertise|certification|qualification|licen[cs]e)"
)


def _is_firm(passage: Passage, span: Span) -> bool:
    return has_firm_word(passage.plain[span.start : span.end])


_TITLE_TO_FIRM = re.compile(
    r"(?: ?\([^()\n]{1,40}\))?(?: (?:role|position|post|job|vacancy|opening))?"
    r"(?:, [a-z-]{3,15}(?: [a-z-]{3,15})?(?=, for ))?,? "
    r"(?:at|with|for|to join|@|bei(?: der)?|chez|para(?: a| o| la| el)?|(?P<where>na|no"
    r"|en))(?: the| our client,?| my client,?)?(?: (?:provincial|federal|state|national"
    r"|regional|local|municipal|royal|city|county))? "
)
_TITLE_COMMA = re.compile(r"(?: ?\([^()\n]{1,40}\))?(?:(?:,| -| \||:)\s{1,3}|\n)")


def _read_hit(passage: Passage, hit: Hit) -> Iterator[Naming]:
    start, end = hit.span
    limit = hit.sentence.end
    weight = hit.rule.confidence
    match hit.rule.value:
        case "near":
            yield from _make(passage, firm_near(passage, end, limit), Place.OWN, weight)
        case "person":
            yield from _make(
                passage, firm_of_person(passage, end, limit), Place.OWN, weight
            )
        case "before":
            span = firm_before(passage, hit.sentence.start, start)
            yield from _make(passage, span, Place.HIRER, weight)
        case "agency" | "retained":
            span = firm_before(passage, hit.sentence.start, start)
            yield from _make(passage, span, Place.OWN, weight)
        case "paren":
            span = firm_at(passage, end)
            closed = span is not None and passage.plain[span.end] in "),"
            if span and closed and _is_firm(passage, span):
                yield from _make(passage, span, Place.HIRER, weight)
        case "own":
            yield from _make(passage, _own_firm(passage, end), Place.OWN, weight)
        case "named":
            span = firm_behind(passage, end)
            sure = span and (
                _is_firm(passage, span) or " " in passage.plain[slice(*span)]
            )
            yield from _make(passage, span if sure else None, Place.HIRER, weight)
        case place:
            span = firm_behind(passage, end)
            if span and (_is_town(passage, span, end) or _is_site(passage, span, end)):
                return
            yield from _make(passage, span, Place(place), weight)


def _is_town(passage: Passage, span: Span, at: int) -> bool:
    """Say whether "a job at Rockhampton" names where it is, not whose it is."""
    name = passage.plain[span.start : span.end]
    if not passage.low.endswith(_AT_A_PLACE, 0, at) or has_firm_word(name):
        return False
    owns = passage.low.startswith("'s", span.end)
    return not owns and how_known(name) >= Known.TOWN


def _own_firm(passage: Passage, at: int) -> Span | None:
    """Return the firm at `at`; "I run the Botany degree" tells what is run."""
    span = firm_behind(passage, at, tools=True)
    if span is None or not PART_BEHIND.match(passage.low, span.end):
        return span
    return span if _is_firm(passage, span) else None


_AT_A_PLACE = ("at ", "place is ", "place would be ")


def _is_site(passage: Passage, span: Span, at: int) -> bool:
    """Say whether "the Elmscott depot" names a place of work rather than a firm."""
    led = passage.low.endswith("the ", 0, span.start) and span.start - at < _ARTICLE
    return (
        led
        and not has_firm_word(passage.plain[slice(*span)])
        and SITE_BEHIND.match(passage.low, span.end) is not None
    )


_ARTICLE = 6


def _make(
    passage: Passage, span: Span | None, place: Place, weight: float
) -> Iterator[Naming]:
    if span:
        yield Naming(place, passage.evidence(*span), weight)


def _opening(passage: Passage) -> Iterator[Naming]:
    """Yield the firm of "Hi Dave, Kev from Acme here", at the very start."""
    greeting = _GREETING.match(passage.low)
    at = greeting.end() if greeting else 0
    for start in {0, at}:
        person = _AT_START.match(passage.low, start)
        if person and person["who"] not in _no_names():
            yield from _make(
                passage, firm_behind(passage, person.end()), Place.OWN, 0.85
            )
    first = passage.sentences[0] if passage.sentences else Span(0, 0)
    span = firm_at(passage, first.start)
    alone = span is not None and span.end >= first.end - 1
    # "Acme Legal Search. A client …", not "Jo Tarn of Acme Personnel"
    alone = alone and " of " not in passage.low[slice(*first)]
    if span and alone and _is_firm(passage, span):
        yield from _make(passage, span, Place.OWN, 0.75)


@cache
def _no_names() -> frozenset[str]:
    """Return the words that open a sentence without being a name ("Two jobs at …")."""
    return (
        name_words("never")
        | name_words("person")
        | title_words("noise")
        | title_words("stop")
    )


def _beside_name(letter: Letter, passage: Passage) -> Iterator[Naming]:
    """Yield the firm behind the sender's full name ("Rob Obi, Acme Farms")."""
    written = author_name(letter)
    shown = read_shown_name(written).person
    name = written[slice(*shown)].lower() if shown else ""
    at = _find_beside(passage, name) if " " in name else -1
    match = _AFTER_NAME.match(passage.low, at + len(name)) if at >= 0 else None
    if match:
        span = firm_at(passage, match.end())
        sure = 0.85 if span and _is_firm(passage, span) else 0.6
        yield from _make(passage, span, Place.OWN, sure)


def _find_beside(passage: Passage, name: str) -> int:
    """Return where `name` stands in the text, header lines ("From: …") passed over."""
    at = passage.low.find(name)
    for _ in range(3):
        if at < 0 or not passage.low.startswith(" <", at + len(name)):
            break
        at = passage.low.find(name, at + 1)
    return at


_AFTER_NAME = re.compile(r"(?:,| -| \|)? (?:here )?(?:from |at |with |of )?")
_AT_START = re.compile(
    r"\s*(?:dr|mr|mrs|ms)?\.? ?(?P<who>[^\W\d_]{2,20})(?: [^\W\d_]{2,20})?"
    r"(?:\(\?\))?(?:(?:,? here)? (?:from|with|w/|at|@|of) (?:the )?| here,? (?=[a-z]))"
)
