"""Measure reading and screening, on one labelled corpus or on all that README tells.

`benchmarks/read.py --corpus DIR` runs `ajar read --json` on DIR/items and compares
with DIR/labels.jsonl. Figures are k of n with a 95 % Wilson interval. Last stands
the CPU that a candidate takes, and the most that 100 KB of hostile text takes.

`benchmarks/read.py` alone prints the README's table, from the letters of this
repository; `--write` puts it there. `--data DIR` adds the public corpora `hn_hiring`
(posts of "Who is hiring", MIT) and `spamassassin` (CC0), which aren't part of it.
"""

import argparse
import json
import os
import time
from pathlib import Path

from read_speed import Speed, describe, measure
from read_table import all_lines, all_rows, lay_out, put
from reading import figures, read_corpus, wilson, worst
from scoring import Score, score


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


def of_corpus(given: argparse.Namespace) -> None:
    """Print what one corpus gives."""
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


def of_readme(given: argparse.Namespace) -> None:
    """Print what the README tells, and put it there if asked to."""
    rows, lines = all_rows(), tuple(all_lines(given.data))
    load = os.getloadavg()
    if given.json:
        told = {row.measure: {"unseen": row.unseen, "known": row.known} for row in rows}
        print(json.dumps({"figures": told, "lines": lines, "load": load}, indent=1))
    else:
        print(lay_out(rows, lines), f"load {load[0]:.1f}", sep="\n\n")
    if given.write:
        put(lay_out(rows, lines))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--posting", action="store_true", help="facts only")
    parser.add_argument("--authserv", default="mx.example.net")
    parser.add_argument("--quick", action="store_true", help="without the CPU it takes")
    parser.add_argument("--worst", type=int, default=20)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--write", action="store_true", help="into the README")
    given = parser.parse_args()
    of_corpus(given) if given.corpus else of_readme(given)


if __name__ == "__main__":
    main()
