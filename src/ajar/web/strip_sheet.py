"""Lay out what a call has told so far, a cell for each topic."""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import shorten

from ajar.core.intake.caller import write_number
from ajar.core.nouns.call import Outcome
from ajar.core.nouns.fact import Finding, State
from ajar.core.nouns.role import Topic
from ajar.core.nouns.wording import TOPIC_WORDS, say_finding
from ajar.queries.call import CallPage
from ajar.queries.call_strip import Cell as Known

_WIDE = {
    Topic.EMPLOYER: "Company",
    Topic.PAY: "Base",
    Topic.PLACES: "Place",
    Topic.RECRUITER: "Their name",
    Topic.FIRM: "Their firm",
    Topic.SIDE: "Agency or not",
    Topic.MODE: "Remote",
}
_BASE = ", base"
MOST_SHOWN = 60
"""Characters of a finding that a cell shows; all of it is read out."""

_NEVER_ASKED = frozenset({Topic.PHONE})
_PASSED = {
    Outcome.SKIPPED: ("skipped", "Skipped"),
    Outcome.UNSAID: ("didn’t say", "Asked, not answered"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A topic of the strip: what is known of it, how it looks, how it is read out."""

    topic: Topic
    name: str
    words: str
    css: str
    label: str


def name_topic(topic: Topic) -> str:
    """Return what a topic is called on a call."""
    return _WIDE.get(topic, TOPIC_WORDS[topic])


def name_finding(finding: Finding, home: str) -> tuple[str, str]:
    """Return what is known of a topic: its name on a call, and its words."""
    return name_words(finding.topic, say_finding(finding), home)


def name_words(topic: Topic, words: str, home: str) -> tuple[str, str]:
    """Return the name of a topic, and `words` about it without saying it again.

    What isn't said to be the base is pay; a number is one as `home` writes it.
    """
    if topic is Topic.PHONE:
        return name_topic(topic), write_number(words, home)
    if topic is not Topic.PAY:
        return name_topic(topic), words
    is_base = _BASE in words or not any(sign.isdecimal() for sign in words)
    return (name_topic(topic) if is_base else "Pay"), words.replace(_BASE, "")


def lay_cells(page: CallPage, *, is_greeting: bool) -> Iterator[Cell]:
    """Yield the cells of the strip; nothing is asked yet while it greets."""
    outcomes = dict(page.talk.outcomes)
    for cell in page.cells:
        if cell.is_asked and not is_greeting:
            yield _asked(cell, page.home)
        else:
            yield _cell(cell, outcomes.get(cell.topic), page.home)


def _asked(cell: Known, home: str) -> Cell:
    """Return what is asked about now, beside what is known of it so far."""
    if cell.finding is None:
        return Cell(cell.topic, name_topic(cell.topic), "asking now", "now", "")
    name, words = name_finding(cell.finding, home)
    return Cell(cell.topic, name, f"{_short(words)}: asking now", "now", "")


def _short(words: str) -> str:
    """Return `words` as a cell has room for them."""
    return shorten(words, MOST_SHOWN, placeholder="…")


def _cell(cell: Known, outcome: Outcome | None, home: str) -> Cell:
    name = name_topic(cell.topic)
    if cell.finding is not None:
        name, words = name_finding(cell.finding, home)
        css = "refused" if cell.finding.state is State.REFUSED else ""
        label = f"{name}: {words}. Change it"
        return Cell(cell.topic, name, _short(words), css, label)
    if outcome in _PASSED:
        words, aloud = _PASSED[outcome]
        return Cell(cell.topic, name, words, "passed", f"{name}: {aloud}. Ask again")
    return Cell(cell.topic, name, "ask", "un", f"Ask about: {name}")


def lay_others(page: CallPage) -> Iterator[tuple[Topic, str]]:
    """Yield the topics that the strip doesn't show, and what they are called."""
    shown = {cell.topic for cell in page.cells}
    for topic in Topic:
        if topic not in shown | _NEVER_ASKED:
            yield topic, name_topic(topic)
