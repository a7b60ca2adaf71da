"""Find the least that would have to be otherwise for another answer."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from ajar.core.decision.conditions import condition, is_refusal, suiting
from ajar.core.decision.opinion import Opinion, View
from ajar.core.decision.words import (
    all_of,
    any_of,
    breaking_words,
    sentence,
    wanted_words,
)
from ajar.core.nouns.preferences import Criterion, Firmness
from ajar.core.nouns.verdict import Change, Condition, Decision

_MANY = 14
"""Wishes beyond which not every set of them is tried."""


def changes(opinion: Opinion, decision: Decision) -> tuple[Change, ...]:
    """Return the ways to another answer; for a no the one smallest, if any."""
    match decision:
        case Decision.NO:
            return to_yes(opinion)
        case Decision.YES | Decision.OPEN | Decision.NOT_NOW:
            return to_no(opinion)


def to_yes(opinion: Opinion) -> tuple[Change, ...]:
    """Return the fewest matters that have to change for a no to be none.

    What breaks the deal has to; then, if the wishes fall short, as few more as
    possible, those that ask the least. What is not known is thought to suit.
    """
    broken = [view for view in opinion.views if view.standing.broken]
    if any(not suiting(view.matter, wishes=False) for view in broken):
        return ()
    whole = [view for view in opinion.views if view not in broken]
    points = sum(view.standing.most for view in whole)
    points += sum(_points(view, wishes=False) for view in broken)
    gains = [(_points(v, wishes=True) - _points(v, wishes=False), v) for v in broken]
    extra = [(_points(v, wishes=True) - v.standing.most, v) for v in whole]
    raised = _fewest(opinion.yardstick.bar.no - points, extra, gains)
    if raised is None:
        return ()
    conditions = tuple(
        condition(view, wishes=view in raised)
        for view in opinion.views
        if view in broken or view in raised
    )
    words = f"it becomes a yes if {all_of([c.words for c in conditions])}"
    return (Change(Decision.YES, conditions, sentence(words)),)


def _points(view: View, *, wishes: bool) -> int:
    """Return the points that are sure if the matter suits (at its best)."""
    answers = view.matter.answers
    return min(
        (answers[at].points for at in suiting(view.matter, wishes=wishes)), default=0
    )


Gains = Sequence[tuple[int, View]]


def _fewest(need: int, extra: Gains, broken: Gains) -> list[View] | None:
    """Return the views to raise for `need` points: fewest of `extra`, least points.

    Raising what is broken anyway costs no further condition. None if all of them
    together are not enough.
    """
    useful = [[g for g in gains if g[0] > 0][:_MANY] for gains in (extra, broken)]
    for size in range(len(useful[0]) + 1):
        enough = [
            chosen
            for chosen in _choices(useful[0], size, useful[1])
            if sum(gain for gain, _ in chosen) >= need
        ]
        if enough:
            least = min(enough, key=lambda c: (len(c), sum(gain for gain, _ in c)))
            return [view for _, view in least]
    return None


def _choices(extra: Gains, size: int, broken: Gains) -> Iterator[Gains]:
    for chosen in combinations(extra, size):
        for count in range(len(broken) + 1):
            for raised in combinations(broken, count):
                yield (*chosen, *raised)


def to_no(opinion: Opinion) -> tuple[Change, ...]:
    """Return what would make a no of it: each limit by itself, else some wishes.

    Where limits are still unknown only those are named.
    """
    limits = [view for view in opinion.views if view.matter.has_limit]
    unknown = [view for view in limits if view.standing.may_break]
    found = tuple(
        _break(criterion)
        for view in unknown or limits
        for criterion in view.matter.criteria
        if criterion.firmness is Firmness.MUST
    )
    return found or _wishes_lost(opinion)


def _break(criterion: Criterion) -> Change:
    words = breaking_words(criterion)
    return Change(Decision.NO, (Condition(criterion.topic, words),), sentence(words))


def _wishes_lost(opinion: Opinion) -> tuple[Change, ...]:
    """Return the fewest wishes that make a no if they go unmet, if any do."""
    bar = opinion.yardstick.bar
    least = sum(view.standing.least for view in opinion.views)
    losses = [(loss, view) for view in opinion.views if (loss := _loss(view)) > 0]
    lost = _fewest(least - bar.no + 1, losses, ())
    if not lost:
        return ()
    wanted = [
        wanted_words(criterion) for view in lost for criterion in view.matter.criteria
    ]
    conditions = tuple(
        Condition(view.matter.topic, wanted_words(criterion))
        for view in lost
        for criterion in view.matter.criteria
    )
    words = sentence(f"unless {any_of(wanted)}, it is a no")
    return (Change(Decision.NO, conditions, words),)


def _loss(view: View) -> int:
    """Return the points lost if a wish that is met goes unmet.

    None where they won't say: "unless there is equity" tells nothing new then.
    """
    answers = view.matter.answers
    possible = [a for a, w in zip(answers, view.weights, strict=True) if w > 0]
    least = min(possible, key=lambda answer: answer.points)
    if is_refusal(view.matter, least):
        return 0
    worst = min(a.points for a in answers if not is_refusal(view.matter, a))
    return least.points - worst
