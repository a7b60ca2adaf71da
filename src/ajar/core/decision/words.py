"""Say what is wanted and what speaks against it, in plain words."""

from functools import cache

from ajar.core.decision.gist import ELSEWHERE
from ajar.core.decision.pay import yearly_base
from ajar.core.decision.place import is_judged_away, is_placed, name_place
from ajar.core.nouns.preferences import (
    Avoids,
    Criterion,
    Firmness,
    Floor,
    Is,
    Mentions,
    Near,
    OneOf,
    Within,
)
from ajar.core.nouns.role import FactValue, Pay, Period, Topic
from ajar.core.nouns.wording import SIGNS, figure, say_pay
from ajar.core.tables import load_rows

_NOUN = 2
_THOUSAND = 1000
_ROUGH = 10_000

_COUNTS = {
    Topic.TRAVEL_PERCENT: "travel is {} %",
    Topic.DAYS_IN: "it takes {} days a week in the office",
    Topic.REPORTS: "it leads {} people",
    Topic.DURATION_MONTHS: "it lasts {} months",
    Topic.INTERVIEW_STEPS: "there are {} interview rounds",
}
_HOLDS = {
    Topic.TITLE: "about {}",
    Topic.EMPLOYER: "at {}",
    Topic.FIRM: "from {}",
    Topic.INDUSTRY: "in {}",
    Topic.SKILLS: "about {}",
}
_YES_NO = {
    (Topic.EQUITY, True): "there is equity",
    (Topic.EQUITY, False): "there is no equity",
    (Topic.RELOCATION, True): "a move comes with it",
    (Topic.RELOCATION, False): "it asks for no move",
    (Topic.INTERVIEW_TRAVEL, True): "the interviews ask for travel",
    (Topic.INTERVIEW_TRAVEL, False): "the interviews ask for no travel",
}


def sentence(clause: str) -> str:
    """Return `clause` with a capital and a full stop."""
    return f"{clause[:1].upper()}{clause[1:]}."


def any_of(words: tuple[str, ...] | list[str]) -> str:
    """Return `words` joined by commas and "or"."""
    return _listed(list(words), "or")


def all_of(words: tuple[str, ...] | list[str]) -> str:
    """Return `words` joined by commas and "and"."""
    return _listed(list(words), "and")


def _listed(words: list[str], last: str) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def money(amount: float, currency: str) -> str:
    """Return one sum as one would write it: `$130k`."""
    sign = SIGNS.get(currency, "")
    code = f" {currency}" if currency and not sign else ""
    if amount >= _THOUSAND and not amount % 100:
        return f"{sign}{amount / _THOUSAND:g}k{code}"
    return f"{sign}{amount:,.0f}{code}"


@cache
def _phrases() -> dict[tuple[str, str], str]:
    rows = load_rows("phrases.tsv")
    return {(topic, value): words for topic, value, words in rows}


@cache
def _nouns() -> dict[str, str]:
    return {row[0]: row[_NOUN] for row in load_rows("questions.tsv")}


def noun(topic: Topic) -> str:
    """Return `topic` as a noun: "the pay"."""
    return _nouns()[topic.value]


def phrase(topic: Topic, value: FactValue) -> str:
    """Return a choice's value as it follows "it is": "a management seat"."""
    return _phrases().get((topic.value, str(value)), str(value))


def phrases(topic: Topic, values: tuple[str, ...]) -> str:
    """Return several values: "a lead or a management seat"."""
    said = [phrase(topic, value) for value in values]
    lasts = {words.rpartition(" ")[2] for words in said}
    if len(said) > 1 and len(lasts) == 1 and all(" " in words for words in said):
        return f"{any_of([w.rpartition(' ')[0] for w in said])} {lasts.pop()}"
    return any_of(said)


def near_words(near: Near) -> str:
    """Return "near Irvine", or "in Germany" where no distance is given."""
    places = near.places or ((near.home,) if near.home else ())
    return f"near {any_of(places)}" if near.km else f"in {any_of(places)}"


def wanted_words(criterion: Criterion) -> str:
    """Return what is wanted as a clause: "the base is at least $130k"."""
    topic = criterion.topic
    match criterion.wanted:
        case OneOf(values):
            return f"it is {phrases(topic, values)}"
        case Floor(amount, currency):
            return f"the base is at least {money(amount, currency)}"
        case Within(least, most) if topic is Topic.TRAVEL_PERCENT:
            return _travel_words(least, most)
        case Within(least, most):
            return _COUNTS[topic].format(_bounds(least, most))
        case Near() as near:
            return f"it is {near_words(near)}"
        case Is(wanted):
            return _YES_NO[topic, wanted]
        case Mentions(words):
            return f"it is {_HOLDS[topic].format(any_of(words))}"
        case Avoids(words):
            return f"it isn't {_HOLDS[topic].format(any_of(words))}"


def _travel_words(least: float | None, most: float | None) -> str:
    if least is None and most is not None:
        return f"travel stays at or under {most:g} %"
    return f"travel is {_bounds(least, most)} %"


def _bounds(least: float | None, most: float | None) -> str:
    if least is not None and most is not None:
        return f"{least:g} to {most:g}"
    return f"at most {most:g}" if most is not None else f"at least {least or 0:g}"


def breaking_words(criterion: Criterion) -> str:
    """Return what makes a no of it: "travel over 25 % makes it a no"."""
    topic = criterion.topic
    match criterion.wanted:
        case OneOf(values):
            return f"anything but {phrases(topic, values)} makes it a no"
        case Floor(amount, currency):
            return f"a base under {money(amount, currency)} makes it a no"
        case Within(None, most) if topic is Topic.TRAVEL_PERCENT and most is not None:
            return f"travel over {most:g} % makes it a no"
        case Near() as near:
            return f"a place that isn't {near_words(near)} makes it a no"
        case Avoids(words):
            return f"if it is {_HOLDS[topic].format(any_of(words))}, it is a no"
        case Within() | Is() | Mentions():
            return f"unless {wanted_words(criterion)}, it is a no"


def _reproach(criterion: Criterion) -> str:
    if criterion.is_assumed:
        return "most would rather have"
    return (
        "you want" if criterion.firmness is Firmness.MUST else "you would rather have"
    )


def value_words(topic: Topic, value: FactValue) -> str:
    """Return what is said of a topic as a clause: "travel is 40 %"."""
    match value:
        case Pay():
            return f"the pay is {say_pay(value)}"
        case bool() if (topic, value) in _YES_NO:
            return _YES_NO[topic, value]
        case int() | float() if topic in _COUNTS:
            return _COUNTS[topic].format(figure(value))
        case tuple() if value == ELSEWHERE:
            return "it is elsewhere"
        case tuple() if topic is Topic.PLACES:
            towns = [name_place(v) if is_judged_away(v) else v for v in value]
            return f"it is in {all_of(towns)}"
        case tuple():
            return f"it is {_HOLDS[topic].format(all_of(value))}"
        case _ if topic in _HOLDS:
            return f"it is {_HOLDS[topic].format(value)}"
        case _:
            return f"it is {phrase(topic, value)}"


def against_words(criterion: Criterion, value: FactValue) -> str:
    """Return why `value` doesn't do, as a sentence without its full stop."""
    said = value_words(criterion.topic, value)
    match criterion.wanted:
        case OneOf(values):
            wanted = phrases(criterion.topic, values)
            return f"{said}; {_reproach(criterion)} {wanted}"
        case Within(least, most):
            return f"{said}; you say {_bounds(least, most)}"
        case Floor() as floor if isinstance(value, Pay):
            return f"{said}, {under_floor(floor, value)}"
        case Near() as near:
            return f"{said}, not {near_words(near)}"
        case Avoids():
            return f"{said}, which you ruled out"
        case Mentions(words):
            return f"{said}; you look for {any_of(words)}"
        case Is() | Floor():
            return f"{said}, which you {_dislike(criterion)}"


def doubt_words(criterion: Criterion, value: FactValue) -> str:
    """Return why `value` may not do: a town's name may be several's, or nobody's."""
    if isinstance(criterion.wanted, Near):
        said, wanted = value_words(criterion.topic, value), near_words(criterion.wanted)
        if isinstance(value, tuple) and not any(is_placed(town) for town in value):
            return f"{said}; whether that is {wanted} isn't known"
        return f"{said}, perhaps {wanted}"
    return against_words(criterion, value)


def _dislike(criterion: Criterion) -> str:
    is_limit = criterion.firmness is Firmness.MUST
    return "don't want" if is_limit else "would rather not have"


def under_floor(floor: Floor, pay: Pay) -> str:
    """Return how `pay` compares with `floor`: "$4k under your floor"."""
    amount = floor.amount_in(pay.currency)
    yearly = yearly_base(pay, amount) if amount is not None else None
    if amount is None or yearly is None:
        own = money(floor.amount, floor.currency)
        if amount is None and pay.currency:
            theirs, ours = (SIGNS.get(c, c) for c in (pay.currency, floor.currency))
            return f"in {theirs}; your floor is in {ours}: not compared"
        return f"which says nothing of your floor of {own}"
    # Whose currency isn't said may be in any: what is compared has none either.
    currency = pay.currency or ""
    top = yearly.low if yearly.high is None else yearly.high
    bottom = yearly.high if yearly.low is None else yearly.low
    yearly_words = "" if pay.period in {None, Period.YEAR} else _a_year(top, currency)
    if top is not None and amount - top == 1:
        return f"{yearly_words}under your floor"
    if top is not None and top < amount and yearly.high is not None:
        return f"{yearly_words}{_gap(amount - top, currency)} under your floor"
    if yearly.low is not None and bottom is not None and bottom >= amount:
        over = bottom - amount
        gap = f"{_gap(over, currency)} over" if over else "right at"
        return f"{yearly_words}{gap} your floor"
    own = money(amount, currency or floor.currency)
    return f"{yearly_words}and your floor is {own}"


def _a_year(amount: float | None, currency: str) -> str:
    return f"about {money(round(amount or 0.0, -3), currency)} a year, "


def _gap(amount: float, currency: str) -> str:
    return money(round(amount, -3 if amount >= _ROUGH else 0), currency)
