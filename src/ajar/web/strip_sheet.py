"""Lay out what a call has told so far, a cell for each topic."""

from collections.abc import Iterator
from dataclasses import dataclass

from ajar.core.nouns.call import Outcome
from ajar.core.nouns.fact import State
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


def lay_cells(page: CallPage, *, is_greeting: bool) -> Iterator[Cell]:
    """Yield the cells of the strip; nothing is asked yet while it greets."""
    outcomes = dict(page.talk.outcomes)
    for cell in page.cells:
        if cell.is_asked and not is_greeting:
            name = name_topic(cell.topic)
            yield Cell(cell.topic, name, "asking now", "now", "")
        else:
            yield _cell(cell, outcomes.get(cell.topic))


def _cell(cell: Known, outcome: Outcome | None) -> Cell:
    name = name_topic(cell.topic)
    if cell.finding is not None:
        words = say_finding(cell.finding)
        css = "refused" if cell.finding.state is State.REFUSED else ""
        return Cell(cell.topic, name, words, css, f"{name}: {words}. Change it")
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
