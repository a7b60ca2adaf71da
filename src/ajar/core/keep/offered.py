"""Say how far an offer is from what one would consider, and what to ask of it."""

from collections.abc import Iterator, Mapping

from ajar.core.decision.shortfall import COUNTED, gap_of, gap_to_said, known_value
from ajar.core.decision.words import against_words, sentence, value_words
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.offer import Offer
from ajar.core.nouns.preferences import Firmness, Preferences
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
        value = known_value(findings, one.topic)
        if value is not None and one.firmness is not Firmness.OPEN:
            words = _gap(one.topic, one.wanted, value)
            if words:
                found.setdefault(one.topic, words)
    return found


def _gap(topic: Topic, wanted: object, value: FactValue) -> str:
    gap = gap_of(wanted, value)
    if gap is None:
        return ""
    if gap.currency:
        return f"{_money(gap.amount, gap.currency)} a year too little"
    return _count(topic, gap.amount, "too many" if gap.is_over else "too few")


def beside(findings: Findings, preferences: Preferences) -> tuple[str, ...]:
    """Return what misses a line that the user drew and left open: it decides nothing.

    What they never said is no line of theirs.
    """
    found: list[str] = []
    for one in preferences.criteria:
        value = known_value(findings, one.topic)
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
    found = [
        _worse(topic, offered, said)
        for topic in COUNTED
        if topic is Topic.PAY or preferences.on(topic)
    ]
    return tuple(filter(None, found))


def _worse(topic: Topic, offered: Findings, said: Findings) -> str:
    now, then = known_value(offered, topic), known_value(said, topic)
    gap = (
        gap_to_said(topic, now, then) if now is not None and then is not None else None
    )
    if gap is None or now is None or then is None:
        return ""
    if isinstance(now, Pay) and isinstance(then, Pay):
        less = _money(gap.amount, gap.currency)
        return f"The pay is {say_pay(now)}; they had said {say_pay(then)}: {less} less."
    words = f"{value_words(topic, now)}; they had said {say_value(topic, then)}"
    count = _count(topic, gap.amount, "more")
    return f"{sentence(words).removesuffix('.')}: {count}."


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
