"""Facts and signals as plain JSON values, the same in exports, rows and output."""

from datetime import date
from enum import StrEnum
from typing import TypeAlias

from ajar.core.nouns.fact import Finding, Findings, State
from ajar.core.nouns.role import (
    Bound,
    Employment,
    FactValue,
    FoundVia,
    Level,
    Mode,
    Pay,
    PayKind,
    Period,
    Seat,
    Side,
    Topic,
    Visa,
    WhyOpen,
)
from ajar.core.nouns.screening import Signal

Wire: TypeAlias = "str | int | float | bool | list[Wire] | dict[str, Wire] | None"

CHOICES: dict[Topic, type[StrEnum]] = {
    Topic.SEAT: Seat,
    Topic.LEVEL: Level,
    Topic.SIDE: Side,
    Topic.MODE: Mode,
    Topic.EMPLOYMENT: Employment,
    Topic.WHY_OPEN: WhyOpen,
    Topic.VISA: Visa,
    Topic.FOUND_VIA: FoundVia,
}
DATES = frozenset({Topic.DEADLINE, Topic.START_ON})


def to_wire(value: FactValue) -> Wire:
    """Return `value` as JSON knows it: dates ISO 8601, pay as an object."""
    match value:
        case Pay():
            return _pay_to_wire(value)
        case tuple():
            return list(value)
        case date():
            return value.isoformat()
        case StrEnum():
            return value.value
        case Bound(heard=heard):
            return {"number": _whole(float(value)), "heard": heard}
        case str() | bool() | int() | float():
            return value


def _pay_to_wire(pay: Pay) -> Wire:
    said: dict[str, Wire] = {
        "min": _whole(pay.min),
        "max": _whole(pay.max),
        "currency": pay.currency,
        "period": pay.period and pay.period.value,
        "kind": pay.kind and pay.kind.value,
    }
    return {name: part for name, part in said.items() if part is not None}


def _whole(amount: float | None) -> float | None:
    return int(amount) if amount is not None and amount == int(amount) else amount


def from_wire(topic: Topic, wire: Wire) -> FactValue:
    """Return the value of `topic` that `to_wire` wrote; ValueError if it is none."""
    match wire:
        case dict() if topic is Topic.PAY:
            return _pay_from_wire(wire)
        case {"number": int() | float() as number, "heard": str() as heard}:
            return Bound(number, heard)
        case list():
            return tuple(str(part) for part in wire)
        case str() if topic in DATES:
            return date.fromisoformat(wire)
        case str() if topic in CHOICES:
            return _CHOSEN[topic].get(wire) or CHOICES[topic](wire)
        case str() | bool() | int() | float():
            return wire
        case _:
            message = f"{wire!r} is no value of {topic}"
            raise ValueError(message)


def _pay_from_wire(wire: dict[str, Wire]) -> Pay:
    say = wire.get
    period, kind, currency = say("period"), say("kind"), say("currency")
    return Pay(
        _amount(say("min")),
        _amount(say("max")),
        str(currency) if currency else None,
        (_PERIODS.get(str(period)) or Period(str(period))) if period else None,
        (_KINDS.get(str(kind)) or PayKind(str(kind))) if kind else None,
    )


# To ask an enumeration for its member takes longer than all the rest of a value.
_CHOSEN = {topic: {one.value: one for one in CHOICES[topic]} for topic in CHOICES}
_PERIODS = {period.value: period for period in Period}
_KINDS = {kind.value: kind for kind in PayKind}


def _amount(wire: Wire) -> float | None:
    return float(wire) if isinstance(wire, int | float | str) else None


def findings_to_wire(findings: Findings) -> dict[str, Wire]:
    """Return the `facts` object of one line of output, as topics.md defines it."""
    return {topic.value: finding_to_wire(f) for topic, f in findings.items()}


def finding_to_wire(finding: Finding) -> Wire:
    """Return value, state, evidence and confidence; a clash lists its `values`."""
    best = finding.best
    wire: dict[str, Wire] = {
        "value": _out(best.value),
        "state": finding.state.value,
        "evidence": best.evidence.quote,
        "source": best.evidence.source,
        "span": [best.evidence.span.start, best.evidence.span.end],
        "confidence": round(best.confidence, 2),
    }
    if finding.state is State.CLASH:
        wire["values"] = [_out(fact.value) for fact in finding.facts]
    return wire


def _out(value: FactValue) -> Wire:
    """Return `value` for other programs: of "more than 50" the 50."""
    return int(value) if isinstance(value, Bound) else to_wire(value)


def signal_to_wire(signal: Signal) -> Wire:
    """Return a signal with its tier, words and warning."""
    return {
        "id": signal.id.value,
        "tier": signal.tier.value,
        "evidence": signal.evidence.quote,
        "warning": signal.warning,
    }
