"""Write gists as one short JSON object, and read many of them fast."""

from functools import lru_cache
from typing import cast

import msgspec

from ajar.core.decision.gist import Gist, Gists, Trust
from ajar.core.nouns.role import Topic
from ajar.core.nouns.wire import Wire, from_wire, to_wire

_DECODER = msgspec.json.Decoder(dict[str, msgspec.Raw])
_GIST = msgspec.json.Decoder(tuple[str, list[object], float])
_GISTS = msgspec.json.Decoder(dict[str, tuple[str, list[object], float]])
_TRUSTS = {trust.value: trust for trust in Trust}
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


def new_gists_from_wire(wire: str) -> Gists:
    """Return what `gists_from_wire` does, where the same isn't said again."""
    return {
        _TOPICS[topic]: _made(_TOPICS[topic], *said)
        for topic, said in _GISTS.decode(wire).items()
    }


@lru_cache(maxsize=_MOST_REMEMBERED)
def _gist(topic: str, raw: bytes) -> Gist:
    return _made(_TOPICS[topic], *_GIST.decode(raw))


def _made(topic: Topic, trust: str, values: list[object], confidence: float) -> Gist:
    # What JSON gave is plain all through.
    plain = cast("list[Wire]", values)
    told = tuple([from_wire(topic, value) for value in plain])
    return Gist(_TRUSTS[trust], told, confidence)
