"""Weigh how much a whole letter reads like those that mean stop, whatever it asks.

A stretch may have all the words of an ask by chance; the letter around it seldom reads
like a fraud by chance too: how it greets, what it promises, what it never tells. Every
word has points (training/fit_whole.py) and counts by how rare it is.
"""

from functools import cache
from math import sqrt
from typing import NamedTuple

from ajar.core.nouns.letter import Letter, Part
from ajar.core.screen.cues import words_of
from ajar.core.screen.lexemes import know
from ajar.core.tables import load_rows

START = "start"
PARTS = (Part.SUBJECT, Part.OFFER, Part.ATTACHMENT)
MOST_WORDS = 1_500  # of a passage
ENOUGH = 60  # words


class Whole(NamedTuple):
    """How much a letter reads like a fraud, in points: 0 is as likely as not.

    `share` says how much letter there is, from none (0) to enough to tell (1).
    """

    points: float
    share: float


class WordOfWhole(NamedTuple):
    """How rare a word is among letters, and what it is worth, in points."""

    rarity: float
    points: float


def note_words(letter: Letter) -> frozenset[str]:
    """Return the words of `letter`; figures, days and money by class."""
    found: set[str] = set()
    for passage in letter.parts(*PARTS):
        known = know(words_of(passage))
        found.update(known.plains[:MOST_WORDS], known.names[:MOST_WORDS])
    return frozenset(found)


@cache
def whole_weights() -> dict[str, WordOfWhole]:
    """Return rarity and points of every word (screen_whole_weights.tsv)."""
    rows = load_rows("screen_whole_weights.tsv")
    return {row[0]: WordOfWhole(float(row[1]), float(row[2])) for row in rows}


def weigh_whole(letter: Letter) -> Whole:
    """Return how much `letter` reads like a fraud; a few words say little."""
    weights = whole_weights()
    known = list(filter(None, map(weights.get, note_words(letter))))
    length = sqrt(sum(one.rarity * one.rarity for one in known))
    spoken = sum(one.rarity * one.points for one in known)
    points = weights[START].points + (spoken / length if length else 0.0)
    share = min(1.0, len(known) / ENOUGH)
    return Whole(points * share * share, share)
