"""Know what must not be named, and the forms in which it would be."""

import re
from collections.abc import Collection, Iterator
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from ajar.core.answer.unmask import squeeze, squeeze_alike, unmask
from ajar.core.decision.spots import find_spot
from ajar.core.nouns.draft import Confidential, Secret
from ajar.core.tables import load_rows

_LEGAL_FORM = re.compile(
    r"[\s,]+(?:inc|incorporated|llc|l\.l\.c|ltd|limited|plc|corp|corporation|co|company"
    r"|gmbh|ag|sa|s\.a|nv|bv|ab|oy|kg|llp|lp|pty|holdings?|group)\.?\Z",
    re.IGNORECASE,
)
_LEAST_ALIAS = 4
_LEAST_STEM = 5
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "ac", "gov"})


class Care(StrEnum):
    """How sure to be that a text means the name and not a word like it.

    WHOLE counts wherever it stands as a word; NAME only written as a name is, for
    it is a common word too; SHORT is the first word of a longer name, as in "at
    Kestrel", and counts with a capital unless another name follows.
    """

    WHOLE = "whole"
    NAME = "name"
    SHORT = "short"


class Term(NamedTuple):
    """One form of a secret.

    `key` is it squeezed, `alike` with look-alikes too ("" where it has digits),
    `gaps` are the places in `key` where its words part.
    """

    secret: Secret
    entry: str
    key: str
    alike: str
    gaps: frozenset[int]
    care: Care

    def is_spared(self, names: Collection[str]) -> bool:
        """Say whether one of `names`, of those who write and read, is meant instead.

        The one written to may be called like a colleague, or like a firm begins.
        """
        words = [set(name.casefold().replace(",", " ").split()) for name in names]
        if self.care is Care.SHORT:
            return any(self.key in own for own in words)
        named = set(self.entry.casefold().replace(",", " ").split())
        return self.secret is Secret.PERSON and any(named <= own for own in words)


@cache
def _common_words() -> dict[str, frozenset[str]]:
    """Return common words, and what else they may be: see the table."""
    rows = load_rows("answer_common_words.tsv")
    return {word: frozenset(marks.split()) for word, marks in rows}


def is_common(word: str) -> bool:
    """Say whether `word` is one that letters are full of."""
    return word.casefold() in _common_words()


def opens_sentences(word: str) -> bool:
    """Say whether the common word `word` may well open a sentence."""
    return "opens" in _common_words().get(word.casefold(), ())


def tells_time(word: str) -> bool:
    """Say whether the common word `word` may be a month, a day or what will be."""
    return "time" in _common_words().get(word.casefold(), ())


@lru_cache(maxsize=16)
def terms_of(confidential: Confidential) -> tuple[Term, ...]:
    """Return every form to look for, those of unlocked entries left out."""
    found = (
        *_of_names(confidential),
        *_of_domains(confidential),
        *_of_people(confidential),
        *_of_words(confidential),
    )
    return tuple({(term.key, term.care): term for term in found if term.key}.values())


def _of_names(confidential: Confidential) -> Iterator[Term]:
    names = (confidential.employer, *confidential.aliases)
    for secret, entries in (
        (Secret.EMPLOYER, names),
        (Secret.OFFER, confidential.offers),
    ):
        for entry in filter(confidential.is_locked, filter(None, entries)):
            for name in _spellings(entry):
                yield _term(secret, entry, name, _care(name))
            first = _distinct_word(entry)
            if first:
                yield _term(secret, entry, first, Care.SHORT)


def _spellings(entry: str) -> tuple[str, ...]:
    bare = _LEGAL_FORM.sub("", entry.strip())
    bare = bare.removeprefix("The ").removeprefix("the ") or bare
    both = (entry, bare)
    return (*both, *(name.replace("&", " and ") for name in both if "&" in name))


def _care(name: str) -> Care:
    words = name.split()
    return Care.NAME if len(words) == 1 and is_common(words[0]) else Care.WHOLE


def _distinct_word(entry: str) -> str:
    """Return the word by which people call a firm of a longer name, or "".

    A common word or a place says too little: Boston Scientific is not Boston.
    """
    words = _LEGAL_FORM.sub("", unmask(entry).strip()).split()
    words = words[1:] if words[:1] in (["The"], ["the"]) else words
    if len(words) < 2:
        return ""
    first = words[0].strip(",.&-")
    if len(first) < _LEAST_ALIAS or not first.isalpha() or is_common(first):
        return ""
    spot = find_spot(first)
    return "" if spot.towns or spot.areas else first


def _of_domains(confidential: Confidential) -> Iterator[Term]:
    for entry in filter(confidential.is_locked, confidential.domains):
        domain = entry.strip().casefold().removeprefix("@").removeprefix("www.")
        yield _term(Secret.EMPLOYER, entry, domain, Care.WHOLE)
        labels = domain.split(".")
        stem = labels[-2] if len(labels) > 1 else ""
        if stem in _SECOND_LEVEL and len(labels) > 2:
            stem = labels[-3]
        if len(stem) >= _LEAST_STEM and not is_common(stem):
            yield _term(Secret.EMPLOYER, entry, stem, Care.WHOLE)


def _of_people(confidential: Confidential) -> Iterator[Term]:
    for entry in filter(confidential.is_locked, confidential.people):
        words = entry.replace(",", " ").split()
        yield _term(Secret.PERSON, entry, " ".join(words), _care(" ".join(words)))
        if len(words) > 1:
            first, last = words[0], words[-1]
            for name in (f"{last} {first}", f"{first} {last}", f"{first[0]} {last}"):
                yield _term(Secret.PERSON, entry, name, Care.WHOLE)


def _of_words(confidential: Confidential) -> Iterator[Term]:
    for entry in filter(confidential.is_locked, confidential.words):
        yield _term(Secret.WORD, entry, entry, Care.WHOLE)


def _term(secret: Secret, entry: str, name: str, care: Care) -> Term:
    plain = unmask(name)
    key = squeeze(plain)
    gaps, length = set(), 0
    for word in re.findall(r"[^\W_]+", plain):
        length += len(squeeze(word))
        gaps.add(length)
    has_digit = any(char.isdecimal() for char in key)
    alike = "" if has_digit else squeeze_alike(plain)
    return Term(secret, entry, key, alike, frozenset(gaps), care)
