"""Measure all that the README says of reading, and write its table.

`benchmarks/read_readme.py --data DIR` reads the letters of this repository, and in
DIR the public corpora `hn_hiring` (posts of "Who is hiring", MIT) and `spamassassin`
(CC0), which are not part of it. `--write` puts the table into the README.
"""

import argparse
import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from read import figures, read_corpus, wilson
from read_evidence import count_verbatim
from read_others import called_outreach
from read_speed import Speed, measure
from read_table import MEASURES, Row, lay_out, put
from scoring import score

_HERE = Path(__file__).parent
UNSEEN = _HERE / "held_out"
LETTERS = _HERE.parent / "training" / "letters"
KNOWN = tuple(LETTERS / name for name in "abcde")
SAMPLE = _HERE.parent / "src" / "ajar" / "sample"
_SERVER = "mx.example.net"

Share = tuple[int, int]


def shares(corpus: Path) -> dict[str, Share]:
    """Return measure → k of n of a corpus."""
    said = read_corpus(corpus, _SERVER, posting=False)
    return figures(score(corpus, said, facts_only=False))


def all_shares(corpora: tuple[Path, ...]) -> dict[str, Share]:
    """Return measure → k of n of several corpora together."""
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for corpus in corpora:
        for measure_name, (k, n) in shares(corpus).items():
            right[measure_name] += k
            of[measure_name] += n
    return {name: (right[name], of[name]) for name in of}


def rows() -> list[Row]:
    unseen, known = shares(UNSEEN), all_shares(KNOWN)
    return [
        Row(name, unseen[name], wilson(*unseen[name]), known[name])
        for name in MEASURES
        if name in unseen and name in known
    ]


def of_postings(corpus: Path) -> str:
    said = read_corpus(corpus, _SERVER, posting=True)
    total = score(corpus, said, facts_only=True)
    in_full = figures(total)["pay in full"]
    told = [f"pay in full {in_full[0]} of {in_full[1]}"]
    for topic in ("mode", "employer"):
        hit, _, missed = total.topics[topic]
        told.append(f"{topic} {hit} of {hit + missed}")
    return f"Real job posts ({total.of['read']} of “Who is hiring”): {', '.join(told)}."


def of_others(corpus: Path) -> str:
    counts = called_outreach(corpus)
    told = (f"{k} of {n:,} {name}" for name, (k, n) in counts.items())
    return f"Real mail that is no outreach, called outreach: {' and '.join(told)}."


def of_speed(speed: Speed) -> str:
    return (
        f"CPU a message that speaks of work: {speed.median:.1f} ms (median), "
        f"{speed.p99:.0f} ms (99th percentile of {speed.candidates}); of 100 KB of "
        f"text made to be slow {speed.hostile:.0f} ms at most."
    )


def lines(data: Path | None) -> Iterator[str]:
    k, n = count_verbatim([UNSEEN, *KNOWN, SAMPLE])
    yield f"Evidence that stands word for word in its message: {k:,} of {n:,} claims."
    if data:
        yield of_postings(data / "hn_hiring")
        yield of_others(data / "spamassassin")
    yield of_speed(measure(SAMPLE))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    table, said = rows(), list(lines(given.data))
    load = os.getloadavg()
    if given.json:
        told = {r.measure: {"unseen": r.unseen, "known": r.known} for r in table}
        print(json.dumps({"figures": told, "lines": said, "load": load}, indent=1))
    else:
        print(lay_out(table, said), f"\nload {load[0]:.1f}", sep="\n")
    if given.write:
        put(lay_out(table, said))


if __name__ == "__main__":
    main()
