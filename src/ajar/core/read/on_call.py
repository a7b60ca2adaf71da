"""Mend what the words of a call seem to tell: of who calls, and of numbers.

Whoever notes a call writes names down as they fall: "Priya from Ridgeline Staffing"
says who calls, and nothing of who hires. And "at least three days" is no figure.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Part
from ajar.core.nouns.role import Bound, Side, Topic
from ajar.core.read.bounds import is_denied_bound
from ajar.core.read.names import firm_at, has_agency_word
from ajar.core.read.numbers import count_pattern, read_count
from ajar.core.text import Span

_SURE, _GUESS = 0.6, 0.55
_NEAR = 60
_FROM_WITHIN = re.compile(
    r"\b(?:this is|it'?s|you have reached|calling (?:from|for|on behalf of))"
    r"(?: the)?[^.,;:!?]{0,60}\Z"
)
"""Ahead of a firm's name: "this is the hiring desk of Everline Insurance"."""

_STATED = 0.9
"""So sure is "the employer is …", which is believed of any name."""

_NAMES = frozenset({Topic.RECRUITER, Topic.FIRM, Topic.EMPLOYER})
_OF_TITLES = frozenset({Topic.TITLE, Topic.SEAT, Topic.LEVEL})
# What agencies are called, and others too: it counts of who calls alone.
_MAY_PLACE = frozenset(
    {"partners", "executive", "executives", "associates", "appointments", "careers"}
)

_COUNTED = frozenset({Topic.TRAVEL_PERCENT, Topic.DAYS_IN, Topic.REPORTS})
_N = rf"(?:an? )?(?P<n>{count_pattern()})(?![\w.,]*\d)"
_OVER = re.compile(
    r"\b(?:more than|over|above|beyond|upwards? of|north of|in excess of|exceeds?"
    rf"|exceeding) {_N}"
)
_UNDER = re.compile(rf"\b(?:less than|fewer than|under|below) {_N}")
_LEAST = re.compile(
    rf"\b(?:at least|no (?:less|fewer) than|minimum(?: of)?|at the least) {_N}"
)
_PLUS = re.compile(
    rf"(?<![\w.,]){_N}\s?(?:%|percent|per cent)?(?:\+|\s(?:or more|plus|and up)\b)"
)
_JUST, _BESIDE = 0.1, 24


def mend_call(letter: Letter, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Return `facts` of a call with an agency as the caller's firm, never the employer.

    "Jo from Halden Partners" may be an agency's, too; a firm that nobody is said to
    call from is not the caller's; and no part of a name is a title. A number that is
    said to be more or less than a figure is kept as that.
    """
    told = tuple(_mend_names(letter, facts))
    return tuple(
        _bound(letter, fact) for fact in told if not _is_within_name(fact, told)
    )


def _bound(letter: Letter, fact: Fact) -> Fact:
    """Return a number as what was said of it; "at least" leaves room for doubt."""
    value = fact.value
    is_number = isinstance(value, int | float) and not isinstance(value, bool | Bound)
    if fact.topic not in _COUNTED or not is_number:
        return fact
    number = float(str(value))
    over, under = _said(_OVER, letter, fact), _said(_UNDER, letter, fact)
    if over is False:
        return replace(fact, value=Bound(number + _JUST, f"more than {number:g}"))
    if under is False:
        return replace(fact, value=Bound(number - _JUST, f"less than {number:g}"))
    least = under or any(_said(p, letter, fact) is not None for p in (_LEAST, _PLUS))
    if least:
        return replace(fact, value=Bound(number, f"at least {number:g}"), hedged=True)
    return fact


def _said(said: re.Pattern[str], letter: Letter, fact: Fact) -> bool | None:
    """Return whether `said` is denied at the number of `fact`; None if it isn't said.

    "No more than 10 %" is at most that: the figure itself, as of "up to".
    """
    start = max(0, fact.evidence.span.start - _BESIDE)
    end = fact.evidence.span.end + _BESIDE
    denied = (
        is_denied_bound(passage.low, found.start())
        for passage in letter.offer
        if passage.source == fact.evidence.source
        for found in said.finditer(passage.low, start, end)
        if read_count(found["n"]) == fact.value
    )
    return next(denied, None)


def _mend_names(letter: Letter, facts: tuple[Fact, ...]) -> Iterator[Fact]:
    said = {fact.topic: fact for fact in reversed(facts)}
    firm, employer = said.get(Topic.FIRM), said.get(Topic.EMPLOYER)
    own = firm is not None and employer is not None and firm.value == employer.value
    calls = own and _calls_from(said.get(Topic.RECRUITER), employer)
    rings = _is_itself_on_the_line(letter, firm)
    for fact in facts:
        match fact.topic:
            case Topic.RECRUITER:
                yield _as_firm(letter, fact) if firm is None else fact
            case Topic.FIRM | Topic.SIDE if own and not (calls or rings):
                if not _is_guessed(said.get(Topic.SIDE)):
                    yield fact
            case Topic.SIDE if _is_guessed(fact) and not (calls or rings):
                continue
            case Topic.EMPLOYER if calls:
                yield from _of_caller(fact, said.get(Topic.SIDE))
            case Topic.EMPLOYER if firm is None and _is_agency(fact):
                yield replace(fact, topic=Topic.FIRM)
            case _:
                yield fact


def _calls_from(caller: Fact | None, firm: Fact | None) -> bool:
    """Say whether a firm stands right behind who calls: "Dana at Brightwater"."""
    if caller is None or firm is None:
        return False
    is_one = caller.evidence.source == firm.evidence.source
    return is_one and 0 <= firm.evidence.span.start - caller.evidence.span.end < _NEAR


def _is_itself_on_the_line(letter: Letter, firm: Fact | None) -> bool:
    """Say whether the firm rings by its own name, whoever speaks for it."""
    if firm is None or has_agency_word(str(firm.value)):
        return False
    start = firm.evidence.span.start
    return any(
        _FROM_WITHIN.search(passage.low, max(0, start - 2 * _NEAR), start)
        for passage in letter.offer
        if passage.source == firm.evidence.source
    )


def _is_guessed(side: Fact | None) -> bool:
    return side is None or side.confidence <= _SURE


def _is_agency(employer: Fact) -> bool:
    is_stated = employer.confidence >= _STATED
    return not is_stated and has_agency_word(str(employer.value))


def _of_caller(employer: Fact, side: Fact | None) -> Iterator[Fact]:
    """Yield the caller's own firm as who hires, in doubt unless that is said."""
    if side is not None and side.value is not Side.AGENCY and not _is_guessed(side):
        yield employer
    elif _MAY_PLACE.isdisjoint(str(employer.value).lower().split()):
        sure = min(employer.confidence, _GUESS)
        yield replace(employer, confidence=sure, hedged=True)


def _as_firm(letter: Letter, caller: Fact) -> Fact:
    """Return "It's Ridgeline Staffing" as a firm, who was taken for a person."""
    for passage in letter.parts(Part.OFFER):
        if passage.source == caller.evidence.source:
            span = firm_at(passage, caller.evidence.span.start)
            name = passage.text[slice(*span)] if span else ""
            if span and has_agency_word(name):
                told = passage.evidence(*span)
                return replace(caller, topic=Topic.FIRM, value=name, evidence=told)
    return caller


def _is_within_name(fact: Fact, facts: tuple[Fact, ...]) -> bool:
    """Say whether a title is a word of a name: "Ironwood Search" says no trade."""
    if fact.topic not in _OF_TITLES:
        return False
    names = (other.evidence for other in facts if other.topic in _NAMES)
    return any(
        name.source == fact.evidence.source and _holds(name.span, fact.evidence.span)
        for name in names
    )


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
