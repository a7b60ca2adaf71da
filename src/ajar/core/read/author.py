"""Find who is to be answered: the sender, or whom a forwarded offer is from."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ajar.core.nouns.fact import Evidence
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.message import Channel
from ajar.core.read.clip import clip
from ajar.core.read.domains import domain_label
from ajar.core.read.firm_places import is_flat
from ajar.core.read.introductions import find_introductions
from ajar.core.read.names import has_firm_word, name_words
from ajar.core.read.persons import person_at, read_shown_name
from ajar.core.read.signing import closing_lines, find_forwarded, signed_name
from ajar.core.read.title_words import WORDS, title_words
from ajar.core.remember import remember
from ajar.core.text import Span

_INTRODUCED = re.compile(
    r"\b(?:my name(?:'s| is)|this is|it's|its|i'm|i am|im|ich bin|mein name ist|je suis"
    r"|je m'appelle|soy|me llamo|sou o|sou a|sou|meu nome é|me chamo) "
    r"(?:(?:um|uh|er|erm|ah|eh),? ){0,2}"
)
_NOTED = re.compile(
    r"\b(?:(?:call|message|voicemail) (?:from|with|w/)|spoke (?:to|with|w/)"
    r"|screen (?:w/|with)|recruiter ?[:=]?|contact ?[:=]|chat with|talked to|rang:?"
    r"|caller ?[:=]|(?:she|he)(?:'?s| is) (?:called|named)"
    r"|(?:her|his|their|caller's|recruiter's) name(?:'?s| is|:)) ?"
)
_AT_START = re.compile(
    r"\s*(?:(?:hi|hello|hey|alright|dear|hola|olá|oi|bonjour|hallo|good morning"
    r"|good afternoon|morning|hiya)\b[ ,]{1,3}(?:[^\W\d_]{1,20}\b)?[,!.: \n-]{0,6})?"
    r"(?:(?:um|uh|er|erm|so|yeah|yes),? ){0,3}"
)
_BARE_GREETING = re.compile(r"\s*(?:hi|hiya|hello|hey|morning|good morning)[ ,]{1,3}")
_TO_ANSWER = re.compile(
    r"\b(?:ask for|call|ring|text|phone|contact(?: is)?|speak (?:to|with)|questions"
    r"|enquiries|inquiries|queries|(?:directed|addressed) to"
    r"|contact person(?: is)?"
    r"|more info(?:rmation)?|details(?: from)?|reach|rückfragen(?: an)?"
    r"|ansprechpartner(?:in)?|renseignements|informes|contacto|contato)\??[ :-]{1,3}"
)
_HOW_TO_REACH = re.compile(
    r"(?:, [a-z&/ -]{3,50})?(?: (?:on|at) |, |\. | )(?:tel\.? |ext\.? )?\(?\+?\d"
)
_BEFORE_FIRM = re.compile(
    r"(?:\(\?\))?(?:,? here)?,? (?:from|at|with|of|over at|again|calling|@|bei|chez) "
)
_FLAT_NAME = re.compile(
    r"[^\W\d_]{2,15}(?: [^\W\d_]{2,15})?(?= (?:at|from|with|over|here"
    r"|again|i'm|im|i am|calling|and i|speaking"
    r"|ringing)\b)"
)
_MOST = 12


class Author(NamedTuple):
    """Who is to be answered; "" and None are not said."""

    name: str
    evidence: Evidence | None
    confidence: float
    is_forwarded: bool = False


NOBODY = Author("", None, 0.0)


@remember
def find_author(letter: Letter) -> Author:
    """Return the person to answer: not a brand's mailbox, not whoever forwarded it."""
    letter = clip(letter)
    forwarded = _forwarded(letter)
    if forwarded.name:
        return forwarded
    shown = _shown(letter)
    shown = _of_contact(letter, shown) if shown.name else shown
    if shown.name and not _is_short(shown.name):
        return shown
    told = (*_signed(letter), *_introduced(letter))
    if shown.name:
        return _fullest(shown, told)
    if letter.message.channel is not Channel.MAIL:
        told = (*_introduced(letter), *_signed(letter))
    best = next(iter(told), NOBODY)
    return _fullest(best, told) if best.name else NOBODY


def _of_contact(letter: Letter, shown: Author) -> Author:
    """Return who speaks where a telephone shows them by their firm ("Kim Acme").

    "It's Kim with Acme Staffing" is told by "Acme" or "Kim Acme".
    """
    words = shown.name.lower().split()
    for one in find_introductions(letter):
        plain = one.passage.low
        name = plain[slice(*one.person)].split()
        firm = plain[slice(*one.firm)].split() if one.firm else []
        rest = words[len(name) :] if words[: len(name)] == name else words
        if rest and firm[: len(rest)] == rest:
            return _make(one.passage, one.person, 0.85)
    return shown


def _fullest(short: Author, told: tuple[Author, ...]) -> Author:
    """Return the full name of who is told by a first name, if the letter has it."""
    if not _is_short(short.name):
        return short
    first = short.name.split(" ")[0].lower()
    fuller = (
        a for a in told if " " in a.name and a.name.split(" ")[0].lower() == first
    )
    return next(fuller, short)


def _is_short(name: str) -> bool:
    return " " not in name or len(name.rstrip(".").rsplit(" ", 1)[-1]) == 1


def _forwarded(letter: Letter) -> Author:
    place = find_forwarded(letter)
    if place is None:
        return NOBODY
    passage, span = place
    text = passage.plain[span.start : span.end].split("<")[0]
    person = read_shown_name(text).person
    if person is None:
        return NOBODY
    at = Span(span.start + person.start, span.start + person.end)
    return _make(passage, at, 0.85, is_forwarded=True)


def _make(
    passage: Passage, span: Span, sure: float, *, is_forwarded: bool = False
) -> Author:
    evidence = passage.evidence(*span)
    name = " ".join(passage.plain[span.start : span.end].split())
    if name.islower() or (name.isupper() and len(name) > 3):
        name = name.title()
    before, comma, after = name.partition(", ")
    return Author(f"{after} {before}" if comma else name, evidence, sure, is_forwarded)


def _shown(letter: Letter) -> Author:
    """Return the sender as their mail client or platform shows them."""
    name = letter.message.sender.name
    passage = next((p for p in letter.parts(Part.SENDER) if p.source == "from"), None)
    if passage is None or not name or not passage.text.startswith(name):
        return NOBODY
    person = read_shown_name(name).person
    if person is None or _is_mailbox(letter, name):
        return NOBODY
    return _make(passage, person, 0.95)


def _is_mailbox(letter: Letter, name: str) -> bool:
    """Say whether a name that could be a person's is a firm's or nobody's."""
    words = WORDS.findall(name.lower())
    if not words or words[0] in name_words("nobody"):
        return True
    local = letter.message.sender.address.partition("@")[0].lower()
    label = domain_label(letter)
    in_local = any(w in local for w in (words[0], words[-1]) if len(w) > 2)
    spelled = len(words[0]) > 3 and label.startswith(words[0])
    if spelled and not in_local and local in _DESKS:
        return True
    return (
        spelled
        and not in_local
        and (len(words) < 2 or words[1] in label or has_firm_word(name))
    )


_DESKS = frozenset(
    {"staffing", "hr", "info", "jobs", "job", "recruitment", "recruiting", "talent"}
    | {"careers", "career", "hello", "office", "contact", "team", "admin", "enquiries"}
    | {"people", "work", "mail", "hiring", "crew", "kontakt", "contacto", "contato"}
    | {"rh", "rrhh", "emploi", "empleo", "bewerbung", "personal", "apply", "roles"}
)


def _signed(letter: Letter) -> tuple[Author, ...]:
    """Return the names in the signature."""
    found = []
    for line in closing_lines(letter):
        span = signed_name(line)
        if span and not _is_firm_or_place(line.passage, span):
            found.append(_make(line.passage, span, 0.85))
    return tuple(found)


def _is_firm_or_place(passage: Passage, span: Span) -> bool:
    words = WORDS.findall(passage.low[span.start : span.end])
    return any(w in name_words("street") or w in name_words("firm") for w in words)


def _introduced(letter: Letter) -> tuple[Author, ...]:
    """Return the names by which someone says who they are, or a note says who rang."""
    found = [_make(one.passage, one.person, 0.82) for one in find_introductions(letter)]
    for passage in letter.offer:
        if passage.part is not Part.OFFER:
            continue
        starts = _opening(passage)
        if letter.message.channel is Channel.CALL:
            starts += _in_note(passage)
            starts += [m.end() for m in islice(_NOTED.finditer(passage.low), _MOST)]
        starts += [m.end() for m in islice(_INTRODUCED.finditer(passage.low), _MOST)]
        for at in starts:
            span = person_at(passage.plain, at, most=3) or _flat(passage, at)
            if span:
                found.append(_make(passage, span, 0.8))
        found.extend(_to_answer(passage))
    return tuple(found)


def _to_answer(passage: Passage) -> Iterator[Author]:
    """Yield whom a text says to call ("Ask for Kim Obi, 555-0101")."""
    for match in islice(_TO_ANSWER.finditer(passage.low), _MOST):
        span = person_at(passage.plain, match.end(), most=3)
        if span and _HOW_TO_REACH.match(passage.low, span.end):
            yield _make(passage, span, 0.75)


def _opening(passage: Passage) -> list[int]:
    """Return where "Kim from Acme" starts, if the text starts with such words."""
    greeting = _AT_START.match(passage.low)
    bare = _BARE_GREETING.match(passage.low)
    starts = {0, greeting.end() if greeting else 0, bare.end() if bare else 0}
    found = []
    for at in sorted(starts):
        span = person_at(passage.plain, at, most=3)
        if span and _BEFORE_FIRM.match(passage.low, span.end):
            found.append(at)
    return found


_NOTE = re.compile(r"\s*(?:(?:call )?notes?|re|from|recruiter call)? ?[:=-]? ?")


def _in_note(passage: Passage) -> list[int]:
    """Return where "Kim Obi, Acme Staffing, 617 …" starts, in a note after a call."""
    lead = _NOTE.match(passage.low)
    at = lead.end() if lead else 0
    span = person_at(passage.plain, at, most=3)
    told = span and _SPEAKS.match(passage.low, span.end)
    return [at] if told else []


# "Kim Obi, Acme Staffing, 617 …"; "Kim Obi rang, does the books at Acme"
_SPEAKS = re.compile(
    r", | (?:called|rang|phoned|left a (?:message|voicemail)|texted)\b"
)


def _flat(passage: Passage, at: int) -> Span | None:
    if not is_flat(passage):
        return None
    match = _FLAT_NAME.match(passage.low, at)
    if match is None:
        return None
    first = match[0].split(" ")[0]
    if first in name_words("never") or first in title_words("stop"):
        return None
    return Span(*match.span())
