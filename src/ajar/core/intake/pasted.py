"""Make a message of text that was copied out of a mail program or a chat."""

import re
from datetime import datetime

from ajar.core.intake.charset import clean_text, decode_text
from ajar.core.intake.markup import render_html
from ajar.core.intake.pasted_tops import read_top
from ajar.core.nouns.message import Message, Unread

LARGEST = 25 * 2**20
_HTML = re.compile(r"\s{0,50}<(?:!doctype html|html|head|body|div|p|table)\b", re.I)


def decode_pasted(raw: bytes) -> str:
    """Return the bytes of a text file as text, whatever wrote them; never raises."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return clean_text(raw.decode("utf-16", "replace"))
    return decode_text(raw)


def parse_pasted(text: str, sent_at: datetime | None = None) -> Message:
    """Return the message in pasted `text`; never raises.

    Understood on top are the lines that mail programs copy along ("From:",
    "Subject:", in several languages), and a name with a time as networks and chats
    show it; where there are none, all of it is the body. `sent_at` is when it was
    pasted (aware): it completes dates, and stands in where the text has none.
    """
    cut = text[:LARGEST]
    whole = clean_text(cut)
    if _HTML.match(whole):
        whole = render_html(whole).text
    lines = whole.strip("\n").split("\n")
    top = read_top(lines, sent_at)
    too_long = (Unread("text", "only its beginning was read"),)
    return Message(
        top.channel,
        top.sender,
        "\n".join(lines[top.body_at :]).strip("\n"),
        top.subject,
        top.sent_at or sent_at,
        top.recipients,
        top.reply_to,
        unread=too_long if len(text) > len(cut) else (),
    )
