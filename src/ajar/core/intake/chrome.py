"""Tell what a platform printed around a person's words: buttons, headings, links."""

from functools import cache

from ajar.core.intake.lines import Line
from ajar.core.nouns.message import Party, SectionKind
from ajar.core.tables import load_rows, load_terms
from ajar.core.text import fold, lower

_LONGEST = 200
_LONGEST_NAME = 60
_LONGEST_LEAD = 25


def mark_chrome(lines: list[Line], kinds: list[SectionKind], sender: Party) -> None:
    """Mark in `kinds` the platform's lines, and those that name its author."""
    name, title = lower(fold(sender.name)), lower(fold(sender.title))
    for number, line in enumerate(lines):
        low = line.low
        if not low or len(low) > _LONGEST:
            continue
        if low in (name, title):
            kinds[number] = SectionKind.SIGNATURE
        elif _is_chrome(low) or _announces(low, name):
            kinds[number] = SectionKind.FOOTER


def _is_chrome(low: str) -> bool:
    words = low.partition("http")[0].strip(" :>|[]()<\u2192")
    return not words or words in _chrome() or low.startswith("\u00a9")


def _announces(low: str, name: str) -> bool:
    first = name.partition(" ")[0]
    return any(
        _stands_by(low, words, where, first)
        for words, where in _announcements()
        if words in low
    )


def _stands_by(low: str, words: str, where: str, first: str) -> bool:
    # The person may use the same words further in, and means them.
    at = low.find(words)
    match where:
        case "before":
            return low.startswith(first) and at - len(first) <= _LONGEST_NAME
        case "after":
            return at <= _LONGEST_LEAD and low[at + len(words) :].lstrip().startswith(
                first
            )
        case _:
            return len(low) <= len(words) + _LONGEST_LEAD


@cache
def _chrome() -> frozenset[str]:
    return load_terms("chrome.tsv")


@cache
def _announcements() -> tuple[tuple[str, str], ...]:
    return tuple((row[0], row[1]) for row in load_rows("announcements.tsv"))
