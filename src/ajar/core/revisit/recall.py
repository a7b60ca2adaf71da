"""Recall what the user answered before, when a role or its recruiter comes again."""

from dataclasses import dataclass
from datetime import date

from ajar.core.decision.gist import Gists, with_implied
from ajar.core.decision.many import docket_of, rule_many, settled_by
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.verdict import Decision, Leaning
from ajar.core.nouns.wording import thing

_SAID = {
    Decision.YES: "You said yes",
    Decision.NO: "You said no",
    Decision.NOT_NOW: "You said not now",
    Decision.OPEN: "You asked back",
}


@dataclass(frozen=True, slots=True)
class Earlier:
    """A role that the user answered, and by what they would have considered then."""

    key: str
    who: str
    title: str
    on: date
    decision: Decision
    gists: Gists
    preferences: Preferences


@dataclass(frozen=True, slots=True)
class Recall:
    """What to know before answering again: the earlier role, and it in words."""

    key: str
    words: str


def recall_again(earlier: Earlier) -> Recall:
    """Return that the same side offers the same role once more."""
    return Recall(earlier.key, f"They offer it again. {_answer(earlier)}.")


def recall_same(earlier: Earlier, why: str) -> Recall:
    """Return that somebody else offered the same role; `why` is what is alike."""
    who = earlier.who or "somebody"
    words = f"{_answer(earlier)}, when it came from {who}: the same {why}."
    return Recall(earlier.key, words)


def recall_met(earlier: Earlier, now: Gists) -> Recall | None:
    """Return that a role is what an earlier no said the user would consider.

    It is where what was in force then makes a yes of it, or leans so far; None else,
    and where they had said nothing: what most would take is not their word.
    """
    if all(wish.is_assumed for wish in earlier.preferences.criteria):
        return None
    docket = docket_of([with_implied(now)])
    (ruling,) = rule_many(docket, earlier.preferences)
    is_met = ruling.decision is Decision.YES or ruling.leaning is Leaning.YES
    if earlier.decision is not Decision.NO or not is_met:
        return None
    title = f" to their {earlier.title}" if earlier.title else ""
    words = f"{_answer(earlier, title)}. This one is what you said you’d consider."
    return Recall(earlier.key, words)


def _answer(earlier: Earlier, what: str = "") -> str:
    """Return what was said, when, and over what."""
    said = f"{_SAID[earlier.decision]}{what} on {earlier.on:%-d %B %Y}"
    docket = docket_of([with_implied(earlier.gists)])
    (topic,) = settled_by(docket, earlier.preferences)
    is_no = earlier.decision is Decision.NO and topic is not None
    return f"{said}, over {thing(topic)}" if is_no and topic else said
