"""Tell what the user's own past roles teach, so that no likelihood is a secret."""

from dataclasses import dataclass
from math import fsum

from ajar.core.decision.usual import History, met_counts
from ajar.core.decision.words import wanted_words
from ajar.core.nouns.preferences import Criterion, Firmness, Preferences
from ajar.core.nouns.role import Topic
from ajar.core.nouns.wire import CHOICES
from ajar.core.nouns.wording import say_value

_LEAST = 4
"""Past roles from which a share is worth telling: what the defaults weigh."""


@dataclass(frozen=True, slots=True)
class PastShare:
    """What one share of the past roles was like.

    `share` is 0 to 1 of the `roles` that said anything of `topic`, a doubt counted in
    part. It is what was counted, before any smoothing.
    """

    topic: Topic
    share: float
    roles: int
    words: str


def tell_past(history: History, preferences: Preferences) -> tuple[PastShare, ...]:
    """Return what past roles were like, for each topic that counts for the user.

    Of a choice the value most often said, of all else how many suit the user.
    """
    counted = [c for c in preferences.criteria if c.firmness is not Firmness.OPEN]
    firmest: dict[Topic, Criterion] = {}
    for criterion in counted:
        if criterion.firmness is Firmness.MUST:
            firmest[criterion.topic] = criterion
        firmest.setdefault(criterion.topic, criterion)
    told = (_tell(criterion, history) for criterion in firmest.values())
    return tuple(share for share in told if share)


def _tell(criterion: Criterion, history: History) -> PastShare | None:
    topic = criterion.topic
    if topic in CHOICES:
        counts = history.known.get(topic, {})
        if not counts:
            return None
        most = max(counts, key=lambda value: (counts[value], str(value)))
        said = f"said {say_value(topic, most)}"
        return _share(topic, counts[most], history.said(topic), said)
    met = met_counts((criterion,), history)
    suited = f"suited: {wanted_words(criterion)}"
    return _share(topic, met.get((True,), 0.0), fsum(met.values()), suited)


def _share(topic: Topic, count: float, told: float, words: str) -> PastShare | None:
    roles = round(told)
    if roles < _LEAST:
        return None
    share = count / told
    said = f"Of {roles} past roles that told, {round(100 * share)} % {words}."
    return PastShare(topic, share, roles, said)
