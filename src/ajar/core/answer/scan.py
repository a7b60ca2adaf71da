"""Find what must not be named in a text, whatever its disguise."""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import NamedTuple

from ajar.core.answer.figures import find_figure
from ajar.core.answer.secrets import (
    Care,
    Term,
    is_common,
    opens_sentences,
    tells_time,
    terms_of,
)
from ajar.core.answer.unmask import (
    decodings,
    positions,
    squeeze,
    squeeze_alike,
    unmask,
)
from ajar.core.nouns.draft import Confidential, Secret
from ajar.core.text import Span

_ANYWHERE = 10
"""Letters from which a name is taken for itself even inside other letters."""

_PARTED = 7
"""Letters from which a name may be parted in any way."""

_WIDEST_GAP = 12
_LONG = 6
_POSSESSIVE = re.compile(r"(?:['’]s)?(?![A-Za-z])")
_PLURAL = re.compile(r"(?:['’]?s['’]?)?(?![A-Za-z])")
_OF_NAMES = re.compile(r"(?:['’]?s['’]?|es|ers?|ians?|ites?|ish)?(?![A-Za-z])")
_OF_WORDS = re.compile(r"(?:['’]?s['’]?|es|e?d|ing|ers?|ly)?(?![A-Za-z])")
_STOP = re.compile(r"\w\w[.!?;]\s")
_APOSTROPHES = frozenset("'’")
_AROUND = 20
_TIME_BEFORE = re.compile(
    r"\b(?:in|by|until|till|since|of|early|late|mid|this|next|last|to|from|and|through"
    r"|before|after|during|around|on)[\s-]\s?\Z",
    re.IGNORECASE,
)
_TIME_AFTER = re.compile(r"\s?(?:\d|(?:i|we|you|be|not|have|or)\b)", re.IGNORECASE)
_OPENINGS = frozenset(".!?:;>\n\"'(")
_GOES_ON = re.compile(r"\s[\w'\"]")
_NEXT_NAME = re.compile(r"[ -]([A-Z][\w'’-]+)")


class Found(NamedTuple):
    """What a text names: the kind of secret, and the words that name it."""

    secret: Secret
    words: str


def find_secret(
    text: str, confidential: Confidential, spared: Collection[str] = ()
) -> Found | None:
    """Return the first thing of `confidential` that `text` names, or None.

    `spared` are names of those who write and read: one may be called like a colleague,
    or as a firm's name begins.
    """
    for plain in map(unmask, decodings(text)):
        found = _find_term(plain, confidential, spared)
        if found:
            return found
        figure = find_figure(plain, confidential)
        if figure:
            return Found(Secret.PAY, figure)
    return None


def _find_term(
    plain: str, confidential: Confidential, spared: Collection[str]
) -> Found | None:
    terms = terms_of(confidential)
    if not terms:
        return None
    key, alike = squeeze(plain), squeeze_alike(plain)
    for term in terms:
        if term.is_spared(spared):
            continue
        span = _find_in(plain, term, term.key, key)
        if span is None and term.alike:
            span = _find_in(plain, term, term.alike, alike, is_alike=True)
        if span:
            return Found(term.secret, plain[span.start : span.end])
    return None


def _find_in(
    plain: str, term: Term, needle: str, hay: str, *, is_alike: bool = False
) -> Span | None:
    if needle not in hay:
        return None
    at = positions(plain, alike=is_alike)
    loose = len(needle) >= _ANYWHERE
    for start in _starts(hay, needle):
        span = Span(at[start], at[start + len(needle) - 1] + 1)
        if not loose and not _stands_alone(plain, span, term):
            continue
        if _is_meant(plain, term, at[start : start + len(needle)], span):
            return span
    return None


def _starts(hay: str, needle: str) -> Iterator[int]:
    at = hay.find(needle)
    while at >= 0:
        yield at
        at = hay.find(needle, at + 1)


def _is_meant(plain: str, term: Term, places: list[int], span: Span) -> bool:
    words = plain[span.start : span.end]
    if not any(char.isalpha() for char in words) and term.alike:
        return False
    gaps = [
        (count, plain[one + 1 : other])
        for count, (one, other) in enumerate(pairwise(places), start=1)
        if other > one + 1
    ]
    if any(len(gap) > _WIDEST_GAP or "@" in gap for _, gap in gaps):
        return False
    if any(_STOP.match(plain, places[at - 1] - 1) for at, _ in gaps if at in term.gaps):
        return False
    spread = [(count, gap) for count, gap in gaps if count not in term.gaps]
    if spread:
        return _is_spread(term, spread, len(gaps))
    return _is_named(plain, term, span)


def _stands_alone(plain: str, span: Span, term: Term) -> bool:
    before = plain[span.start - 1 : span.start]
    first = plain[span.start]
    starts = not before.isalnum() or (before.islower() and first.isupper())
    starts = starts or (before.isdigit() and first.isalpha())
    after = plain[span.end : span.end + 1]
    last = plain[span.end - 1]
    ends = not after.isalnum() or (last.islower() and after.isupper())
    ends = ends or (last.isalpha() and after.isdigit())
    return starts and (ends or bool(_endings(term).match(plain, span.end)))


def _endings(term: Term) -> re.Pattern[str]:
    """Return how a name or a word may be inflected; short ones hardly are."""
    if term.care is Care.NAME:
        return _POSSESSIVE
    if len(term.key) < _LONG:
        return _PLURAL
    return _OF_WORDS if term.secret is Secret.WORD else _OF_NAMES


def _is_spread(term: Term, spread: list[tuple[int, str]], gaps: int) -> bool:
    """Say whether letters are parted on purpose: "K e s t r e l", "Kes-trel"."""
    if len(term.key) >= _PARTED or gaps >= len(term.key) - 1:
        return True
    return not any(gap.isspace() or gap in _APOSTROPHES for _, gap in spread)


def _is_named(plain: str, term: Term, span: Span) -> bool:
    words = plain[span.start : span.end]
    match term.care:
        case Care.WHOLE:
            return True
        case Care.SHORT:
            return words[:1].isupper() and not _leads_other(plain, span)
        case Care.NAME:
            return words[:1].isupper() and _is_name_here(plain, words, span)


def _leads_other(plain: str, span: Span) -> bool:
    """Say whether another name goes on from here: Kestrel Robotics, another firm."""
    after = _NEXT_NAME.match(plain, span.end)
    return after is not None and not is_common(after[1])


def _is_name_here(plain: str, words: str, span: Span) -> bool:
    before = plain[max(0, span.start - _AROUND) : span.start]
    low = words.lower()
    if tells_time(low):
        after = plain[span.end : span.end + _AROUND]
        if _TIME_BEFORE.search(before) or _TIME_AFTER.match(after):
            return False
    opening = not before.strip() or before.rstrip(" ")[-1:] in _OPENINGS
    goes_on = _GOES_ON.match(plain, span.end) is not None
    return not (opening and goes_on and opens_sentences(low))
