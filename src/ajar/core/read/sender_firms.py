"""Collect the firms that name and headline, signature and address tie to a sender."""

import re
from collections.abc import Iterator
from itertools import islice

from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.read.domains import (
    domain_label,
    find_in_words,
    label_starts,
    matches_label,
)
from ajar.core.read.firm_places import is_flat
from ajar.core.read.headline import (
    is_function,
    read_headline,
    shed,
    split_parts,
    whole_firm,
)
from ajar.core.read.introductions import find_introductions
from ajar.core.read.names import firm_at, has_firm_word, name_words
from ajar.core.read.namings import Naming, Place
from ajar.core.read.occupations import find_occupation
from ajar.core.read.persons import read_shown_name
from ajar.core.read.signing import (
    author_words,
    closing_pieces,
    is_valediction,
    signed_name,
)
from ajar.core.read.title_words import WORDS
from ajar.core.text import Span

_NAME_TOKEN = re.compile(r"[^\W_]+")
_DEPARTMENTS = frozenset({"practice", "division", "department", "team", "desk", "unit"})
_PARTS_OF_FIRMS = frozenset({"department", "dept", "faculty", "division", "abteilung"})
_HEAD_FIRST = frozenset({"fr", "es", "pt", "it"})
_MOST_SPELLED = 3


def sender_namings(letter: Letter) -> tuple[Naming, ...]:
    """Return the sender's own firm as headline, name, signature and domain give it."""
    return (
        *_of_headline(letter),
        *_of_shown_name(letter),
        *_of_introductions(letter),
        *_of_closing(letter),
        *_of_domain(letter),
        *_in_brackets(letter),
    )


def _in_brackets(letter: Letter) -> Iterator[Naming]:
    """Yield the firm in brackets behind who signs: "Cheers. Kim (Acme Brickwork)"."""
    for passage in letter.parts(Part.OFFER):
        if not passage.plain[-80:].rstrip().endswith(")"):
            continue
        match = _SIGNED_OF.search(passage.plain, max(0, len(passage.plain) - 80))
        firm = firm_at(passage, match.start("firm")) if match else None
        if match and firm and firm.end == match.end("firm"):
            yield Naming(Place.OWN, passage.evidence(*firm), 0.8)


_SIGNED_OF = re.compile(
    r"(?:\n|[.,!?] )\s*[A-Z][\w'-]{1,15}(?: [A-Z][\w'-]{1,15})? "
    r"\((?P<firm>[A-Z][^()\n]{2,39})\)\s*\Z"
)


def _of_headline(letter: Letter) -> Iterator[Naming]:
    headline = read_headline(letter)
    if headline and headline.firm:
        yield Naming(Place.OWN, headline.passage.evidence(*headline.firm), 0.9)


def _of_shown_name(letter: Letter) -> Iterator[Naming]:
    passage = next((p for p in letter.parts(Part.SENDER) if p.source == "from"), None)
    name = letter.message.sender.name
    if passage is None or not name or not passage.text.startswith(name):
        return
    shown = read_shown_name(name)
    first = name.split(" ")[0].lower()
    if shown.rest is None or first in name_words("nobody"):
        return
    for part in split_parts(passage, shown.rest):
        core = shed(passage, part, _desk_label(letter))
        firm = firm_at(passage, core.start) if core else None
        if core and firm:
            end = min(firm.end, core.end)
            sure = 0.8 if shown.person else 0.65
            yield Naming(Place.OWN, passage.evidence(firm.start, end), sure)
            return


def _of_introductions(letter: Letter) -> Iterator[Naming]:
    for one in find_introductions(letter):
        if one.firm:
            yield Naming(Place.OWN, one.passage.evidence(*one.firm), 0.85)


def _of_closing(letter: Letter) -> Iterator[Naming]:
    label = _desk_label(letter)
    for line, parts in closing_pieces(letter):
        passage = line.passage
        name = signed_name(line)
        if name and not _is_author(letter, passage.low[name.start : name.end]):
            name = None
        for part in parts:
            words = passage.plain[part.start : part.end]
            if name and part.start < name.end and not has_firm_word(words):
                continue
            firm = whole_firm(passage, part, label)
            if firm is None or not _may_be_firm(words, letter.language):
                continue
            text = passage.plain[firm.start : firm.end]
            known = has_firm_word(text) or matches_label(text, domain_label(letter))
            # A desk's signature ("Acme Studio Recruiting Team") is not the firm's.
            known = known and firm.end + 1 >= part.end
            yield Naming(Place.OWN, passage.evidence(*firm), 0.85 if known else 0.6)


def _desk_label(letter: Letter) -> str:
    """Return the domain's word where a desk writes, "" where a person does.

    "Acme Recruiting" signs for a desk of Acme; beneath a person's name it is a firm.
    """
    return "" if author_words(letter) else domain_label(letter)


def _is_author(letter: Letter, low: str) -> bool:
    """Say whether a name can be the sender's, as far as theirs is known."""
    known = author_words(letter)
    return not known or not known.isdisjoint(WORDS.findall(low))


def _may_be_firm(words: str, language: str) -> bool:
    """Say whether a part of a signature is no address, greeting or job title."""
    low = [w.lower() for w in WORDS.findall(words)]
    if language in _HEAD_FIRST and find_occupation(
        (words.split(" ", maxsplit=1)[0],), language
    ):
        # "Analista de Talentos"
        return False
    if low and (low[-1] in _DEPARTMENTS or low[0] in _PARTS_OF_FIRMS):
        return False
    if is_valediction(words.lower()) or any(w in name_words("street") for w in low):
        return False
    if has_firm_word(words):
        return True
    return not is_function(words) and not any(char.isdigit() for char in words)


def _of_domain(letter: Letter) -> Iterator[Naming]:
    """Yield names in the text that the sender's mail domain spells."""
    label = domain_label(letter)
    if len(label) < 4:
        return
    for passage in letter.parts(Part.OFFER, Part.SUBJECT, Part.FOOTER, Part.SIGNATURE):
        whole = find_in_words(passage, label)
        if whole and not _is_only_name(letter, passage, whole):
            named = firm_at(passage, whole.start)
            # A name that is read as one anyway is found below, with its legal form.
            if named is None or named.end < whole.end:
                yield Naming(Place.OWN, passage.evidence(*whole), 0.8)
            else:
                named = shed(passage, named, label) or named
                yield Naming(Place.OWN, passage.evidence(*named), 0.7)
        for start in islice(label_starts(passage, label), _MOST_SPELLED):
            firm = (
                None
                if _INTRODUCED.search(passage.plain, max(0, start - _LEAD), start)
                else firm_at(passage, start)
            )
            word = _NAME_TOKEN.match(passage.plain, start)
            if firm and not _is_only_name(letter, passage, firm):
                firm = shed(passage, firm, label) or firm
                yield Naming(Place.OWN, passage.evidence(*firm), 0.7)
            elif word and len(word[0]) > 5 and word[0].islower() and is_flat(passage):
                yield Naming(Place.OWN, passage.evidence(*word.span()), 0.7)


# "it's Tony Acme": the name of who speaks, though a firm is called by it.
_LEAD = 40
_INTRODUCED = re.compile(
    r"(?i:\b(?:it's|its|i'm|this is|my name is)) [A-Z][a-z]{1,14} \Z"
)


def _is_only_name(letter: Letter, passage: Passage, span: Span) -> bool:
    """Say whether words are only those of the sender's own name ("Delaney")."""
    words = WORDS.findall(passage.low[span.start : span.end])
    return set(words) <= author_words(letter)
