"""What a call has told of the user's musts, and of what decides most."""

from collections.abc import Iterable
from dataclasses import dataclass

from ajar.core.nouns.fact import Finding, Findings
from ajar.core.nouns.preferences import Firmness, Preferences
from ajar.core.nouns.question import Question
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Stance, Verdict

ALWAYS_SHOWN = (Topic.TITLE, Topic.EMPLOYER)
MOST_SHOWN = 6
_AGAINST = frozenset({Stance.AGAINST, Stance.UNMET, Stance.REFUSED})


@dataclass(frozen=True, slots=True)
class Gate:
    """One of the user's musts: met, unmet, asked about now, or not known yet."""

    topic: Topic
    state: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One topic as the strip shows it; `finding` None is *not said*."""

    topic: Topic
    finding: Finding | None
    is_asked: bool


def gates_of(
    preferences: Preferences, verdict: Verdict, question: Question | None
) -> tuple[Gate, ...]:
    """Return the user's musts, each as it stands."""
    musts = [c.topic for c in preferences.criteria if c.firmness is Firmness.MUST]
    stances = {ground.topic: ground.stance for ground in reversed(verdict.reasons)}
    asked = question.topic if question else None
    return tuple(
        Gate(topic, "now" if topic is asked else _state(stances.get(topic)))
        for topic in dict.fromkeys(musts)
    )


def _state(stance: Stance | None) -> str:
    if stance is Stance.SUITS:
        return "met"
    return "unmet" if stance in _AGAINST else ""


def cells_of(
    preferences: Preferences, findings: Findings, question: Question | None
) -> Iterable[Cell]:
    """Yield what the strip shows: the title, the firm, and what decides most."""
    order = {Firmness.MUST: 0, Firmness.RATHER: 1, Firmness.OPEN: 2}
    ranked = sorted(preferences.criteria, key=lambda c: (order[c.firmness], -c.weight))
    decisive = [criterion.topic for criterion in ranked]
    asked = [question.topic] if question else []
    shown = dict.fromkeys([*ALWAYS_SHOWN, *decisive])
    kept = dict.fromkeys([*list(shown)[:MOST_SHOWN], *asked, *findings])
    hidden = {Topic.RECRUITER, Topic.FIRM, Topic.SIDE, Topic.PHONE, Topic.EMAIL}
    for topic in kept:
        if topic not in hidden or topic in asked:
            yield Cell(topic, findings.get(topic), topic in asked)
