"""Tell by a word which rules it speaks for: 1,500 patterns can't all be tried.

What it tells is one number, in blocks of one bit a rule: whether the word is a guard of
the rule, whether it is the longest or the next of several that are one together, and
whether it is in each of the sets of words that the rule's pattern needs.
"""

import re
from collections import defaultdict

from ajar.core.lookup import Lookup
from ajar.core.read.rule_tables import Rule
from ajar.core.read.rule_words import ANY, NUMBER, SETS, needed_words

_RUN = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_WHOLE, _LETTERS = 4, 3
"""A guard of fewer letters is a whole word; so many are looked up at once."""

_SETS_AT = 3
"""The first block of the sets that patterns need; nothing lies behind them."""

_Parts = defaultdict[str, list[tuple[str, int]]]


class RuleIndex:
    """The rules that a sentence's words, put together, speak for."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._size = len(rules)
        self._bits: defaultdict[str, int] = defaultdict(int)
        self._together: list[list[str]] = [[] for _ in rules]
        self.given = 0
        """The bits of sets that a rule hasn't got: nothing is asked of these."""
        for number, rule in enumerate(rules):
            self._add_guards(number, rule)
            self._add_needs(number, rule)
        self._begun, self._within, self._last = self._by_letters()
        self.bits_of = Lookup(self._work_out).__getitem__
        """What a word tells."""

    def _add_guards(self, number: int, rule: Rule) -> None:
        for words in rule.guards:
            runs = _RUN.findall(words)
            longest = max(runs, key=len)
            begun = longest + (ANY if len(longest) >= _WHOLE else "")
            if words == longest:
                self._bits[begun] |= 1 << number
                continue
            self._together[number].append(words)
            self._bits[begun] |= 1 << self._size + number
            # The guard may begin or end within a word, as "ur name" does.
            first, *between, last = f"{ANY}{runs[0]}", *runs[1:-1], f"{runs[-1]}{ANY}"
            others = [run for run in (first, *between, last) if longest not in run]
            other = max(others, key=len, default=begun)
            self._bits[other] |= 1 << 2 * self._size + number

    def _add_needs(self, number: int, rule: Rule) -> None:
        needed = needed_words(rule.pattern)
        for place in range(SETS):
            bit = 1 << (_SETS_AT + place) * self._size + number
            if place >= len(needed):
                self.given |= bit
                continue
            for word in needed[place]:
                self._bits[word] |= bit

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
        return bits

    def let_in(self, bits: int, text: str) -> list[int]:
        """Return the numbers of the rules that may match in `text`.

        `bits` are those of its words and `given` together.
        """
        size = self._size
        needed = bits >> _SETS_AT * size
        for place in range(1, SETS):
            needed &= bits >> (_SETS_AT + place) * size
        alone = bits & needed
        found = _numbers(alone)
        together = self._together
        for number in _numbers(bits >> size & bits >> 2 * size & needed & ~alone):
            if any(map(text.__contains__, together[number])):
                found.append(number)
        return found


def _numbers(bits: int) -> list[int]:
    """Return which bits are set, the highest first."""
    found: list[int] = []
    while bits:
        number = bits.bit_length() - 1
        bits ^= 1 << number
        found.append(number)
    return found
