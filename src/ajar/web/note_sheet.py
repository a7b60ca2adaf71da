"""Lay out what a note gives: the facts read from it, or what it may name."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ajar.core.method import read_note
from ajar.core.nouns.fact import Fact
from ajar.core.nouns.pay_band import facts_in_money
from ajar.core.nouns.role import Topic
from ajar.core.nouns.wording import say_value
from ajar.core.read.names import has_agency_word
from ajar.queries.call import CallPage
from ajar.web.strip_sheet import name_topic, name_words

_LONGEST_NAME, _MOST_WORDS = 60, 7
_NAMINGS = (
    (Topic.TITLE, "the title"),
    (Topic.EMPLOYER, "the company"),
    (Topic.PLACES, "the place"),
    (Topic.RECRUITER, "their name"),
    (Topic.FIRM, "their firm"),
)


@dataclass(frozen=True, slots=True)
class Tick:
    """A fact of a voicemail with its box."""

    topic: str
    words: str
    is_on: bool


@dataclass(frozen=True, slots=True)
class JottedLine:
    """A note: how far into a call it was typed, its words, the facts it gave."""

    clock: str
    words: str
    facts: str


def lay_note(words: str, home: str, money: str = "") -> tuple[tuple[str, str], ...]:
    """Return the facts that a note gives: topic, and what it says of it.

    Numbers are written as in `home` (ISO 3166-1 alpha-2), a bare sum is in `money`
    (ISO 4217).
    """
    facts = facts_in_money(_firsts(words), money)
    return tuple((fact.topic.value, _say(fact, home)) for fact in facts)


def lay_namings(words: str) -> tuple[tuple[str, str], ...]:
    """Return what a short line that says nothing else may name: topic, and words.

    "Ridgeline Staffing" is likeliest their firm.
    """
    said = words.split()
    if not said or len(said) > _MOST_WORDS or len(words) > _LONGEST_NAME:
        return ()
    if next(_firsts(words), None) is not None:
        return ()
    is_agency = has_agency_word(words)
    first = sorted(_NAMINGS, key=lambda one: is_agency and one[0] is not Topic.FIRM)
    return tuple((topic.value, name) for topic, name in first)


def lay_ticks(page: CallPage) -> Iterator[Tick]:
    """Yield what a voicemail tells, ticked as far as it stands."""
    if not page.talk.is_voicemail:
        return
    left = page.talk.jottings[0]
    on = {fact.topic.value for fact in left.facts}
    for topic, words in lay_note(left.words, page.home, page.money):
        yield Tick(topic, words, topic in on)


def lay_jottings(page: CallPage) -> Iterator[JottedLine]:
    """Yield the notes of a call, the latest first."""
    began = page.talk.picked_up_at or page.began_at
    for jotting in reversed(page.talk.jottings):
        facts = dict.fromkeys(_say(fact, page.home) for fact in jotting.facts)
        at = "" if page.talk.is_voicemail else minutes(began, jotting.at)
        yield JottedLine(at, jotting.words, "; ".join(facts))


def minutes(began: datetime, at: datetime) -> str:
    """Return how long after `began` something was, as 4:12."""
    seconds = max(0, int((at - began).total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02}"


def _firsts(words: str) -> Iterator[Fact]:
    seen: set[Topic] = set()
    for fact in read_note(words):
        if fact.topic not in seen:
            seen.add(fact.topic)
            yield fact


def _say(fact: Fact, home: str) -> str:
    if fact.refused:
        return f"{name_topic(fact.topic)}: won’t say"
    name, said = name_words(fact.topic, say_value(fact.topic, fact.value), home)
    return f"{name}: {said}, perhaps" if fact.hedged else f"{name}: {said}"
