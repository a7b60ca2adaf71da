"""Read a labelled corpus with `ajar read --json` and count what is right."""

import collections
import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

from scoring import Json, Score

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
