"""What is usual before anything is said: defaults, then the user's own past roles.

An answer seen `count` times among N past roles is thought as likely as
(count + 4 * default) / (N + 4): the defaults weigh as much as four roles.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ajar.core.decision.fit import Met, fits
from ajar.core.decision.gist import Gist, Gists, Trust, gist_of
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.preferences import Avoids, Criterion, Floor, Is, OneOf, Within
from ajar.core.nouns.role import FactValue, Pay, Period, Topic
from ajar.core.tables import load_rows

_PSEUDO_COUNT = 4
_ANY = "*"


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """What past roles turned out to be: the values known of each topic, and refusals.

    Compared by identity, since it may be long: keep one, not many equal ones.
    """

    known: dict[Topic, tuple[FactValue, ...]]
    refusals: dict[Topic, int]

    def counts(self, topic: Topic) -> int:
        """Return of how many past roles something is known of `topic`."""
        return len(self.known.get(topic, ())) + self.refusals.get(topic, 0)


NO_HISTORY = History({}, {})


def learn_history(roles: Iterable[Findings]) -> History:
    """Return what can be learnt from past roles: what was said, doubts left out."""
    return history_of(
        {topic: gist_of(finding) for topic, finding in findings.items()}
        for findings in roles
    )


def history_of(roles: Iterable[Gists]) -> History:
    """Return what `learn_history` does, of roles whose gists are known."""
    known: dict[Topic, list[FactValue]] = {}
    refusals: dict[Topic, int] = {}
    for gists in roles:
        for topic, gist in gists.items():
            match gist:
                case Gist(Trust.SAID, (first, *_)):
                    known.setdefault(topic, []).append(first)
                case Gist(Trust.REFUSED):
                    refusals[topic] = refusals.get(topic, 0) + 1
                case _:
                    pass
    return History({topic: tuple(seen) for topic, seen in known.items()}, refusals)


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


def smooth(count: float, total: int, usual: float) -> float:
    """Return (count + 4 * usual) / (total + 4)."""
    return (count + _PSEUDO_COUNT * usual) / (total + _PSEUDO_COUNT)


def value_chances(
    topic: Topic, values: tuple[FactValue, ...], history: History
) -> tuple[float, ...]:
    """Return how likely each of a choice's or a yes/no's values is, refusals apart."""
    table = dict(_shares()[topic.value])
    total = sum(table.values())
    seen = history.known.get(topic, ())
    return tuple(
        smooth(seen.count(value), len(seen), table[_key(value)] / total)
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
    seen: dict[Met, float] = {}
    known = history.known.get(criteria[0].topic, ())
    told = [found for found in (fits(criteria, value) for value in known) if found]
    for found in told:
        for met, chance in found.items():
            seen[met] = seen.get(met, 0.0) + chance / sum(found.values())
    return tuple(
        smooth(seen.get(met, 0.0), len(told), usual.get(met, 0.0) / total)
        for met in options
    )


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
