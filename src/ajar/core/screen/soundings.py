"""Notice a sounding: a line from a person who asks whether you would move, or talk.

It names no role, or hardly one, so the words alone weigh little. Who writes, where,
and what they ask tell it from a friend's line and from a list of jobs.
"""

from collections.abc import Collection

from ajar.core.nouns.letter import Letter, Part
from ajar.core.screen.cues import words_of
from ajar.core.screen.word_sets import word_class

_BY_MACHINE = frozenset(("bulk_headers", "machine_sender", "new_jobs", "newsletter"))
_TO_ONE = frozenset(("by_text", "by_linkedin"))
_OF_WORK = frozenset(("occupation", "salary_figure"))


def is_sounding(letter: Letter, features: Collection[str]) -> bool:
    """Say whether a person asks, in so many words, if the reader would move or talk."""
    noted = frozenset(features)
    if noted & _BY_MACHINE:
        return False
    if "sounds_out" in noted and _recruits(letter, noted):
        return True
    if not noted & _TO_ONE or not noted >= {"short", "worth_minutes"}:
        return False
    return "terse_pay" in noted or ("terse_terms" in noted and bool(noted & _OF_WORK))


def _recruits(letter: Letter, noted: frozenset[str]) -> bool:
    """Say whether the writer hires for others, by title, words or signature."""
    if noted & {"sender_hires", "recruits"}:
        return True
    hires = word_class("hires").accepts
    signed = (words_of(passage).words for passage in letter.parts(Part.SIGNATURE))
    return any(any(map(hires, words)) for words in signed)
