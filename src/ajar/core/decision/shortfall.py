"""Count by how much what is offered misses a line, or what was said before it."""

from dataclasses import dataclass

from ajar.core.decision.pay import most_base, yearly_base
from ajar.core.nouns.fact import Findings, State
from ajar.core.nouns.preferences import Floor, Preferences, Within
from ajar.core.nouns.role import FactValue, Pay, Topic

COUNTED = (Topic.PAY, Topic.TRAVEL_PERCENT, Topic.DAYS_IN)
"""What an offer changes most, and what can be counted."""


@dataclass(frozen=True, slots=True)
class Gap:
    """By how much something is too much or too little; money has a currency."""

    amount: float
    is_over: bool
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Miss:
    """What is offered of a topic, and how it falls short of a line, or of their word.

    `value` is offered, `said` what they said of it before, None if nothing.
    """

    topic: Topic
    value: FactValue
    of_line: Gap | None
    of_said: Gap | None
    said: FactValue | None = None


def known_value(findings: Findings, topic: Topic) -> FactValue | None:
    """Return what is plainly known of `topic`, None where it isn't."""
    finding = findings.get(topic)
    is_known = finding is not None and finding.state is State.KNOWN
    return finding.best.value if finding and is_known else None


def gap_of(wanted: object, value: FactValue) -> Gap | None:
    """Return by how much `value` misses what is wanted; None where it can't be told."""
    match wanted:
        case Floor(amount, currency):
            base = most_base(value, currency, amount)
            if base is None or base >= amount:
                return None
            return Gap(amount - base, is_over=False, currency=currency)
        case Within(least, most):
            if not isinstance(value, int | float) or isinstance(value, bool):
                return None
            if most is not None and value > most:
                return Gap(value - most, is_over=True)
            if least is not None and value < least:
                return Gap(least - value, is_over=False)
    return None


def gap_to_said(topic: Topic, now: FactValue, then: FactValue) -> Gap | None:
    """Return by how much `now` is worse than what they said before, None if it isn't.

    Of pay the least that they had named counts.
    """
    if topic is Topic.PAY:
        return _less_pay(now, then)
    more = _number(now) - _number(then)
    return Gap(more, is_over=True) if more > 0 else None


def _less_pay(now: FactValue, then: FactValue) -> Gap | None:
    if not isinstance(now, Pay) or not isinstance(then, Pay) or then.min is None:
        return None
    currency = now.currency or then.currency
    least = least_base(then)
    base = most_base(now, currency or "", least or 0.0)
    same = {now.currency, then.currency} <= {None, currency}
    if currency is None or base is None or least is None or not same or base >= least:
        return None
    return Gap(least - base, is_over=False, currency=currency)


def least_base(pay: Pay) -> float | None:
    """Return the least base a year that `pay` may come to, None where it isn't told."""
    yearly = yearly_base(pay, pay.min or 0.0)
    return yearly.low if yearly else None


def _number(value: FactValue) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def misses_in(
    offered: Findings, said: Findings, preferences: Preferences
) -> tuple[Miss, ...]:
    """Return what an offer misses of the user's own lines, and of what they `said`.

    Lines that were left open count; what the user never said is no line of theirs.
    """
    return tuple(
        miss
        for topic in COUNTED
        if (miss := _miss(topic, offered, said, preferences)) is not None
    )


def _miss(
    topic: Topic, offered: Findings, said: Findings, preferences: Preferences
) -> Miss | None:
    now, then = known_value(offered, topic), known_value(said, topic)
    if now is None:
        return None
    own = [one for one in preferences.on(topic) if not one.is_assumed]
    gaps = (gap_of(one.wanted, now) for one in own)
    of_line = next(filter(None, gaps), None)
    matters = topic is Topic.PAY or bool(preferences.on(topic))
    worse = gap_to_said(topic, now, then) if then is not None and matters else None
    if of_line is None and worse is None:
        return None
    return Miss(topic, now, of_line, worse, then)
