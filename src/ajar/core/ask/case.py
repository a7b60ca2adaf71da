"""Turn an opinion on a role into a case: what may be asked, and what asking costs."""

from collections.abc import Collection
from dataclasses import replace

from ajar.core.ask.habits import NO_HABITS, Habits, cost_of
from ajar.core.decision.case import ORDINARY, Case, Cost
from ajar.core.decision.facet import Facet
from ajar.core.decision.gist import Trust
from ajar.core.decision.opinion import Opinion, View
from ajar.core.nouns.role import Topic


def make_case(
    opinion: Opinion,
    asked: Collection[Topic] = (),
    doubt: float = 0.0,
    habits: Habits = NO_HABITS,
) -> Case:
    """Return `opinion` as a case; what was asked or refused isn't asked again."""
    askable = frozenset(
        at
        for at, view in enumerate(opinion.views)
        if any(is_askable(opinion, facet, asked) for facet in view.matter.facets)
    )
    costs = tuple(_cost(opinion, view, asked, habits) for view in opinion.views)
    return Case(
        opinion.beliefs, opinion.yardstick.bar, askable, costs, len(asked), doubt
    )


def _cost(
    opinion: Opinion, view: View, asked: Collection[Topic], habits: Habits
) -> Cost:
    """Return the cost of the topic that a question on this matter is filed under."""
    topics = topics_to_ask(opinion, view, asked)
    return cost_of(topics[-1], habits) if topics else ORDINARY


def without(case: Case, opinion: Opinion, skipped: Collection[Topic]) -> Case:
    """Return `case` with what the user skipped put off: unknown and not asked now."""
    put_off = {
        at
        for at, view in enumerate(opinion.views)
        if any(facet.topic in skipped for facet in view.matter.facets)
    }
    return replace(case, askable=case.askable - put_off)


def is_askable(opinion: Opinion, facet: Facet, asked: Collection[Topic]) -> bool:
    """Say whether to ask about a topic could tell more than is known."""
    if facet.topic in asked:
        return False
    gist = opinion.gists.get(facet.topic)
    if gist is None:
        return True
    match gist.trust:
        case Trust.REFUSED:
            return False
        case Trust.PERHAPS | Trust.CLASH:
            return True
        case Trust.SAID:
            # Money in another currency is said: to ask again would not help.
            return facet.tells(gist) and _is_vague(facet, opinion)


def _is_vague(facet: Facet, opinion: Opinion) -> bool:
    chances = facet.likelihood(opinion.gists.get(facet.topic))
    worth = {
        (option.points, option.breaks)
        for option, chance in zip(facet.options, chances, strict=True)
        if chance > 0
    }
    return len(worth) > 1


def topics_to_ask(
    opinion: Opinion, view: View, asked: Collection[Topic]
) -> tuple[Topic, ...]:
    """Return the topics of a matter to ask about: what is wholly unknown first."""
    facets = [f for f in view.matter.facets if is_askable(opinion, f, asked)]
    unknown = [facet for facet in facets if facet.topic not in opinion.gists]
    return tuple(facet.topic for facet in unknown or facets[-1:])
