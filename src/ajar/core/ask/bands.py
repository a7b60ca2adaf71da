"""Put the options of a topic into a few answers that one may hear."""

from functools import cache
from itertools import groupby
from typing import NamedTuple

from ajar.core.decision.facet import Facet, Option
from ajar.core.decision.gist import ELSEWHERE, OTHER
from ajar.core.decision.words import any_of, money, near_words
from ajar.core.nouns.preferences import Avoids, Mentions, Near, Within
from ajar.core.nouns.role import Bound, FactValue, Pay, Topic
from ajar.core.tables import load_rows

MOST_REPLIES = 5
_MOST_SPOKEN = MOST_REPLIES - 1
_UNITS = {
    Topic.TRAVEL_PERCENT: " %",
    Topic.DAYS_IN: " days",
    Topic.DURATION_MONTHS: " months",
}


class Band(NamedTuple):
    """An answer one may hear, a value to note for it, the options it stands for."""

    words: str
    value: FactValue
    options: tuple[int, ...]


def bands(facet: Facet) -> list[Band]:
    """Return the answers to `facet`, *won't say* left out; four at most."""
    spoken = [(at, o) for at, o in enumerate(facet.options) if o.met is not None]
    if facet.by_value:
        found = _by_value(facet, spoken)
    elif isinstance(spoken[0][1].value, Pay) or _is_number(spoken[0][1].value):
        found = _by_size(facet, spoken)
    else:
        found = _by_text(facet, spoken)
    return found[:_MOST_SPOKEN]


def _is_number(value: FactValue | None) -> bool:
    return isinstance(value, int | float)


Spoken = list[tuple[int, Option]]


def _by_value(facet: Facet, spoken: Spoken) -> list[Band]:
    """Return each value; where they are many, the rare ones of equal worth as one."""
    order = {value: at for at, value in enumerate(_heard_as(facet.topic))}
    ranked = sorted(spoken, key=lambda each: order[str(each[1].value).lower()])
    if len(ranked) <= _MOST_SPOKEN:
        return [_joined(facet, [each]) for each in ranked]
    ranked.sort(key=lambda each: (-each[1].points, each[1].breaks))
    groups = [
        list(group)
        for _, group in groupby(
            ranked, key=lambda each: (each[1].points, each[1].breaks)
        )
    ]
    while len(groups) < _MOST_SPOKEN:
        groups = _with_one_apart(facet, groups)
    return [_joined(facet, group) for group in groups]


def _with_one_apart(facet: Facet, groups: list[Spoken]) -> list[Spoken]:
    """Return `groups`, of the largest its most usual value by itself before the rest.

    What is noted for a group is one value of it: fewer are so noted wrongly.
    """
    largest = max(groups, key=len)
    at = groups.index(largest)
    usual = max(largest, key=lambda each: facet.usual[each[0]])
    rest = [each for each in largest if each is not usual]
    return [*groups[:at], [usual], rest, *groups[at + 1 :]]


def _joined(facet: Facet, group: Spoken) -> Band:
    words = "something else"
    if len(group) <= 2 or all(all(option.met or ()) for _, option in group):
        words = any_of([_value_words(facet.topic, option.value) for _, option in group])
    usual = max(group, key=lambda each: facet.usual[each[0]])
    return Band(words, _noted(usual[1].value), tuple(at for at, _ in group))


@cache
def _heard_as(topic: Topic) -> dict[str, str]:
    """Return the words of each value of `topic`, in the order to show them."""
    rows = load_rows("replies.tsv")
    return {value: words for row_topic, value, words in rows if row_topic == topic}


def _noted(value: FactValue | None) -> FactValue:
    return OTHER if value is None else value


def _value_words(topic: Topic, value: FactValue | None) -> str:
    return _heard_as(topic)[str(value).lower()]


def _by_size(facet: Facet, spoken: Spoken) -> list[Band]:
    """Return bands from the least to the most."""
    ordered = sorted(spoken, key=lambda each: _size(each[1].value))
    values = [_noted(option.value) for _, option in ordered]
    return [_sized(facet, values, place, at) for place, (at, _) in enumerate(ordered)]


def _sized(facet: Facet, values: list[FactValue], place: int, at: int) -> Band:
    value = values[place]
    if isinstance(value, Pay):
        return Band(_pay_words(value), value, (at,))
    is_met = all(facet.options[at].met or ())
    heard = _two_sided(facet, is_met=is_met) or _one_sided(values, place)
    noted = Bound(_size(value), heard) if _size(value) else value
    return Band(f"{heard}{_UNITS.get(facet.topic, '')}", noted, (at,))


def _size(value: FactValue | None) -> float:
    if isinstance(value, Pay):
        return value.min or 0.0
    return float(value) if isinstance(value, int | float) else 0.0


def _two_sided(facet: Facet, *, is_met: bool) -> str:
    """Return "6 to 12", or what is neither; "" where there is but one side."""
    if not _has_two_sides(facet):
        return ""
    wanted = facet.criteria[0].wanted
    assert isinstance(wanted, Within)  # noqa: S101 (numbers have nothing else)
    least, most = f"{wanted.least:g}", f"{wanted.most:g}"
    return f"{least} to {most}" if is_met else f"under {least} or over {most}"


def _one_sided(values: list[FactValue], place: int) -> str:
    low = _size(values[place])
    if place == len(values) - 1:
        return f"more than {low - 1:g}"
    high = _size(values[place + 1]) - 1
    return f"{low:g} to {high:g}" if place else f"at most {high:g}"


def _has_two_sides(facet: Facet) -> bool:
    return any(
        isinstance(c.wanted, Within) and None not in (c.wanted.least, c.wanted.most)
        for c in facet.criteria
    )


def _pay_words(pay: Pay) -> str:
    currency = pay.currency or ""
    if pay.min is None:
        return f"under {money((pay.max or 0) + 1, currency)}"
    if pay.max is None:
        return f"{money(pay.min, currency)} or more"
    return f"{money(pay.min, currency)} to {money(pay.max + 1, currency)}"


def _by_text(facet: Facet, spoken: Spoken) -> list[Band]:
    """Return what a text or a place may hold, of several criteria the last one met."""
    values = dict(_text_words(facet, option) for _, option in spoken)
    return [
        Band(words, value, facet.options_of(value)) for words, value in values.items()
    ]


def _text_words(facet: Facet, option: Option) -> tuple[str, FactValue]:
    met = [
        criterion.wanted
        for criterion, is_met in zip(facet.criteria, option.met or (), strict=True)
        if is_met
    ]
    match met[-1] if met else None:
        case Near() as near:
            return near_words(near), (near.places[0] if near.places else near.home,)
        case Mentions(words):
            return any_of(words), words[0]
        case Avoids():
            return "none you ruled out", OTHER
        case _:
            return _unmet_words(facet)


def _unmet_words(facet: Facet) -> tuple[str, FactValue]:
    """Return the words for what meets no criterion."""
    match facet.criteria[-1].wanted:
        case Near():
            return "elsewhere", ELSEWHERE
        case Avoids(words):
            return any_of(words), words[0]
        case _:
            return OTHER, OTHER
