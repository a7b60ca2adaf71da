"""Preferences made ready to judge with: what matters, and where the bar is."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from ajar.core.decision.belief import Bar, Belief, Chance
from ajar.core.decision.facet import Chances, Facet, make_facet, tells
from ajar.core.decision.gist import Gist
from ajar.core.decision.usual import NO_HISTORY, History
from ajar.core.nouns.preferences import (
    Criterion,
    Firmness,
    Preferences,
    Situation,
)
from ajar.core.nouns.role import Mode, Topic

Likelihoods = tuple[Chances, ...]
_KEPT = 16
ANYWHERE = -1
"""In place of an option of the place: the work is remote."""


class Answer(NamedTuple):
    """How a matter may stand: what it is worth, and the option of each facet."""

    points: int
    breaks: bool
    parts: tuple[int, ...]
    all_met: bool


@dataclass(frozen=True, slots=True)
class Matter:
    """What is decided together: one topic, or the place with the mode of work.

    `usual` has the chance of each answer before anything is said.
    """

    topic: Topic
    facets: tuple[Facet, ...]
    answers: tuple[Answer, ...]
    usual: tuple[float, ...]

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria it is judged by."""
        return tuple(c for facet in self.facets for c in facet.criteria)

    @property
    def has_limit(self) -> bool:
        """Say whether an answer to it may break the deal."""
        return any(answer.breaks for answer in self.answers)

    def likelihoods(self, gists: Mapping[Topic, Gist]) -> Likelihoods:
        """Return of each facet how likely what is known is under its options."""
        return tuple(
            [facet.likelihood(gists.get(facet.topic)) for facet in self.facets]
        )

    def weigh(self, gists: Mapping[Topic, Gist]) -> tuple[float, ...]:
        """Return how likely each answer is; 0 is ruled out, never merely unlikely."""
        return self.weigh_by(self.likelihoods(gists))

    def weigh_by(self, said: Likelihoods) -> tuple[float, ...]:
        """Return what `weigh` does, where the likelihoods are known."""
        weights = [
            chance * _likelihood(said, answer.parts)
            for chance, answer in zip(self.usual, self.answers, strict=True)
        ]
        total = sum(weights)
        return tuple(weight / total for weight in weights)

    def belief(self, weights: tuple[float, ...]) -> Belief:
        """Return the answers that are still possible."""
        return tuple(
            Chance(weight, answer.points, answer.breaks)
            for weight, answer in zip(weights, self.answers, strict=True)
            if weight > 0
        )

    def is_told(self, gists: Mapping[Topic, Gist]) -> bool:
        """Say whether anything said bears on it."""
        return any(map(tells, self.likelihoods(gists)))


def _likelihood(said: Likelihoods, parts: tuple[int, ...]) -> float:
    likelihood = 1.0
    for chances, part in zip(said, parts, strict=True):
        likelihood *= 1.0 if part == ANYWHERE else chances[part]
    return likelihood


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What matters to a user, in the order of their criteria, and their bar."""

    matters: tuple[Matter, ...]
    bar: Bar

    def at(self, topic: Topic) -> int:
        """Return the index of the matter that `topic` belongs to; it must be one."""
        return next(
            at
            for at, matter in enumerate(self.matters)
            if topic in {facet.topic for facet in matter.facets}
        )


@lru_cache(maxsize=_KEPT)
def make_yardstick(
    preferences: Preferences, history: History = NO_HISTORY
) -> Yardstick:
    """Return `preferences` ready to judge with; what is open counts for nothing."""
    counted = [c for c in preferences.criteria if c.firmness is not Firmness.OPEN]
    by_topic: dict[Topic, list[Criterion]] = {}
    for criterion in counted:
        by_topic.setdefault(criterion.topic, []).append(criterion)
    if Topic.PLACES in by_topic:
        by_topic.setdefault(Topic.MODE, [])
    facets = {
        topic: make_facet(topic, tuple(criteria), history)
        for topic, criteria in by_topic.items()
    }
    place = facets.pop(Topic.PLACES, None)
    matters = tuple(
        _join(facet, place) if place and topic is Topic.MODE else _alone(facet)
        for topic, facet in facets.items()
    )
    return Yardstick(matters, _bar(counted, preferences.situation))


def _alone(facet: Facet) -> Matter:
    answers = tuple(
        Answer(option.points, option.breaks, (at,), _all_met(facet, at))
        for at, option in enumerate(facet.options)
    )
    return Matter(facet.topic, (facet,), answers, facet.usual)


def _join(mode: Facet, place: Facet) -> Matter:
    """Return where the work is done: remote suits every place."""
    answers: list[Answer] = []
    usual: list[float] = []
    best = max(option.points for option in place.options)
    for (m, at), (p, there) in product(
        enumerate(mode.options), enumerate(place.options)
    ):
        if at.value is Mode.REMOTE:
            if p == 0:
                met = all(at.met or ())
                answers.append(Answer(at.points + best, at.breaks, (m, ANYWHERE), met))
                usual.append(mode.usual[m])
            continue
        answers.append(
            Answer(
                at.points + there.points,
                at.breaks or there.breaks,
                (m, p),
                _all_met(mode, m) and _all_met(place, p),
            )
        )
        usual.append(mode.usual[m] * place.usual[p])
    return Matter(Topic.PLACES, (mode, place), tuple(answers), tuple(usual))


def _all_met(facet: Facet, at: int) -> bool:
    met = facet.options[at].met
    return all(met) if met is not None else not facet.criteria


def _bar(criteria: list[Criterion], situation: Situation) -> Bar:
    """Return the points a yes takes, and those under which it is a no.

    What is only assumed of the user may keep a yes back, but never makes a no: a
    no has to hold by what they said, whatever the assumed wishes are worth.
    """
    yes = _points_for_yes(criteria, situation)
    said = [criterion for criterion in criteria if not criterion.is_assumed]
    assumed = [criterion for criterion in criteria if criterion.is_assumed]
    no = _points_for_yes(said, situation) - sum(_wish_weights(assumed))
    return Bar(yes, min(yes, no))


def _points_for_yes(criteria: list[Criterion], situation: Situation) -> int:
    """Return the points a yes takes by `criteria`.

    A wish met counts its weight, one unmet takes it away. Who is happy wants half of
    the weight met, who is open a third, who is looking none; but a single wish
    unmet never makes a no, for then it would be a limit.
    """
    weights = _wish_weights(criteria)
    total, heaviest = sum(weights), max(weights, default=0)
    match situation:
        case Situation.HAPPY:
            points = 0
        case Situation.OPEN:
            points = -(total // 3)
        case Situation.LOOKING:
            points = -total
    return min(points, total - 2 * heaviest)


def _wish_weights(criteria: list[Criterion]) -> list[int]:
    return [c.weight for c in criteria if c.firmness is Firmness.RATHER]
