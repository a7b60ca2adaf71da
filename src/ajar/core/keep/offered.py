"""Say how far an offer is from what one would consider, and what to ask of it."""

from collections.abc import Iterator, Mapping

from ajar.core.decision.pay import most_base
from ajar.core.nouns.fact import Findings, State
from ajar.core.nouns.offer import Offer
from ajar.core.nouns.preferences import Firmness, Floor, Preferences, Within
from ajar.core.nouns.role import FactValue, Topic
from ajar.core.nouns.wording import SIGNS

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
