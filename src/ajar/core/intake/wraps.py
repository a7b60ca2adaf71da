"""Mend lines that a mail program broke, so that a sentence is read in one piece."""

import re
from itertools import pairwise

_LEAST_WIDTH, _MOST_WIDTH = 55, 100
_MARKS = re.compile(r"^[ \t]{0,3}(?>(?:>[ \t]?)+)", re.MULTILINE)
_ITEM = re.compile(
    r"[ \t]{0,12}(?:[-*+\u2022]|\d{1,3}[.)])\s|[^.!?:\n]{1,30}:(?:\s|\Z)"
)
_SURE = 2


def mend_wraps(folded: str) -> str:
    """Return `folded` with breaks in mid-sentence as spaces; same length.

    A break is the program's, not the writer's, where the next word would not have
    fitted on the line and the text as a whole is broken that way.
    """
    text = _MARKS.sub(lambda marks: " " * len(marks[0]), folded)
    rows = text.split("\n")
    lengths = [*map(len, rows)]
    width = max(filter(_MOST_WIDTH.__ge__, lengths), default=0)
    if width < _LEAST_WIDTH:
        return text
    broken = [
        # Short lines are the rule where lines are many: no call for those.
        one + other >= width and _is_full(rows[number], rows[number + 1], width)
        for number, (one, other) in enumerate(pairwise(lengths))
    ]
    if not any(broken):
        return text
    going_on = [
        full and _goes_on(row, after)
        for full, (row, after) in zip(broken, pairwise(rows), strict=True)
    ]
    both = sum(going_on)
    wrapped = both >= _SURE and both * 2 >= sum(broken)
    parts = [rows[0]]
    for full, on, row in zip(broken, going_on, rows[1:], strict=True):
        parts += [" " if full and (on or wrapped) else "\n", row]
    return "".join(parts)


def _is_full(row: str, after: str, width: int) -> bool:
    if len(row) > _MOST_WIDTH:
        return False
    words = after[: _MOST_WIDTH + 1].split(maxsplit=1)
    if not words or not row.strip() or _ITEM.match(after):
        return False
    return len(row.rstrip()) + 1 + len(words[0]) > width


def _goes_on(row: str, after: str) -> bool:
    return after.lstrip()[:1].islower() and row.rstrip()[-1:] not in ".!?:"
