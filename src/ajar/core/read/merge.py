"""Weigh all that was read of each topic: known, hedged, clashing or refused.

- The user's word beats every other; then a plain statement beats a doubt; then the
  latest message; then the surest reading; then the place in the text.
- A later message replaces an earlier one, so they do not clash. A doubt never
  clashes with a plain statement, nor does a reading much less sure than the best.
- Several values in one text are options (W2 or C2C) or further detail (base and
  OTE), the first of them to be believed. A clash is between two texts, say a mail
  and its attachment, that have no value in common. A count or a yes/no has no
  options: it clashes within a text too.
- A bound of pay that is said later completes the band that was said before it.
- What the user strikes is as if it had not been said; what is said later counts.
- Lists are united. Names and free words never clash: they are written many ways.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from ajar.core.nouns.fact import Fact, Finding, Findings, Speaker, State
from ajar.core.nouns.pay_band import complete_pay
from ajar.core.nouns.role import FactValue, Pay, Topic, Visa, WhyOpen

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MARGIN = 0.15
_TOPICS = tuple(Topic)
_LISTS = frozenset({Topic.PLACES, Topic.SKILLS})
_SINGLE = frozenset(
    {
        *(Topic.DAYS_IN, Topic.DURATION_MONTHS, Topic.TRAVEL_PERCENT, Topic.REPORTS),
        *(Topic.EQUITY, Topic.RELOCATION),
        *(Topic.INTERVIEW_STEPS, Topic.INTERVIEW_TRAVEL),
    }
)
_OPTIONS = frozenset(
    {
        *(Topic.SEAT, Topic.LEVEL, Topic.SIDE, Topic.MODE, Topic.EMPLOYMENT),
        *(Topic.DEADLINE, Topic.START_ON, Topic.PAY, Topic.VISA, Topic.WHY_OPEN),
    }
)
_VACATED = {WhyOpen.BACKFILL, WhyOpen.PROMOTION, WhyOpen.DISMISSAL}
_SOURCES = ("body", "subject", "title", "from", "number")


def merge_facts(facts: Iterable[Fact]) -> Findings:
    """Return what `facts` say of each topic, whatever order they come in."""
    by_topic: defaultdict[Topic, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_topic[fact.topic].append(fact)
    return {
        topic: _weigh(topic, _by_credence(by_topic[topic]))
        for topic in _TOPICS
        if topic in by_topic
    }


def _by_credence(facts: list[Fact]) -> list[Fact]:
    """Return `facts`, each once, with the one most to be believed first."""
    # Of most topics there is one: nothing to compare.
    return sorted(set(facts), key=_credence) if len(facts) > 1 else facts


def strike(facts: Iterable[Fact], struck: Mapping[Topic, datetime]) -> list[Fact]:
    """Return `facts` without what was said of a struck topic until it was struck."""
    return [
        fact
        for fact in facts
        if fact.speaker is Speaker.USER
        or fact.topic not in struck
        or _seconds(fact.said_at) > _seconds(struck[fact.topic])
    ]


def _credence(fact: Fact) -> tuple[object, ...]:
    """Return a key that puts the fact most to be believed first."""
    source, span = fact.evidence.source, fact.evidence.span
    return (
        fact.speaker is not Speaker.USER,
        fact.hedged,
        -_seconds(fact.said_at),
        fact.refused,
        -fact.confidence,
        _SOURCES.index(source) if source in _SOURCES else len(_SOURCES),
        source,
        span,
        fact.evidence.quote,
        fact.speaker,
        repr(fact.value),
    )


def _seconds(said_at: datetime | None) -> float:
    """Return seconds since 1970; an undated word is the oldest."""
    if said_at is None:
        return float("-inf")
    return (said_at.replace(tzinfo=said_at.tzinfo or UTC) - _EPOCH).total_seconds()


def _weigh(topic: Topic, facts: list[Fact]) -> Finding:
    if len(facts) == 1 and not facts[0].refused:
        state = State.HEDGED if facts[0].hedged else State.KNOWN
        known = _collapse(_unite(facts)) if topic in _LISTS else (facts[0],)
        return Finding(topic, state, known)
    said = [fact for fact in facts if not fact.refused]
    if not said or (_is_user(facts[0]) and facts[0].refused):
        return Finding(topic, State.REFUSED, _collapse(facts))
    weighed = _unite(said) if topic in _LISTS else _completed(said)
    refused = [fact for fact in facts if fact.refused]
    kept = (*_collapse(weighed), *_collapse(refused))
    return Finding(topic, _state(topic, weighed), kept)


def _completed(facts: list[Fact]) -> list[Fact]:
    """Return `facts`, the first with the bound of pay that was said before it."""
    best, *others = facts
    pay = best.value
    if not isinstance(pay, Pay):
        return facts
    for other in others:
        is_before = _seconds(other.said_at) < _seconds(best.said_at)
        if is_before and not other.hedged and isinstance(other.value, Pay):
            pay = complete_pay(pay, other.value)
    return [replace(best, value=pay), *others]


def _is_user(fact: Fact) -> bool:
    return fact.speaker is Speaker.USER


def _state(topic: Topic, facts: list[Fact]) -> State:
    best = facts[0]
    if best.hedged:
        return State.HEDGED
    rivals = [
        fact
        for fact in facts
        if not fact.hedged
        and fact.said_at == best.said_at
        and fact.confidence >= best.confidence - _MARGIN
    ]
    clash = not _is_user(best) and _has_clash(topic, rivals)
    return State.CLASH if clash else State.KNOWN


def _has_clash(topic: Topic, rivals: list[Fact]) -> bool:
    if topic in _SINGLE:
        return len({fact.value for fact in rivals}) > 1
    if topic not in _OPTIONS:
        return False
    by_source: defaultdict[str, list[FactValue]] = defaultdict(list)
    for fact in rivals:
        by_source[fact.evidence.source].append(fact.value)
    texts = list(by_source.values())
    return any(
        not any(_agree(topic, a, b) for a in one for b in other)
        for at, one in enumerate(texts)
        for other in texts[at + 1 :]
    )


def _agree(topic: Topic, one: FactValue, other: FactValue) -> bool:
    """Say whether both values can hold of one job."""
    if isinstance(one, Pay) and isinstance(other, Pay):
        return _agree_on_pay(one, other)
    if topic is Topic.VISA:
        return {one, other} != {Visa.SPONSORED, Visa.NOT_SPONSORED}
    if topic is Topic.WHY_OPEN:
        return WhyOpen.NEW_ROLE not in (one, other) or not {one, other} & _VACATED
    return one == other


def _agree_on_pay(one: Pay, other: Pay) -> bool:
    """Say whether both can be the pay of one job: other units say nothing."""
    return (
        any(a and b and a != b for a, b in _units(one, other))
        or _is_within(one, other)
        or _is_within(other, one)
        or (
            not (_is_over(one, other) or _is_over(other, one))
            and all(
                a is None or b is None or a == b
                for a, b in ((one.min, other.min), (one.max, other.max))
            )
        )
    )


def _is_over(one: Pay, other: Pay) -> bool:
    """Say whether the least of `one` is over the most of `other`."""
    return one.min is not None and other.max is not None and one.min > other.max


def _units(one: Pay, other: Pay) -> tuple[tuple[str | None, str | None], ...]:
    return (
        (one.currency, other.currency),
        (one.period, other.period),
        (one.kind, other.kind),
    )


def _is_within(figure: Pay, band: Pay) -> bool:
    """Say whether `figure`, one exact sum, lies in `band`."""
    if figure.min is None or figure.min != figure.max:
        return False
    return (band.min or 0) <= figure.min <= (band.max or figure.min)


def _unite(facts: list[Fact]) -> list[Fact]:
    """Return `facts` led by one with every value that the surest kind names."""
    plain = [fact for fact in facts if not fact.hedged] or facts
    if _is_user(plain[0]):
        return facts
    # Said again less surely ("Re: a role in Lyon"), it is no less sure.
    same = [fact for fact in plain if fact.value == plain[0].value]
    lead = max(same, key=lambda fact: fact.confidence)
    seen: dict[str, str] = {}
    for fact in plain:
        for item in fact.value if isinstance(fact.value, tuple) else ():
            seen.setdefault(item.casefold(), item)
    # "Leeds" is said in full by "Leeds, Yorkshire".
    placed = lead.topic is Topic.PLACES
    heads = {low.split(",")[0] for low in seen if placed and "," in low}
    named = tuple(item for low, item in seen.items() if low not in heads)
    return [replace(lead, value=named), *facts]


def _collapse(facts: list[Fact]) -> tuple[Fact, ...]:
    """Return one fact a value, the most to be believed of each.

    Of one sum said twice, the telling with more units stands in for the other.
    """
    if len(facts) == 1:
        return (facts[0],)
    kept: list[Fact] = []
    for fact in facts:
        twin = next((k for k, o in enumerate(kept) if _adds_nothing(o, fact)), None)
        if any(_adds_nothing(fact, other) for other in kept):
            continue
        if twin is None:
            kept.append(fact)
        elif kept[twin].hedged == fact.hedged:
            kept[twin] = fact
    return tuple(kept)


def _adds_nothing(fact: Fact, other: Fact) -> bool:
    """Say whether `fact` repeats `other`; a sum with no more units does."""
    a, b = fact.value, other.value
    if not isinstance(a, Pay) or not isinstance(b, Pay):
        return a == b
    return (a.min, a.max) == (b.min, b.max) and all(
        x is None or x == y for x, y in _units(a, b)
    )
