"""Read what a user would consider as they type it: `pay=120k:must`."""

import re
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from ajar.core.decision.currency import ELSEWHERE
from ajar.core.decision.spots import find_spot
from ajar.core.errors import RequestError
from ajar.core.nouns.preferences import (
    Avoids,
    Criterion,
    Firmness,
    Floor,
    Is,
    Mentions,
    Near,
    NotNow,
    OneOf,
    Preferences,
    Situation,
    Wanted,
    Within,
)
from ajar.core.nouns.role import (
    Employment,
    Level,
    Mode,
    Seat,
    Side,
    Topic,
    Visa,
    WhyOpen,
)

Chosen = TypeVar("Chosen", bound=StrEnum)

CHOICES: dict[Topic, type[StrEnum]] = {
    Topic.SEAT: Seat,
    Topic.LEVEL: Level,
    Topic.SIDE: Side,
    Topic.MODE: Mode,
    Topic.EMPLOYMENT: Employment,
    Topic.WHY_OPEN: WhyOpen,
    Topic.VISA: Visa,
}
NAMES = {
    "seat": Topic.SEAT,
    "level": Topic.LEVEL,
    "side": Topic.SIDE,
    "mode": Topic.MODE,
    "contract": Topic.EMPLOYMENT,
    "employment": Topic.EMPLOYMENT,
    "why_open": Topic.WHY_OPEN,
    "visa": Topic.VISA,
    "pay": Topic.PAY,
    "floor": Topic.PAY,
    "place": Topic.PLACES,
    "places": Topic.PLACES,
    "travel": Topic.TRAVEL_PERCENT,
    "days_in": Topic.DAYS_IN,
    "reports": Topic.REPORTS,
    "months": Topic.DURATION_MONTHS,
    "rounds": Topic.INTERVIEW_STEPS,
    "equity": Topic.EQUITY,
    "relocation": Topic.RELOCATION,
    "title": Topic.TITLE,
    "industry": Topic.INDUSTRY,
    "employer": Topic.EMPLOYER,
    "firm": Topic.FIRM,
    "skills": Topic.SKILLS,
}
AT_LEAST = frozenset({Topic.REPORTS, Topic.DURATION_MONTHS})
HINT = (
    "Say it as NAME=VALUE, firmness behind a colon: seat=manager:must, pay=120k:must, "
    "travel=25, place=Irvine within 40 km, mode=remote,hybrid, contract=permanent, "
    "industry=not tobacco, situation=open, confidential=yes, "
    "not_now=notice until 2027-03-01. NAME= takes it back."
)
_SETTING = re.compile(
    r"\s*(?P<name>[a-z_]{2,20})\s*=\s*(?P<value>[^:]*?)"
    r"\s*(?::\s*(?P<firmness>[a-z]+)\s*(?P<weight>[1-9])?)?\s*",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"(?P<sign>[$€£])?\s*(?P<amount>\d[\d,.]*)\s*(?P<k>k)?\s*(?P<code>[a-z]{3})?",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\s{0,9}pay\s{0,9}=\s{0,9}\d[\d,.]{0,20}\s?k?\s{0,9}(?::.{0,20})?", re.IGNORECASE
)
_SHORTEST_TOWN = 2  # letters; so many are a state's code
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP"}
_NEAR = re.compile(r"(?P<places>.*?)(?:\s+within\s+(?P<km>\d+)\s*km)?", re.IGNORECASE)
_UNTIL = re.compile(r"(?P<reason>.+?)\s+until\s+(?P<until>\d{4}-\d\d-\d\d)", re.I)
_ANY = frozenset({"named", "known", "any", "disclosed", "yes", "no"})
"""What says of a firm or a title only that there is one."""

_YES, _NO = frozenset({"yes", "on", "true"}), frozenset({"no", "off", "false"})


def apply_setting(
    preferences: Preferences, text: str, today: date, currency: str = ELSEWHERE
) -> Preferences:
    """Return `preferences` with the one setting in `text`; RequestError says how.

    `currency` is that of a floor that names none, where none was set before.

    A topic that is set replaces all that was said of it. Without a firmness it is a
    wish ("rather"), or as firm as it was. An empty value takes it back.
    """
    match = _SETTING.fullmatch(text)
    if match is None:
        raise _refusal(f"{text!r} is no setting.")
    name, value = match["name"].lower(), match["value"].strip()
    since = replace(preferences, since=today)
    match name:
        case "situation":
            return replace(since, situation=_member(Situation, value))
        case "confidential":
            return replace(since, confidential=_is_yes(value))
        case "not_now":
            return replace(since, not_now=_not_now(value) if value else None)
    topic = NAMES.get(name)
    if topic is None:
        raise _refusal(f"There is no {name!r} to set.")
    if not value:
        return since.without(topic)
    before = preferences.on(topic)
    firmness = _firmness(match["firmness"], before)
    weight = int(match["weight"] or (before[0].weight if before else 4))
    wanted = _wanted(topic, value, before, currency)
    return since.with_criteria(Criterion(topic, wanted, firmness, weight), since=today)


def is_bare_floor(setting: str) -> bool:
    """Say whether `setting` is a floor that names no currency: "pay=95k:must"."""
    return _BARE.fullmatch(setting) is not None


def _refusal(message: str) -> RequestError:
    return RequestError(message, HINT)


def _firmness(said: str | None, before: tuple[Criterion, ...]) -> Firmness:
    if said is None:
        return before[0].firmness if before else Firmness.RATHER
    return _member(Firmness, said)


def _member(kind: type[Chosen], value: str) -> Chosen:
    word = value.strip().lower().replace("-", "_").replace(" ", "_")
    try:
        return kind(word)
    except ValueError as error:
        allowed = ", ".join(member.value for member in kind)
        message = f"{value!r} is not one of {allowed}."
        raise _refusal(message) from error


def _is_yes(value: str) -> bool:
    word = value.lower()
    if word not in _YES | _NO:
        raise _refusal(f"{value!r} is neither yes nor no.")
    return word in _YES


def _not_now(value: str) -> NotNow:
    match = _UNTIL.fullmatch(value)
    try:
        until = date.fromisoformat(match["until"]) if match else None
    except ValueError:
        until = None
    if match is None or until is None:
        lacks = "no reason" if _is_day(value) else "no reason and day"
        raise _refusal(f"{value!r} names {lacks}.")
    return NotNow(match["reason"], until)


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _wanted(
    topic: Topic, value: str, before: tuple[Criterion, ...], currency: str
) -> Wanted:
    if topic in CHOICES:
        return OneOf(tuple(_member(CHOICES[topic], v) for v in value.split(",")))
    match topic:
        case Topic.PAY:
            return _floor(value, before, currency)
        case Topic.PLACES:
            return _near(value)
        case Topic.EQUITY | Topic.RELOCATION:
            return Is(_is_yes(value))
        case Topic.TITLE | Topic.INDUSTRY | Topic.EMPLOYER | Topic.FIRM | Topic.SKILLS:
            return _texts(value)
        case _:
            return _within(topic, value)


def _floor(value: str, before: tuple[Criterion, ...], currency: str) -> Floor:
    match = _MONEY.fullmatch(value)
    if match is None:
        raise _refusal(f"{value!r} is no amount a year.")
    digits = match["amount"].replace(",", "")
    try:
        amount = float(digits) * (1000 if match["k"] else 1)
    except ValueError as error:
        message = f"{value!r} is no amount a year."
        raise _refusal(message) from error
    known = next((c.wanted for c in before if isinstance(c.wanted, Floor)), None)
    said = match["code"] or _SIGNS.get(match["sign"] or "", "")
    return Floor(amount, said.upper() or (known.currency if known else currency))


def _near(value: str) -> Near:
    match = _NEAR.fullmatch(value)
    words = match["places"] if match else value
    places = tuple(place for part in words.split(";") for place in _places(part))
    km = float(match["km"]) if match and match["km"] else None
    return Near(places, places[0] if km and places else "", km)


def _places(words: str) -> list[str]:
    """Return the places in `words`: "Lyon, Geneva" are two, "Irvine, CA" is one."""
    found: list[str] = []
    for part in filter(None, map(str.strip, words.split(","))):
        if part.lower() in {"remote", "anywhere"}:
            problem = f"{part!r} is no place."
            raise RequestError(problem, "Say where you work with mode=remote,hybrid.")
        is_town = find_spot(part).towns and len(part) > _SHORTEST_TOWN
        if found and not is_town:
            found[-1] = f"{found[-1]}, {part}"
        else:
            found.append(part)
    return found


def _texts(value: str) -> Mentions | Avoids:
    is_not = value.lower().startswith("not ")
    words = value[4:] if is_not else value
    if words.strip().lower() in _ANY:
        problem = f"{value!r} names none; that one is named is no limit to set."
        raise RequestError(problem, "Say which, as in employer=Kestrel, Heron.")
    parts = tuple(part.strip().lower() for part in words.split(",") if part.strip())
    return Avoids(parts) if is_not else Mentions(parts)


def _within(topic: Topic, value: str) -> Within:
    low, _, high = value.replace("%", "").partition("-")
    try:
        bounds = [float(part) for part in (low, high) if part.strip()]
    except ValueError as error:
        message = f"{value!r} is no number."
        raise _refusal(message) from error
    if len(bounds) == 2:
        return Within(bounds[0], bounds[1])
    if not bounds:
        raise _refusal(f"{value!r} is no number.")
    return Within(least=bounds[0]) if topic in AT_LEAST else Within(most=bounds[0])
