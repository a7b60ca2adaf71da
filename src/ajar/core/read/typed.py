"""Read what a user types of a role into a field or behind a command."""

from datetime import date

from ajar.core.errors import RequestError
from ajar.core.nouns.letter import Letter, Part, make_passage
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.role import FactValue, Mode, Pay, Topic
from ajar.core.read.pay.choose import read_pay

_DAYS = frozenset({Topic.START_ON, Topic.DEADLINE})
_MOST = {Topic.TRAVEL_PERCENT: 100.0, Topic.DAYS_IN: 7.0}
_LONGEST = 200


def read_typed(topic: Topic, said: str) -> FactValue:
    """Return what `said` means of `topic`; RequestError says how to type it."""
    if topic is Topic.PAY:
        return _need(read_sum(said), said, "150k base, or $75 an hour")
    if topic is Topic.MODE:
        modes = {mode.value: mode for mode in Mode}
        wanted = "".join(said.lower().replace("-", " ").split())
        return _need(modes.get(wanted), said, ", ".join(modes))
    if topic in _DAYS:
        return _need(_day(said), said, "2027-03-01")
    if topic in _MOST:
        count = _count(said, _MOST[topic])
        return _need(count, said, f"a number up to {_MOST[topic]:.0f}")
    words = " ".join(said.split())[:_LONGEST]
    return _need(words or None, said, "a few words")


def read_sum(said: str) -> Pay | None:
    """Return pay as the reader of mail reads it; told that it is pay, if need be."""
    for words in (said, f"The base pay is {said}", f"The pay is {said} a year"):
        for fact in read_pay(_as_offer(words)):
            value = fact.value
            if isinstance(value, Pay) and (value.min, value.max) != (None, None):
                return value
    return None


def _as_offer(words: str) -> Letter:
    message = Message(Channel.MAIL, Party(), words)
    return Letter(message, (make_passage(Part.OFFER, "body", words),), "en", "US")


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said.strip())
    except ValueError:
        return None


def _count(said: str, most: float) -> float | None:
    try:
        number = float(said.strip().removesuffix("%"))
    except ValueError:
        return None
    return number if 0 <= number <= most else None


def _need(value: FactValue | None, said: str, example: str) -> FactValue:
    if value is None:
        problem = f"{said!r} can't be read there."
        raise RequestError(problem, f"Write it like this: {example}.")
    return value
