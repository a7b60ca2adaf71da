"""Turn the channel JSON of other programs and of forms into messages.

The shape is `{"channel", "from": {"name", "handle", "title"}, "sent_at", "subject"?,
"text", "number"?, "duration_s"?}`.
"""

import json
import re

from ajar.core.intake.charset import clean_text
from ajar.core.intake.dates import read_date
from ajar.core.nouns.identifier import read_handle
from ajar.core.nouns.message import Channel, Message, Party, Unread
from ajar.core.text import squash

LARGEST = 25 * 2**20
_ADDRESS = re.compile(r"[^\s@<>]{1,200}@[^\s@<>]{1,200}\Z")
_LONGEST_CALL = 24 * 3600


def parse_channel(raw: bytes) -> Message | Unread:
    """Return the message in one JSON object, or why there is none; never raises.

    A part that makes no sense, but without which the message can be read, is in the
    message's `unread`. An instant without a zone is taken as UTC.
    """
    if len(raw) > LARGEST:
        return Unread("message", "it is too large to read", "message")
    try:
        value: object = json.loads(raw)
    except (ValueError, RecursionError):
        return Unread("message", "it is no JSON", "message")
    if not isinstance(value, dict):
        return Unread("message", "it is no JSON object", "message")
    given: dict[str, object] = {str(key): part for key, part in value.items()}
    return _check(given) or _make(given)


def _check(given: dict[str, object]) -> Unread | None:
    channel, text = given.get("channel"), given.get("text")
    if not isinstance(channel, str) or channel.lower() not in set(Channel):
        known = ", ".join(Channel)
        why = "not given" if channel is None else f"{channel!r:.40} is none of {known}"
        return Unread("channel", why, "channel")
    # A call that nobody answered and that left no message has no words.
    if text is None and channel.lower() == Channel.CALL:
        return None
    if not isinstance(text, str):
        why = "not given" if text is None else "it is no text"
        return Unread("text", why, "text")
    return None


def _make(given: dict[str, object]) -> Message:
    channel = Channel(str(given["channel"]).lower())
    number, unread = squash(_text(given, "number")), []
    sent_at = read_date(_text(given, "sent_at"))
    if sent_at is None:
        why = "no usable date" if given.get("sent_at") else "not given"
        unread.append(Unread("date", why, "sent_at"))
    duration, odd = _read_duration(given.get("duration_s"))
    unread += odd
    sender, odd = _read_sender(given.get("from"), channel, number)
    unread += odd
    return Message(
        channel,
        sender,
        clean_text(_text(given, "text")),
        squash(clean_text(_text(given, "subject"))),
        sent_at,
        number=number,
        duration_s=duration,
        unread=tuple(unread),
    )


def _text(given: dict[str, object], key: str) -> str:
    value = given.get(key)
    if isinstance(value, str):
        return value
    # A number written without quotation marks is still the number.
    return str(value) if type(value) is int else ""


def _read_duration(value: object) -> tuple[int | None, list[Unread]]:
    if value is None:
        return None, []
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None, [Unread("duration", "it is no number", "duration_s")]
    if not 0 <= value <= _LONGEST_CALL:
        return None, [Unread("duration", "no call lasts so long", "duration_s")]
    return int(value), []


def _read_sender(
    value: object, channel: Channel, number: str
) -> tuple[Party, list[Unread]]:
    if isinstance(value, str):
        value = {"name": value}
    if not isinstance(value, dict):
        why = "not given" if value is None else "it is no object"
        return Party(phone=number), [Unread("sender", why, "from")]
    given: dict[str, object] = {str(key): part for key, part in value.items()}
    name, handle, title = (
        squash(clean_text(_text(given, key))) for key in ("name", "handle", "title")
    )
    address = handle if _ADDRESS.match(handle) else ""
    if channel is Channel.LINKEDIN:
        handle = read_handle(handle) or handle
    handle = "" if address else handle
    return Party(name, address, handle, number, title), []
