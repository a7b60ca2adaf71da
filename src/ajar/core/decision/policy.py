"""Choose what to ask next, or say that there is nothing left worth asking."""

from dataclasses import dataclass
from itertools import combinations

from ajar.core.decision.belief import Chance, Outcome
from ajar.core.decision.case import Case
from ajar.core.decision.certificate import Certificate, certify
from ajar.core.decision.odds import Odds, odds
from ajar.core.decision.search import (
    SHORT_LIST,
    Horizon,
    Table,
    find_best,
    rank,
)

PER_WRITTEN_QUESTION = 0.1
"""What one more question in a letter costs, in rounds of asking: it must save that."""


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next.

    `topic` is the index to ask, None to stop: `certificate` says whether the outcome
    is certain then. `settles` is the chance that the answer ends the asking, and
    `settles_no` that it does so with a no. `questions` are those expected, this one
    included.
    """

    topic: int | None
    odds: Odds
    certificate: Certificate | None = None
    questions: float = 0.0
    settles: float = 0.0
    settles_no: float = 0.0


def choose_step(case: Case) -> Step:
    """Return the question that leaves the fewest to come, or the end of asking."""
    certificate = certify(case.beliefs, case.bar)
    chances = odds(case.beliefs, case.bar)
    if certificate or max(chances) >= case.enough or not case.worth_asking:
        return Step(None, chances, certificate)
    best = find_best(case)
    return step_for(case, best.topic, best.questions, chances)


def step_for(
    case: Case, topic: int, questions: float = 0.0, chances: Odds | None = None
) -> Step:
    """Return the step that asks about `topic`, with what its answer may settle."""
    ends = [
        (chance.weight, outcome_after(case, topic, chance))
        for chance in case.beliefs[topic]
    ]
    return Step(
        topic,
        chances or odds(case.beliefs, case.bar),
        None,
        questions,
        sum(weight for weight, outcome in ends if outcome),
        sum(weight for weight, outcome in ends if outcome is Outcome.NO),
    )


def outcome_after(case: Case, topic: int, answer: Chance) -> Outcome | None:
    """Return the outcome that `answer` would settle, or None if it leaves it open."""
    beliefs = list(case.beliefs)
    beliefs[topic] = (answer._replace(weight=1.0),)
    certificate = certify(beliefs, case.bar)
    if certificate:
        return certificate.outcome
    if case.doubt > 0:
        chances = odds(beliefs, case.bar)
        likely = max(chances)
        if likely >= case.enough:
            return (Outcome.YES, Outcome.MAYBE, Outcome.NO)[chances.index(likely)]
    return None


def choose_set(case: Case, most: int) -> tuple[int, ...]:
    """Return the topics to ask in one letter, at most `most`, the best first.

    Every set of the short list is weighed by what is left to ask when all of it is
    answered; a further question must save more than it costs.
    """
    if certify(case.beliefs, case.bar) or not case.worth_asking:
        return ()
    table = Table(case)
    short = [at for _, at in rank(table)[:SHORT_LIST]]
    horizon = Horizon(table, short)
    sets = (
        chosen
        for size in range(1, min(most, len(short)) + 1)
        for chosen in combinations(range(len(short)), size)
    )
    best = min(
        (
            (
                PER_WRITTEN_QUESTION * len(chosen)
                + _left_after(horizon, chosen, horizon.all_open, 0),
                chosen,
            )
            for chosen in sets
        ),
        default=(0.0, ()),
    )
    return tuple(table.topics[short[place]] for place in best[1])


def _left_after(
    horizon: Horizon, chosen: tuple[int, ...], still_open: int, score: int
) -> float:
    if not chosen:
        return horizon.guess(still_open, score)
    first, *others = chosen
    left = still_open ^ (1 << first)
    return sum(
        chance * _left_after(horizon, tuple(others), left, score + rise)
        for rise, chance in horizon.spreads[first].steps
    )
