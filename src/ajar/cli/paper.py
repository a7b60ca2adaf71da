"""Print to the terminal: one width, one palette, plain where nobody watches."""

import os
import sys

from rich.console import Console
from rich.text import Text

from ajar.core.nouns.screening import Risk

WIDE = 130
"""Columns that a whole table takes; a narrower terminal gets fewer columns."""
RISK_STYLE = {
    Risk.STOP.value: "bold red",
    Risk.CHECK.value: "yellow",
    Risk.NOTE.value: "cyan",
    Risk.NONE.value: "",
}


def console(*, error: bool = False) -> Console:
    """Return a console; when output is piped it is plain and 140 columns wide."""
    stream = sys.stderr if error else sys.stdout
    wide = None if stream.isatty() or "COLUMNS" in os.environ else 140
    return Console(file=stream, width=wide, highlight=False, soft_wrap=False)


def say(paper: Console, text: str, style: str = "") -> None:
    """Print one line, however long: the terminal breaks it, a pipe gets it whole."""
    paper.print(words(text, style), soft_wrap=True)


def words(text: str, style: str = "") -> Text:
    """Return `text` as is: nothing in it is markup, control characters shown."""
    shown = "".join(c if c.isprintable() or c in "\n\t" else "\ufffd" for c in text)
    return Text(shown, style=style)


def one_line(text: str, longest: int) -> str:
    """Return `text` on one line, at most `longest` characters long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else flat[: longest - 1].rstrip() + "…"
