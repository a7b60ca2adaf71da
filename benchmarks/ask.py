"""Measure how well Ajar asks: its questions over the fewest possible, and their cost.

`benchmarks/ask.py --seed N` makes random cases of five families, follows the policy
of the package through every answer, and compares with the exact optimum, with a
fixed checklist and with the best order fixed beforehand. CPU is the time of one
question in this process, 95th percentile, at 14 and at 25 topics. Needs NumPy.
"""

import argparse
import json
import os
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple

from ask_instances import FAMILIES, UNIT_COST, make_case
from ask_judge import Judged
from ask_optimum import Tables

from ajar.core.decision.policy import choose_step

DOUBT = 0.05
TRUTHS = 20
TIMED = 20
REPEATS = 3


class Job(NamedTuple):
    """A case to judge."""

    family: str
    seed: int
    index: int
    doubt: float


class Result(NamedTuple):
    """Expected questions on one case, and what went wrong."""

    family: str
    ours: float
    optimum: float
    natural: float
    best_fixed: float
    wrong: int
    least_sure: float


def judge(job: Job) -> Result:
    """Return the figures of one case."""
    case = make_case(job.family, job.seed, job.index, doubt=job.doubt)
    tables = Tables(case)
    judged = Judged(case)
    ours = judged.cost()
    if job.doubt == 0:
        judged.check_truths(random.Random(f"truth/{job}"), TRUTHS)
    return Result(
        job.family,
        ours,
        tables.optimum(),
        tables.cost_of_order(list(range(tables.n))),
        tables.cost_of_order(tables.best_order()),
        judged.wrong,
        judged.least_sure,
    )


def cpu_ms(seed: int, topics: int) -> float:
    """Return the CPU time of one first question, 95th percentile, milliseconds."""
    times = []
    for family in FAMILIES:
        for index in range(TIMED):
            case = make_case(family, seed, index, topics)
            spent = []
            for _ in range(REPEATS):
                started = time.process_time()
                choose_step(case)
                spent.append(time.process_time() - started)
            times.append(min(spent))
    return 1000 * sorted(times)[int(0.95 * len(times))]


def ratio(results: list[Result], of: str = "ours", over: str = "optimum") -> float:
    """Return the mean of one figure over the mean of another."""
    above = sum(float(getattr(result, of)) for result in results)
    return above / sum(float(getattr(result, over)) for result in results)


def summarize(sure: list[Result], likely: list[Result]) -> dict[str, float]:
    """Return the figures by name."""
    unit = [r.ours / r.optimum for r in sure if r.family in UNIT_COST and r.optimum]
    told = {"ratio_all": ratio(sure)}
    for family in FAMILIES:
        told[f"ratio_{family}"] = ratio([r for r in sure if r.family == family])
    return told | {
        "ratio_eps05": ratio(likely),
        "p95_ratio": sorted(unit)[int(0.95 * len(unit))],
        "over_natural": ratio(sure, over="natural"),
        "over_best_fixed": ratio(sure, over="best_fixed"),
        "wrong": sum(result.wrong for result in sure),
        "least_sure_eps05": min(result.least_sure for result in likely),
        "questions": sum(r.ours for r in sure) / len(sure),
        "questions_optimum": sum(r.optimum for r in sure) / len(sure),
    }


def measure(seed: int, per_family: int, workers: int) -> dict[str, object]:
    """Return every figure, with the machine's load beside them."""
    cpu = {f"cpu_ms_{n}": cpu_ms(seed, n) for n in (14, 25)}
    jobs = [
        Job(family, seed, index, doubt)
        for doubt, count in ((0.0, per_family), (DOUBT, max(1, per_family // 3)))
        for family in FAMILIES
        for index in range(count)
    ]
    with ProcessPoolExecutor(workers) as pool:
        results = list(pool.map(judge, jobs, chunksize=4))
    sure = [r for job, r in zip(jobs, results, strict=True) if job.doubt == 0]
    likely = [r for job, r in zip(jobs, results, strict=True) if job.doubt > 0]
    figures = summarize(sure, likely) | cpu
    rounded = {name: round(figure, 4) for name, figure in figures.items()}
    return {**rounded, "seed": seed, "cases": len(sure), "load": os.getloadavg()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--per-family", type=int, default=100)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    if given.per_family < 1:
        sys.exit("--per-family takes at least 1")
    told = measure(given.seed, given.per_family, given.workers)
    if given.json:
        print(json.dumps(told, indent=1))
        return
    for name, figure in told.items():
        print(f"{name:<18} {figure}")


if __name__ == "__main__":
    main()
