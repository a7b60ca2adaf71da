"""The best that any way of asking can do on a case, exactly, by dynamic programming.

Tables over (topics still unknown, score above the least): no sampling noise. Memory
and time double with each topic; 14 take a fraction of a second.
"""

import sys

try:
    import numpy as np
except ImportError:
    sys.exit("This benchmark needs NumPy: pip install numpy")

from ajar.core.decision.case import Case
from ajar.core.decision.odds import least_points, spread

SLACK = 1e-9
FAR = np.inf


class Tables:
    """Everything that can happen in one case."""

    def __init__(self, case: Case) -> None:
        self.costs = case.costs
        self.spreads = [spread(belief) for belief in case.beliefs]
        self.n = len(self.spreads)
        least = least_points(case.beliefs)
        self.yes, self.no = case.bar.yes - least, case.bar.no - least
        self.width = sum(s.reach for s in self.spreads) + 1
        self.sets = 1 << self.n
        self.full = self.sets - 1
        self.chances, self.settled = self._fill()
        self.stop = self.settled
        if case.doubt > 0:
            likely = np.maximum.reduce([*self.chances, 1 - sum(self.chances)])
            self.stop = self.settled | (likely >= 1 - case.doubt - SLACK)
        sizes = np.array([bin(known).count("1") for known in range(self.sets)])
        self.layers = [np.nonzero(sizes == k)[0] for k in range(self.n + 1)]

    def _fill(self) -> tuple[list[np.ndarray], np.ndarray]:
        """Return the chances of yes and of maybe, and where it is settled."""
        scores = np.arange(self.width)
        yes = np.zeros((self.sets, self.width))
        maybe = np.zeros((self.sets, self.width))
        yes[0] = scores >= self.yes
        maybe[0] = (scores >= self.no) & (scores < self.yes)
        reach = np.zeros(self.sets, int)
        breakers = np.zeros(self.sets, int)
        for at, topic in enumerate(self.spreads):
            half = 1 << at
            for rise, chance in topic.steps:
                for table in (yes, maybe):
                    table[half : 2 * half] += chance * _shift(table[:half], rise)
            reach[half : 2 * half] = reach[:half] + topic.reach
            breakers[half : 2 * half] = breakers[:half] + topic.may_break
        most = scores + reach[:, None]
        safe = breakers[:, None] == 0
        between = (scores >= self.no) & (most < self.yes)
        settled = (most < self.no) | (safe & ((scores >= self.yes) | between))
        return [yes, maybe], settled

    def price(self, topic: int, asked: int) -> float:
        return self.costs[topic].price(asked)

    def after(self, values: np.ndarray, sets: np.ndarray, topic: int) -> np.ndarray:
        """Return the values expected after `topic` is asked; 0 after a breaker."""
        left = values[sets ^ (1 << topic)]
        steps = self.spreads[topic].steps
        return sum(chance * _shift(left, rise) for rise, chance in steps)

    def optimum(self) -> float:
        """Return the least expected cost that any policy can have."""
        values = np.zeros((self.sets, self.width))
        for unknown in range(1, self.n + 1):
            layer = self.layers[unknown]
            best = np.full((len(layer), self.width), FAR)
            for topic in range(self.n):
                has = np.nonzero(layer >> topic & 1)[0]
                price = self.price(topic, self.n - unknown)
                told = price + self.after(values, layer[has], topic)
                best[has] = np.minimum(best[has], told)
            values[layer] = np.where(self.stop[layer], 0, best)
        return float(values[self.full, 0])

    def best_order(self) -> list[int]:
        """Return the best order fixed beforehand (for a stop on certainty)."""
        unsettled = self._reached() * ~self.settled[self.full ^ np.arange(self.sets)]
        open_chance = unsettled.sum(1)
        cost = np.full(self.sets, FAR)
        cost[self.full] = 0
        following = np.full(self.sets, -1)
        for asked in range(self.n - 1, -1, -1):
            layer = self.layers[asked]
            for topic in range(self.n):
                can = layer[(layer >> topic & 1) == 0]
                price = self.price(topic, asked)
                told = price * open_chance[can] + cost[can | 1 << topic]
                better = told < cost[can]
                cost[can] = np.where(better, told, cost[can])
                following[can] = np.where(better, topic, following[can])
        order: list[int] = []
        known = 0
        while known != self.full:
            order.append(int(following[known]))
            known |= 1 << order[-1]
        return order

    def _reached(self) -> np.ndarray:
        """Return how likely each score is once a set of topics has been asked."""
        reached = np.zeros((self.sets, self.width))
        reached[0, 0] = 1
        for at, topic in enumerate(self.spreads):
            half = 1 << at
            for rise, chance in topic.steps:
                end = self.width - rise
                reached[half : 2 * half, rise:] += chance * reached[:half, :end]
        return reached

    def cost_of_order(self, order: list[int]) -> float:
        """Return the expected cost of asking in `order` until it may stop."""
        reached = np.zeros(self.width)
        reached[0] = 1
        unknown, cost = self.full, 0.0
        for asked, topic in enumerate(order):
            reached = np.where(self.stop[unknown], 0, reached)
            cost += self.price(topic, asked) * float(reached.sum())
            after = np.zeros(self.width)
            for rise, chance in self.spreads[topic].steps:
                after[rise:] += chance * reached[: self.width - rise]
            reached, unknown = after, unknown ^ (1 << topic)
        return cost


def _shift(table: np.ndarray, rise: int) -> np.ndarray:
    """Return `table` seen `rise` points higher; the right edge is never reached."""
    if not rise:
        return table
    edge = np.repeat(table[:, -1:], rise, axis=1)
    return np.concatenate([table[:, rise:], edge], axis=1)
