"""Write down the words that each rule's pattern can't match without.

A sentence is searched for a rule only where it holds one word of each of its sets (see
ajar.core.read.rules), so that most of 1,500 patterns need not be tried. The sets follow
from the patterns alone; how often letters say a word decides which of them are kept:

    python training/rule_words.py src/ajar/core/terms
"""

import re
import sys
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pattern_words import (
    SHORTEST,
    Either,
    Every,
    Need,
    Strings,
    is_within,
    needs_of,
    words_in,
)

from ajar.core.read.rule_tables import TABLES, Rule
from ajar.core.read.rule_words import SETS, TOKEN, name_of
from ajar.core.read.rules import load_rules

LETTERS = Path(__file__).parent / "letters"
MOST_OFTEN = 0.4
"""Share of sentences that may hold a word of a set: a commoner one spares nothing."""

HEAD = (
    "# Made by training/rule_words.py from the patterns of the rules: what a match\n"
    "# must hold. crc32 of the pattern, then sets of words, one of each of which is\n"
    "# in the sentence; * stands for any letters, # is a number.\n"
)
_END = re.compile(r"[.!?\n]\s")


class Said:
    """In what share of the letters' sentences a word stands."""

    def __init__(self) -> None:
        self._times: Counter[str] = Counter()
        self._sentences = 0
        for path in sorted(LETTERS.glob("*/items/*")):
            for sentence in _END.split(path.read_text("utf-8", "replace").lower()):
                self._times.update(set(TOKEN.findall(sentence)))
                self._sentences += 1
        self._words = sorted(self._times)
        self._backward = sorted(word[::-1] for word in self._words)
        self._with: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._words:
            for part in {word[at : at + SHORTEST] for at in range(len(word) - 2)}:
                self._with[part].append(word)
        self.share = cache(self._share)

    def _share(self, word: str) -> float:
        bare = word.strip("*")
        if word == "#":
            met = [known for known in self._words if re.search(r"\d", known)]
        elif word[0] == word[-1] == "*":
            met = [w for w in self._with[bare[:SHORTEST]] if bare in w]
        elif word[-1] == "*":
            met = _begun(self._words, bare)
        elif word[0] == "*":
            met = [w[::-1] for w in _begun(self._backward, bare[::-1])]
        else:
            met = [bare]
        return (sum(self._times[w] for w in met) + 0.1) / self._sentences


def _begun(words: list[str], start: str) -> list[str]:
    at = bisect_left(words, start)
    return words[at : bisect_left(words, start + "\U0010ffff", at)]


def choose(need: Need, said: Said) -> list[frozenset[str]]:
    """Return sets of words, the rarest first; one word of each follows from `need`."""
    match need:
        case Strings(strings):
            found = _one_of_each(
                [sorted(words_in(s), key=lambda w: (said.share(w), w)) for s in strings]
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


def _sifted(sets: Iterable[frozenset[str]], said: Said) -> list[frozenset[str]]:
    kept: list[frozenset[str]] = []
    for words in sorted(set(sets), key=lambda one: (_often(one, said), sorted(one))):
        if not any(other <= words for other in kept):
            kept.append(words)
    return kept


def _often(words: frozenset[str], said: Said) -> float:
    return sum(map(said.share, words))


def _tidy(words: frozenset[str]) -> list[str]:
    """Return `words` without those that another covers."""
    return sorted(word for word in words if not is_within(word, words - {word}))


def lines(said: Said) -> Iterable[str]:
    """Yield a line a pattern."""
    for table in TABLES:
        yield f"# {table}"
        for rule in {rule.pattern: rule for rule in load_rules(table).all}.values():
            sets = choose(needs_of(rule.pattern), said)
            kept = [
                " ".join(_tidy(words))
                for words in sets
                if _often(words, said) < MOST_OFTEN and not _is_given(words, rule)
            ]
            yield "\t".join((name_of(rule.pattern), *kept[:SETS]))


def _is_given(words: frozenset[str], rule: Rule) -> bool:
    """Say whether the guards let in what `words` would."""
    bare = {word.strip("*") for word in words}
    return all(bare.intersection(TOKEN.findall(guard)) for guard in rule.guards)


def main() -> None:
    out = Path(sys.argv[1]) / "rule_words.tsv"
    out.write_text(HEAD + "\n".join(lines(Said())) + "\n", "utf-8")


if __name__ == "__main__":
    main()
