"""Preferences as plain JSON values, for rows and exports."""

from dataclasses import replace
from datetime import date

from ajar.core.errors import RequestError
from ajar.core.nouns.preferences import (
    DEFAULTS,
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
    Silence,
    Situation,
    Wanted,
    Within,
)
from ajar.core.nouns.role import Topic
from ajar.core.nouns.wire import Wire


def preferences_to_wire(preferences: Preferences) -> dict[str, Wire]:
    """Return `preferences` as JSON knows them; dates are ISO 8601."""
    not_now, since = preferences.not_now, preferences.since
    return {
        "criteria": [_criterion_to_wire(c) for c in preferences.criteria],
        "situation": preferences.situation.value,
        "confidential": preferences.confidential,
        "not_now": None if not_now is None else _not_now_to_wire(not_now),
        "since": None if since is None else since.isoformat(),
    }


def _not_now_to_wire(not_now: NotNow) -> Wire:
    return {"reason": not_now.reason, "until": not_now.until.isoformat()}


def _criterion_to_wire(criterion: Criterion) -> Wire:
    return {
        "topic": criterion.topic.value,
        "wanted": _wanted_to_wire(criterion.wanted),
        "firmness": criterion.firmness.value,
        "weight": criterion.weight,
        "silence": criterion.silence and criterion.silence.value,
        "assumed": criterion.is_assumed,
    }


def _wanted_to_wire(wanted: Wanted) -> Wire:
    match wanted:
        case OneOf(values):
            return {"is": "one_of", "values": list(values)}
        case Mentions(words):
            return {"is": "mentions", "words": list(words)}
        case Avoids(words):
            return {"is": "avoids", "words": list(words)}
        case Within(least, most):
            return {"is": "within", "least": least, "most": most}
        case Floor(amount, currency, also):
            others: list[Wire] = [[other, floor] for other, floor in also]
            return {
                "is": "floor",
                "amount": amount,
                "currency": currency,
                "also": others,
            }
        case Near(places, home, km):
            return {"is": "near", "places": list(places), "home": home, "km": km}
        case Is(value):
            return {"is": "is", "wanted": value}


def preferences_from_wire(wire: Wire) -> Preferences:
    """Return what `preferences_to_wire` wrote; RequestError if it is none of ours."""
    try:
        return _preferences(_object(wire))
    except (KeyError, TypeError, ValueError) as error:
        message = f"These are no preferences that Ajar knows: {error}"
        raise RequestError(message, "`ajar consider` shows them.") from error


def _preferences(wire: dict[str, Wire]) -> Preferences:
    not_now, since = wire["not_now"], wire["since"]
    return Preferences(
        tuple(_criterion(_object(c)) for c in _list(wire["criteria"])),
        Situation(str(wire["situation"])),
        bool(wire["confidential"]),
        _not_now(_object(not_now)) if not_now else None,
        date.fromisoformat(str(since)) if since else None,
    )


def _not_now(wire: dict[str, Wire]) -> NotNow:
    return NotNow(str(wire["reason"]), date.fromisoformat(str(wire["until"])))


def _criterion(wire: dict[str, Wire]) -> Criterion:
    silence = wire["silence"]
    said = Criterion(
        Topic(str(wire["topic"])),
        _wanted(_object(wire["wanted"])),
        Firmness(str(wire["firmness"])),
        int(str(wire["weight"])),
        Silence(str(silence)) if silence else None,
    )
    usual = replace(said, is_assumed=True)
    # Before it was written down, what is just as usual had hardly been said.
    is_assumed = wire.get("assumed", usual in DEFAULTS.criteria)
    return usual if is_assumed is True else said


def _wanted(wire: dict[str, Wire]) -> Wanted:
    match wire["is"]:
        case "one_of":
            return OneOf(_words(wire["values"]))
        case "mentions":
            return Mentions(_words(wire["words"]))
        case "avoids":
            return Avoids(_words(wire["words"]))
        case "within":
            return Within(_number(wire["least"]), _number(wire["most"]))
        case "floor":
            also = tuple(_other_floor(_list(pair)) for pair in _list(wire["also"]))
            return Floor(float(str(wire["amount"])), str(wire["currency"]), also)
        case "near":
            km = _number(wire["km"])
            return Near(_words(wire["places"]), str(wire["home"]), km)
        case "is":
            return Is(bool(wire["wanted"]))
        case other:
            message = f"{other!r} is nothing one can want"
            raise ValueError(message)


def _other_floor(pair: list[Wire]) -> tuple[str, float]:
    return str(pair[0]), float(str(pair[1]))


def _object(wire: Wire) -> dict[str, Wire]:
    if not isinstance(wire, dict):
        message = f"{wire!r} is no object"
        raise TypeError(message)
    return wire


def _list(wire: Wire) -> list[Wire]:
    if not isinstance(wire, list):
        message = f"{wire!r} is no list"
        raise TypeError(message)
    return wire


def _words(wire: Wire) -> tuple[str, ...]:
    return tuple(str(word) for word in _list(wire))


def _number(wire: Wire) -> float | None:
    return None if wire is None else float(str(wire))
