"""Understand what a phone tells of a call, or say which part makes no sense."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from ajar.adapters import clock
from ajar.core.intake.caller import look_up_number

LONGEST_NUMBER, LONGEST_NAME = 60, 200
_AHEAD = timedelta(hours=1)
"""How far a phone's clock may be ahead of the computer's."""


@dataclass(frozen=True, slots=True)
class ToldCall:
    """A call as a phone told of it: the number as +CCNNN…, a name if it knew one."""

    number: str
    name: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """What of it makes no sense, and why."""

    field: str
    why: str


def fields_of(raw: bytes) -> Mapping[str, object] | Fault:
    """Return the fields of a JSON object."""
    try:
        said = msgspec.json.decode(raw)
    except (msgspec.DecodeError, RecursionError):
        return Fault("body", "This is not JSON.")
    if not isinstance(said, dict):
        return Fault("body", 'Give a JSON object: {"number": "+13035550142"}.')
    return said


def read_told_call(
    said: Mapping[str, object], now: datetime | None = None, home: str = "US"
) -> ToldCall | Fault:
    """Return the call that `said` tells of, or the first thing wrong with it.

    A number without a country is one of `home` (ISO 3166-1 alpha-2).
    """
    number = said.get("number")
    if not isinstance(number, str) or not number.strip():
        return Fault("number", "Say who calls: +13035550142.")
    caller = look_up_number(number[:LONGEST_NUMBER], home)
    if caller is None or len(number) > LONGEST_NUMBER:
        why = f"“{number[:LONGEST_NUMBER]}” is no telephone number: +13035550142."
        return Fault("number", why)
    name = said.get("name") or ""
    if not isinstance(name, str):
        return Fault("name", "Give the name as text, or leave it out.")
    at = _instant(said.get("at") or "", now or clock.now())
    if isinstance(at, Fault):
        return at
    return ToldCall(caller.number, _known(name, number), at)


def _known(name: str, number: str) -> str:
    """Return `name`, "" where a phone put something for a name it doesn't know.

    Tasker says "?" or repeats the number, and leaves "%CNAME" standing if it may not
    read the contacts.
    """
    said = " ".join(name.split())[:LONGEST_NAME]
    is_none = said in {"?", number.strip()} or said.startswith("%")
    return "" if is_none else said


def _instant(said: object, now: datetime) -> datetime | Fault | None:
    if said == "":
        return None
    why = "Give the time as 2026-11-23T09:30:00+01:00, or leave it out."
    try:
        at = datetime.fromisoformat(said) if isinstance(said, str) else None
    except ValueError:
        return Fault("at", why)
    if at is None:
        return Fault("at", why)
    # A time without an offset is the one on the user's wall.
    local = at.astimezone() if at.tzinfo is None else at
    if local - now > _AHEAD:
        return Fault("at", "That is still to come: a call is noted when it comes in.")
    return local
