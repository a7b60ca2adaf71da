"""Invented cases: topics with a few answers, points, deal-breakers and a bar."""

import random
from dataclasses import replace

from ajar.core.decision.belief import Bar, Chance
from ajar.core.decision.case import Case, Cost


def random_belief(r, breaking=0.3):
    count = r.randint(2, 4)
    weights = [r.randint(1, 20) for _ in range(count)]
    total = sum(weights)
    points = [r.randint(-9, 9) for _ in range(count)]
    breaks = [r.random() < breaking / 2 for _ in range(count)]
    breaks[0] = False
    return tuple(
        Chance(w / total, p, b) for w, p, b in zip(weights, points, breaks, strict=True)
    )


def random_case(seed, topics=None, doubt=0.0):
    """Return a case in which some topics may already be known."""
    r = random.Random(f"case/{seed}")
    count = topics or r.randint(1, 7)
    beliefs = tuple(random_belief(r) for _ in range(count))
    least = sum(min(c.points for c in b) for b in beliefs)
    most = sum(max(c.points for c in b) for b in beliefs)
    yes = r.randint(least, most)
    no = yes if r.random() < 0.6 else r.randint(least, yes)
    costs = tuple(Cost(1.0, r.choice((0.0, 0.0, 1.0))) for _ in beliefs)
    case = Case(beliefs, Bar(yes, no), frozenset(range(count)), costs, doubt=doubt)
    for at in range(count):
        if r.random() < 0.25:
            case = known(case, at, r.choice(beliefs[at]))
    return case


def known(case, at, chance):
    """Return `case` with the answer to topic `at` known to be `chance`."""
    beliefs = list(case.beliefs)
    beliefs[at] = (chance._replace(weight=1.0),)
    return replace(
        case,
        beliefs=tuple(beliefs),
        askable=case.askable - {at},
        asked=case.asked + 1,
    )


def random_truth(r, beliefs):
    """Return one answer a topic, each known."""
    return tuple(
        (r.choices(belief, [c.weight for c in belief])[0]._replace(weight=1.0),)
        for belief in beliefs
    )
