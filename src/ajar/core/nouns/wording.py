"""Say topics and values in the words that a person would use."""

from datetime import date
from enum import StrEnum

from ajar.core.nouns.fact import Finding, State
from ajar.core.nouns.role import Bound, FactValue, Pay, PayKind, Period, Topic

TOPIC_WORDS: dict[Topic, str] = {
    Topic.TITLE: "Title",
    Topic.SEAT: "Seat",
    Topic.LEVEL: "Level",
    Topic.EMPLOYER: "Employer",
    Topic.FIRM: "Sender's firm",
    Topic.SIDE: "Sender",
    Topic.RECRUITER: "Name",
    Topic.EMAIL: "Mail",
    Topic.PHONE: "Phone",
    Topic.PAY: "Pay",
    Topic.EQUITY: "Equity",
    Topic.MODE: "Where one works",
    Topic.DAYS_IN: "Days in the office",
    Topic.PLACES: "Place",
    Topic.RELOCATION: "Relocation",
    Topic.EMPLOYMENT: "Contract",
    Topic.DURATION_MONTHS: "Duration",
    Topic.TRAVEL_PERCENT: "Travel",
    Topic.WHY_OPEN: "Why it is open",
    Topic.WHY_ME: "Why you",
    Topic.REPORTS: "People led",
    Topic.SKILLS: "Skills",
    Topic.VISA: "Right to work",
    Topic.FOUND_VIA: "Found you via",
    Topic.INTERVIEW_STEPS: "Interview rounds",
    Topic.INTERVIEW_TRAVEL: "Travel to interview",
    Topic.DEADLINE: "Answer by",
    Topic.START_ON: "Start",
    Topic.INDUSTRY: "Industry",
}
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
_PERIOD_WORDS = {
    Period.YEAR: "",
    Period.MONTH: " a month",
    Period.WEEK: " a week",
    Period.DAY: " a day",
    Period.HOUR: " an hour",
}
_CHOICE_WORDS = {
    "in_house": "in-house",
    "onsite": "on site",
    "c_level": "C-level",
    "vp": "VP",
    "new_role": "new role",
    "old_application": "earlier contact",
    "linkedin": "LinkedIn",
    "github": "GitHub",
}


_NO_ARTICLE = ("where", "why", "found")
_NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def thing(topic: Topic) -> str:
    """Return what a topic is called in a sentence: "the seat", "where one works"."""
    words = TOPIC_WORDS[topic].lower()
    return words if words.startswith(_NO_ARTICLE) else f"the {words}"


def count_words(number: int) -> str:
    """Return up to twelve in words, more in figures."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else f"{number:,}"


def say_finding(finding: Finding) -> str:
    """Return what is known of a topic: both sides of a clash, a doubt as "?"."""
    match finding.state:
        case State.REFUSED:
            return "won't say"
        case State.CLASH:
            said = (say_value(finding.topic, fact.value) for fact in finding.facts)
            return " or ".join(dict.fromkeys(said)) + "?"
        case State.HEDGED:
            return f"{say_value(finding.topic, finding.best.value)}?"
        case State.KNOWN:
            return say_value(finding.topic, finding.best.value)


def say_value(topic: Topic, value: FactValue) -> str:
    """Return `value` as words: `$160-185k, base`, `25 %`, `on site`."""
    match value:
        case Pay():
            return say_pay(value)
        case tuple():
            return ", ".join(value)
        case date():
            return f"{value:%-d %B %Y}" if value.year >= 1000 else value.isoformat()
        case StrEnum():
            word = value.value
            return _CHOICE_WORDS.get(word, word.replace("_", " "))
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return _say_number(topic, figure(value))
        case str():
            return value


def figure(number: float) -> str:
    """Return a number as one says it: "25", or "more than 25"."""
    return number.heard if isinstance(number, Bound) else f"{number:g}"


def _say_number(topic: Topic, said: str) -> str:
    match topic:
        case Topic.TRAVEL_PERCENT:
            return f"{said} %"
        case Topic.DURATION_MONTHS:
            return f"{said} month" if said == "1" else f"{said} months"
        case Topic.DAYS_IN:
            return f"{said} a week"
        case _:
            return said


def say_pay(pay: Pay) -> str:
    """Return pay as one would write it; "not a figure" where no bound is said."""
    amount = _say_range(pay)
    if not amount:
        return "not a figure"
    period = _PERIOD_WORDS[pay.period] if pay.period else ""
    kind = f", {pay.kind.value}" if pay.kind in {PayKind.BASE, PayKind.TOTAL} else ""
    return f"{amount}{period}{kind}"


_ROUND = 500


def heard_below(pay: Pay) -> float | None:
    """Return the sum that pay was said to be under, None where it wasn't.

    What is heard on a call as "under 130" is kept as a sum one short of it.
    """
    if pay.min is not None or pay.max is None or (pay.max + 1) % _ROUND:
        return None
    return pay.max + 1


def _say_range(pay: Pay) -> str:
    sign, code = _sign(pay.currency)
    if pay.min is not None and pay.max is not None:
        if pay.min == pay.max:
            return f"{sign}{_short(pay.min)}{code}"
        low, high = _short(pay.min), _short(pay.max)
        if low.endswith("k") and high.endswith("k"):
            low = low[:-1]
        return f"{sign}{low}-{high}{code}"
    below = heard_below(pay)
    if below is not None:
        return f"under {sign}{_short(below)}{code}"
    if pay.max is not None:
        return f"up to {sign}{_short(pay.max)}{code}"
    if pay.min is not None:
        return f"from {sign}{_short(pay.min)}{code}"
    return ""


def _sign(currency: str | None) -> tuple[str, str]:
    if currency is None:
        return "", ""
    sign = SIGNS.get(currency)
    return (sign, "") if sign else ("", f" {currency}")


def _short(amount: float) -> str:
    if amount >= 10_000 and amount % 100 == 0:
        return f"{amount / 1000:,.6g}k"
    return f"{amount:,.2f}".removesuffix(".00")
