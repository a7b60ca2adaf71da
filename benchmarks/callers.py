"""Measure how callers are looked up: is the country right, how fast, how much memory.

`benchmarks/callers.py` makes 10,000 numbers of 20 countries from libphonenumber's own
example numbers: of every kind of line, the last four to seven digits drawn, and only
those that no other country could have given out. They are written as telephones show
them and as people type them. A fresh process loads what a look-up needs, looks up 300
other numbers (`warm_up`), and then all of them.
"""

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

REGIONS = (
    *("US", "CA", "GB", "IE", "DE", "FR", "ES", "PT", "IT", "NL"),
    *("CH", "AT", "SE", "PL", "IN", "SG", "AU", "NZ", "BR", "MX"),
)
FEWEST_DRAWN, MOST_DRAWN = 4, 7
WARM_UP = 300


def numbers_of(region: str, dice: random.Random) -> Iterator[str]:
    """Yield numbers that are of `region` and of no other, for ever."""
    import phonenumbers as known

    code = known.country_code_for_region(region)
    sharing = known.region_codes_for_country_code(code)
    kinds = sorted(known.supported_types_for_region(region))
    found = (known.example_number_for_type(region, kind) for kind in kinds)
    examples = [known.national_significant_number(one) for one in found if one]
    while True:
        drawn = dice.randint(FEWEST_DRAWN, MOST_DRAWN)
        start = dice.choice(examples)[:-drawn]
        digits = start + "".join(dice.choices("0123456789", k=drawn))
        number = known.parse(f"+{code}{digits}")
        valid = known.is_valid_number_for_region
        if [each for each in sharing if valid(number, each)] == [region]:
            yield write(number, region, dice)


def write(number: "PhoneNumber", region: str, dice: random.Random) -> str:
    """Write `number` in one of the ways that people and telephones have."""
    import phonenumbers as known

    form = known.PhoneNumberFormat
    kinds = (form.E164, form.INTERNATIONAL, form.RFC3966, form.NATIONAL)
    words = str(known.format_number(number, dice.choice(kinds)))
    back = known.is_valid_number_for_region(known.parse(words, region), region)
    return words if back else str(known.format_number(number, form.E164))


def draw(count: int, seed: int) -> list[tuple[str, str]]:
    """Return `count` pairs of a number and its region, mixed."""
    dice = random.Random(seed)
    each = -(-count // len(REGIONS))
    pairs = []
    for region in REGIONS:
        numbers = numbers_of(region, dice)
        pairs += [(next(numbers), region) for _ in range(each)]
    dice.shuffle(pairs)
    return pairs[:count]


def memory() -> float:
    """Return the megabytes of this process that are in memory now."""
    pages = Path("/proc/self/statm").read_text().split()[1]
    return int(pages) * resource.getpagesize() / 1e6


def look_up(
    others: list[tuple[str, str]], pairs: list[tuple[str, str]]
) -> dict[str, Any]:
    """Look `pairs` up in this process, `others` before them."""
    before, started, spent = memory(), time.perf_counter(), time.process_time()
    from ajar.core.intake.caller import look_up_number

    for number, region in others:
        look_up_number(number, region)
    warm_up = {
        "ms": round((time.perf_counter() - started) * 1000, 1),
        "cpu_ms": round((time.process_time() - spent) * 1000, 1),
        "mb": round(memory() - before, 1),
    }
    wall, cpu, wrong = [], [], []
    for number, region in pairs:
        started, spent = time.perf_counter(), time.thread_time()
        found = look_up_number(number, region)
        cpu.append(time.thread_time() - spent)
        wall.append(time.perf_counter() - started)
        if found is None or found.country != region:
            wrong.append((number, region, found.country if found else ""))
    return {
        "warm_up": warm_up,
        "ms": _shares(wall),
        "cpu_ms": _shares(cpu),
        "over_1_ms_of_cpu": sum(one > 0.001 for one in cpu),
        "mb_after_all": round(memory() - before, 1),
        "right": len(pairs) - len(wrong),
        "wrong": wrong[:20],
    }


def _shares(seconds: list[float]) -> dict[str, float]:
    times = sorted(one * 1000 for one in seconds)
    shares = {"p50": 0.5, "p95": 0.95, "p99": 0.99}
    found = {name: times[int(len(times) * share)] for name, share in shares.items()}
    found |= {"mean": sum(times) / len(times), "most": times[-1]}
    return {name: round(value, 3) for name, value in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--look-up", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.look_up:
        json.dump(look_up(*json.load(sys.stdin)), sys.stdout)
        return
    others, pairs = draw(WARM_UP, given.seed + 1), draw(given.count, given.seed)
    fresh = [sys.executable, __file__, "--look-up"]
    told = subprocess.run(
        fresh,
        input=json.dumps([others, pairs]),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    said = {"count": len(pairs), "countries": len(REGIONS)} | json.loads(told.stdout)
    said["load"] = os.getloadavg()
    if given.json:
        json.dump(said, sys.stdout)
        return
    for name, figures in said.items():
        print(f"{name:16} {figures}")


if __name__ == "__main__":
    main()
