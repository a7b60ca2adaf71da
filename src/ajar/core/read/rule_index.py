"""Tell by a word which rules it speaks for: 1,500 patterns can't all be tried.

What it tells is one number, in blocks of one bit a rule: whether the word is in each of
the sets of words that the rule needs (see rule_words).
"""

import re
from collections import defaultdict

from ajar.core.lookup import Lookup
from ajar.core.read.rule_tables import Rule
from ajar.core.read.rule_words import ANY, NUMBER, SETS, needed_words

_DIGIT = re.compile(r"\d")
_LETTERS = 3
"""So many are looked up at once."""

_Parts = defaultdict[str, list[tuple[str, int]]]


class RuleIndex:
    """The rules that a sentence's words, put together, speak for."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._size = len(rules)
        self._bits: defaultdict[str, int] = defaultdict(int)
        self._checked = tuple(map(_to_check, rules))
        self._told = Lookup[int, int](int)
        self.given = 0
        """The bits of sets that a rule hasn't got: nothing is asked of these."""
        for number, rule in enumerate(rules):
            sets = needed_words(rule)
            for block in range(SETS):
                bit = 1 << block * self._size + number
                self.given |= 0 if block < len(sets) else bit
                for word in sets[block] if block < len(sets) else ():
                    self._bits[word] |= bit
        self._begun, self._within, self._last = self._by_letters()
        self.bits_of = Lookup(self._work_out).__getitem__
        """What a word tells."""

    def _by_letters(self) -> tuple[_Parts, _Parts, _Parts]:
        begun, within, last = _Parts(list), _Parts(list), _Parts(list)
        for word, bits in self._bits.items():
            bare = word.strip(ANY)
            if word == bare:
                continue
            goes_on = within if word[-1] == ANY else last
            into = goes_on if word[0] == ANY else begun
            into[bare[:_LETTERS]].append((bare, bits))
        return begun, within, last

    def _work_out(self, word: str) -> int:
        bits = self._bits.get(word, 0)
        if _DIGIT.search(word):
            bits |= self._bits.get(NUMBER, 0)
        for letters in {word[:size] for size in range(1, _LETTERS + 1)}:
            for bare, more in self._begun.get(letters, ()):
                if word.startswith(bare):
                    bits |= more
        for at in range(len(word)):
            letters = word[at : at + _LETTERS]
            for bare, more in self._within.get(letters, ()):
                if word.startswith(bare, at):
                    bits |= more
            for bare, more in self._last.get(letters, ()):
                if word[at:] == bare:
                    bits |= more
        # Many words tell the same: one number of 600 bytes is quicker at hand than two.
        return self._told[bits]

    def let_in(self, bits: int, text: str) -> list[int]:
        """Return the numbers of the rules that may match in `text`, the last first.

        `bits` are those of its words and `given` together.
        """
        size, checked = self._size, self._checked
        left = bits
        for block in range(1, SETS):
            left &= bits >> block * size
        found: list[int] = []
        while left:
            number = left.bit_length() - 1
            left ^= 1 << number
            guards = checked[number]
            if not guards or any(map(text.__contains__, guards)):
                found.append(number)
        return found


def _to_check(rule: Rule) -> tuple[str, ...]:
    """Return the guards of `rule` if some are of several words: these may be apart."""
    return () if all(map(str.isalnum, rule.guards)) else rule.guards
