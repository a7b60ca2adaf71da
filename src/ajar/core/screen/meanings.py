"""Give each thing that words may mean one object, and each two of them one number."""

from dataclasses import dataclass
from functools import cache
from itertools import count


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """What some words may all mean; one object each, so that it is known at a look.

    Two, one after the other, are known by one number: first_of_pair and the second's.
    """

    names: tuple[str, ...]
    number: int


NO_MEANING = Meaning((), 0)
_PAIR = 1 << 20
_numbers = count(1)
_by_number = {0: NO_MEANING}


def meanings_of_pair(number: int) -> tuple[Meaning, Meaning]:
    """Return the two meanings, one after the other, that are known by `number`."""
    return _by_number[number // _PAIR], _by_number[number % _PAIR]


first_of_pair = _PAIR.__mul__
"""Return what the number of a meaning adds to that of a pair which it begins."""


@cache
def meaning_of(names: tuple[str, ...]) -> Meaning | None:
    """Return what words mean that may mean `names`, None where there are none."""
    if not names:
        return None
    meaning = Meaning(names, next(_numbers))
    _by_number[meaning.number] = meaning
    return meaning
