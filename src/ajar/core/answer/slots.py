"""Fill the words of a draft: slots chosen by what is so, places filled with values.

A slot is a row of `answer_slots.tsv`, or the user's own words for it. `{x}` is a
place; `[ on {x}]` goes if it can't be filled. A row counts where its flags hold and
every other place can be filled. A place that nobody knows is left as it stands: the
lint refuses it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ajar.core.answer.phrases import ENGLISH
from ajar.core.nouns.voice import Voice
from ajar.core.tables import load_rows

_PLACE = re.compile(r"\{(\w{1,40})\}")
_GROUP = re.compile(r"\[([^\[\]{}]{0,80}\{\w{1,40}\}[^\[\]{}]{0,80})\]")
_ALWAYS = "-"
_NOTHING = "-"


class _Row(NamedTuple):
    needs: tuple[str, ...]
    bars: tuple[str, ...]
    words: str


@cache
def _rows(language: str = ENGLISH) -> dict[str, tuple[_Row, ...]]:
    found: dict[str, tuple[_Row, ...]] = {}
    name = "answer_slots" if language == ENGLISH else f"answer_slots_{language}"
    for slot, when, words in load_rows(f"{name}.tsv"):
        flags = () if when == _ALWAYS else tuple(when.split())
        row = _Row(
            tuple(flag for flag in flags if not flag.startswith("!")),
            tuple(flag[1:] for flag in flags if flag.startswith("!")),
            "" if words == _NOTHING else words,
        )
        found[slot] = (*found.get(slot, ()), row)
    return found


def slot_names() -> tuple[str, ...]:
    """Return the slots for which a voice may have its own wording."""
    return tuple(_rows())


@dataclass(frozen=True, slots=True)
class Filling:
    """What places are filled with, and what is so.

    A value is a flag too where it isn't empty. Every place that words may have is
    in `values`, empty where nothing is known. `language` is that of the slots: the
    user's own words are for letters in English.
    """

    values: Mapping[str, str]
    flags: frozenset[str]
    voice: Voice
    language: str = ENGLISH

    def say(self, slot: str) -> str:
        """Return the words of `slot`, "" where none fit."""
        return next(iter(self._wordings(slot)), "")

    def _wordings(self, slot: str) -> Iterator[str]:
        own = self._resolve(self._own(slot))
        if own and not self._lacks(own):
            yield self._fill(own)
        for row in _rows(self.language).get(slot, ()):
            words = self._resolve(row.words)
            if self._holds(row) and not self._lacks(words):
                yield self._fill(words)

    def _own(self, slot: str) -> str:
        return self.voice.own_words(slot) if self.language == ENGLISH else ""

    def _holds(self, row: _Row) -> bool:
        return all(map(self._is_so, row.needs)) and not any(map(self._is_so, row.bars))

    def _is_so(self, flag: str) -> bool:
        return flag in self.flags or bool(self.values.get(flag))

    def _resolve(self, words: str) -> str:
        """Return `words` with what is in square brackets kept or gone."""
        return _GROUP.sub(lambda m: "" if self._lacks(m[1]) else m[1], words)

    def _lacks(self, words: str) -> bool:
        return any(self.values.get(place) == "" for place in _PLACE.findall(words))

    def _fill(self, words: str) -> str:
        return _PLACE.sub(lambda m: self.values.get(m[1], m[0]), words)
