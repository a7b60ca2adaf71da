"""Propose limits that the user's own noes show; nothing is learnt in silence."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ajar.core.decision.words import money
from ajar.core.nouns.preferences import Criterion, Firmness, OneOf, Preferences
from ajar.core.nouns.role import FactValue, Topic
from ajar.core.nouns.wire import CHOICES
from ajar.core.nouns.wording import count_words, say_value, thing

ENOUGH = 5
"""Noes from which a limit is proposed."""

_TRAVEL = (10, 25, 50)
_DAYS = (1, 2, 3, 4)
_BASES = tuple(1000.0 * base for base in range(300, 20, -10))
_CHOSEN = (Topic.SEAT, Topic.EMPLOYMENT, Topic.MODE, Topic.LEVEL, Topic.SIDE)
_OFFICE = (Topic.MODE, Topic.DAYS_IN)
_SETTINGS = {
    Topic.TRAVEL_PERCENT: "travel",
    Topic.DAYS_IN: "days_in",
    Topic.PAY: "pay",
    Topic.EMPLOYMENT: "contract",
}


@dataclass(frozen=True, slots=True)
class Answered:
    """A role that the user answered by their own word.

    `said` is what is said of it without a doubt, `base` the most it offers a year.
    A no is explained where a limit in force decides it: it shows nothing new.
    """

    said: Mapping[Topic, FactValue]
    is_declined: bool
    is_explained: bool = False
    base: float | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A limit to ask the user about: why, and the setting that would make it."""

    topic: Topic
    words: str
    setting: str
    declined: int


class _Shown(NamedTuple):
    """A proposal, and the places of the roles that show it."""

    proposal: Proposal
    roles: frozenset[int]


class _Bound(NamedTuple):
    """What would be ruled out, how one says it, and the setting that rules it out.

    Those of one topic come the widest first.
    """

    is_out: Callable[[Answered], bool | None]
    words: str
    wanted: str


def propose_limits(
    answered: Iterable[Answered], preferences: Preferences, currency: str
) -> tuple[Proposal, ...]:
    """Return the limits that the user's own noes show, those of most noes first.

    At least ENOUGH noes that no limit explains, every role of that kind declined, and
    one of the other kind that wasn't: else the noes say nothing of the topic. Bases
    are in `currency`.
    """
    known = list(answered)
    found = [
        shown
        for topic, bounds in _bounds(preferences, currency).items()
        if not _has_limit(preferences, topic)
        and (shown := _propose(known, topic, bounds))
    ]
    asked = [one.proposal for one in _without_alike(found)]
    return tuple(sorted(asked, key=lambda one: (-one.declined, one.setting)))


def _without_alike(found: Sequence[_Shown]) -> list[_Shown]:
    """Return `found`, of where one works and how often only what shows more noes.

    "Six of six on site" and "six of six with more than 3 days in the office" are one
    question; of equal ones the days are the milder limit.
    """
    alike = [one for one in found if one.proposal.topic in _OFFICE]
    if len(alike) < len(_OFFICE):
        return list(found)
    days, mode = sorted(alike, key=lambda one: one.proposal.topic is Topic.MODE)
    if mode.roles <= days.roles:
        return [one for one in found if one is not mode]
    if days.roles <= mode.roles:
        return [one for one in found if one is not days]
    return list(found)


def _has_limit(preferences: Preferences, topic: Topic) -> bool:
    return any(c.firmness is Firmness.MUST for c in preferences.on(topic))


def _propose(
    known: Sequence[Answered], topic: Topic, bounds: Iterable[_Bound]
) -> _Shown | None:
    """Return the limit that the most noes show, of equal ones the mildest."""
    found: _Shown | None = None
    for bound in bounds:
        ruled = [at for at, one in enumerate(known) if bound.is_out(one) is True]
        out = [known[at] for at in ruled]
        kept = [one for one in known if bound.is_out(one) is False]
        unexplained = sum(one.is_declined and not one.is_explained for one in out)
        is_shown = all(one.is_declined for one in out) and unexplained >= ENOUGH
        is_more = found is None or len(out) >= found.proposal.declined
        if is_shown and is_more and any(not one.is_declined for one in kept):
            number = count_words(len(out))
            words = f"You declined {number} of {number} {bound.words}: a must?"
            setting = f"{_SETTINGS.get(topic, topic.value)}={bound.wanted}:must"
            proposal = Proposal(topic, words, setting, len(out))
            found = _Shown(proposal, frozenset(ruled))
    return found


def _bounds(preferences: Preferences, currency: str) -> dict[Topic, Iterable[_Bound]]:
    found: dict[Topic, Iterable[_Bound]] = {
        Topic.TRAVEL_PERCENT: [_above(Topic.TRAVEL_PERCENT, n) for n in _TRAVEL],
        Topic.DAYS_IN: [_above(Topic.DAYS_IN, n) for n in _DAYS],
        Topic.PAY: [_under(base, currency) for base in _BASES],
    }
    for topic in _CHOSEN:
        found[topic] = list(_choices(topic, preferences.on(topic)))
    return found


def _above(topic: Topic, most: int) -> _Bound:
    def is_out(one: Answered) -> bool | None:
        value = one.said.get(topic)
        return value > most if isinstance(value, int | float) else None

    if topic is Topic.TRAVEL_PERCENT:
        words = f"with more than {say_value(topic, most)} travel"
    else:
        unit = "day" if most == 1 else "days"
        words = f"with more than {most} {unit} a week in the office"
    return _Bound(is_out, words, str(most))


def _under(base: float, currency: str) -> _Bound:
    def is_out(one: Answered) -> bool | None:
        return None if one.base is None else one.base < base

    words = f"with a base under {money(base, currency)}"
    return _Bound(is_out, words, f"{base:.0f} {currency}")


def _choices(topic: Topic, criteria: Sequence[Criterion]) -> Iterator[_Bound]:
    """Yield what a wish leaves out, all of it; then each value by itself."""
    for criterion in criteria:
        if isinstance(criterion.wanted, OneOf):
            wanted = criterion.wanted.values
            others = [v.value for v in CHOICES[topic] if v.value not in wanted]
            yield _none_of(topic, tuple(others), _other(topic))
    for value in CHOICES[topic]:
        what = "it" if topic is Topic.MODE else thing(topic)
        said = f"where {what} is {say_value(topic, value)}"
        yield _none_of(topic, (value.value,), said)


def _none_of(topic: Topic, out: tuple[str, ...], words: str) -> _Bound:
    def is_out(one: Answered) -> bool | None:
        value = one.said.get(topic)
        return None if value is None else str(value) in out

    kept = [value.value for value in CHOICES[topic] if value.value not in out]
    return _Bound(is_out, words, ",".join(kept))


def _other(topic: Topic) -> str:
    if topic is Topic.MODE:
        return "that aren’t done where you’d rather work"
    return f"where {thing(topic)} isn’t what you’d rather have"
