"""Find many phrases in one pass over the words: one look-up a word, no searching.

What a word can't decide by itself its neighbours do, by look-up too, and what else
stands in its sentence; only what is left is matched, element by element.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from ajar.core.screen.lexicon import Anchored
from ajar.core.screen.phrases import Element, Phrase
from ajar.core.screen.word_sets import end_of_money
from ajar.core.screen.wording import Words

_MOST_STEPS = 15_000  # ten times what a letter of 500 words takes
_MOST_HITS = 25


class Hit(NamedTuple):
    """Words `first` up to, not including, `last` are a phrase of cue `cue`."""

    first: int
    last: int
    cue: int


_new = tuple.__new__


def find_hits(words: Words, every: Sequence[Anchored | None]) -> tuple[Hit, ...]:
    """Return where phrases stand in `words`, in order; `every` word tells its own.

    The work is bounded: of a cue found very often, or in text made to be slow,
    what comes late is not looked for.
    """
    text = words.words
    hits: set[tuple[int, int, int]] = set()
    often: dict[int, int] = {}
    left = [_MOST_STEPS]
    for at, phrase in _candidates(words, every):
        cue = phrase.cue
        if often.get(cue, 0) >= _MOST_HITS:
            continue
        if phrase.whole:
            start = at - phrase.anchor
            hits.add((start, start + phrase.whole, cue))
            often[cue] = often.get(cue, 0) + 1
            continue
        stop = words.stops[at]
        for start in _starts(phrase, at, words) if phrase.anchor else (at,):
            left[0] -= 1
            last = _match(phrase.elements, 0, text, start, stop, left)
            if last > start:
                hits.add((start, last, cue))
                often[cue] = often.get(cue, 0) + 1
        if left[0] < 0:
            break
    return tuple([_new(Hit, hit) for hit in sorted(hits)])


def _starts(phrase: Phrase, at: int, words: Words) -> Iterable[int]:
    """Return where `phrase` may begin whose anchor is the word at `at`."""
    text, stop, head = words.words, words.stops[at], phrase.elements[0]
    places = range(max(words.begins[at], at - phrase.most), at - phrase.least + 1)
    if head.only:
        return [start for start in places if text[start] in head.only]
    return [start for start in places if head.words.end(text, start, stop) >= 0]


def _candidates(
    words: Words, every: Sequence[Anchored | None]
) -> Iterator[tuple[int, Phrase]]:
    """Yield the phrases that may stand in `words`, each with its anchor's place."""
    text = words.words
    before, after = _neighbours(words)
    here: set[str] = set()
    end = 0
    for at, anchors in enumerate(every):
        if anchors is None:
            continue
        ahead, behind, money, tried, _ = anchors
        for phrase in ahead.get(after[at], ()) if ahead else ():
            yield at, phrase
        for phrase in behind.get(before[at], ()) if behind else ():
            yield at, phrase
        if money and end_of_money(text, at, words.stops[at]) > 0:
            tried += money
        if tried and at >= end:
            begin, end = words.begins[at], words.stops[at]
            marks = [one.marks for one in every[begin:end] if one]
            here = {*text[begin:end], *chain.from_iterable(marks)}
        for phrase, beside in tried:
            if not beside or not here.isdisjoint(beside):
                yield at, phrase


def _neighbours(words: Words) -> tuple[list[str], list[str]]:
    """Return the word before each word and the one after it, "" at sentence edges."""
    before, after = ["", *words.words], [*words.words[1:], ""]
    for begin, stop in words.sentences:
        before[begin] = after[stop - 1] = ""
    return before, after


def _match(
    elements: tuple[Element, ...],
    place: int,
    text: tuple[str, ...],
    at: int,
    stop: int,
    left: list[int],
) -> int:
    """Return the index after the last word matched from `at` on, or -1."""
    while place < len(elements):
        element = elements[place]
        if element.gap:
            return _match_behind_gap(elements, place, text, at, stop, left)
        if element.only:
            end = at + 1 if at < stop and text[at] in element.only else -1
        else:
            end = element.words.end(text, at, stop)
        if element.optional and end >= 0:
            rest = _match(elements, place + 1, text, end, stop, left)
            if rest >= 0:
                return rest
        elif end >= 0:
            at = end
        elif not element.optional:
            return -1
        place += 1
    return at


def _match_behind_gap(
    elements: tuple[Element, ...],
    place: int,
    text: tuple[str, ...],
    at: int,
    stop: int,
    left: list[int],
) -> int:
    following = elements[place + 1].only
    for start in range(at, min(at + elements[place].gap, stop) + 1):
        left[0] -= 1
        if following and (start >= stop or text[start] not in following):
            continue
        end = _match(elements, place + 1, text, start, stop, left)
        if end >= 0 or left[0] < 0:
            return end
    return -1
