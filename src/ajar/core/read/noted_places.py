"""Write a town right before its state, as a hasty note has it, with comma and capitals.

"golden co" is read as "Golden,CO"; evidence is cut from the words as they were typed.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from ajar.core.tables import load_rows

_MOST, _LONGEST = 4, 3
_WORDS = re.compile(r"[^\W\d_][\w'.-]{0,24}")
_GAPS = (" ", ", ")
_CLAUSE_ENDS = re.compile(r" ?(?:[,.;:)!?\n]|\Z)")
_PLAIN_WORDS = frozenset({"in", "or", "me", "hi", "ok", "la", "de", "ma", "pa", "id"})
"""Codes that are words as well: a state's only where the clause ends behind them."""


def write_states(plain: str) -> str:
    """Return `plain`, as long as it was, with each town's state set apart from it."""
    for start, gap, end in islice(_pairs(plain), _MOST):
        town, state = plain[start:gap], plain[gap + 1 : end]
        is_code = len(state.strip()) == len("CO")
        written = state.upper() if is_code else state.title()
        plain = f"{plain[:start]}{town.title()},{written}{plain[end:]}"
    return plain


def _pairs(plain: str) -> Iterator[tuple[int, int, int]]:
    """Yield where a town starts, where it ends, and where its state behind it ends."""
    words = list(islice(_WORDS.finditer(plain), 200))
    states = _states()
    for at, word in enumerate(words):
        if word[0].casefold() not in states:
            continue
        for size in range(1, _LONGEST + 1):
            first = words[at - size] if at >= size else None
            if first is None or plain[words[at - 1].end() : word.start()] not in _GAPS:
                break
            town = plain[first.start() : words[at - 1].end()]
            if _is_pair(plain, town, word):
                yield first.start(), words[at - 1].end(), word.end()
                break


def _is_pair(plain: str, town: str, state: re.Match[str]) -> bool:
    said = state[0].casefold()
    if (town.casefold(), _states()[said]) not in _towns():
        return False
    return said not in _PLAIN_WORDS or bool(_CLAUSE_ENDS.match(plain, state.end()))


@cache
def _states() -> dict[str, str]:
    """Return code of a state or its one word, in lower case → its code: US-CO."""
    found: dict[str, str] = {}
    for code, names, *_ in load_rows("area_names.tsv"):
        if code.startswith("US-"):
            found[code.removeprefix("US-").casefold()] = code
            found.update(dict.fromkeys(names.casefold().split(","), code))
    return found


@cache
def _towns() -> frozenset[tuple[str, str]]:
    """Return the towns of the United States in lower case, each with its state."""
    rows = load_rows("cities.tsv")
    return frozenset((r[0].casefold(), f"US-{r[2]}") for r in rows if r[1] == "US")
