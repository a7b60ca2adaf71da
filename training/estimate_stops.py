"""Tell what stops are worth on letters that nothing was learned from.

Run as fit_screen.py is, with the same environment and data:

    /tmp/fit/bin/python training/estimate_stops.py --data DIR

Each labelled corpus in turn is left out of fit_asks.py and fit_whole.py and its
outreach judged by the rules and what the others taught; then the same with other
thresholds (core/screen/risk.py), and job advertisements, which ask for nothing.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

os.environ.setdefault("OMP_NUM_THREADS", "1")
try:
    import fit_asks
    import fit_whole
    from labelled import LATER, Labelled, read_asks, read_own
except ImportError as error:
    sys.exit(f"{error}. Training needs numpy, scipy and zstandard; see {__file__}.")

from ajar.core.nouns.fact import Findings
from ajar.core.nouns.screening import Effort, Kind, Reason, Screening
from ajar.core.read.facts import read_facts
from ajar.core.read.merge import merge_facts
from ajar.core.read.roles import first_role
from ajar.core.screen import asking, lexemes, risk, whole
from ajar.core.screen.ask_worth import make_worth

CORPORA = ("dev", *"abcdefghijnop", "sample")
ADS = {"ads", "emscad"}
SERVER = "mx.example.net"
CALM = {"none", "note"}
CHOSEN = (risk.SURE, risk.DOUBTFUL)
OTHERS = tuple(
    [(sure, CHOSEN[1]) for sure in (0.0, 0.7, 2.1, 2.8, 4.2, 99.0)]
    + [(CHOSEN[0], doubtful) for doubtful in (-9.0, -4.0, -3.0, -1.0, 0.0, 1.0)]
)


class Figures(NamedTuple):
    """How many were called stop, mean it, both; calm letters, and those warned of."""

    called: int = 0
    meant: int = 0
    both: int = 0
    calm: int = 0
    alarms: int = 0

    def __str__(self) -> str:
        return (
            f"precision {self.both} of {self.called}, recall {self.both} of "
            f"{self.meant}, alarms {self.alarms} of {self.calm} calm"
        )


def learn_without(
    names: set[str], asks: Sequence[fit_asks.Read], letters: Sequence[fit_whole.Noted]
) -> None:
    """Put what all but the sets `names` teach in the place of the shipped tables."""
    kept = [one for one in asks if one.of.corpus not in names]
    weights = fit_asks.keep_telling(fit_asks.learn(kept))
    signals = {
        name: tuple(points)
        for name, points in fit_asks.learn_signals(kept, weights).items()
    }
    words = fit_whole.learn([one for one in letters if one.of.corpus not in names])
    worth = make_worth(weights)
    _put(asking, "asking_worth", worth)
    _put(lexemes, "asking_worth", worth)
    lexemes.forget()
    _put(asking, "_signal_points", signals)
    _put(whole, "whole_weights", words)


def _put(module: ModuleType, table: str, learned: object) -> None:
    """Have `module` find what was `learned` where it looks for its table."""
    if not hasattr(module, table):
        raise AttributeError(table)
    setattr(module, table, lambda: learned)


def read(letters: Iterable[Labelled]) -> list[tuple[Labelled, Findings]]:
    """Return each letter with its facts, which need no learning."""
    return [(one, merge_facts(read_facts(first_role(one.letter)))) for one in letters]


def judge(letters: Iterable[tuple[Labelled, Findings]]) -> Iterator[tuple[str, str]]:
    """Yield the risk of each as labelled, and as said."""
    for one, findings in letters:
        screened = Screening(Kind.OUTREACH, Effort.TEMPLATE, (Reason(""),))
        told = risk.assess_risk(one.letter, findings, (SERVER,), screening=screened)
        yield one.risk, str(told.risk)


def count(judged: Sequence[tuple[str, str]]) -> Figures:
    return Figures(
        sum(said == "stop" for _, said in judged),
        sum(meant == "stop" for meant, _ in judged),
        sum(meant == said == "stop" for meant, said in judged),
        sum(meant in CALM for meant, _ in judged),
        sum(meant in CALM and said not in CALM for meant, said in judged),
    )


def total(many: Iterable[Figures]) -> Figures:
    return Figures(*map(sum, zip(*many, strict=True)))


def judge_all(
    asks: Sequence[fit_asks.Read], letters: Sequence[fit_whole.Noted]
) -> dict[tuple[float, float], Figures]:
    """Print each corpus as it is judged; return what each pair of thresholds gives."""
    found: dict[tuple[float, float], list[Figures]] = {}
    for corpus in CORPORA:
        learn_without({corpus, *LATER.get(corpus, ())}, asks, letters)
        theirs = (one.of for one in letters if one.of.corpus == corpus)
        left = read(one for one in theirs if one.kind == "outreach")
        for pair in (CHOSEN, *OTHERS):
            risk.SURE, risk.DOUBTFUL = pair
            found.setdefault(pair, []).append(count(list(judge(left))))
        print(f"{corpus}: {found[CHOSEN][-1]}", flush=True)
    risk.SURE, risk.DOUBTFUL = CHOSEN
    return {pair: total(figures) for pair, figures in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    given = parser.parse_args()
    own, more = tuple(read_own(given.data)), tuple(read_asks(given.data))
    asks, letters = fit_asks.read((*own, *more)), fit_whole.note(own)
    figures = judge_all(asks, letters)
    print(f"all: {figures[CHOSEN]}")
    for pair in sorted(OTHERS):
        print(f"sure over {pair[0]:g}, doubtful under {pair[1]:g}: {figures[pair]}")
    learn_without(ADS, asks, letters)
    ads = count(list(judge(read(one for one in more if one.corpus in ADS))))
    print(f"advertisements called stop: {ads.called} of {ads.calm}")


if __name__ == "__main__":
    main()
