"""Give a no its one reason, in the user's words, as a clause after a colon."""

import re
from collections.abc import Collection
from functools import cache
from typing import TypeGuard

from ajar.core.answer.grammar import counted, listed
from ajar.core.answer.wants import place_words
from ajar.core.decision.place import name_place
from ajar.core.decision.words import noun
from ajar.core.nouns.fact import Findings, State
from ajar.core.nouns.preferences import (
    Avoids,
    Criterion,
    Firmness,
    Floor,
    Preferences,
    Within,
)
from ajar.core.nouns.role import (
    Bound,
    Employment,
    FactValue,
    Mode,
    Pay,
    PayKind,
    Period,
    Topic,
)
from ajar.core.nouns.verdict import Ground, Stance, Verdict
from ajar.core.tables import load_rows

_DECIDING = (Stance.AGAINST, Stance.REFUSED, Stance.DOUBTED, Stance.UNMET)
_FULL_WEEK = 5
_MOST_PLACES = 1
_ANY = "any"
_FIXED = "fixed"
_SAID = "said"
_ONSITE_THERE = "onsite_there"
_YEAR = 12
_SHARE = re.compile(r"\b(?:half|third|quarter|fifth)\b")
_BARE = re.compile(r"[^\W\d_][\w'’-]{1,30}(?: [\w'’-]{1,30}){0,3}")
_CLAUSE = re.compile(
    r"\A(?:i|we|it|there|they|he|she|you|until|till|in|on|at|after|before|not|no|nothing"
    r"|too|still|already|only|just|because|since)\b|(?:'|’)(?:m|s|re|ve|ll|d)\b"
    r"|\b(?:is|are|am|was|were|be|has|have|had|will|would|can|must|need\w*|want\w*"
    r"|vests?|ends?|starts?|begins?|comes?|runs?|goes|lasts?|pays?|expects?|due)\b",
    re.IGNORECASE,
)
_DETERMINED = ("my ", "our ", "a ", "an ", "the ", "this ", "that ", "some ", "two ")
_ACTION = re.compile(
    r"\w{2,20}ing\b(?! (?:period|season|date|schedule))", re.IGNORECASE
)
_RATES = frozenset({Period.HOUR, Period.DAY, Period.WEEK})


@cache
def _rows() -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for topic, kind, words in load_rows("answer_reasons.tsv"):
        found.setdefault((topic, kind), []).append(words)
    return found


def deciding(verdict: Verdict) -> Ground | None:
    """Return the reason that decides a no, the weightiest; None where none is said.

    What suits as well is none: there, wishes shut each other out.
    """
    suits = {g.topic for g in verdict.reasons if g.stance is Stance.SUITS}
    for stance in _DECIDING:
        for ground in verdict.reasons:
            if ground.stance is stance and ground.topic not in suits:
                return ground
    return None


def reason_words(
    ground: Ground,
    findings: Findings,
    preferences: Preferences,
    unmet: Collection[Topic] = (),
) -> str:
    """Return the reason: "40% travel is more than I'd do"; "" for a topic without.

    `unmet` are other topics that miss a wish: work on site is said with its place.
    """
    topic = ground.topic
    if ground.stance is Stance.REFUSED:
        own = _rows().get((topic.value, "refused"), [])
        return next(iter(own), f"I'd need to know {noun(topic)} first")
    places = _places(topic, _plain_value(findings, topic))
    if topic in findings and _is_in_words(findings, topic):
        places.pop("value", None)
    kinds = [reason_kind(topic, findings, preferences), _ANY]
    if kinds[0] == Mode.ONSITE and Topic.PLACES in unmet:
        kinds.insert(0, _ONSITE_THERE)
        places |= _places(Topic.PLACES, _plain_value(findings, Topic.PLACES))
    months = _plain_value(findings, Topic.DURATION_MONTHS)
    if _is_figure(months) and _says_kind(findings):
        kinds.insert(0, _SAID)
        places["months"] = counted(months, "month", "months")
    for kind in kinds:
        for words in _rows().get((topic.value, kind), ()):
            filled = _fill(words, places)
            if filled:
                return filled
    return ""


def one_place(findings: Findings) -> str:
    """Return where the work is, "" where that isn't said or is not one place."""
    told = _plain_value(findings, Topic.PLACES)
    return _places(Topic.PLACES, told).get("place", "")


def excuse(words: str) -> str:
    """Return why it is not now as it goes on after a comma, "" where nothing is said.

    A few words without a verb, as "inspection", make no sentence of their own.
    """
    if not words or not _BARE.fullmatch(words) or _CLAUSE.search(words):
        return f"for one reason: {words}" if words else ""
    is_plain = words.casefold().startswith(_DETERMINED) or _ACTION.match(words)
    return f"because of {words}" if is_plain else f"because of the {words}"


def _is_in_words(findings: Findings, topic: Topic) -> bool:
    """Say whether a share was told in words: "a third" isn't thrown back as 33%."""
    return _SHARE.search(findings[topic].best.evidence.quote.lower()) is not None


def _says_kind(findings: Findings) -> bool:
    """Say whether the title has the kind of contract in it: "Summer intern"."""
    kind = str(_plain_value(findings, Topic.EMPLOYMENT))
    title = str(_plain_value(findings, Topic.TITLE)).lower()
    return kind.removesuffix("ship") in title


def _is_figure(value: FactValue | None) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool | Bound)


def reason_kind(topic: Topic, findings: Findings, preferences: Preferences) -> str:
    """Return what is offered, or how it misses what is wanted, as tables name it."""
    value = _plain_value(findings, topic)
    if value is Employment.CONTRACT and _runs_a_year(findings):
        return _FIXED
    return _miss(topic, value, _criterion(preferences, topic))


def _runs_a_year(findings: Findings) -> bool:
    """Say whether it lasts so long that people call it a term, not a contract."""
    months = _plain_value(findings, Topic.DURATION_MONTHS)
    return isinstance(months, int | float) and months > _YEAR


def _plain_value(findings: Findings, topic: Topic) -> FactValue | None:
    """Return the value that is plainly said; office days tell of the mode."""
    finding = findings.get(topic)
    if finding and finding.state is State.KNOWN:
        return finding.best.value
    if topic is Topic.MODE and finding is None:
        return _mode(_plain_value(findings, Topic.DAYS_IN))
    return None


def _mode(days: FactValue | None) -> Mode | None:
    if not isinstance(days, int | float):
        return None
    if not days:
        return Mode.REMOTE
    return Mode.ONSITE if days >= _FULL_WEEK else Mode.HYBRID


def _criterion(preferences: Preferences, topic: Topic) -> Criterion | None:
    criteria = [c for c in preferences.on(topic) if c.firmness is not Firmness.OPEN]
    criteria.sort(key=lambda criterion: criterion.firmness is not Firmness.MUST)
    return next(iter(criteria), None)


def _miss(topic: Topic, value: FactValue | None, criterion: Criterion | None) -> str:
    """Return what is offered, or how it misses what is wanted, as the table has it."""
    wanted = criterion.wanted if criterion else None
    match wanted:
        case Floor():
            return "under"
        case Avoids():
            return "not"
        case Within(least, most):
            return _bound(value, least, most)
        case _ if isinstance(value, bool):
            return str(value).lower()
        case _ if topic is Topic.PLACES or value is None:
            return _ANY
        case _:
            return str(value)


def _bound(value: FactValue | None, least: float | None, most: float | None) -> str:
    if not isinstance(value, int | float):
        return _ANY if least is not None and most is not None else _open(least)
    if most is not None and value > most:
        return "over"
    return "under" if least is not None and value < least else _ANY


def _open(least: float | None) -> str:
    return "over" if least is None else "under"


def _places(topic: Topic, value: FactValue | None) -> dict[str, str]:
    """Return what the places of a row may be filled with."""
    match value:
        case Pay():
            return {"pay": _pay_word(value)}
        case tuple() if topic is Topic.PLACES and 0 < len(value) <= _MOST_PLACES:
            return {"place": listed([place_words(name_place(one)) for one in value])}
        case int() | float() if _is_figure(value):
            return {
                "value": f"{value:g}",
                "days": counted(value, "day", "days"),
                "rounds": counted(value, "round", "rounds"),
                "pay": "pay",
            }
        case _:
            return {"pay": "pay"}


def _pay_word(pay: Pay) -> str:
    if pay.kind is PayKind.RATE or pay.period in _RATES:
        return "rate"
    return "total pay" if pay.kind is PayKind.TOTAL else "base"


def _fill(words: str, places: dict[str, str]) -> str:
    try:
        return words.format_map(places)
    except KeyError:
        return ""
