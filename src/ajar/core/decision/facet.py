"""One topic as it bears on a decision: the answers it may have and their worth."""

from dataclasses import dataclass
from itertools import pairwise

from ajar.core.decision.fit import Met, fits
from ajar.core.decision.gist import Gist, Trust
from ajar.core.decision.usual import (
    History,
    met_chances,
    refusal_chance,
    value_chances,
)
from ajar.core.nouns.preferences import (
    Avoids,
    Criterion,
    Firmness,
    Floor,
    Is,
    Mentions,
    Near,
    Silence,
    Within,
)
from ajar.core.nouns.role import FactValue, Pay, Period, Topic
from ajar.core.nouns.wire import CHOICES

Chances = tuple[float, ...]
"""How likely what is said is under each option; all 1 where it tells nothing."""

_RAREST = 0.002
"""No answer is thought impossible before something is said."""


@dataclass(frozen=True, slots=True)
class Option:
    """An answer to a topic: a value that stands for it, its points, a deal-breaker.

    `met` says which criteria it meets; None is *won't say*.
    """

    value: FactValue | None
    met: Met | None
    points: int
    breaks: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A topic's criteria and options, *won't say* the last, with what is usual.

    Of a choice each value is an option; of numbers, money, places and texts each
    set of criteria that a value can meet.
    """

    topic: Topic
    criteria: tuple[Criterion, ...]
    options: tuple[Option, ...]
    usual: tuple[float, ...]
    by_value: bool

    def likelihood(self, gist: Gist | None) -> Chances:
        """Return how likely `gist` is under each option; all 1 if it tells nothing."""
        if gist is None:
            return (1.0,) * len(self.options)
        if gist.trust is Trust.REFUSED:
            return (*(0.0,) * (len(self.options) - 1), 1.0)
        if gist.trust is Trust.SAID and len(gist.values) == 1:
            # So it nearly always is, and there may be very many.
            row = self._place(gist.values[0])
            return (*row, 0.0) if any(row) else (1.0,) * len(self.options)
        rows = [row for value in gist.values if any(row := self._place(value))]
        if len(rows) < len(gist.values):
            # What cannot be compared may be anything.
            return (1.0,) * len(self.options)
        said = [max(column) for column in zip(*rows, strict=True)]
        match gist.trust:
            case Trust.PERHAPS:
                return self._doubtful(said, gist.confidence)
            case Trust.CLASH:
                return (*self._span(said, gist.values), 0.0)
            case Trust.SAID:
                return (*said, 0.0)

    def tells(self, gist: Gist | None) -> bool:
        """Say whether `gist` says anything that bears on the criteria."""
        return tells(self.likelihood(gist))

    def options_of(self, value: FactValue) -> tuple[int, ...]:
        """Return the options that `value` may be."""
        return tuple(at for at, chance in enumerate(self._place(value)) if chance > 0)

    def _place(self, value: FactValue) -> tuple[float, ...]:
        """Return the chance of each option but the last, all 0 for no idea."""
        options = self.options[:-1]
        if self.by_value:
            return tuple(float(option.value == value) for option in options)
        found = fits(self.criteria, value)
        return tuple([found.get(option.met or (), 0.0) for option in options])

    def _doubtful(self, said: list[float], confidence: float) -> tuple[float, ...]:
        total = sum(said)
        others = (1.0 - confidence) / len(self.options)
        return (*(confidence * s / total + others for s in said), others)

    def _span(self, said: list[float], rivals: tuple[FactValue, ...]) -> list[float]:
        """Return `said` with what lies between rival numbers possible too."""
        numbers = [v for v in rivals if isinstance(v, int | float)]
        if self.by_value or not numbers:
            return said
        return [
            chance or float(_between(option.value, min(numbers), max(numbers)))
            for chance, option in zip(said, self.options, strict=False)
        ]


def tells(chances: Chances) -> bool:
    """Say whether something said bears on the criteria, by its likelihoods."""
    return any(chance != 1.0 for chance in chances)


def _between(value: FactValue | None, low: float, high: float) -> bool:
    return isinstance(value, int | float) and low <= value <= high


def make_facet(
    topic: Topic, criteria: tuple[Criterion, ...], history: History
) -> Facet:
    """Return `topic` ready to judge by; `criteria` are those on it that count."""
    by_value = topic in CHOICES or _is_yes_no(criteria)
    if by_value:
        values = _all_values(topic)
        options = [
            _option(value, _met_by(criteria, value), criteria) for value in values
        ]
        usual = value_chances(topic, values, history)
    else:
        standing = _standing_values(criteria)
        options = [_option(value, met, criteria) for met, value in standing.items()]
        usual = met_chances(criteria, tuple(standing), history)
    refusal = refusal_chance(topic, history)
    spoken = [max(chance, _RAREST) for chance in usual]
    weights = [chance * (1.0 - refusal) / sum(spoken) for chance in spoken]
    return Facet(
        topic,
        criteria,
        (*options, _refusal(criteria)),
        (*weights, refusal),
        by_value,
    )


def _is_yes_no(criteria: tuple[Criterion, ...]) -> bool:
    return any(isinstance(criterion.wanted, Is) for criterion in criteria)


def _all_values(topic: Topic) -> tuple[FactValue, ...]:
    return tuple(CHOICES[topic]) if topic in CHOICES else (True, False)


def _met_by(criteria: tuple[Criterion, ...], value: FactValue) -> Met:
    (met,) = fits(criteria, value)
    return met


def _option(
    value: FactValue | None, met: Met, criteria: tuple[Criterion, ...]
) -> Option:
    points, breaks = 0, False
    for criterion, is_met in zip(criteria, met, strict=True):
        if criterion.firmness is Firmness.MUST:
            breaks = breaks or not is_met
        else:
            points += criterion.weight if is_met else -criterion.weight
    return Option(value, met, points, breaks)


def _refusal(criteria: tuple[Criterion, ...]) -> Option:
    """Return *won't say*: half as bad as the worst, or the end of it."""
    points, breaks = 0, False
    for criterion in criteria:
        if criterion.firmness is Firmness.MUST:
            breaks = breaks or _silence(criterion) is Silence.ENDS
        else:
            points -= (criterion.weight + 1) // 2
    return Option(None, None, points, breaks)


def _silence(criterion: Criterion) -> Silence:
    if criterion.silence is not None:
        return criterion.silence
    # Agencies rarely name a client at first: that alone is no reason to part.
    named = isinstance(criterion.wanted, Avoids)
    return Silence.COUNTS if named else Silence.ENDS


def _standing_values(
    criteria: tuple[Criterion, ...],
) -> dict[Met, FactValue | None]:
    """Return each set of criteria that can be met, with a value that meets it."""
    found: dict[Met, FactValue | None] = {(): None}
    numbers = [c.wanted for c in criteria if isinstance(c.wanted, Within)]
    floors = [c.wanted for c in criteria if isinstance(c.wanted, Floor)]
    if numbers or floors:
        standing = _numbers_around(numbers) if numbers else _pays_around(floors)
        return {_surest(criteria, value): value for value in reversed(standing)}
    for criterion in criteria:
        found = {
            (*met, is_met): _text(criterion) if is_met else None
            for met in found
            for is_met in (True, False)
        }
    return found


def _surest(criteria: tuple[Criterion, ...], value: FactValue) -> Met:
    found = fits(criteria, value)
    return max(found, key=lambda met: found[met])


def _numbers_around(ranges: list[Within]) -> list[FactValue]:
    """Return numbers on and beside every bound, ascending."""
    found: set[float] = set()
    for least, most in ((r.least, r.most) for r in ranges):
        found |= {least, least - 1} if least is not None else set()
        found |= {most, most + 1} if most is not None else set()
    return [int(n) if n == int(n) else n for n in sorted(found) if n >= 0]


def _pays_around(floors: list[Floor]) -> list[FactValue]:
    """Return the pay under the lowest floor, between each two, and from the top."""
    currency = floors[0].currency
    marks = sorted({floor.amount_in(currency) or 0.0 for floor in floors})
    bands = [
        (None, marks[0] - 1),
        *((low, high - 1) for low, high in pairwise(marks)),
        (marks[-1], None),
    ]
    return [Pay(low, high, currency, Period.YEAR) for low, high in bands]


def _text(criterion: Criterion) -> FactValue | None:
    match criterion.wanted:
        case Near(places):
            return places[:1] or None
        case Mentions(words):
            return words[0] if words else None
        case _:
            return None
