"""Part what senders say of themselves: what they do, and for whom."""

import re
from typing import NamedTuple

from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.read.names import firm_at, has_firm_word, name_words
from ajar.core.read.occupations import find_occupation
from ajar.core.read.title_words import disciplines
from ajar.core.text import Span

_AT = re.compile(
    r"\s(?:at|@|bei(?: der)?|chez|hos|bij|presso|en|na|no|em|with|for|von|von der)\s"
    r"|\s?@\s?"
)
_CUT = re.compile(r"\s[|/]\s|\s-\s|\||,\s|\s\(|;\s|\s{2,}|\n")
_SOLID = re.compile(r"[^\s,|()]+")


class Headline(NamedTuple):
    """A headline's parts: what the sender does, and for whom."""

    passage: Passage
    role: Span
    firm: Span | None


def read_headline(letter: Letter) -> Headline | None:
    """Return the parts of the headline a platform shows ("Talent Partner @ Acme")."""
    passage = next((p for p in letter.parts(Part.SENDER) if p.source == "title"), None)
    if passage is None:
        return None
    return split_headline(passage, Span(0, len(passage.plain)))


def split_headline(passage: Passage, span: Span) -> Headline:
    """Return the parts of a headline that stands at `span` of `passage`."""
    match = _AT.search(passage.low, *span)
    if match:
        firm = _firm_in(passage, match.end(), span.end)
        return Headline(passage, Span(span.start, match.start()), firm)
    parts = split_parts(passage, span)
    does = bool(parts) and is_function(passage.plain[slice(*parts[0])])
    for part in parts[1:]:
        firm = whole_firm(passage, part)
        if firm and (does or has_firm_word(passage.plain[slice(*firm)])):
            return Headline(passage, parts[0], firm)
    return Headline(passage, parts[0] if parts else span, None)


def split_parts(passage: Passage, span: Span) -> tuple[Span, ...]:
    """Return the parts of `span` that commas, bars and dashes part."""
    found, at = [], span.start
    for match in _CUT.finditer(passage.plain, *span):
        found.append(Span(at, match.start()))
        at = match.end()
    found.append(Span(at, span.end))
    return tuple(part for part in found if part.end > part.start)


def _firm_in(passage: Passage, start: int, end: int) -> Span | None:
    cut = _CUT.search(passage.plain, start, end)
    stop = cut.start() if cut else end
    return whole_firm(passage, Span(start, stop)) or firm_at(passage, start)


def whole_firm(passage: Passage, span: Span, label: str = "") -> Span | None:
    """Return the firm's name if `span` is nothing else, the desk's words shed."""
    core = shed(passage, span, label)
    firm = firm_at(passage, core.start) if core else None
    if core and _is_all_name(passage.plain[core.start : core.end]):
        return core
    if core is None or firm is None or firm.end < core.end - 1:
        return None
    # firm_at may read on into the words that were shed.
    return Span(firm.start, min(firm.end, core.end))


def _is_all_name(words: str) -> bool:
    """Say whether every word has a capital and the last is a legal form."""
    parts = words.split(" ")
    legal = parts[-1].lower().strip(".") in _FORMS
    if len(parts) > 2 and parts[-2] in _ALLIES and parts[-1].lower() in _OF_ALLIES:
        return parts[0][0].isupper() and parts[-1][0].isupper()
    named = any(p.lower().strip(".") not in _FORMS for p in parts)
    return legal and named and all(p[0].isupper() or p == "&" for p in parts)


_FORMS = frozenset(
    {"gmbh", "ltd", "llc", "inc", "limited", "llp", "plc", "ag", "bv"}
    | {"pty", "pte", "pvt", "co"}
)


def shed(passage: Passage, span: Span, label: str = "") -> Span | None:
    """Return `span` without the words that only say which desk writes.

    "Acme Energy Talent Acquisition" is Acme Energy's; "Rapid Talent" stays, since a
    firm may be called so, unless the word of its domain (`label`) says otherwise.
    """
    words = [m.span() for m in _SOLID.finditer(passage.plain, span.start, span.end)]
    low = [passage.low[start:end].strip(".,'") for start, end in words]
    if len(low) > 2 and low[0] in name_words("desk") and low[1] in name_words("brand"):
        words, low = words[1:], low[1:]
    while low and low[0] in name_words("shedfirst"):
        words, low = words[1:], low[1:]
    last = len(words)
    while last and low[last - 1] in name_words("shed"):
        last -= 1
    if len(low) > 2 and low[-2] in _ALLIES and low[-1] in _OF_ALLIES:
        last = len(words)
    agency = low and low[-1] in name_words("agency")
    if 0 < last == len(words) - 1 and agency and (not label or low[-1] in label):
        last = len(words)
    if not last:
        return None
    return Span(words[0][0], words[last - 1][1])


# "Falk & Partner", "Roth und Söhne": the word isn't what someone is.
_ALLIES = frozenset({"&", "and", "und", "et", "y", "e", "+"})
_OF_ALLIES = frozenset(
    {"partner", "partners", "partenaires", "socios", "söhne", "sons"}
)
_LETTERS = re.compile(r"[^\W\d_]+")


def is_function(words: str, language: str = "en") -> bool:
    """Say whether `words` tell what someone does ("Talent", "Program Director")."""
    bare = [w for w in _LETTERS.findall(words.lower()) if w not in {"of", "and"}]
    if not bare:
        return False
    if bare[0] in _FRONT or any(
        find_occupation((word,), language) for word in words.split()
    ):
        return True
    return all(w in disciplines() for w in bare)


_FRONT = frozenset(
    {"head", "director", "vp", "chief", "founder", "cofounder", "co", "owner", "ceo"}
    | {"cto", "lead", "manager", "partner", "principal", "president", "chair", "dean"}
    | {"founding", "managing", "proprietor", "inhaber", "geschäftsführer", "leiter"}
)
