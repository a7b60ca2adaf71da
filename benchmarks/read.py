"""Measure reading and screening on a labelled corpus.

`benchmarks/read.py --corpus DIR` runs `ajar read --json` on DIR/items and compares
with DIR/labels.jsonl. Figures are k of n with a 95 % Wilson interval. Last stands
the CPU that a candidate takes, and the most that 100 KB of hostile text takes.
"""

import argparse
import collections
import json
import math
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from read_speed import Speed, describe, measure
from scoring import Json, Score, score

SCREENING = (
    "read",
    "kind accuracy",
    "outreach precision",
    "outreach recall",
    "stop precision",
    "stop recall",
    "false alarms",
    "effort",
)
PAY = ("pay amount", "pay in full")


def read_corpus(corpus: Path, authserv: str, *, posting: bool) -> dict[str, Json]:
    """Return item name → what `ajar read --json` says of it."""
    command = [sys.executable, "-m", "ajar", "read", "--json", "--authserv", authserv]
    command += ["--posting"] if posting else []
    items = sorted(str(path) for path in (corpus / "items").iterdir())
    done = subprocess.run([*command, *items], capture_output=True, check=False)
    if done.returncode not in {0, 1}:
        sys.exit(done.stderr.decode())
    said: dict[str, Json] = {}
    for line in done.stdout.splitlines():
        record = json.loads(line)
        said.setdefault(Path(record["path"]).stem, record)
    return said


def wilson(k: int, n: int) -> tuple[float, float]:
    """Return the 95 % Wilson score interval of `k` of `n`."""
    if n == 0:
        return 0.0, 1.0
    z, p = 1.96, k / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def facts_figures(total: Score) -> dict[str, tuple[int, int]]:
    hit, extra, missed = (
        sum(row[i] for row in total.topics.values()) for i in range(3)
    )
    return {
        "facts precision": (hit, hit + extra),
        "facts recall": (hit, hit + missed),
        "facts F1": (2 * hit, 2 * hit + extra + missed),
    }


def figures(total: Score) -> dict[str, tuple[int, int]]:
    counted = {
        name: (total.right[name], total.of[name])
        for name in (*SCREENING, *PAY)
        if total.of[name]
    }
    return counted | facts_figures(total)


def worst(total: Score, most: int) -> list[tuple[str, list[str]]]:
    """Return the items with most disagreements, and what they are."""
    by_item: dict[str, list[str]] = collections.defaultdict(list)
    for item, field, gold, said in total.wrong:
        told = f"{field}: label {_short(gold)}, said {_short(said)}"
        by_item[item].append(told)
    ranked = sorted(by_item.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return ranked[:most]


def _short(value: Any) -> str:  # noqa: ANN401 (labels are JSON)
    return json.dumps(value, ensure_ascii=False)[:90]


def print_report(total: Score, seconds: float, most: int) -> None:
    print(f"{'measure':<20} {'k of n':>12}  share   95 % interval")
    for name, (k, n) in figures(total).items():
        low, high = wilson(k, n)
        share = k / n if n else 1.0
        print(f"{name:<20} {k:>5} of {n:<4}  {share:.3f}   {low:.3f}-{high:.3f}")
    print("\ntopic               right  extra missed    F1")
    counted = {topic: row for topic, row in total.topics.items() if any(row)}
    for topic, (hit, extra, missed) in sorted(counted.items()):
        f1 = 2 * hit / (2 * hit + extra + missed)
        print(f"{topic:<18} {hit:>6} {extra:>6} {missed:>6} {f1:>6.3f}")
    print(f"\nThe {most} worst readings:")
    for item, told in worst(total, most):
        print(f"{item}: " + "; ".join(told))
    print(f"\n{seconds:.1f} s in all; load {os.getloadavg()[0]:.1f}")


def to_json(total: Score, seconds: float, most: int, speed: Speed | None = None) -> str:
    counted = {
        name: {"k": k, "n": n, "share": round(k / n, 4) if n else None}
        for name, (k, n) in figures(total).items()
    }
    return json.dumps(
        {
            "figures": counted,
            "topics": dict(sorted(total.topics.items())),
            "worst": worst(total, most),
            "seconds": round(seconds, 2),
            "cpu": speed._asdict() if speed else None,
            "load": os.getloadavg(),
        },
        ensure_ascii=False,
        indent=1,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--posting", action="store_true", help="facts only")
    parser.add_argument("--authserv", default="mx.example.net")
    parser.add_argument("--quick", action="store_true", help="without the CPU it takes")
    parser.add_argument("--worst", type=int, default=20)
    given = parser.parse_args()
    started = time.perf_counter()
    said = read_corpus(given.corpus, given.authserv, posting=given.posting)
    seconds = time.perf_counter() - started
    total = score(given.corpus, said, facts_only=given.posting)
    speed = None if given.quick or given.posting else measure(given.corpus)
    if given.json:
        print(to_json(total, seconds, given.worst, speed))
    else:
        print_report(total, seconds, given.worst)
        if speed:
            print(describe(speed))


if __name__ == "__main__":
    main()
