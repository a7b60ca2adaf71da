"""Find the phrases of the cue tables in a letter's passages, once."""

from functools import cache, lru_cache
from typing import NamedTuple

from ajar.core.nouns.fact import Evidence
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.remember import remember
from ajar.core.screen.cue_tables import ASKS, load_cues
from ajar.core.screen.hits import Hit, find_hits
from ajar.core.screen.lexemes import know
from ajar.core.screen.wording import Words, cut_words
from ajar.core.tables import load_rows
from ajar.core.text import searchable

MOST_CHARACTERS = 120_000  # of one passage, blanks and all


class Found(NamedTuple):
    """A cue of `group` and the words of a passage that gave it.

    `language` is the letter's: "no" denies in most, in Portuguese it is "in the".
    """

    group: str
    language: str
    passage: Passage
    words: Words
    hit: Hit

    @property
    def evidence(self) -> Evidence:
        """The words, verbatim."""
        start = self.words.starts[self.hit.first]
        return self.passage.evidence(start, self.words.ends[self.hit.last - 1])

    @property
    def sentence(self) -> tuple[int, int]:
        """The indices of the first word of the sentence and after its last."""
        first = self.hit.first
        return self.words.begins[first], self.words.stops[first]

    def shares_sentence(self, other: "Found") -> bool:
        """Say whether both stand in one sentence."""
        return self.words is other.words and self.sentence == other.sentence

    def is_near(self, other: "Found", words: int = 60) -> bool:
        """Say whether both stand in one passage, at most so many words apart."""
        apart = abs(self.hit.first - other.hit.first)
        return self.words is other.words and apart <= words


_new = tuple.__new__

Cues = dict[str, tuple[Found, ...]]
"""The cues found in a letter by group; a group not found is absent."""


@cache
def ask_groups() -> frozenset[str]:
    """Return the groups that count only together, or say who asks."""
    return frozenset(row[0] for row in load_rows(ASKS))


@lru_cache(maxsize=16)
def _hits(low: str) -> dict[str, list[Hit]]:
    """Return where phrases stand in `low`, by the group of their cue."""
    groups, _ = load_cues()
    found: dict[str, list[Hit]] = {}
    words = cut_words(low)
    for hit in find_hits(words, know(words).anchored):
        found.setdefault(groups[hit.cue], []).append(hit)
    return found


def groups_in(words: str) -> frozenset[str]:
    """Return the groups of all cues in `words`, such as the evidence of a signal."""
    return frozenset(_hits(searchable(words)))


def words_of(passage: Passage) -> Words:
    """Return the words of `passage`, up to MOST_CHARACTERS of it."""
    return cut_words(passage.low[:MOST_CHARACTERS])


def gather_cues(letter: Letter, *parts: Part) -> Cues:
    """Return the cues in `letter`'s passages of these parts, in reading order.

    Of the same passages they are the same object: purpose, effort and risk ask in
    turn, and most letters have nothing but a subject and an offer.
    """
    passages = tuple(letter.parts(*parts))
    gathered = _gathered(letter)
    which = tuple(map(id, passages))
    if which not in gathered:
        gathered[which] = _gather(passages, letter.language)
    return gathered[which]


@remember
def _gathered(_: Letter) -> dict[tuple[int, ...], Cues]:
    """Return what was gathered of a letter so far, to be added to."""
    return {}


def _gather(passages: tuple[Passage, ...], language: str) -> Cues:
    found: dict[str, tuple[Found, ...]] = {}
    for passage in passages:
        words = words_of(passage)
        for group, hits in _hits(passage.low[:MOST_CHARACTERS]).items():
            # Made as tuples at once: there are many, and `Found(…)` is a call.
            found[group] = found.get(group, ()) + tuple(
                [_new(Found, (group, language, passage, words, hit)) for hit in hits]
            )
    return found
