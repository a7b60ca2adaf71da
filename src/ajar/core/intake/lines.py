"""Take a body's lines apart: their words, and the marks that quote them."""

from typing import NamedTuple

from ajar.core.text import lower


class Line(NamedTuple):
    """A body line without its ">" marks, folded; in lower case; how many marks."""

    text: str
    low: str
    depth: int


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
