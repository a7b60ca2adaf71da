"""Boil a finding down to what a decision may rest on.

A reading under SURE, or a sender's own doubt, is *perhaps*: it makes an answer
likelier and rules none out. What a user notes is sure.
"""

from enum import StrEnum
from typing import NamedTuple

from ajar.core.decision.place import is_judged_away
from ajar.core.nouns.fact import Fact, Finding, Findings, Speaker, State
from ajar.core.nouns.role import FactValue, Mode, Topic

SURE = 0.75
"""Readings from this confidence on count as said. Readers give .9 to plain words,
.75 to words that rarely mean something else, less to guesses."""

OTHER = "something else"
"""Noted where all that is known is that it is none of what is wanted."""

ELSEWHERE = (OTHER,)
"""A place that is none of those wanted, and an office: who says so isn't remote."""

_MOST_OF_A_DOUBT = 0.8
_FULL_WEEK = 5


class Trust(StrEnum):
    """How a value came to be known."""

    SAID = "said"
    PERHAPS = "perhaps"
    CLASH = "clash"
    REFUSED = "refused"


class Gist(NamedTuple):
    """What is known of a topic.

    Several `values` of something said are options, the first most to be believed;
    of a clash they are rivals. `confidence` is that of a perhaps, else 1.
    """

    trust: Trust
    values: tuple[FactValue, ...]
    confidence: float = 1.0


Gists = dict[Topic, Gist]


def gist_of(finding: Finding) -> Gist:
    """Return what a decision may rest on."""
    plain = [fact for fact in finding.facts if not fact.refused]
    if finding.state is State.REFUSED or not plain:
        return Gist(Trust.REFUSED, ())
    best = plain[0]
    if finding.state is State.CLASH:
        return Gist(Trust.CLASH, _values(_same_time(best, plain)))
    if finding.state is State.HEDGED or not _is_sure(best):
        confidence = min(round(best.confidence, 2), _MOST_OF_A_DOUBT)
        return Gist(Trust.PERHAPS, (best.value,), confidence)
    if best.speaker is Speaker.USER:
        return Gist(Trust.SAID, (best.value,))
    options = [fact for fact in _same_time(best, plain) if _is_sure(fact)]
    return Gist(Trust.SAID, _values(options))


def _is_sure(fact: Fact) -> bool:
    return fact.confidence >= SURE or fact.speaker is Speaker.USER


def _same_time(best: Fact, facts: list[Fact]) -> list[Fact]:
    """Return the plain facts of the message that the best one is from."""
    return [f for f in facts if f.said_at == best.said_at and not f.hedged]


def _values(facts: list[Fact]) -> tuple[FactValue, ...]:
    return tuple(dict.fromkeys(fact.value for fact in facts))


def gists_of(findings: Findings) -> Gists:
    """Return the gist of every finding, with what one says of another."""
    gists = {topic: gist_of(finding) for topic, finding in findings.items()}
    return with_implied(gists)


def with_implied(gists: Gists) -> Gists:
    """Return `gists` with what the mode says of office days, and they of it.

    Remote is no day in, on site is all of them; a day in is not remote. Nothing
    said outright is replaced.
    """
    mode, days = gists.get(Topic.MODE), gists.get(Topic.DAYS_IN)
    place = gists.get(Topic.PLACES)
    if place and not mode and not days and all(map(_is_away, place.values)):
        return {**gists, Topic.MODE: Gist(Trust.SAID, (Mode.HYBRID, Mode.ONSITE))}
    if mode and not days:
        in_office = {Mode.REMOTE: 0, Mode.ONSITE: _FULL_WEEK}
        if mode.trust is Trust.SAID and set(mode.values) <= set(in_office):
            implied = tuple(in_office[Mode(str(value))] for value in mode.values)
            return {**gists, Topic.DAYS_IN: Gist(Trust.SAID, implied)}
    if days and not mode and days.trust in {Trust.SAID, Trust.CLASH}:
        modes = tuple(dict.fromkeys(_mode_of(value) for value in days.values))
        trust = days.trust if len(modes) > 1 else Trust.SAID
        return {**gists, Topic.MODE: Gist(trust, modes)}
    return gists


def _is_away(value: FactValue) -> bool:
    """Say whether `value` is a place that is none of those wanted, by the user."""
    if value == ELSEWHERE:
        return True
    return isinstance(value, tuple) and bool(value) and all(map(is_judged_away, value))


def _mode_of(days: FactValue) -> Mode:
    if not isinstance(days, int | float) or not days:
        return Mode.REMOTE
    return Mode.ONSITE if days >= _FULL_WEEK else Mode.HYBRID
