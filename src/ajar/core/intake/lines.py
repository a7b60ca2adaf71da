"""Take a body's lines apart: their words, and the marks that quote them."""

from itertools import repeat
from typing import NamedTuple

from ajar.core.text import lower

_new_line = tuple.__new__


class Line(NamedTuple):
    """A body line without its ">" marks, folded; in lower case; how many marks."""

    text: str
    low: str
    depth: int


def make_lines(folded: str) -> list[Line]:
    """Return the lines of a folded body taken apart."""
    rows = folded.split("\n")
    if ">" in folded:
        return [make_line(row) for row in rows]
    # A whole text is lowered at once, and the tuples are made without a loop.
    lows = lower(folded).split("\n")
    bare, bare_lows = (map(str.strip, some, repeat(" ")) for some in (rows, lows))
    parts = zip(bare, bare_lows, repeat(0), strict=False)
    return [*map(_new_line, repeat(Line), parts)]


def make_line(row: str) -> Line:
    """Return a folded body line taken apart."""
    text = row.strip(" ")
    if text[:1] != ">":
        return Line(text, lower(text), 0)
    depth = 0
    if text.startswith(">From "):
        # A mailbox file (mbox) marks lines that look like its own.
        text = text[1:]
    else:
        marked = text
        text = marked.lstrip("> ")
        depth = marked[: len(marked) - len(text)].count(">")
    return Line(text, lower(text), depth)
