"""Measure how well Ajar asks: its questions over the fewest possible, and their cost.

`benchmarks/ask.py --seed N` makes random cases of five families, and some with what
it costs a user who skips and picks to ask, follows the policy of the package through
every answer, and compares with the exact optimum, with a fixed checklist and with
the best order fixed beforehand: first asking until it is settled, then (`eps05`)
until it is 95 % likely. CPU is the time of one question in this process, 95th
percentile, at 14 and at 25 topics, and that of judging many past roles. Every figure
stands beside the bound it must keep, and the exit code says whether all do. Needs
NumPy.
"""

import argparse
import json
import os
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from typing import NamedTuple

from ask_batch import Columns, batch_ms, best_ms
from ask_instances import FAMILIES, UNIT_COST, make_case
from ask_judge import Judged
from ask_optimum import Tables

from ajar.core.ask.habits import Took, Turn, cost_of, learn_habits
from ajar.core.decision.case import Case
from ajar.core.decision.policy import choose_step
from ajar.core.nouns.role import Topic
from ajar.core.tables import load_rows

DOUBT = 0.05
TRUTHS = 20
TIMED = 20
REPEATS = 3
TURNS = 60
HABITS = "habits"
ALL = (*FAMILIES, HABITS)
MUST = {
    "ratio_all": 1.03,
    **{f"ratio_{family}": 1.03 for family in UNIT_COST},
    "ratio_awkward": 1.05,
    "ratio_habits": 1.05,
    "ratio_eps05": 1.04,
    **{f"ratio_{family}_eps05": 1.05 for family in ALL},
    "p95_ratio": 1.06,
    "over_natural": 0.60,
    "over_best_fixed": 0.98,
    "wrong": 0,
    "unsure_eps05": DOUBT,
    "wrong_eps05": DOUBT,
    "cpu_ms_14": 5,
    "cpu_ms_25": 15,
    "batch_numpy_ms_100k": 30,
    "batch_numpy_ms_1m": 400,
    "batch_numpy_wrong": 0,
    "batch_ms_100k": 1000,
}
"""No figure may be above its bound. `unsure` is the greatest chance of being wrong at
any stop, `wrong_eps05` the mean one; `batch` is 25 topics in NumPy, and every topic
the package judges in plain Python."""


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
    unsure: float
    doubted: float


def case_of(job: Job) -> Case:
    """Return the case: one with habits is a mixed one with what turns have taught."""
    if job.family != HABITS:
        return make_case(job.family, job.seed, job.index, doubt=job.doubt)
    case = make_case(FAMILIES[0], job.seed, job.index, doubt=job.doubt)
    r = random.Random(f"habits/{job.seed}/{job.index}")
    asked = [
        Topic(row[0]) for row in load_rows("questions.tsv") if row[0] in set(Topic)
    ]
    topics = r.sample(asked, len(case.beliefs))
    habits = learn_habits(
        Turn(r.choice(topics), r.choice(tuple(Took)), r.randrange(4))
        for _ in range(TURNS)
    )
    return replace(case, costs=tuple(cost_of(topic, habits) for topic in topics))


def judge(job: Job) -> Result:
    """Return the figures of one case."""
    case = case_of(job)
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
        1.0 - judged.least_sure,
        judged.doubted(),
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


def by_family(results: list[Result], ending: str = "") -> dict[str, float]:
    """Return the ratio to the optimum of each family."""
    found = {family: [r for r in results if r.family == family] for family in ALL}
    return {f"ratio_{family}{ending}": ratio(own) for family, own in found.items()}


def summarize(sure: list[Result], likely: list[Result]) -> dict[str, float]:
    """Return the figures by name; those of all families leave habits out."""
    unit = [r.ours / r.optimum for r in sure if r.family in UNIT_COST and r.optimum]
    main = [result for result in sure if result.family != HABITS]
    told = {"ratio_all": ratio(main)} | by_family(sure)
    told["ratio_eps05"] = ratio([r for r in likely if r.family != HABITS])
    return (
        told
        | by_family(likely, "_eps05")
        | {
            "p95_ratio": sorted(unit)[int(0.95 * len(unit))],
            "over_natural": ratio(main, over="natural"),
            "over_best_fixed": ratio(main, over="best_fixed"),
            "wrong": sum(result.wrong for result in sure),
            "unsure_eps05": max(result.unsure for result in likely),
            "wrong_eps05": sum(result.doubted for result in likely) / len(likely),
            "questions": sum(r.ours for r in main) / len(main),
            "questions_optimum": sum(r.optimum for r in main) / len(main),
            "questions_eps05": sum(r.ours for r in likely) / len(likely),
        }
    )


def batch(seed: int) -> dict[str, float]:
    """Return the times of judging many roles."""
    few, many = Columns(100_000, seed), Columns(1_000_000, seed)
    return {
        "batch_numpy_ms_100k": best_ms(few.judge),
        "batch_numpy_ms_1m": best_ms(many.judge),
        "batch_numpy_wrong": few.wrong(),
        "batch_ms_100k": batch_ms(100_000, seed),
    }


def measure(seed: int, per_family: int, workers: int) -> dict[str, float]:
    """Return every figure."""
    cpu = {f"cpu_ms_{n}": cpu_ms(seed, n) for n in (14, 25)} | batch(seed)
    jobs = [
        Job(family, seed, index, doubt)
        for doubt, count in ((0.0, per_family), (DOUBT, max(1, per_family // 3)))
        for family in ALL
        for index in range(count)
    ]
    with ProcessPoolExecutor(workers) as pool:
        results = list(pool.map(judge, jobs, chunksize=4))
    sure = [r for job, r in zip(jobs, results, strict=True) if job.doubt == 0]
    likely = [r for job, r in zip(jobs, results, strict=True) if job.doubt > 0]
    figures = summarize(sure, likely) | cpu | {"cases": len(jobs)}
    return {name: round(figure, 4) for name, figure in figures.items()}


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
    missed = [name for name, bound in MUST.items() if told[name] > bound]
    if given.json:
        about = {"seed": given.seed, "load": os.getloadavg()}
        print(json.dumps({**told, "must": MUST, "missed": missed, **about}, indent=1))
    else:
        for name, figure in told.items():
            bound = f"at most {MUST[name]:g}" if name in MUST else ""
            missing = "  MISSED" if name in missed else ""
            print(f"{name:<22} {figure:<9g} {bound}{missing}")
    sys.exit(bool(missed))


if __name__ == "__main__":
    main()
