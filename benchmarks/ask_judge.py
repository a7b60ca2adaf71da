"""Judge the way Ajar asks on a case: exactly, by following every answer."""

import random
from dataclasses import dataclass, field, replace

from ajar.core.decision.belief import Belief, Outcome
from ajar.core.decision.case import Case
from ajar.core.decision.certificate import certify
from ajar.core.decision.policy import Step, choose_step

OUTCOMES = (Outcome.YES, Outcome.MAYBE, Outcome.NO)
State = tuple[frozenset[int], int]


@dataclass
class Judged:
    """What a way of asking does on one case.

    `wrong` counts stops without a certificate and outcomes that the whole truth
    contradicts (where no doubt is accepted). `least_sure` is the least chance of
    being right at any stop.
    """

    case: Case
    steps: dict[State, Step] = field(default_factory=dict)
    costs: dict[State, float] = field(default_factory=dict)
    doubts: dict[State, float] = field(default_factory=dict)
    wrong: int = 0
    least_sure: float = 1.0

    def cost(self) -> float:
        """Return the questions expected."""
        return self._cost(self.case.beliefs, self.case.askable, 0)

    def _cost(
        self, beliefs: tuple[Belief, ...], unknown: frozenset[int], score: int
    ) -> float:
        state = (unknown, score)
        if state not in self.costs:
            asked = len(beliefs) - len(unknown)
            case = replace(self.case, beliefs=beliefs, askable=unknown, asked=asked)
            step = self.steps[state] = choose_step(case)
            self.costs[state] = self._follow(case, step, score)
        return self.costs[state]

    def _follow(self, case: Case, step: Step, score: int) -> float:
        if step.topic is None:
            self._note_stop(step)
            return 0.0
        expected = case.cost(step.topic).price(case.asked)
        for chance in self.case.beliefs[step.topic]:
            if not chance.breaks:
                beliefs = list(case.beliefs)
                beliefs[step.topic] = (chance._replace(weight=1.0),)
                left = case.askable - {step.topic}
                after = self._cost(tuple(beliefs), left, score + chance.points)
                expected += chance.weight * after
        return expected

    def _note_stop(self, step: Step) -> None:
        sure = 1.0 if step.certificate else max(step.odds)
        self.least_sure = min(self.least_sure, sure)
        if not step.certificate and self.case.doubt == 0:
            self.wrong += 1

    def doubted(self) -> float:
        """Return the chance of ending in a wrong outcome, by the case's own weights."""
        return self._doubted(self.case.askable, 0)

    def _doubted(self, unknown: frozenset[int], score: int) -> float:
        state = (unknown, score)
        if state not in self.doubts:
            step = self.steps[state]
            if step.topic is None:
                wrong = 0.0 if step.certificate else 1.0 - max(step.odds)
            else:
                wrong = sum(
                    chance.weight
                    * self._doubted(unknown - {step.topic}, score + chance.points)
                    for chance in self.case.beliefs[step.topic]
                    if not chance.breaks
                )
            self.doubts[state] = wrong
        return self.doubts[state]

    def check_truths(self, r: random.Random, count: int) -> None:
        """Compare the outcome with the whole truth for `count` random truths."""
        for _ in range(count):
            truth = tuple(
                (r.choices(belief, [c.weight for c in belief])[0]._replace(weight=1.0),)
                for belief in self.case.beliefs
            )
            certificate = certify(truth, self.case.bar)
            if certificate is None or self._outcome(truth) is not certificate.outcome:
                self.wrong += 1

    def _outcome(self, truth: tuple[Belief, ...]) -> Outcome:
        unknown, score = self.case.askable, 0
        while (step := self.steps[unknown, score]).topic is not None:
            ((_, points, breaks),) = truth[step.topic]
            if breaks:
                return Outcome.NO
            unknown, score = unknown - {step.topic}, score + points
        if step.certificate:
            return step.certificate.outcome
        return OUTCOMES[step.odds.index(max(step.odds))]
