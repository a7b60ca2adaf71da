"""Put together what is said of pay bit by bit: a bound, a band, the money."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ajar.core.nouns.call import Talk
from ajar.core.nouns.fact import Fact
from ajar.core.nouns.role import Pay
from ajar.core.nouns.wording import heard_below


def complete_pay(said: Pay, known: Pay) -> Pay:
    """Return `said`, its missing bound from the band `known` before it.

    "Could stretch to 66" raises the top of 58 to 65; "62 or more" narrows it. What
    the two can't both hold of stays apart, as does what is in other units.
    """
    units = (
        (said.currency, known.currency),
        (said.period, known.period),
        (said.kind, known.kind),
    )
    if any(a and b and a != b for a, b in units) or heard_below(said) is not None:
        return said
    low, high = said.min, said.max
    if low is None and high is not None and (known.min or high) < high:
        low = known.min
    elif high is None and low is not None and (known.max or low) > low:
        high = known.max
    if (low, high) == (said.min, said.max):
        return said
    return Pay(
        low,
        high,
        said.currency or known.currency,
        said.period or known.period,
        said.kind or known.kind,
    )


def complete_facts(fresh: Iterable[Fact], told: Iterable[Fact]) -> Iterator[Fact]:
    """Yield `fresh`, pay with the bound that was `told` of it before."""
    known = [f.value for f in told if isinstance(f.value, Pay) and not f.hedged]
    for fact in fresh:
        if isinstance(fact.value, Pay) and len(known) == 1 and not fact.hedged:
            yield replace(fact, value=complete_pay(fact.value, known[0]))
        else:
            yield fact


def in_money(talk: Talk, currency: str) -> Talk:
    """Return `talk`, pay without a currency in `currency` (ISO 4217); "" is none."""
    jotted = (
        replace(one, facts=tuple(facts_in_money(one.facts, currency)))
        for one in talk.jottings
    )
    facts = tuple(facts_in_money(talk.facts, currency))
    return replace(talk, facts=facts, jottings=tuple(jotted))


def facts_in_money(facts: Iterable[Fact], currency: str) -> Iterator[Fact]:
    """Yield `facts`, pay without a currency in `currency` (ISO 4217); "" is none."""
    for fact in facts:
        pay = fact.value
        if currency and isinstance(pay, Pay) and pay.currency is None:
            yield replace(fact, value=replace(pay, currency=currency))
        else:
            yield fact
