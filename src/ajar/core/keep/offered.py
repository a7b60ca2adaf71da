"""Say how far an offer is from what one would consider, and what to ask of it."""

from collections.abc import Iterator, Mapping

from ajar.core.decision.pay import most_base, yearly_base
from ajar.core.decision.words import against_words, sentence, value_words
from ajar.core.nouns.fact import Findings, State
from ajar.core.nouns.offer import Offer
from ajar.core.nouns.preferences import Firmness, Floor, Preferences, Within
from ajar.core.nouns.role import FactValue, Pay, Topic
from ajar.core.nouns.wording import SIGNS, say_pay, say_value

OFFERED = {
    "title": Topic.TITLE,
    "pay": Topic.PAY,
    "mode": Topic.MODE,
    "days_in": Topic.DAYS_IN,
    "travel": Topic.TRAVEL_PERCENT,
    "start": Topic.START_ON,
    "deadline": Topic.DEADLINE,
}
"""What an offer may say, by the name under which it is given, and what that is."""

_UNITS = {
    Topic.TRAVEL_PERCENT: (" point", " points"),
    Topic.DAYS_IN: (" day a week", " days a week"),
    Topic.REPORTS: (" person", " people"),
    Topic.DURATION_MONTHS: (" month", " months"),
    Topic.INTERVIEW_STEPS: (" round", " rounds"),
}
_ASKS = (
    (Topic.PAY, "Ask what the base is."),
    (Topic.START_ON, "Ask when you would start."),
    (Topic.DEADLINE, "Ask by when they need your answer."),
)


def miss_by(findings: Findings, preferences: Preferences) -> dict[Topic, str]:
    """Return topic → by how much what is known misses a limit or wish, in words.

    Only what can be counted: a base under the floor, more travel than one wants.
    """
    found: dict[Topic, str] = {}
    for one in preferences.criteria:
        value = _known(findings, one.topic)
        if value is not None and one.firmness is not Firmness.OPEN:
            words = _gap(one.topic, one.wanted, value)
            if words:
                found.setdefault(one.topic, words)
    return found


def _known(findings: Findings, topic: Topic) -> FactValue | None:
    finding = findings.get(topic)
    is_known = finding is not None and finding.state is State.KNOWN
    return finding.best.value if finding and is_known else None


def _gap(topic: Topic, wanted: object, value: FactValue) -> str:
    match wanted:
        case Floor(amount, currency):
            base = most_base(value, currency, amount)
            if base is None or base >= amount:
                return ""
            return f"{_money(amount - base, currency)} a year too little"
        case Within(least, most):
            if not isinstance(value, int | float) or isinstance(value, bool):
                return ""
            if most is not None and value > most:
                return _count(topic, value - most, "too many")
            if least is not None and value < least:
                return _count(topic, least - value, "too few")
    return ""


def beside(findings: Findings, preferences: Preferences) -> tuple[str, ...]:
    """Return what misses a line that the user drew and left open: it decides nothing.

    What they never said is no line of theirs.
    """
    found: list[str] = []
    for one in preferences.criteria:
        value = _known(findings, one.topic)
        is_line = one.firmness is Firmness.OPEN and not one.is_assumed
        by = _gap(one.topic, one.wanted, value) if is_line and value is not None else ""
        if by and value is not None:
            said = sentence(against_words(one, value)).removesuffix(".")
            found.append(f"{said}: {by}, which you left open.")
    return tuple(found)


def worse_than_said(
    offered: Findings, said: Findings, preferences: Preferences
) -> tuple[str, ...]:
    """Return by how much what is `offered` is worse than what they `said` before.

    Only what the user wants something of, or money: nobody minds a title's words.
    """
    found = [_less_pay(_known(offered, Topic.PAY), _known(said, Topic.PAY))]
    for topic in (Topic.TRAVEL_PERCENT, Topic.DAYS_IN):
        now, then = _known(offered, topic), _known(said, topic)
        if now is None or then is None or not preferences.on(topic):
            continue
        more = _number(now) - _number(then)
        if more > 0:
            words = f"{value_words(topic, now)}; they had said {say_value(topic, then)}"
            count = _count(topic, more, "more")
            found.append(f"{sentence(words).removesuffix('.')}: {count}.")
    return tuple(filter(None, found))


def _less_pay(now: FactValue | None, then: FactValue | None) -> str:
    """Return how much less the base is than the least they had named."""
    if not isinstance(now, Pay) or not isinstance(then, Pay) or then.min is None:
        return ""
    currency = now.currency or then.currency
    least = _least_base(then)
    base = most_base(now, currency or "", least or 0.0)
    same = {now.currency, then.currency} <= {None, currency}
    if currency is None or base is None or least is None or not same or base >= least:
        return ""
    less = _money(least - base, currency)
    return f"The pay is {say_pay(now)}; they had said {say_pay(then)}: {less} less."


def _least_base(pay: Pay) -> float | None:
    yearly = yearly_base(pay, pay.min or 0.0)
    return yearly.low if yearly else None


def _number(value: FactValue | None) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _money(amount: float, currency: str) -> str:
    sign = SIGNS.get(currency)
    return f"{sign}{amount:,.0f}" if sign else f"{amount:,.0f} {currency}"


def _count(topic: Topic, by: float, how: str) -> str:
    one, many = _UNITS.get(topic, ("", ""))
    return f"{by:g}{one if by == 1 else many} {how}"


def ask_of(offer: Offer, findings: Findings, short: Mapping[Topic, str]) -> list[str]:
    """Return what to ask of an offer: what it lacks first, then for what is short."""
    return list(_asks(offer, findings, short))


def _asks(
    offer: Offer, findings: Findings, short: Mapping[Topic, str]
) -> Iterator[str]:
    for topic, question in _ASKS:
        if topic not in findings:
            yield question
    if Topic.PAY in short:
        yield f"Ask whether the base can be raised: it is {short[Topic.PAY]}."
    if not offer.bonus:
        yield "Ask whether there is a bonus, and what it was last year."
    if not offer.equity and Topic.EQUITY not in findings:
        yield "Ask whether there is equity, and when it vests."
