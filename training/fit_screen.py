"""Learn the weights of screening from labelled letters, and write its tables.

Run in a throw-away environment; none of it is needed afterwards:

    python -m venv /tmp/fit
    /tmp/fit/bin/pip install numpy==2.4.6 scipy==1.17.1 zstandard==0.25.0 -e .
    /tmp/fit/bin/python training/fit_screen.py --data DIR

DIR holds the data sets named in docs/model-card.md. With --estimate each labelled
corpus in turn is left out and read by what the others taught; nothing is written.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

os.environ.setdefault("OMP_NUM_THREADS", "1")  # sums in one order, whatever the machine
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
try:
    from fitting import Case, Names, Penalty, common_terms, fit, telling_terms
    from labelled import LATER, NOT_WORK, ROOT, Labelled, read_others, read_own
except ImportError as error:
    sys.exit(f"{error}. Training needs numpy, scipy and zstandard; see {__file__}.")

from ajar.core.nouns.letter import Part
from ajar.core.nouns.screening import KINDS, Effort, Kind
from ajar.core.screen.cues import gather_cues
from ajar.core.screen.effort import EFFORTS, choose_effort, note_effort
from ajar.core.screen.features import note_features
from ajar.core.screen.learned import (
    START,
    Model,
    WordPoints,
    unpack,
    weigh,
    weigh_words,
)
from ajar.core.screen.learned import Noted as Seen
from ajar.core.screen.senses import note_senses
from ajar.core.screen.terms import note_terms
from ajar.core.tables import load_rows

TERMS = ROOT / "src/ajar/core/terms"
OF_KIND, OF_EFFORT = Penalty(2.0, 0.03, 0.05), Penalty(10.0, 0.6, 0.6)
MOST_TERMS = 6_000  # kept for kinds, and as many for efforts
LEAST_OWN, LEAST_SENSES, LEAST_OTHERS = 2, 3, 60
# Other data is plentiful and unlike what is screened: it counts for less.
SHARES = {"mail": 0.25, "texts": 0.05, "applications": 0.3}
JOB_TEXT = 0.5
# In the sample a letter counts as personal where others would see a template.
OF_SAMPLE = 0.4
# A letter is called outreach where that leads by so many points. On letters left out of
# the learning that spared three of fifteen false ones and lost none of 433 true ones.
CAUTION = 0.3
# Rare kinds count for more, so that none is guessed for being common.
BALANCE = {
    "outreach": 0.9,
    "process": 1.2,
    "alert": 1.5,
    "marketing": 1.3,
    "other": 1.2,
}


class Noted(NamedTuple):
    """A labelled letter and all that the models see of it."""

    of: Labelled
    features: Sequence[str]
    effort_features: tuple[str, ...]
    terms: tuple[str, ...]
    senses: tuple[str, ...]


class Models(NamedTuple):
    """What was learned."""

    kind: Model
    effort: Model


def note(letters: Iterable[Labelled]) -> list[Noted]:
    noted = []
    for one in letters:
        cues = gather_cues(one.letter, Part.SUBJECT, Part.OFFER, Part.FOOTER)
        efforts = note_effort(one.letter, cues) if one.effort else ()
        features = sorted(note_features(one.letter))
        said, meant = note_terms(one.letter), note_senses(one.letter)
        noted.append(Noted(one, features, efforts, said, meant))
    return noted


def case_of_kind(letter: Noted) -> Case:
    corpus, kind = letter.of.corpus, letter.of.kind
    weight = SHARES.get(corpus) or BALANCE.get(kind, 1.0)
    if corpus == "texts" and kind == Kind.OUTREACH:
        weight = JOB_TEXT
    not_work = (Kind.MARKETING, Kind.OTHER)
    allowed = tuple(kind == k or (kind == NOT_WORK and k in not_work) for k in KINDS)
    return Case(letter.features, letter.terms, letter.senses, allowed, weight)


def case_of_effort(letter: Noted) -> Case:
    allowed = tuple(Effort(letter.of.effort) is effort for effort in EFFORTS)
    weight = OF_SAMPLE if letter.of.corpus == "sample" else 1.0
    return Case(letter.effort_features, letter.terms, letter.senses, allowed, weight)


def names_in(cases: Iterable[Case]) -> list[str]:
    return [*sorted({name for case in cases for name in case.features}), START]


def learn(letters: Sequence[Noted]) -> Models:
    """Fit both models twice: on all terms, then on those that tell most."""
    kinds = [case_of_kind(letter) for letter in letters]
    efforts = [case_of_effort(letter) for letter in letters if letter.of.effort]
    counted = ((n.of.corpus not in {"mail", "texts"}, n.terms) for n in letters)
    terms = common_terms(counted, LEAST_OWN, LEAST_OTHERS)
    kind_names, effort_names = names_in(kinds), names_in(efforts)
    owned = ((n.of.corpus not in {"mail", "texts"}, n.senses) for n in letters)
    senses = common_terms(owned, LEAST_SENSES, LEAST_OTHERS)
    first = fit(kinds, Names(kind_names, terms, senses), OF_KIND)
    kept = telling_terms(first, MOST_TERMS)
    effort = fit(efforts, Names(effort_names, terms, senses), OF_EFFORT)
    terms = sorted(kept | telling_terms(effort, MOST_TERMS))
    return Models(
        cautious(fit(kinds, Names(kind_names, terms, senses), OF_KIND)),
        fit(efforts, Names(effort_names, terms, senses), OF_EFFORT),
    )


def cautious(kinds: Model) -> Model:
    """Return the model with `CAUTION` points less for outreach, whatever the letter."""
    start = kinds.features[START]
    outreach, *rest = start.points
    less = start._replace(points=(round(outreach - CAUTION, 2), *rest))
    return kinds._replace(features={**kinds.features, START: less})


def say_kind(models: Models, letter: Noted) -> Kind:
    words = weigh_words(models.kind.words, letter.terms, letter.senses)
    points = weigh(models.kind, Seen(letter.features, words))
    return KINDS[points.index(max(points))]


def say_effort(models: Models, letter: Noted) -> Effort:
    words = weigh_words(models.effort.words, letter.terms, letter.senses)
    return choose_effort(models.effort, Seen(letter.effort_features, words))


def report(models: Models, letters: Sequence[Noted]) -> str:
    """Return the figures of one corpus, each as k of n."""
    said = [(n.of.kind, say_kind(models, n)) for n in letters]
    called = [kind for kind, one in said if one is Kind.OUTREACH]
    meant = [one for kind, one in said if kind == Kind.OUTREACH]
    hits = called.count(Kind.OUTREACH)
    efforts = [(n.of.effort, say_effort(models, n)) for n in letters if n.of.effort]
    return (
        f"kind {sum(a == b for a, b in said)} of {len(said)}, "
        f"outreach precision {hits} of {len(called)}, recall {hits} of {len(meant)}, "
        f"effort {sum(a == b for a, b in efforts)} of {len(efforts)}"
    )


def estimate(own: Sequence[Noted], others: Sequence[Noted]) -> None:
    """Print what each corpus gets from a model that never saw it, then the mail."""
    for corpus in dict.fromkeys(n.of.corpus for n in own):
        left = [n for n in own if n.of.corpus == corpus]
        without = {corpus, *LATER.get(corpus, ())}
        models = learn([n for n in (*own, *others) if n.of.corpus not in without])
        print(f"{corpus}: {report(models, left)}", flush=True)
    mail = [n for n in others if n.of.corpus == "mail"]
    rest = [n for n in others if n.of.corpus != "mail"]
    called: list[str] = []
    for half in (0, 1):
        models = learn([*own, *rest, *mail[half::2]])
        unseen = mail[1 - half :: 2]
        called += [n.of.name for n in unseen if say_kind(models, n) is Kind.OUTREACH]
    print(f"mail called outreach, each half by the other: {len(called)} of {len(mail)}")
    print("\n".join(sorted(called)))


def write(models: Models) -> None:
    known = {row[0]: row for row in load_rows("screen_weights.tsv")}
    rows = [
        (
            *(name, *(_shown(known, name, 1) or ("-",))),
            *(*map(_say, weight.points), *_shown(known, name, 7)),
        )
        for name, weight in models.kind.features.items()
    ]
    save_table("screen_weights.tsv", rows)
    efforts = models.effort.features.items()
    weights = [(name, *map(_say, weight.points)) for name, weight in efforts]
    save_table("screen_effort_weights.tsv", weights)
    kinds, efforts = models.kind.words, models.effort.words
    save_table("screen_terms.tsv", _joined(kinds, efforts, "terms"))
    save_table("screen_sense_weights.tsv", _joined(kinds, efforts, "senses"))


def _joined(
    kinds: WordPoints, efforts: WordPoints, table: Literal["terms", "senses"]
) -> list[tuple[str, ...]]:
    packed, others = getattr(kinds, table), getattr(efforts, table)
    return [
        (
            name,
            *map(_say, unpack(packed[name], kinds.classes)),
            *map(_say, unpack(others[name], efforts.classes)),
        )
        for name in packed
    ]


def _shown(
    known: dict[str, tuple[str, ...]], name: str, column: int
) -> tuple[str, ...]:
    return known.get(name, ())[column : column + 1]


def _say(points: float) -> str:
    return f"{points:g}"


def save_table(name: str, rows: Iterable[Sequence[str]]) -> None:
    """Write a table under the comment lines that it has."""
    path = TERMS / name
    lines = path.read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    body = ["\t".join(row) for row in rows]
    path.write_text("\n".join([*head, *body]) + "\n", encoding="utf-8")


def thinned(letters: Iterable[Labelled], every: int) -> list[Labelled]:
    """Return one in `every` letters, each counting for all of them: to try things."""
    for corpus in SHARES:
        SHARES[corpus] *= every
    return list(letters)[::every]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--estimate", action="store_true")
    parser.add_argument(
        "--every", type=int, default=1, help="take one in so many of the other data"
    )
    given = parser.parse_args()
    own = note(read_own(given.data))
    others = note(thinned(read_others(given.data), given.every))
    if given.estimate:
        estimate(own, others)
        return
    models = learn([*own, *others])
    write(models)
    print(f"fit, not proof: {report(models, own)}")


if __name__ == "__main__":
    main()
