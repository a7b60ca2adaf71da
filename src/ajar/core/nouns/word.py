"""The user's own word on a sender, and what all their words together teach."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ajar.core.nouns.screening import Kind


@dataclass(frozen=True, slots=True)
class Taught:
    """A few weights beside the shipped ones, learned from what the user put right.

    `weights` are points for each kind by what was seen of a letter; together they
    move two kinds apart by no more than `limit` points. `caution` are the points by
    which an ask is heard sooner, below nothing later.
    """

    weights: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    limit: float = 0.0
    caution: float = 0.0


UNTAUGHT = Taught()


@dataclass(frozen=True, slots=True)
class Word:
    """What the user said of a sender, and what their words on others teach.

    `kind` and `is_fraud` win over every rule; None where they said nothing.
    """

    kind: Kind | None = None
    is_fraud: bool | None = None
    taught: Taught = UNTAUGHT


NO_WORD = Word()
