"""Tell whose side a sender is on, from what they say, do and are called."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ajar.core.nouns.fact import Evidence
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.role import Side
from ajar.core.read.claim import whole_words
from ajar.core.read.headline import is_function, read_headline
from ajar.core.read.introductions import find_introductions
from ajar.core.read.names import has_agency_word
from ajar.core.read.namings import Naming, Place
from ajar.core.read.persons import read_shown_name
from ajar.core.read.rules import find_hits, load_rules
from ajar.core.read.same_firm import same_firm
from ajar.core.read.signing import author_name, closing_pieces
from ajar.core.read.title_words import WORDS
from ajar.core.tables import load_terms
from ajar.core.text import Span

HIRER_SURE = 0.8
_MOST_HITS = 60


class Named(NamedTuple):
    """A firm and where it is named best."""

    evidence: Evidence
    confidence: float


class Clue(NamedTuple):
    """What tells a side."""

    side: Side
    evidence: Evidence
    confidence: float


class Cluster(NamedTuple):
    """The namings of one firm."""

    namings: tuple[Naming, ...]

    @property
    def weight(self) -> float:
        """How sure: the best naming, and a little for every further one."""
        best = max(naming.weight for naming in self.namings)
        return min(0.99, best + 0.03 * (len(self.namings) - 1))

    def fits(self, name: str) -> bool:
        """Say whether `name` speaks of this firm too."""
        return any(same_firm(name, naming.name) for naming in self.namings)


def choose_clue(
    letter: Letter, firm: Named | None, hirer: Cluster | None
) -> Clue | None:
    """Return the clue that tells the side best, None where nothing tells."""
    clues = [*_said(letter), *_told_by_titles(letter), *_told_by_names(firm, hirer)]
    clues += _told_by_surname(letter, firm)
    best = max(clues, key=lambda clue: clue.confidence, default=None)
    lone = best is not None and firm is None and best.evidence.source == "title"
    if best and lone and "recruit" in best.evidence.quote.lower():
        # A recruiter who names no firm of their own rarely recruits for it.
        return best._replace(side=Side.AGENCY, confidence=0.65)
    return best


def _said(letter: Letter) -> Iterator[Clue]:
    titles = (p for p in letter.parts(Part.SENDER) if p.source == "title")
    footers = letter.parts(Part.FOOTER, Part.SIGNATURE)
    rules = load_rules("side_rules.tsv")
    for passage in (*letter.offer, *titles, *footers):
        for hit in islice(find_hits(passage, rules), _MOST_HITS):
            sure = hit.rule.confidence
            words = passage.evidence(*whole_words(passage, hit.span))
            yield Clue(Side(hit.rule.value), words, sure)


def _told_by_titles(letter: Letter) -> Iterator[Clue]:
    for one in find_introductions(letter):
        told = one.does and _title_clue(one.passage, one.does, letter.language)
        if told:
            yield told
    headline = read_headline(letter)
    if headline:
        clue = _title_clue(headline.passage, headline.role, letter.language)
        if clue:
            yield clue
    for line, parts in closing_pieces(letter):
        for part in parts:
            clue = _title_clue(line.passage, part, letter.language)
            if clue:
                yield clue._replace(confidence=clue.confidence - 0.05)
    name = letter.message.sender.name
    passage = next((p for p in letter.parts(Part.SENDER) if p.source == "from"), None)
    if passage and name and read_shown_name(name).person is None:
        words = WORDS.findall(name.lower())
        if any(word in load_terms("hr_words.tsv") for word in words):
            yield Clue(Side.IN_HOUSE, passage.evidence(0, len(name)), 0.8)


def _title_clue(passage: Passage, span: Span, language: str) -> Clue | None:
    """Return what a sender's own title says of their side."""
    words = passage.plain[span.start : span.end]
    low = WORDS.findall(words.lower())
    if not is_function(words, language) or low[-1] in _COLLECTIVE:
        return None
    in_people = any(word in load_terms("hr_words.tsv") for word in low)
    side = Side.IN_HOUSE if in_people else Side.HIRING_MANAGER
    if in_people:
        return Clue(side, passage.evidence(*span), 0.85)
    # "Director" alone is said of agencies' people as well.
    vague = all(word in _RANKS for word in low)
    return Clue(side, passage.evidence(*span), 0.7 if vague else 0.8)


# "Acme Talent Partners" is no title.
_COLLECTIVE = frozenset({"partners", "associates", "consultants", "solutions", "group"})
_RANKS = frozenset(
    {
        "director",
        "partner",
        "consultant",
        "senior",
        "principal",
        "managing",
        "associate",
    }
    | {"founder", "co", "owner", "executive", "manager", "account", "lead", "president"}
)


def _told_by_surname(letter: Letter, firm: Named | None) -> list[Clue]:
    """Return that the owner hires, where the firm bears the sender's own surname."""
    name = author_name(letter)
    shown = read_shown_name(name).person
    words = name[slice(*shown)].lower().split() if shown else []
    if firm is None or len(words) < 2:
        return []
    owns = words[-1] in WORDS.findall(firm.evidence.quote.lower())
    return [Clue(Side.HIRING_MANAGER, firm.evidence, 0.75)] if owns else []


# A recruitment team of "Acme Staffing" is no employer's own.
_PLACING = frozenset(
    {
        "search",
        "labour",
        "staffing",
        "recruitment",
        "recruiting",
        "recruiters",
        "manpower",
        "headhunters",
    }
    | {"temps", "personalberatung", "recrutement", "talent", "talento", "headhunting"}
    | {"talentos", "talents", "uitzendbureau", "zeitarbeit", "locums"}
)


_DESK = re.compile(
    r"\b(?:global|group|corporate|internal) "
    r"(?:recruit\w{0,5}|talent(?: acquisition)?|hiring)(?: team)?\Z"
)


def _told_by_names(firm: Named | None, hirer: Cluster | None) -> Iterator[Clue]:
    name = firm.evidence.quote if firm else ""
    # "Acme Global Recruitment" is a desk of Acme.
    places = has_agency_word(name) and not _DESK.search(name.lower())
    other = hirer is not None and hirer.weight >= HIRER_SURE
    if firm and places:
        plainly = not _PLACING.isdisjoint(name.lower().split())
        sure = 0.92 if plainly else 0.9 if other else 0.82
        yield Clue(Side.AGENCY, firm.evidence, sure)
    elif hirer and other:
        best = max(hirer.namings, key=lambda n: n.weight)
        sure = 0.78 if firm else 0.6
        sure += 0.1 if best.place is Place.CLIENT else 0.0
        yield Clue(Side.AGENCY, best.evidence, sure)
