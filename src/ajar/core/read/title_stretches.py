"""Tell where in a text a job title may stand, before its words are cut."""

from ajar.core.nouns.letter import Passage
from ajar.core.read.occupations import occupation_forms
from ajar.core.read.passage_words import bare_words
from ajar.core.read.title_words import READ
from ajar.core.text import Span

_AROUND = 10
"""Words that no title, nor what tells of it, reaches beyond."""
_FAR = 200

Stretches = tuple[Span, ...] | None
"""Stretches in order; None: anywhere."""


def title_stretches(passage: Passage, language: str) -> Stretches:
    """Return the stretches of a passage in which a title may stand, () of none.

    Most passages have few words that a title can end in; in a language of compounds
    any may be one.
    """
    forms = occupation_forms(language)
    if forms is None:
        return None
    plain, low = passage.plain, passage.low
    bare = bare_words(passage)
    ends = [w for w in bare & forms.keys() if _is_possible(plain, low, forms[w])]
    heads = sorted([at for word in ends for at in _find_all(low, word)])
    found: list[Span] = []
    for head in heads:
        start, end = _around(plain, head)
        if found and start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(end, found[-1].end))
        else:
            found.append(Span(start, end))
    return tuple(found)


def _is_possible(plain: str, low: str, needed: tuple[str, ...]) -> bool:
    """Say whether one of `needed` is written, or nothing is."""
    return (
        not needed
        or any(map(plain.__contains__, needed))
        or any(map(low.__contains__, needed))
    )


def _find_all(low: str, word: str) -> list[int]:
    """Return where `word` stands in `low`, not within another."""
    found, size = list[int](), len(word)
    at = low.find(word, 0, READ)
    while at >= 0:
        end = at + size
        if not (low[at - 1 : at].isalnum() or low[end : end + 1].isalnum()):
            found.append(at)
        at = low.find(word, end, READ)
    return found


def _around(plain: str, head: int) -> tuple[int, int]:
    """Return the stretch of some words on either side of `head`."""
    first, last = max(0, head - _FAR), min(head + _FAR, len(plain), READ)
    before = plain[first:head].rsplit(None, _AROUND)
    behind = plain[head:last].split(None, _AROUND)
    if len(before) > _AROUND:
        first += len(before[0])
    elif first:
        cut = plain.find(" ", first, head)
        first = cut if cut >= 0 else head
    if len(behind) > _AROUND:
        last -= len(behind[-1])
    elif last == head + _FAR:
        last = max(plain.rfind(" ", head, last), head)
    return first, last
