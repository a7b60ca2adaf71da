"""Cut JSON into its messages: one object, a list of them, or one a line."""

import json
import re
from collections.abc import Iterator

from ajar.adapters.sources.items import Form, Piece, Refusal

MOST_BROKEN = 1_000
_BETWEEN = re.compile(r"[\s,\[\]]*")
_NEXT_LINE = re.compile(r"\n(?=[ \t]{0,20}\{)")
_MESSAGE_KEYS = frozenset(("channel", "text", "from"))
_DECODER = json.JSONDecoder()


def split_json(raw: bytes, offset: int = 0) -> Iterator[Piece | Refusal]:
    """Yield each object in `raw`, whose first byte stands at `offset`; never raises.

    What is broken is a Refusal, and reading goes on at the next line that opens an
    object. All objects that are no messages give one Refusal together.
    """
    text = raw.decode("utf-8-sig", "surrogateescape")
    offset += len(raw) - len(_encode(text))
    at = done = broken = foreign = known = 0
    while (at := _skip(text, at)) < len(text) and broken < MOST_BROKEN:
        offset, done = offset + len(_encode(text[done:at])), at
        value, at, why = _decode(text, at)
        if why:
            broken += 1
            yield Refusal("JSON", why, offset)
        elif form := _judge(value):
            known += 1
            stored = _encode(text[done:at])
            yield Piece(form, offset, len(stored), stored)
        else:
            foreign += 1
    if foreign or not (known or broken):
        yield Refusal("JSON", f"no message that Ajar knows ({foreign} values)")
    if broken == MOST_BROKEN:
        yield Refusal("JSON", "too much of it is broken; the rest was left", offset)


def _skip(text: str, at: int) -> int:
    between = _BETWEEN.match(text, at)
    return between.end() if between else at


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _decode(text: str, at: int) -> tuple[object, int, str]:
    """Return the value at `at`, where it ends, and why there is none, or ""."""
    try:
        value, end = _DECODER.raw_decode(text, at)
    except ValueError as error:
        why = f"it is broken: {getattr(error, 'msg', error)}"
    except RecursionError:
        why = "it is nested too deeply"
    else:
        return value, end, ""
    line = _NEXT_LINE.search(text, at + 1)
    return None, line.end() if line else len(text), why


def _judge(value: object) -> Form | None:
    keys = value.keys() if isinstance(value, dict) else ()
    if not _MESSAGE_KEYS.isdisjoint(keys):
        return Form.CHANNEL_JSON
    return Form.JSON_RESUME if "basics" in keys else None
