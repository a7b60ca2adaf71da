"""Work out who is who: the sender's firm, who hires, whose side the sender is on."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ajar.core.nouns.fact import Evidence, Fact, Speaker
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.role import Side, Topic
from ajar.core.read.claim import whole_words
from ajar.core.read.clip import clip
from ajar.core.read.headline import is_function, read_headline
from ajar.core.read.names import (
    has_agency_word,
    large_towns,
    name_words,
)
from ajar.core.read.namings import Naming, Place, collect_namings
from ajar.core.read.persons import read_shown_name
from ajar.core.read.posting import is_posting
from ajar.core.read.remember import remember
from ajar.core.read.rules import find_hits, load_rules
from ajar.core.read.same_firm import firm_words, same_firm
from ajar.core.read.sender_firms import sender_namings
from ajar.core.read.signing import closing_lines, pieces
from ajar.core.tables import load_terms
from ajar.core.text import Span, squash

_HIRER_SURE = 0.8
_FORM_SURE = 0.7
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


class Parties(NamedTuple):
    """The firms of a letter and the side its sender is on; None is not said."""

    firm: Named | None
    employer: Named | None
    clue: Clue | None


class _Cluster(NamedTuple):
    namings: tuple[Naming, ...]

    @property
    def weight(self) -> float:
        """How sure: the best naming, and a little for every further one."""
        best = max(naming.weight for naming in self.namings)
        return min(0.99, best + 0.03 * (len(self.namings) - 1))

    def fits(self, name: str) -> bool:
        """Say whether `name` speaks of this firm too."""
        return any(same_firm(name, naming.name) for naming in self.namings)


@remember
def find_parties(letter: Letter) -> Parties:
    """Return who is who in `letter`, as far as its words tell."""
    letter = clip(letter)
    everything = (*sender_namings(letter), *collect_namings(letter))
    # A posting has no sender: whom it names first is who hires.
    own = None if is_posting(letter) else _best(_backed(everything))
    others = tuple(
        n
        for n in everything
        if (own is None or not own.fits(n.name))
        and (n.place is not Place.OWN or is_posting(letter))
    )
    hirer = _best(others)
    firm = _named(own, everything) if own else None
    if is_posting(letter):
        return Parties(None, _named(hirer, others) if hirer else None, None)
    clue = _choose_clue(letter, firm, hirer)
    if clue and clue.side in (Side.AGENCY, Side.PLATFORM):
        return Parties(firm, _named(hirer, others) if hirer else None, clue)
    if firm is None and hirer:
        hires = _named(hirer, others)
        # Who says "my team" or "I'm in HR" is of the firm that hires.
        own_side = clue is not None and clue.confidence >= _HIRER_SURE
        return Parties(hires if own_side else None, hires, clue)
    return Parties(firm, firm, clue)


def _backed(namings: tuple[Naming, ...]) -> tuple[Naming, ...]:
    """Return the namings of the sender's own firm, surer where it is said to hire."""
    hirers = [n.name for n in namings if n.place is Place.HIRER]
    return tuple(
        naming._replace(weight=naming.weight + 0.08 * _any_same(naming.name, hirers))
        for naming in namings
        if naming.place is Place.OWN
    )


def _any_same(name: str, others: list[str]) -> bool:
    return any(same_firm(name, other) for other in others)


def _best(namings: tuple[Naming, ...]) -> _Cluster | None:
    """Return the namings of the firm that is named most surely, None of none."""
    clusters: list[list[Naming]] = []
    for naming in namings:
        for cluster in clusters:
            if any(same_firm(naming.name, other.name) for other in cluster):
                cluster.append(naming)
                break
        else:
            clusters.append([naming])
    if not clusters:
        return None
    return max((_Cluster(tuple(c)) for c in clusters), key=lambda c: c.weight)


def _named(cluster: _Cluster, everything: tuple[Naming, ...]) -> Named:
    """Return the fullest form of a firm's name ("Acme Labs" rather than "Acme")."""
    forms = [n for n in everything if cluster.fits(n.name) and n.weight >= _FORM_SURE]
    forms = _without_towns(forms or list(cluster.namings))
    best = max(
        forms, key=lambda n: (len(_telling(n.name)), -len(n.name.split()), n.weight)
    )
    return Named(best.evidence, cluster.weight)


def _without_towns(forms: list[Naming]) -> list[Naming]:
    """Return the names but those that only add a town: "Acme Leeds" beside "Acme"."""
    names = {n.name.lower() for n in forms}
    return [
        n
        for n in forms
        if not (
            n.name.lower().rpartition(" ")[2] in large_towns()
            and n.name.lower().rpartition(" ")[0] in names
        )
    ]


def _telling(name: str) -> tuple[str, ...]:
    return tuple(w for w in firm_words(name) if w not in name_words("form"))


def _choose_clue(
    letter: Letter, firm: Named | None, hirer: _Cluster | None
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
    headline = read_headline(letter)
    if headline:
        clue = _title_clue(headline.passage, headline.role, letter.language)
        if clue:
            yield clue
    for line in closing_lines(letter):
        for part in pieces(line):
            clue = _title_clue(line.passage, part, letter.language)
            if clue:
                yield clue._replace(confidence=clue.confidence - 0.05)
    name = letter.message.sender.name
    passage = next((p for p in letter.parts(Part.SENDER) if p.source == "from"), None)
    if passage and name and read_shown_name(name).person is None:
        words = re.findall(r"[^\W_]+", name.lower())
        if any(word in load_terms("hr_words.tsv") for word in words):
            yield Clue(Side.IN_HOUSE, passage.evidence(0, len(name)), 0.8)


def _title_clue(passage: Passage, span: Span, language: str) -> Clue | None:
    """Return what a sender's own title says of their side."""
    words = passage.plain[span.start : span.end]
    low = re.findall(r"[^\W_]+", words.lower())
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
    name = letter.message.sender.name
    shown = read_shown_name(name).person
    words = name[slice(*shown)].lower().split() if shown else []
    if firm is None or len(words) < 2:
        return []
    owns = words[-1] in re.findall(r"[^\W_]+", firm.evidence.quote.lower())
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


def _told_by_names(firm: Named | None, hirer: _Cluster | None) -> Iterator[Clue]:
    name = firm.evidence.quote if firm else ""
    # "Acme Global Recruitment" is a desk of Acme.
    places = has_agency_word(name) and not _DESK.search(name.lower())
    other = hirer is not None and hirer.weight >= _HIRER_SURE
    if firm and places:
        plainly = not _PLACING.isdisjoint(name.lower().split())
        sure = 0.92 if plainly else 0.9 if other else 0.82
        yield Clue(Side.AGENCY, firm.evidence, sure)
    elif hirer and other:
        best = max(hirer.namings, key=lambda n: n.weight)
        sure = 0.78 if firm else 0.6
        sure += 0.1 if best.place is Place.CLIENT else 0.0
        yield Clue(Side.AGENCY, best.evidence, sure)


def write_name(letter: Letter, topic: Topic, named: Named) -> Fact:
    """Return a firm's name as a fact on `topic`."""
    name = squash(named.evidence.quote)
    if name.isupper() and " " in name:
        name = name.title()
    attached = named.evidence.source.startswith("attachment:")
    return Fact(
        topic,
        name,
        named.evidence,
        min(0.95, named.confidence),
        speaker=Speaker.ATTACHMENT if attached else Speaker.SENDER,
        said_at=letter.message.sent_at,
    )
