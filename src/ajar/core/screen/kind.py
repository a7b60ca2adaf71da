"""Say what a message is for, and how much effort it took: evidence weighed.

Each feature of the letter has points for each kind (screen_weights.tsv), each of its
terms too (screen_terms.tsv), and what its words mean (screen_sense_weights.tsv); the
kind with the most points wins. The reasons are the features that spoke for it most.
"""

from ajar.core.nouns.letter import Letter
from ajar.core.nouns.screening import KINDS, Kind, Reason, Screening
from ajar.core.nouns.word import UNTAUGHT, Taught
from ajar.core.screen.effort import judge_effort
from ajar.core.screen.features import Features, note_features, role_features
from ajar.core.screen.learned import Noted, kind_model, weigh
from ajar.core.screen.risk import means_stop
from ajar.core.screen.said import words_worth
from ajar.core.screen.soundings import is_sounding
from ajar.core.screen.taught import lean, seen_of

TAUGHT = "You put letters like this right before."
ASKS = "Asks for what nobody who hires needs, so it is no step of an application."
SOUNDS = "A person asks whether you would move, or talk for a few minutes."
SEEKS = "Looks for work, and offers none."
_MOST_REASONS = 4
_CLOSE = 1.3  # points
_UNSAID = frozenset((Kind.OTHER, Kind.ALERT))
_ASKED_ABOUT, _SEEKS = "asks_about_forward", "seeks_work"


def screen_letter(letter: Letter, taught: Taught = UNTAUGHT) -> Screening:
    """Return what `letter` is for, its effort if it is outreach, and why.

    `taught` is what the user's words on other senders add to the shipped weights.
    """
    features = note_features(letter)
    noted = Noted(features, words_worth(letter))
    points = weigh(kind_model(), noted)
    kind, lead = _most(points), _lead(points)
    told: tuple[Reason, ...] = ()
    # Whoever sends an offer on and asks about it offers nothing; few letters do.
    # Nor does who looks for work, however much the letter says of roles.
    if _ASKED_ABOUT in features:
        kind, lead = Kind.OTHER, None
    elif kind is Kind.OUTREACH and _SEEKS in features:
        kind, lead, told = Kind.OTHER, None, (Reason(SEEKS),)
    elif kind in _UNSAID and is_sounding(letter, features):
        kind, lead, told = Kind.OUTREACH, None, (Reason(SOUNDS),)
    elif kind is Kind.PROCESS and _is_close(points) and means_stop(letter):
        kind, lead, told = Kind.OUTREACH, None, (Reason(ASKS),)
    elif taught.weights:
        added = lean(taught, seen_of(letter.message, features))
        leaning = _most([p + a for p, a in zip(points, added, strict=True)])
        told = (Reason(TAUGHT),) if leaning is not kind else ()
        kind = leaning
    reasons = (*told, *_reasons(features, KINDS.index(kind)))
    if kind is not Kind.OUTREACH:
        return Screening(kind, None, reasons, lead)
    judged = judge_effort(letter, features, noted.words)
    effort = Reason(judged.why, judged.evidence)
    return Screening(kind, judged.effort, (*reasons, effort), lead)


def _is_close(points: list[float]) -> bool:
    """Say whether it was nearly outreach."""
    return max(points) - points[KINDS.index(Kind.OUTREACH)] < _CLOSE


def _most(points: list[float]) -> Kind:
    return KINDS[max(range(len(KINDS)), key=points.__getitem__)]


def _lead(points: list[float]) -> float | None:
    first, second, *_ = sorted(points, reverse=True)
    return first - second


def _reasons(features: Features, kind: int) -> tuple[Reason, ...]:
    """Return what spoke most for `kind` against the others, strongest first.

    That it has a role to offer speaks for no letter that is about none.
    """
    offers = role_features() if KINDS[kind] is Kind.OTHER else frozenset[str]()
    weights = kind_model().features
    spoke: list[tuple[float, str]] = []
    for name in features:
        weight = weights.get(name)
        if weight and weight.words and name not in offers:
            rest = sum(weight.points) - weight.points[kind]
            lead = weight.points[kind] - rest / (len(KINDS) - 1)
            if weight.points[kind] > 0 and lead > 0:
                spoke.append((lead, name))
    spoke.sort(key=lambda pair: (-pair[0], pair[1]))
    return tuple(
        Reason(weights[name].words, shown.evidence if shown else None)
        for _, name in spoke[:_MOST_REASONS]
        for shown in (features[name],)
    )
