"""Find the job titles a text mentions, whatever it says of them."""

from functools import lru_cache
from typing import NamedTuple

from ajar.core.read.occupations import (
    Occupation,
    ends_title,
    find_occupation,
    occupation_forms,
)
from ajar.core.read.title_bounds import is_spread, past_noise, title_end, title_start
from ajar.core.read.title_romance import capital_end, romance_end, romance_start
from ajar.core.read.title_stretches import Stretches
from ajar.core.read.title_words import Word, split_title_words, title_words

_ROMANCE = frozenset({"fr", "es", "pt", "it"})


class Phrase(NamedTuple):
    """A job title as it stands in a text.

    `head` is where its head word starts, `first` the index of its first word
    among the words of the text.
    """

    start: int
    end: int
    head: int
    first: int
    occupation: Occupation


@lru_cache(maxsize=16)
def find_titles(
    plain: str, low: str, language: str = "en", stretches: Stretches = None
) -> tuple[tuple[Word, ...], tuple[Phrase, ...]]:
    """Return the job titles in `stretches` of `plain`, and the words there."""
    words = split_title_words(plain, low, *stretches or ())
    found: list[Phrase] = []
    covered = len(words)
    for at in reversed(_heads_among(words, language)):
        if at >= covered:
            continue
        phrase = _phrase_at(plain, words, at, language, covered)
        if phrase:
            found.append(phrase)
            covered = min(covered, phrase.first)
    found.reverse()
    return words, _outermost(found)


def _heads_among(words: tuple[Word, ...], language: str) -> list[int]:
    """Return which of `words` a title may end in."""
    forms, ends = occupation_forms(language), ends_title(language)
    stop = title_words("stop")
    return [
        at
        for at, (text, low, _, _) in enumerate(words)
        if (forms is None or low in forms or not low.isalnum())
        and ends(text)
        and (low not in stop or text.isupper())
    ]


def _outermost(found: list[Phrase]) -> tuple[Phrase, ...]:
    """Drop what lies within another: the nurse of a "Director of Nurse Education"."""
    kept: list[Phrase] = []
    for phrase in found:
        if not kept or phrase.end > kept[-1].end:
            kept.append(phrase)
    return tuple(kept)


def _phrase_at(
    plain: str, words: tuple[Word, ...], at: int, language: str, following: int
) -> Phrase | None:
    around = tuple([word[0] for word in words[max(0, at - 2) : at + 1]])
    match = find_occupation(around, language)
    if match is None or is_spread(plain, words, at, match[0]):
        return None
    size, occupation = match
    head = at - size + 1
    if occupation.language in _ROMANCE:
        first, last = romance_start(plain, words, head), romance_end(plain, words, at)
    else:
        first = title_start(plain, words, head)
        last = title_end(plain, words, at, occupation, following)
        if language in _ROMANCE and last == at:
            last = capital_end(plain, words, at)
    first = past_noise(words, first, head)
    if not occupation.alone and first == head and last == at:
        return None
    return Phrase(
        words[first].start, words[last].end, words[head].start, first, occupation
    )
