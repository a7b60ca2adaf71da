"""Write gists as one short JSON object, and read many of them fast."""

from functools import lru_cache

import msgspec

from ajar.core.decision.gist import Gist, Gists, Trust
from ajar.core.nouns.role import Topic
from ajar.core.nouns.wire import Wire, from_wire, to_wire

_DECODER = msgspec.json.Decoder(dict[str, msgspec.Raw])
_GIST = msgspec.json.Decoder(tuple[str, list[object], float])
_MOST_REMEMBERED = 50_000
_TOPICS = {topic.value: topic for topic in Topic}


def gists_to_wire(gists: Gists) -> str:
    """Return `gists` as JSON: topic → [trust, values, confidence], in topic order."""
    said: dict[str, list[Wire]] = {
        topic.value: [
            gists[topic].trust.value,
            [to_wire(value) for value in gists[topic].values],
            gists[topic].confidence,
        ]
        for topic in Topic
        if topic in gists
    }
    return msgspec.json.encode(said).decode()


def gists_from_wire(wire: str) -> Gists:
    """Return the gists that `gists_to_wire` wrote.

    Roles say the same things again and again: each is decoded once.
    """
    return {
        _TOPICS[topic]: _gist(topic, bytes(raw))
        for topic, raw in _DECODER.decode(wire).items()
    }


@lru_cache(maxsize=_MOST_REMEMBERED)
def _gist(topic: str, raw: bytes) -> Gist:
    known = Topic(topic)
    trust, values, confidence = _GIST.decode(raw)
    return Gist(
        Trust(trust),
        tuple(from_wire(known, _wire(value)) for value in values),
        confidence,
    )


def _wire(value: object) -> Wire:
    """Return `value`, which JSON gave, as what it is: plain."""
    match value:
        case dict():
            return {str(name): _wire(part) for name, part in value.items()}
        case list():
            return [_wire(part) for part in value]
        case None | str() | bool() | int() | float():
            return value
        case _:
            message = f"{value!r} is not JSON"
            raise TypeError(message)
