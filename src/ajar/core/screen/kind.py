"""Say what a message is for, and how much effort it took: evidence weighed.

Each feature of the letter has points for each kind (screen_weights.tsv); the kind
with the most points wins. The reasons are the features that spoke for it most.
"""

from dataclasses import dataclass
from functools import cache

from ajar.core.nouns.letter import Letter
from ajar.core.nouns.screening import Kind, Reason, Screening
from ajar.core.screen.effort import judge_effort
from ajar.core.screen.features import Features, note_features
from ajar.core.tables import load_rows

KINDS = (Kind.OUTREACH, Kind.PROCESS, Kind.ALERT, Kind.MARKETING, Kind.OTHER)
_MOST_REASONS = 4
_START = "start"
_LITTLE = 1.5  # a letter that says no more than this for any kind is "other"


@dataclass(frozen=True, slots=True)
class Weight:
    """What a feature is worth to each of KINDS, and how to tell the user of it."""

    points: tuple[float, ...]
    words: str


@cache
def load_weights() -> dict[str, Weight]:
    """Return the weight of each feature; `start` is what each kind begins with."""
    return {
        row[0]: Weight(tuple(map(float, row[2:7])), row[7] if len(row) > 7 else "")
        for row in load_rows("screen_weights.tsv")
    }


def screen_letter(letter: Letter) -> Screening:
    """Return what `letter` is for, its effort if it is outreach, and why."""
    features = note_features(letter)
    kind = _weigh(features)
    reasons = _reasons(features, KINDS.index(kind))
    if kind is not Kind.OUTREACH:
        return Screening(kind, None, reasons)
    judged = judge_effort(letter)
    effort = Reason(judged.why, judged.evidence)
    return Screening(kind, judged.effort, (*reasons, effort))


def _weigh(features: Features) -> Kind:
    weights = load_weights()
    totals = list(weights[_START].points)
    for name in features:
        if name in weights:
            for place, points in enumerate(weights[name].points):
                totals[place] += points
    totals[-1] = max(totals[-1], _LITTLE)
    return KINDS[max(range(len(KINDS)), key=totals.__getitem__)]


def _reasons(features: Features, kind: int) -> tuple[Reason, ...]:
    """Return what spoke most for `kind` against the others, strongest first."""
    weights = load_weights()
    spoke: list[tuple[float, str]] = []
    for name in features:
        weight = weights.get(name)
        if weight and weight.words:
            rest = sum(weight.points) - weight.points[kind]
            lead = weight.points[kind] - rest / (len(KINDS) - 1)
            if weight.points[kind] > 0 and lead > 0:
                spoke.append((lead, name))
    spoke.sort(key=lambda pair: (-pair[0], pair[1]))
    return tuple(
        Reason(weights[name].words, features[name]) for _, name in spoke[:_MOST_REASONS]
    )
