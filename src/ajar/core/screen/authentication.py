"""Read what the user's own mail provider says of a sender (RFC 8601).

Anybody can write an Authentication-Results header. Only those whose authserv-id
the user named count, and of these only the topmost run: what stands below another
server's trace came with the message. Two results for one method are no result.
"""

import re
from collections.abc import Iterator

from ajar.core.nouns.message import Message

_NAME = "authentication-results"
_MOST = 8_192
_VALUE = re.compile(r'\s*(?:"((?:[^"\\]|\\.){0,500})"|([^\s;()"]{1,255}))')
_METHOD = re.compile(r"\s*([a-z0-9-]{1,40})(?:\s*/\s*\d{1,3})?\s*=\s*([a-z]{1,20})\b")


def dmarc_result(message: Message, authserv: tuple[str, ...]) -> str:
    """Return the one trusted DMARC result ("pass", "fail", …), or "" if unknown.

    `authserv` are the trusted authserv-ids. Two From lines, no trusted header, no
    DMARC result or more than one all give "".
    """
    if not authserv or len(message.all_headers("from")) > 1:
        return ""
    trusted = frozenset(name.lower() for name in authserv)
    found = [
        result
        for value in _trusted_run(message, trusted)
        for method, result in _results(value)
        if method == "dmarc"
    ]
    return found[0] if len(found) == 1 else ""


def _trusted_run(message: Message, trusted: frozenset[str]) -> Iterator[str]:
    inside = False
    for name, value in message.headers:
        if name == _NAME and server_of(value) in trusted:
            inside = True
            yield value
        elif inside and name in {_NAME, "received"}:
            return


def server_of(value: str) -> str:
    """Return the authserv-id of a header's value in lower case, or ""."""
    match = _VALUE.match(_without_comments(value[:_MOST]))
    return (match[1] or match[2] or "").lower() if match else ""


def _results(value: str) -> Iterator[tuple[str, str]]:
    """Yield (method, result) of each part after the authserv-id, in lower case."""
    clean = _without_comments(value[:_MOST]).lower()
    for part in _parts(clean)[1:]:
        match = _METHOD.match(part)
        if match:
            yield match[1], match[2]


def _parts(text: str) -> list[str]:
    """Return `text` cut at the semicolons that stand outside quotes."""
    parts, quoted, start = [], False, 0
    at = 0
    while at < len(text):
        if text[at] == "\\" and quoted:
            at += 1
        elif text[at] == '"':
            quoted = not quoted
        elif text[at] == ";" and not quoted:
            parts.append(text[start:at])
            start = at + 1
        at += 1
    return [*parts, text[start:]]


def _without_comments(text: str) -> str:
    """Return `text` with comments, which may nest, as single spaces (RFC 5322)."""
    kept: list[str] = []
    depth, quoted, at = 0, False, 0
    while at < len(text):
        char = text[at]
        if char == "\\" and (depth or quoted):
            kept.append("" if depth else text[at : at + 2])
            at += 1
        elif char == '"' and not depth:
            quoted = not quoted
            kept.append(char)
        elif char == "(" and not quoted:
            depth += 1
            kept.append(" ")
        elif char == ")" and depth:
            depth -= 1
        elif not depth:
            kept.append(char)
        at += 1
    return "".join(kept)
