"""Look a few answers ahead for the question that leaves the fewest to come.

Every topic is tried one answer ahead; the best of them, a short list, a few answers
further, along the three that look best at each turn. On random cases of 8 to 12
topics this asks 0.3 % more questions than the best possible policy, and one answer
ahead alone 1.4 % more.
"""

from typing import NamedTuple

from ajar.core.decision.belief import Bar
from ajar.core.decision.case import Case, Cost
from ajar.core.decision.odds import (
    NOTHING,
    Rest,
    Spread,
    join,
    join_all,
    least_points,
    spread,
)
from ajar.core.decision.outlook import guess_questions

SHORT_LIST = 6
BREADTH = 3
DEPTH = 3
_DIGITS = 9
FEW = 6
"""With so few topics left, all their answers are looked through to the end."""


class Promise(NamedTuple):
    """The questions expected from here if `topic` is asked now; less is better."""

    questions: float
    topic: int


class Table:
    """The topics that may be asked, apart from what stays unknown (`fixed`)."""

    def __init__(self, case: Case) -> None:
        self.topics = case.worth_asking
        self.spreads = [spread(case.beliefs[topic]) for topic in self.topics]
        self.costs = [case.cost(topic) for topic in self.topics]
        self.fixed = join_all(
            NOTHING,
            (
                spread(belief)
                for at, belief in enumerate(case.beliefs)
                if at not in set(self.topics)
            ),
        )
        least = least_points(case.beliefs)
        self.bar = Bar(case.bar.yes - least, case.bar.no - least)
        self.enough = case.enough
        self.asked = case.asked

    def guess(self, rest: Rest, score: int) -> float:
        """Return the questions to come with `rest` unknown and `score` known."""
        return guess_questions(rest, score, self.bar, self.enough)


def rank(table: Table) -> list[Promise]:
    """Return every topic with its promise one answer ahead, the best first."""
    others: list[Rest] = [NOTHING] * len(table.spreads)
    _leave_one_out(table.spreads, range(len(table.spreads)), table.fixed, others)
    promises = [
        Promise(
            cost.price(table.asked)
            + sum([chance * table.guess(rest, rise) for rise, chance in topic.steps]),
            at,
        )
        for at, (topic, cost, rest) in enumerate(
            zip(table.spreads, table.costs, others, strict=True)
        )
    ]
    # Among equals the topic's own make-up decides, not the order they came in.
    return sorted(
        promises,
        key=lambda promise: (
            round(promise.questions, _DIGITS),
            table.spreads[promise.topic],
            promise.topic,
        ),
    )


def _leave_one_out(
    spreads: list[Spread], group: range, rest: Rest, others: list[Rest]
) -> None:
    """Set `others[i]` to `rest` with all of `group` but i, in n log n joins."""
    if len(group) == 1:
        others[group[0]] = rest
        return
    half = len(group) // 2
    first, second = group[:half], group[half:]
    _leave_one_out(spreads, first, join_all(rest, (spreads[i] for i in second)), others)
    _leave_one_out(spreads, second, join_all(rest, (spreads[i] for i in first)), others)


class Horizon:
    """The states that answers to a short list lead to, each weighed once.

    A state is a set of topics still open (a bit each) and a score. The first topic
    of the list is joined last, so that the sets share their tails.
    """

    def __init__(self, table: Table, short: list[int]) -> None:
        self.table = table
        self.spreads = [table.spreads[at] for at in short]
        self.costs: list[Cost] = [table.costs[at] for at in short]
        self.all_open = (1 << len(short)) - 1
        beyond = set(range(len(table.spreads))) - set(short)
        self._rests = {
            0: join_all(table.fixed, (table.spreads[at] for at in sorted(beyond)))
        }
        self._guesses: dict[int, dict[int, float]] = {}
        self._values: dict[tuple[int, int, int], float] = {}

    def rest(self, still_open: int) -> Rest:
        """Return all that is unknown while `still_open` is."""
        known = self._rests.get(still_open)
        if known is None:
            first = still_open & -still_open
            known = join(
                self.rest(still_open ^ first), self.spreads[first.bit_length() - 1]
            )
            self._rests[still_open] = known
        return known

    def guess(self, still_open: int, score: int) -> float:
        """Return the questions to come, guessed at once."""
        known = self._guesses.setdefault(still_open, {})
        guess = known.get(score)
        if guess is None:
            guess = known[score] = self.table.guess(self.rest(still_open), score)
        return guess

    def promises(
        self, still_open: int, score: int, asked: int
    ) -> list[tuple[float, int]]:
        """Return (questions expected, topic) one answer ahead, the best first."""
        return sorted(
            [
                (round(self._ask_one(at, still_open, score, asked), _DIGITS), at)
                for at in range(len(self.spreads))
                if still_open >> at & 1
            ]
        )

    def _ask_one(self, at: int, still_open: int, score: int, asked: int) -> float:
        # As ask() with no look further ahead; written out, since it runs most.
        left = still_open ^ (1 << at)
        known = self._guesses.setdefault(left, {})
        expected = self.costs[at].price(asked)
        for rise, chance in self.spreads[at].steps:
            guess = known.get(score + rise)
            if guess is None:
                guess = self.guess(left, score + rise)
            expected += chance * guess
        return expected

    def value(self, still_open: int, score: int, asked: int, depth: int) -> float:
        """Return the questions to come, looking `depth` answers further ahead."""
        guess = self.guess(still_open, score)
        if guess == 0.0 or not still_open or not depth:
            return guess
        state = (still_open, score, depth)
        known = self._values.get(state)
        if known is None:
            promises = self.promises(still_open, score, asked)
            known = promises[0][0]
            if depth > 1:
                known = min(
                    self.ask(at, still_open, score, asked, depth)
                    for _, at in promises[:BREADTH]
                )
            self._values[state] = known
        return known

    def ask(
        self, at: int, still_open: int, score: int, asked: int, depth: int
    ) -> float:
        """Return the questions expected if topic `at` is asked, this one included."""
        left = still_open ^ (1 << at)
        return self.costs[at].price(asked) + sum(
            [
                chance * self.value(left, score + rise, asked + 1, depth - 1)
                for rise, chance in self.spreads[at].steps
            ]
        )


def find_best(case: Case) -> Promise:
    """Return the topic to ask and the questions expected, this one included.

    The case must have a topic worth asking, and none that surely ends it.
    """
    table = Table(case)
    ranked = rank(table)
    if len(ranked) == 1:
        return Promise(ranked[0].questions, table.topics[ranked[0].topic])
    short = [at for _, at in ranked[:SHORT_LIST]]
    horizon = Horizon(table, short)
    depth = len(short) if len(ranked) <= FEW else DEPTH
    best = min(
        Promise(
            round(horizon.ask(place, horizon.all_open, 0, table.asked, depth), _DIGITS),
            place,
        )
        for place in range(min(BREADTH, len(short)))
    )
    return Promise(best.questions, table.topics[short[best.topic]])
