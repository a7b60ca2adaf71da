"""Write down the words that each rule can't match without.

A sentence is searched for a rule only where it holds one word of each of its sets (see
ajar.core.read.rules), so that most of 1,500 patterns need not be tried. The sets follow
from the guards and the patterns; what letters say decides which of them are kept:

    python training/rule_words.py src/ajar/core/terms
"""

import re
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, partial, reduce
from itertools import chain
from operator import and_, or_
from pathlib import Path

from pattern_words import (
    SHORTEST,
    Either,
    Every,
    Need,
    Strings,
    follows,
    is_within,
    needs_of,
    needs_of_guards,
    needs_of_rule,
    words_in,
)

from ajar.core.read.rule_tables import TABLES, Rule
from ajar.core.read.rule_words import SETS, TOKEN, name_of
from ajar.core.read.rules import load_rules

LETTERS = Path(__file__).parent / "letters"
MOST_OFTEN = 0.95
"""What a further set may let in of what the others do: above that it spares nothing."""

HEAD = (
    "# Made by training/rule_words.py from the guards and patterns of the rules: what\n"
    "# a match must hold. crc32 of both, then sets of words, one of each of which is\n"
    "# in the sentence; * stands for any letters, # is a number.\n"
)
_END = re.compile(r"[.!?\n]\s")


class Said:
    """In which sentences of the letters a word stands: as a bit of each."""

    def __init__(self) -> None:
        texts = (path.read_text("utf-8", "replace") for path in _letters())
        sentences = [part for text in texts for part in _END.split(text.lower())]
        self.every = (1 << len(sentences)) - 1
        self._at: defaultdict[str, int] = defaultdict(int)
        for number, sentence in enumerate(sentences):
            for word in set(TOKEN.findall(sentence)):
                self._at[word] |= 1 << number
        self._words = sorted(self._at)
        self._backward = sorted(word[::-1] for word in self._words)
        self._with: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._words:
            for part in {word[at : at + SHORTEST] for at in range(len(word) - 2)}:
                self._with[part].append(word)
        self.where = cache(self._where)

    def often(self, words: frozenset[str]) -> int:
        """Return how many sentences hold one of `words`."""
        return self.where_any(words).bit_count()

    def where_any(self, words: frozenset[str]) -> int:
        """Return the sentences that hold one of `words`."""
        return reduce(or_, map(self.where, words))

    def _where(self, word: str) -> int:
        return reduce(or_, (self._at[known] for known in self._known(word)), 0)

    def _known(self, word: str) -> list[str]:
        bare = word.strip("*")
        if word == "#":
            return [known for known in self._words if re.search(r"\d", known)]
        if word[0] == word[-1] == "*":
            return [known for known in self._with[bare[:SHORTEST]] if bare in known]
        if word[-1] == "*":
            return _begun(self._words, bare)
        if word[0] == "*":
            return [known[::-1] for known in _begun(self._backward, bare[::-1])]
        return [bare] if bare in self._at else []


def _letters() -> list[Path]:
    return sorted(LETTERS.glob("*/items/*"))


def _begun(words: list[str], start: str) -> list[str]:
    at = bisect_left(words, start)
    return words[at : bisect_left(words, start + "\U0010ffff", at)]


def choose(need: Need, said: Said) -> list[frozenset[str]]:
    """Return sets of words, the rarest first; one word of each follows from `need`."""
    match need:
        case Strings(strings):
            found = _one_of_each(
                [sorted(words_in(s), key=partial(_rarity, said=said)) for s in strings]
            )
        case Every(needs):
            found = [words for one in needs for words in choose(one, said)]
        case Either(needs):
            found = _one_of_each_set([choose(one, said) for one in needs])
    return _sifted(found, said)


def _one_of_each(words: list[list[str]]) -> list[frozenset[str]]:
    """Return the rarest word of each, then the next; of one with fewer its last."""
    if not all(words):
        return []
    return [
        frozenset(some[min(k, len(some) - 1)] for some in words) for k in range(SETS)
    ]


def _one_of_each_set(sets: list[list[frozenset[str]]]) -> list[frozenset[str]]:
    if not all(sets):
        return []
    return [
        frozenset().union(*(some[min(place, len(some) - 1)] for some in sets))
        for place in range(SETS)
    ]


def _rarity(word: str, said: Said) -> tuple[int, str]:
    return said.where(word).bit_count(), word


def _sifted(sets: Iterable[frozenset[str]], said: Said) -> list[frozenset[str]]:
    kept: list[frozenset[str]] = []
    for words in sorted(set(sets), key=lambda one: (said.often(one), sorted(one))):
        if not any(other <= words for other in kept):
            kept.append(words)
    return kept


def _tidy(words: frozenset[str]) -> list[str]:
    """Return `words` without those that another covers."""
    return sorted(word for word in words if not is_within(word, words - {word}))


def lines(said: Said) -> Iterable[str]:
    """Yield a line a rule."""
    for table in TABLES:
        yield f"# {table}"
        rules = {name_of(rule): rule for rule in load_rules(table).all}
        for name, rule in rules.items():
            sets = (" ".join(_tidy(words)) for words in _best(rule, said))
            yield "\t".join((name, *sets))


def _best(rule: Rule, said: Said) -> list[frozenset[str]]:
    """Return the sets that together let the rule into the fewest sentences.

    Guards that don't follow from the pattern are among them, where they are words.
    """
    sets = choose(needs_of_rule(rule), said)
    guards = frozenset(chain.from_iterable(map(words_in, needs_of_guards(rule).all)))
    is_given = follows(needs_of(rule.pattern), guards) or not _are_words(rule)
    chosen = [] if is_given else [guards]
    where = reduce(and_, map(said.where_any, chosen), said.every)
    while sets and len(chosen) < SETS:
        best = min(sets, key=lambda words: (said.where_any(words) & where).bit_count())
        left = where & said.where_any(best)
        if left.bit_count() > MOST_OFTEN * where.bit_count() and chosen:
            break
        chosen.append(best)
        where = left
    return chosen


def _are_words(rule: Rule) -> bool:
    return all(map(str.isalnum, rule.guards))


def main() -> None:
    out = Path(sys.argv[1]) / "rule_words.tsv"
    out.write_text(HEAD + "\n".join(lines(Said())) + "\n", "utf-8")


if __name__ == "__main__":
    main()
