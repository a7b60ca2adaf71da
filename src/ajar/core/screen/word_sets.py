"""Sets of words that a phrase may ask for: given one by one, by stem, as a figure."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ajar.core.lookup import Lookup
from ajar.core.screen.wording import flatten
from ajar.core.tables import load_rows


@dataclass(frozen=True, slots=True)
class WordSet:
    """Words given one by one, by how they begin and by how they end.

    `runs` are words of several parts ("part-time", also found as "part time");
    `figures` and `money` say whether a number or an amount of money will do.
    """

    exact: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    runs: tuple[tuple[str, ...], ...] = ()
    figures: bool = False
    money: bool = False

    def __or__(self, other: "WordSet") -> "WordSet":
        """Return what either accepts."""
        return WordSet(
            self.exact | other.exact,
            self.prefixes + other.prefixes,
            self.suffixes + other.suffixes,
            self.runs + other.runs,
            self.figures or other.figures,
            self.money or other.money,
        )

    @property
    def longest(self) -> int:
        """How many words it takes at most."""
        return max((3 if self.money else 1, *map(len, self.runs)))

    def accepts(self, word: str) -> bool:
        """Say whether `word` is one of the words."""
        return (
            word in self.exact
            or (bool(self.prefixes) and word.startswith(self.prefixes))
            or (bool(self.suffixes) and word.endswith(self.suffixes))
        )

    def end(self, text: tuple[str, ...], at: int, stop: int) -> int:
        """Return the index after what is accepted at `at`, or -1."""
        if at >= stop:
            return -1
        if self.money:
            last = end_of_money(text, at, stop)
            if last > 0:
                return last
        if self.runs:
            for run in self.runs:
                last = at + len(run)
                if last <= stop and text[at:last] == run:
                    return last
        word = text[at]
        if word in self.exact or (self.figures and word[0].isdigit()):
            return at + 1
        # Most sets are of whole words only: what follows is seldom asked.
        if self.prefixes and word.startswith(self.prefixes):
            return at + 1
        return at + 1 if self.suffixes and word.endswith(self.suffixes) else -1


@cache
def word_class(name: str) -> WordSet:
    """Return the class `name` of screen_classes.tsv; KeyError if there is none."""
    cells = [row[1] for row in load_rows("screen_classes.tsv") if row[0] == name]
    if not cells:
        raise KeyError(name)
    if name == "title":
        cells += [" ".join(row) for row in load_rows("screen_occupations.tsv")]
    return word_set(word for cell in cells for word in cell.split())


def word_set(words: Iterable[str]) -> WordSet:
    """Return the set written as `words`: plain, `stem*`, `*end` or with hyphens."""
    exact: set[str] = set()
    prefixes: list[str] = []
    suffixes: list[str] = []
    runs: list[tuple[str, ...]] = []
    for word in map(flatten, words):
        if word.endswith("*"):
            prefixes.append(word[:-1])
        elif word.startswith("*"):
            suffixes.append(word[1:])
        elif "-" in word:
            runs.append(tuple(word.split("-")))
        else:
            exact.add(word)
    return WordSet(frozenset(exact), tuple(prefixes), tuple(suffixes), tuple(runs))


def _is_occupation(word: str) -> bool:
    return word_class("title").accepts(word)


is_occupation = Lookup(_is_occupation).__getitem__
"""Say whether a word names what somebody does for a living."""


@cache
def currency_words() -> frozenset[str]:
    """Return the words and signs that name money."""
    return word_class("currency").exact


def end_of_money(text: tuple[str, ...], at: int, stop: int) -> int:
    """Return the index after an amount of money at `at`, or -1."""
    word = text[at]
    if word in currency_words():
        return at + 2 if at + 1 < stop and text[at + 1][0].isdigit() else -1
    if not word[0].isdigit():
        return -1
    if word[-1] == "k":  # "95k" is money whoever says it
        return at + 1
    ahead = text[at : min(at + 3, stop)]
    if len(ahead) < 2:
        return -1
    if ahead[1] in currency_words():
        return at + 2
    scaled = ahead[1] in _SCALES and len(ahead) > 2 and ahead[2] in currency_words()
    return at + 3 if scaled else -1


_SCALES = frozenset(("k", "mil", "thousand", "tausend", "mille", "hundred", "lakh"))
