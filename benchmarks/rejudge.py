"""Time judging past roles again after a changed preference, and writing what turned.

`benchmarks/rejudge.py` fills a throw-away SQLite desk with 100,000 made-up past roles
and changes what its owner would consider, through the service that the pages and the
command line call: the new version, the change that can be undone, every role judged
and those that turned written, one transaction to its commit. *cold* is the first
change of a program that has judged nothing before; the others are there and back,
`--times` over, the median told. CPU seconds must keep the bound, for the clock on the
wall counts what else runs here; it is told beside the load. What was written is then
compared with roles judged one by one from their own lines.
"""

import argparse
import gc
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from rejudge_made import fill_desk

if TYPE_CHECKING:
    from ajar.store.models import User

MOST_S = 0.5
"""Seconds that judging and writing may take, at 100,000 roles."""

ALONE = 5_000
FIRST = (
    *("seat=manager,executive:must", "pay=130k:must", "travel=25:must"),
    *("contract=permanent:must", "mode=remote,hybrid", "place=Irvine, CA within 40 km"),
    *("title=manager, director", "employer=not Firm 7, Firm 12"),
)
CHANGES = {
    "a lower floor": ("pay=120k:must", "pay=130k:must"),
    "more travel": ("travel=40:must", "travel=25:must"),
    "another seat": ("seat=manager,executive,lead:must", "seat=manager,executive:must"),
    "looking": ("situation=looking", "situation=happy"),
    "no floor": ("pay=130k:rather", "pay=130k:must"),
}


def open_desk_in(home: Path) -> "User":
    """Return the owner of a new desk in `home`."""
    os.environ["AJAR_HOME"] = str(home)
    from ajar.cli.session import open_session

    return open_session()


def change(user: "User", setting: str) -> tuple[float, float]:
    """Return the seconds, by the clock and of CPU, that one change takes."""
    from ajar.services.preferences import change_preferences

    wall, cpu = time.perf_counter(), time.process_time()
    change_preferences(user, (setting,))
    return time.perf_counter() - wall, time.process_time() - cpu


def measure(user: "User", there: str, back: str, times: int) -> dict[str, float]:
    """Return how many roles a change turns, and how long there and back take."""
    before, spent, turned = _ruled(user), [], 0
    for _ in range(times):
        spent.append(change(user, there))
        after = _ruled(user)
        turned = sum(before[row] != ruled for row, ruled in after.items())
        spent.append(change(user, back))
    stray = sum(before[row] != ruled for row, ruled in _ruled(user).items())
    return {"turned": turned, "not_turned_back": stray, **_medians(spent)}


def _medians(spent: list[tuple[float, float]]) -> dict[str, float]:
    walls, cpus = zip(*spent, strict=True)
    return {
        "cpu_s": round(statistics.median(cpus), 3),
        "wall_s": round(statistics.median(walls), 3),
    }


def _ruled(user: "User") -> dict[int, str]:
    from ajar.store.models import DocketRow

    return dict(DocketRow.objects.filter(owner=user).values_list("entry_id", "ruled"))


def wrong(user: "User", some: int) -> int:
    """Return how many of `some` roles stand otherwise than judged one by one."""
    from ajar.queries.judging import judge_for
    from ajar.store.docket import RULINGS
    from ajar.store.models import Entry

    ruled, judge = _ruled(user), judge_for(user)
    entries = Entry.objects.filter(owner=user).order_by("key")[:some]
    alone = ((entry, judge.rule([entry])[0]) for entry in entries)
    return sum(
        (ruling.decision, ruling.leaning) != tuple(RULINGS[ruled[entry.pk]])
        for entry, ruling in alone
    )


def run(home: Path, count: int, times: int, seed: int) -> dict[str, dict[str, float]]:
    """Return what each change took on a desk of `count` roles in `home`."""
    user = open_desk_in(home)
    from ajar.cli.app import COLLECTIONS
    from ajar.services.preferences import change_preferences

    gc.set_threshold(*COLLECTIONS)  # as every command does

    change_preferences(user, FIRST)
    fill_desk(user, count, seed)
    there, back = CHANGES["a lower floor"]
    told = {"cold": _medians([change(user, there)])}
    change(user, back)
    told |= {name: measure(user, *pair, times) for name, pair in CHANGES.items()}
    some = min(ALONE, count)
    return told | {"one by one": {"judged": some, "wrong": wrong(user, some)}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="ajar-bench-") as home:
        told = run(Path(home), given.count, given.times, given.seed)
    slowest = max(each.get("cpu_s", 0.0) for each in told.values())
    strays = sum(each.get("not_turned_back", 0) for each in told.values())
    is_kept = slowest <= MOST_S and not strays and not told["one by one"]["wrong"]
    said = {"roles": given.count, "slowest_cpu_s": slowest, "most_s": MOST_S}
    said |= {"is_kept": is_kept, "load": os.getloadavg()}
    if given.json:
        print(json.dumps({**told, **said}, indent=1))
    else:
        for name, figures in {**told, **said}.items():
            print(f"{name:16} {figures}")
    sys.exit(0 if is_kept else 1)


if __name__ == "__main__":
    main()
