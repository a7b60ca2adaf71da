"""Read the header block of a mail or of one of its parts (RFC 5322, 2047, 2231)."""

import base64
import binascii
import quopri
import re
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from ajar.core.intake.charset import clean_text, decode_text
from ajar.core.nouns.message import Unread

HEADER_LIMIT = 64 * 1024
BLOCK_LIMIT = 1024 * 1024
LINE_LIMIT = 5_000
_BLANK_LINE = re.compile(rb"(?:\A|\n)\r?\n")
_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]{0,20}:")
_FOLD = re.compile(r"\r?\n[ \t]|[\r\n]")
_ENCODED_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*+)\?=")
_PARAMETER = re.compile(
    r";\s{0,100}([^\s=;\"]{1,60})\s{0,20}=\s{0,20}"
    r"(?:\"((?>(?:[^\"\\]|\\.)*))\"?|([^;\s]*+))"
)
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,900}>")


class Header(NamedTuple):
    """One header: lower-case name, unfolded raw text and the same decoded."""

    name: str
    raw: str
    value: str


class HeaderBlock(NamedTuple):
    """The headers of a message or part, in order, and where its body starts."""

    headers: tuple[Header, ...]
    body_at: int
    unread: tuple[Unread, ...]

    def first(self, name: str) -> str:
        """Return the decoded value of the first header called `name`, or ""."""
        return next((h.value for h in self.headers if h.name == name), "")

    def raws(self, name: str) -> tuple[str, ...]:
        """Return the undecoded value of each header called `name`."""
        return tuple(h.raw for h in self.headers if h.name == name)


def read_headers(raw: bytes, start: int = 0, end: int | None = None) -> HeaderBlock:
    """Read the header block that starts at `start`; `body_at` counts from 0."""
    end = len(raw) if end is None else end
    blank = _BLANK_LINE.search(raw, max(0, start - 1), end)
    body_at = blank.end() if blank else end
    stop = min(max(blank.start(), start) if blank else end, start + BLOCK_LIMIT)
    unread = []
    if stop == start + BLOCK_LIMIT:
        unread.append(Unread("headers", "too large to read", "headers"))
    headers: list[Header] = []
    lines = _unfold(raw[start:stop])
    if len(lines) > LINE_LIMIT:
        unread.append(Unread("headers", "too many to read", "headers"))
        lines = lines[:LINE_LIMIT]
    for number, (at, line) in enumerate(lines):
        field = _FIELD.match(line)
        if field:
            headers.append(_make_header(field, line, unread))
        elif number + 1 == len(lines) or not _FIELD.match(lines[number + 1][1]):
            # The blank line is missing: what does not look like a header and
            # is not followed by one is the body.
            body_at = start + at
            break
    return HeaderBlock(tuple(headers), body_at, tuple(unread))


def _unfold(block: bytes) -> list[tuple[int, bytes]]:
    lines: list[tuple[int, bytes]] = []
    at, pieces, piece_at = 0, list[bytes](), 0
    for line in block.splitlines(keepends=True):
        if line[:1] in (b" ", b"\t") and pieces:
            pieces.append(line)
        else:
            if pieces:
                lines.append((piece_at, b"".join(pieces)))
            pieces, piece_at = [line], at
        at += len(line)
    if pieces:
        lines.append((piece_at, b"".join(pieces)))
    return lines


def _make_header(field: re.Match[bytes], line: bytes, unread: list[Unread]) -> Header:
    name = field[1].decode("ascii").lower()
    value = line[field.end() :]
    if len(value) > HEADER_LIMIT:
        unread.append(Unread(f"header {name}", "too large to read", "headers"))
        value = value[:HEADER_LIMIT]
    text = clean_text(_decode_bytes(value.strip()))
    raw = (_FOLD.sub(" ", text) if "\n" in text else text).strip()
    return Header(name, raw, decode_words(raw))


def _decode_bytes(value: bytes) -> str:
    return value.decode("ascii") if value.isascii() else decode_text(value)


def decode_words(text: str) -> str:
    """Return `text` with its RFC 2047 encoded words decoded, however broken."""
    if "=?" not in text:
        return text
    parts: list[str] = []
    waiting, charset, at = b"", "", 0
    for word in _ENCODED_WORD.finditer(text):
        between = text[at : word.start()]
        word_charset = word[1].partition("*")[0].lower()
        # White space between encoded words is not text, and a character may be
        # cut in two by the border of two words.
        if between.strip() or (at == 0 and between) or word_charset != charset:
            parts.append(decode_text(waiting, charset) if waiting else "")
            parts.append(between if between.strip() or at == 0 else "")
            waiting = b""
        charset = word_charset
        waiting += _decode_word(word[2], word[3])
        at = word.end()
    parts += [decode_text(waiting, charset) if waiting else "", text[at:]]
    return _FOLD.sub(" ", "".join(parts)).strip()


def _decode_word(encoding: str, text: str) -> bytes:
    plain = text.encode("utf-8", "replace")
    if encoding in "qQ":
        return quopri.decodestring(plain.replace(b"_", b" "), header=False)
    return decode_base64(plain)


def decode_base64(encoded: bytes) -> bytes:
    """Return `encoded` undone as far as it makes sense; padding may be missing."""
    encoded = encoded.rstrip(b"=\r\n\t ")
    try:
        return base64.b64decode(encoded + b"===")
    except (binascii.Error, ValueError):
        letters = re.sub(rb"[^A-Za-z0-9+/]+", b"", encoded)
        return base64.b64decode(
            letters[: len(letters) - (len(letters) % 4 == 1)] + b"=="
        )


def read_parameters(value: str) -> tuple[str, dict[str, str]]:
    """Return the lower-case main value of a MIME header and its parameters."""
    main, _, _ = value.partition(";")
    found: dict[str, str] = {}
    pieces: dict[str, dict[int, str]] = {}
    for match in _PARAMETER.finditer(value[:HEADER_LIMIT]):
        key = match[1].lower()
        text = re.sub(r"\\(.)", r"\1", match[2]) if match[2] is not None else match[3]
        base, _, number = key.rstrip("*").partition("*")
        if base == key:
            found.setdefault(key, decode_words(text))
        else:
            order = int(number) if number.isascii() and number.isdecimal() else 0
            pieces.setdefault(base, {})[order] = text
    for base, numbered in pieces.items():
        found[base] = _join_continued([numbered[k] for k in sorted(numbered)])
    return main.strip().lower(), found


def _join_continued(texts: list[str]) -> str:
    # RFC 2231: charset'language'percent-encoded, cut into numbered pieces.
    charset, quote, rest = texts[0].partition("'")
    if not quote:
        return "".join(texts)
    joined = rest.partition("'")[2] + "".join(texts[1:])
    return decode_text(unquote_to_bytes(joined), charset)


def read_ids(value: str) -> tuple[str, ...]:
    """Return the message ids of `value`, each once, in order (RFC 5322, 3.6.4)."""
    return tuple(dict.fromkeys(_MESSAGE_ID.findall(value)))
