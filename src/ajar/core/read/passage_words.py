"""Take the words of a passage once, for all readers that look words up."""

from itertools import chain

from ajar.core.nouns.letter import Passage
from ajar.core.read.rule_words import TOKEN
from ajar.core.remember import remember_passage

READ_LIMIT = 12_000
"""Characters of a passage that are read: what describes a job is shorter by far."""


@remember_passage
def words_by_sentence(passage: Passage) -> list[list[str]]:
    """Return the words of each sentence that is read, in order."""
    low, find = passage.low, TOKEN.findall
    return [find(low, at, end) for at, end in passage.sentences if at < READ_LIMIT]


@remember_passage
def bare_words(passage: Passage) -> frozenset[str]:
    """Return the words that are read, in small letters, whatever their order.

    Most readers look for what most passages lack: to ask that of a set is quicker than
    to search, and no word needs to be placed for it.
    """
    return frozenset(chain.from_iterable(words_by_sentence(passage)))
