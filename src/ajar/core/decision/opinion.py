"""Form an opinion on one role: what the answer, its reasons and changes are made of."""

from collections.abc import Mapping
from dataclasses import dataclass

from ajar.core.decision.belief import Belief
from ajar.core.decision.gist import Gist, gists_of
from ajar.core.decision.matter import Matter, Yardstick, make_yardstick
from ajar.core.decision.standing import Standing, stand
from ajar.core.decision.usual import NO_HISTORY, History
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.role import Topic


@dataclass(frozen=True, slots=True)
class View:
    """How one matter stands: how likely each of its answers is (0: ruled out)."""

    matter: Matter
    weights: tuple[float, ...]
    standing: Standing
    is_told: bool

    @property
    def belief(self) -> Belief:
        """The answers that are still possible."""
        return self.matter.belief(self.weights)


@dataclass(frozen=True, slots=True)
class Opinion:
    """All matters of a role, in the order of the user's criteria."""

    yardstick: Yardstick
    findings: Findings
    gists: Mapping[Topic, Gist]
    views: tuple[View, ...]

    @property
    def beliefs(self) -> tuple[Belief, ...]:
        """What is believed of each matter."""
        return tuple(view.belief for view in self.views)


def form_opinion(
    findings: Findings, preferences: Preferences, history: History = NO_HISTORY
) -> Opinion:
    """Return how every matter stands by what is known of the role."""
    yardstick = make_yardstick(preferences, history)
    gists = gists_of(findings)
    return Opinion(
        yardstick,
        findings,
        gists,
        tuple(
            View(
                matter, matter.weigh(gists), stand(matter, gists), matter.is_told(gists)
            )
            for matter in yardstick.matters
        ),
    )
