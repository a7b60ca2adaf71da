"""Measure taking in a mailbox: what is kept, how fast, and whether twice is once.

`benchmarks/take.py --mail PATH` takes PATH into a throw-away desk twice and compares
the two exports; `--outreach` lists what was called outreach.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from typing import Any


def ajar(home: str, *args: str) -> tuple[bytes, bytes, float]:
    """Return output, errors and seconds of `ajar ARGS` on the desk in `home`."""
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "ajar", *args],
        capture_output=True,
        check=False,
        env={**os.environ, "AJAR_HOME": home},
    )
    return done.stdout, done.stderr, time.perf_counter() - started


def measure(mail: str, home: str) -> dict[str, Any]:
    out, errors, seconds = ajar(home, "take", "--json", mail)
    first = json.loads(out)
    before = hashlib.sha256(ajar(home, "export")[0]).hexdigest()
    again_out, again_errors, again_seconds = ajar(home, "take", "--json", mail)
    after = hashlib.sha256(ajar(home, "export")[0]).hexdigest()
    desk = ajar(home, "desk", "--json", "--kind", "outreach")[0].splitlines()
    return {
        "seen": first["seen"],
        "kept": first["kept"],
        "set_aside": first["set_aside"],
        "troubles": len(first["troubles"]),
        "not_kept_for_trouble": sum(not t["is_kept"] for t in first["troubles"]),
        "tracebacks": (errors + again_errors).count(b"Traceback"),
        "twice_is_once": before == after,
        "kept_the_second_time": json.loads(again_out)["kept"],
        "seconds": round(seconds, 1),
        "seconds_again": round(again_seconds, 1),
        "messages_a_second": round(first["seen"] / seconds),
        "outreach": [json.loads(line)["subject"] for line in desk],
        "load": os.getloadavg(),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mail", required=True)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--outreach", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="ajar-bench-") as home:
        told = measure(given.mail, home)
    if given.json:
        print(json.dumps(told, indent=1))
        return
    subjects = told.pop("outreach")
    for name, figure in told.items():
        print(f"{name:<22} {figure}")
    print(f"{'called outreach':<22} {len(subjects)} of {told['seen']}")
    if given.outreach:
        print("\n".join(f"  {subject}" for subject in subjects))


if __name__ == "__main__":
    main()
