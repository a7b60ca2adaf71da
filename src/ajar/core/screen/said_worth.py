"""What terms and senses are worth, as numbers of which a set is added up at once."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from ajar.core.lookup import MOST, Lookup
from ajar.core.screen.learned import number_points, word_points
from ajar.core.screen.meanings import Meaning, meanings_of_pair

BEGIN, END = "^", "$"  # of a sentence


class TermWorth(NamedTuple):
    """What a word is worth: its name, itself, early on, in a subject, before others."""

    name: int
    plain: int
    early: int
    of_subject: int
    before: dict[str, int]


class _OfMeaning(NamedTuple):
    """What a meaning is worth: alone, in a question, in a subject."""

    alone: tuple[int, ...]
    asked: tuple[int, ...]
    of_subject: tuple[int, ...]


class SayingWorth(NamedTuple):
    """What to look up of words, of meanings, and of two meanings near each other."""

    word: Callable[[str, str], TermWorth]
    begins: dict[str, int]
    between: int
    meaning: Callable[[Meaning], _OfMeaning]
    pair: Callable[[int], tuple[int, ...]]


@cache
def saying_worth() -> SayingWorth:
    """Return what terms and senses are worth (learned.py), ready to be added up."""
    points = word_points()
    terms, senses = number_points(points.terms), number_points(points.senses)
    before: dict[str, dict[str, int]] = {}
    for term, worth in terms.items():
        one, parted, other = term.partition(" ")
        if parted:
            before.setdefault(one, {})[other] = worth

    def of_word(name: str, plain: str) -> TermWorth:
        return TermWorth(
            terms.get(name, 0),
            terms.get(plain, 0),
            terms.get(f"1:{name}", 0),
            terms.get(f"s:{name}", 0),
            before.get(name, {}),
        )

    def of_meaning(meaning: Meaning) -> _OfMeaning:
        marked = (
            [f"{name}{mark}" for name in meaning.names] for mark in ("", "?", ":")
        )
        return _OfMeaning(*(_known(senses, names) for names in marked))

    def of_pair(pair: int) -> tuple[int, ...]:
        earlier, later = meanings_of_pair(pair)
        names = (f"{one} {other}" for one in earlier.names for other in later.names)
        return _known(senses, names)

    return SayingWorth(
        of_word,
        before.get(BEGIN, {}),
        before.get(END, {}).get(BEGIN, 0),
        Lookup(of_meaning).__getitem__,
        Lookup(of_pair, 2 * MOST).__getitem__,
    )


def _known(table: dict[str, int], names: Iterable[str]) -> tuple[int, ...]:
    return tuple(table[name] for name in names if name in table)
