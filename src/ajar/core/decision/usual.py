"""What is usual before anything is said: defaults, then the user's own past roles.

An answer seen `count` times among N past roles is thought as likely as
(count + 4 * default) / (N + 4): the defaults weigh as much as four roles.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import fsum

from ajar.core.decision.fit import Met, fits
from ajar.core.decision.gist import Gists, Trust, gist_of
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.preferences import (
    JUDGED,
    Avoids,
    Criterion,
    Floor,
    Is,
    OneOf,
    Within,
)
from ajar.core.nouns.role import FactValue, Pay, Period, Topic
from ajar.core.tables import load_rows

_PSEUDO_COUNT = 4
_ANY = "*"


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """What past roles turned out to be: of each topic how often which value, refusals.

    A doubt counts as much as it is sure, options and rivals share one count, so that
    a role counts once at most. `roles` are those that tell anything one can judge.
    Compared by identity, since it may be long: keep one, not many equal ones.
    """

    known: Mapping[Topic, Mapping[FactValue, float]]
    refusals: Mapping[Topic, int]
    roles: int = 0

    def said(self, topic: Topic) -> float:
        """Return in how many past roles a value of `topic` is said, doubts in part."""
        return fsum(self.known.get(topic, {}).values())

    def counts(self, topic: Topic) -> float:
        """Return of how many past roles something is known of `topic`."""
        return self.said(topic) + self.refusals.get(topic, 0)


NO_HISTORY = History({}, {})


def learn_history(roles: Iterable[Findings]) -> History:
    """Return what can be learnt from past roles."""
    return history_of(
        {topic: gist_of(finding) for topic, finding in findings.items()}
        for findings in roles
    )


def history_since(
    roles: Iterable[tuple[date | None, Gists]], since: date | None
) -> History:
    """Return the history of the roles of `since` and later, of all if it is None.

    A role without a day is left out once there is a `since`.
    """
    return history_of(
        gists
        for on, gists in roles
        if since is None or (on is not None and on >= since)
    )


def history_of(roles: Iterable[Gists]) -> History:
    """Return what `learn_history` does, of roles whose gists are known."""
    seen: dict[Topic, dict[tuple[FactValue, float], int]] = {}
    refusals: dict[Topic, int] = {}
    count = 0
    for gists in roles:
        count += not JUDGED.isdisjoint(gists)
        for topic, gist in gists.items():
            if gist.trust is Trust.REFUSED:
                refusals[topic] = refusals.get(topic, 0) + 1
            # A clash counts in part for each side: one of them is right.
            share = gist.confidence / max(1, len(gist.values))
            for value in gist.values:
                times = seen.setdefault(topic, {})
                times[value, share] = times.get((value, share), 0) + 1
    known = {topic: _added_up(times) for topic, times in seen.items()}
    return History(known, refusals, count)


def _added_up(
    times: Mapping[tuple[FactValue, float], int],
) -> dict[FactValue, float]:
    """Return how often each value was said; the same in whatever order it was."""
    parts: dict[FactValue, list[float]] = {}
    for (value, share), count in times.items():
        parts.setdefault(value, []).append(share * count)
    return {value: fsum(shares) for value, shares in parts.items()}


@cache
def _shares() -> dict[str, tuple[tuple[str, float], ...]]:
    """Return the table: topic → (value, share)."""
    found: dict[str, list[tuple[str, float]]] = {}
    for topic, value, share in load_rows("usual.tsv"):
        found.setdefault(topic, []).append((value, float(share)))
    return {topic: tuple(shares) for topic, shares in found.items()}


def refusal_chance(topic: Topic, history: History = NO_HISTORY) -> float:
    """Return how likely it is that they won't say."""
    table = dict(_shares()["refused"])
    usual = table.get(topic.value, table[_ANY]) / 100
    return smooth(history.refusals.get(topic, 0), history.counts(topic), usual)


def smooth(count: float, total: float, usual: float) -> float:
    """Return (count + 4 * usual) / (total + 4)."""
    return (count + _PSEUDO_COUNT * usual) / (total + _PSEUDO_COUNT)


def value_chances(
    topic: Topic, values: tuple[FactValue, ...], history: History
) -> tuple[float, ...]:
    """Return how likely each of a choice's or a yes/no's values is, refusals apart."""
    table = dict(_shares()[topic.value])
    total = sum(table.values())
    seen = history.known.get(topic, {})
    said = history.said(topic)
    return tuple(
        smooth(seen.get(value, 0.0), said, table[_key(value)] / total)
        for value in values
    )


def _key(value: FactValue) -> str:
    return str(value).lower()


def met_chances(
    criteria: tuple[Criterion, ...], options: tuple[Met, ...], history: History
) -> tuple[float, ...]:
    """Return how likely it is that a role meets just these criteria of one topic."""
    usual = _usual_met(criteria)
    total = sum(usual.values())
    seen = met_counts(criteria, history)
    told = fsum(seen.values())
    return tuple(
        smooth(seen.get(met, 0.0), told, usual.get(met, 0.0) / total) for met in options
    )


def met_counts(criteria: tuple[Criterion, ...], history: History) -> dict[Met, float]:
    """Return in how many past roles just which of these criteria were met.

    What cannot be compared, as money in a currency without a floor, isn't counted.
    """
    parts: dict[Met, list[float]] = {}
    for value, count in history.known.get(criteria[0].topic, {}).items():
        found = fits(criteria, value)
        for met, chance in found.items():
            parts.setdefault(met, []).append(count * chance / sum(found.values()))
    return {met: fsum(counts) for met, counts in parts.items()}


def _usual_met(criteria: tuple[Criterion, ...]) -> dict[Met, float]:
    """Return the table's shares by which criteria they meet."""
    found: dict[Met, float] = {}
    for value, share in _usual_values(criteria):
        for met, chance in fits(criteria, value).items():
            found[met] = found.get(met, 0.0) + share * chance
    return found or _usual_each(criteria)


def _usual_values(
    criteria: tuple[Criterion, ...],
) -> Iterable[tuple[FactValue, float]]:
    topic = criteria[0].topic
    match criteria[0].wanted:
        case Floor(amount, currency):
            for ratio, share in _shares()[topic.value]:
                base = amount * float(ratio)
                yield Pay(base, base, currency, Period.YEAR), share
        case Within():
            for value, share in _shares()[topic.value]:
                yield float(value), share
        case OneOf() | Is() | _:
            return


def _usual_each(criteria: tuple[Criterion, ...]) -> dict[Met, float]:
    """Return the shares where criteria are met or not, each apart."""
    found: dict[Met, float] = {(): 1.0}
    for criterion in criteria:
        suits = _suits(criterion)
        found = {
            (*met, is_met): weight * (suits if is_met else 1 - suits)
            for met, weight in found.items()
            for is_met in (True, False)
        }
    return found


def _suits(criterion: Criterion) -> float:
    table = _shares()
    if criterion.topic is Topic.PLACES:
        return dict(table["places"])["near"] / 100
    kind = "avoids" if isinstance(criterion.wanted, Avoids) else "mentions"
    return dict(table[kind])["true"] / 100
