"""Print favors: the proposed ones first, then those that count."""

from typing import TYPE_CHECKING

from ajar.cli.paper import console, say
from ajar.core.help.favours import say_favour, say_outcome
from ajar.core.nouns.favour import Direction, Outcome
from ajar.queries.favours import FavoursPage

if TYPE_CHECKING:
    from rich.console import Console

    from ajar.store.favours import Proposed

_WHOSE = {Direction.GIVEN: "given to", Direction.HAD: "had from"}


def print_favours(page: FavoursPage) -> None:
    """Print what may count, what counts, and how many either way."""
    paper = console()
    if page.proposed:
        say(paper, "Do these count? `--count ID`, or `--leave ID`.", "bold")
        _print(paper, page.proposed)
        say(paper, "")
    _print(paper, page.counted)
    say(paper, f"{page.given} given, {page.had} had.", "dim")


def _print(paper: "Console", favours: "tuple[Proposed, ...]") -> None:
    for key, favour, *_ in favours:
        told = f"{_WHOSE[favour.direction]} {say_favour(favour)}"
        outcome = ""
        if favour.outcome is not Outcome.NOT_YET:
            outcome = f" ({say_outcome(favour.outcome)})"
        say(paper, f"  {key[:8]}  {favour.on:%Y-%m-%d}  {told}{outcome}")
