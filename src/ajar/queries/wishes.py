"""Say preferences as the settings that would make them: what a form shows."""

from collections.abc import Mapping
from dataclasses import dataclass

from ajar.core.decision.settings import NAMES
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
from ajar.core.nouns.role import Topic
from ajar.core.nouns.wording import SIGNS

SETTINGS = (
    *("seat", "contract", "pay", "travel", "mode", "place"),
    *("level", "title", "industry", "employer", "firm", "skills"),
    *("days_in", "reports", "months", "rounds"),
    *("equity", "relocation", "why_open", "side", "visa"),
)
"""The topics a form asks for, each by the name of its setting."""

_NO_BOUND = 999


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of one topic as `apply_setting` reads it; "" is nothing."""

    said: str = ""
    firmness: str = Firmness.RATHER.value


@dataclass(frozen=True, slots=True)
class Wishes:
    """Preferences as text: a wish for each name of `SETTINGS`, and the rest."""

    topics: Mapping[str, Wish]
    situation: str = Situation.HAPPY.value
    confidential: bool = True
    not_now: str = ""


def wishes_of(preferences: Preferences) -> Wishes:
    """Return `preferences` as text; of two wishes on one topic the first."""
    not_now = preferences.not_now
    return Wishes(
        {name: _wish(preferences.on(NAMES[name])) for name in SETTINGS},
        preferences.situation.value,
        preferences.confidential,
        say_not_now(not_now) if not_now else "",
    )


def settings_between(before: Wishes, after: Wishes) -> tuple[str, ...]:
    """Return the settings that make `after` of `before`; none where nothing changed.

    What is left alone keeps its weight and whatever else no form shows.
    """
    changed = [
        _setting(name, wish)
        for name, wish in after.topics.items()
        if wish != before.topics[name] and (wish.said or before.topics[name].said)
    ]
    if after.situation != before.situation:
        changed.append(f"situation={after.situation}")
    if after.confidential != before.confidential:
        changed.append(f"confidential={'yes' if after.confidential else 'no'}")
    if after.not_now != before.not_now:
        changed.append(f"not_now={after.not_now}")
    return tuple(changed)


def _setting(name: str, wish: Wish) -> str:
    return f"{name}={wish.said}:{wish.firmness}" if wish.said else f"{name}="


def _wish(criteria: tuple[Criterion, ...]) -> Wish:
    if not criteria:
        return Wish()
    first = criteria[0]
    return Wish(say_wanted(first.topic, first.wanted), first.firmness.value)


def say_wanted(topic: Topic, wanted: Wanted) -> str:
    """Return `wanted` as `apply_setting` reads it."""
    match wanted:
        case OneOf(values):
            return ",".join(values)
        case Floor(amount, currency):
            return say_floor(amount, currency)
        case Within(least, most):
            unit = " %" if topic is Topic.TRAVEL_PERCENT else ""
            return f"{_say_bounds(topic, least, most)}{unit}"
        case Near() as near:
            return say_near(near.places or (near.home,), near.km)
        case Is(is_wanted):
            return "yes" if is_wanted else "no"
        case Mentions(words):
            return ", ".join(words)
        case Avoids(words):
            return f"not {', '.join(words)}"


def say_floor(amount: float, currency: str) -> str:
    """Return a base a year as one would type it: `$130,000`, `95,000 CHF`."""
    digits = f"{amount:,.2f}".removesuffix(".00")
    sign = SIGNS.get(currency)
    return f"{sign}{digits}" if sign else f"{digits} {currency}"


def say_near(places: tuple[str, ...], km: float | None) -> str:
    """Return places as one would type them: `Irvine; Tustin within 40 km`."""
    said = "; ".join(places)
    return f"{said} within {km:.0f} km" if km and said else said


def say_not_now(not_now: NotNow) -> str:
    """Return a reason with its day: `notice until 2027-03-01`."""
    return f"{not_now.reason} until {not_now.until.isoformat()}"


def say_number(number: float) -> str:
    """Return a number as one would type it."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _say_bounds(topic: Topic, least: float | None, most: float | None) -> str:
    is_from = topic in {Topic.REPORTS, Topic.DURATION_MONTHS}
    if most is None:
        low = say_number(least or 0)
        return low if is_from else f"{low}-{_NO_BOUND}"
    if least is None:
        return f"0-{say_number(most)}" if is_from else say_number(most)
    return f"{say_number(least)}-{say_number(most)}"
