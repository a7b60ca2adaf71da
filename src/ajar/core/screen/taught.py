"""Learn from what the user put right, and lean towards it in what comes later.

The shipped weights stay as they are; a few points are added to them, held towards
nothing by a Gaussian prior, so that one word tips what was close and many words move
more. Nothing is stored: the same words and letters teach the same, and a word
withdrawn teaches no more.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import exp, sqrt
from typing import NamedTuple

from ajar.core.nouns.letter import Letter
from ajar.core.nouns.message import Message
from ajar.core.nouns.screening import KINDS, Kind
from ajar.core.nouns.word import UNTAUGHT, Taught
from ajar.core.screen.domains import domain_of
from ajar.core.screen.features import note_features
from ajar.core.screen.learned import Noted, kind_model, weigh
from ajar.core.screen.said import words_worth
from ajar.core.tables import load_terms

MOST_EXAMPLES = 100
HELD = 1.0
LIMIT_OF_ONE, MOST_LIMIT = 1.0, 3.0
CAUTION_OF_ONE, MOST_CAUTION = 0.25, 0.75
_PASSES = 40
_DOMAIN = "at:"


class Example(NamedTuple):
    """A letter that the user put right: what is seen of it and what they said.

    `points` are what the shipped weights give each kind, in the order of KINDS.
    """

    seen: tuple[str, ...]
    points: tuple[float, ...]
    kind: Kind
    is_fraud: bool | None = None

    @property
    def rules_say(self) -> Kind:
        """What it is by the shipped weights alone."""
        return KINDS[self.points.index(max(self.points))]


def note_example(letter: Letter, kind: Kind, *, is_fraud: bool | None) -> Example:
    """Return what `letter` teaches, of which the user said what it is."""
    features = note_features(letter)
    points = weigh(kind_model(), Noted(features, words_worth(letter)))
    return Example(seen_of(letter.message, features), tuple(points), kind, is_fraud)


def seen_of(message: Message, features: Iterable[str]) -> tuple[str, ...]:
    """Return what words of the user are learned by: features, and whose domain."""
    known = kind_model().features
    seen = sorted(name for name in features if name in known)
    domain = domain_of(message.sender.address)
    shared = (load_terms("screen_freemail.tsv"), load_terms("screen_relays.tsv"))
    if domain and not any(domain in domains for domains in shared):
        seen.append(f"{_DOMAIN}{domain}")
    return tuple(seen)


def teach(examples: Sequence[Example]) -> Taught:
    """Return what `examples` teach, the first MOST_EXAMPLES of them.

    Logistic regression around the shipped points, by dual coordinate ascent.
    """
    examples = examples[:MOST_EXAMPLES]
    if not examples:
        return UNTAUGHT
    weights: dict[str, list[float]] = {}
    pulls = [[0.0] * len(KINDS) for _ in examples]
    for _ in range(_PASSES):
        for example, pull in zip(examples, pulls, strict=True):
            _learn(example, pull, weights)
    said = [one.is_fraud for one in examples if one.is_fraud is not None]
    caution = CAUTION_OF_ONE * (2 * sum(said) - len(said))
    return Taught(
        {name: tuple(points) for name, points in weights.items()},
        min(MOST_LIMIT, LIMIT_OF_ONE * sqrt(len(examples))),
        max(-MOST_CAUTION, min(MOST_CAUTION, caution)),
    )


def _learn(
    example: Example, pull: list[float], weights: dict[str, list[float]]
) -> None:
    """Bring `pull` nearer to what the example still lacks, and `weights` with it."""
    shares = _shares(example.seen)
    moved = _moved(weights, shares)
    likely = _likely([p + m for p, m in zip(example.points, moved, strict=True)])
    step = 1 / (1 + sum(share * share for share in shares.values()) / (2 * HELD))
    for place, kind in enumerate(KINDS):
        lacks = (kind is example.kind) - likely[place] - pull[place]
        pull[place] += step * lacks
        for name, share in shares.items():
            held = weights.setdefault(name, [0.0] * len(KINDS))
            held[place] += share * step * lacks / HELD


def _shares(seen: Sequence[str]) -> dict[str, float]:
    """Return how much each thing seen counts: features together as one domain."""
    features = sum(not name.startswith(_DOMAIN) for name in seen)
    share = 1 / sqrt(max(1, features))
    return {name: 1.0 if name.startswith(_DOMAIN) else share for name in seen}


def _moved(
    weights: Mapping[str, Sequence[float]], shares: Mapping[str, float]
) -> list[float]:
    moved = [0.0] * len(KINDS)
    for name, share in shares.items():
        for place, points in enumerate(weights.get(name, ())):
            moved[place] += share * points
    return moved


def _likely(points: list[float]) -> list[float]:
    most = max(points)
    odds = [exp(one - most) for one in points]
    total = sum(odds)
    return [one / total for one in odds]


def lean(taught: Taught, seen: Sequence[str]) -> tuple[float, ...]:
    """Return the points to add to each kind, no two further apart than the limit."""
    if not taught.weights:
        return (0.0,) * len(KINDS)
    moved = _moved(taught.weights, _shares(seen))
    spread = max(moved) - min(moved)
    scale = taught.limit / spread if spread > taught.limit else 1.0
    return tuple(scale * points for points in moved)
