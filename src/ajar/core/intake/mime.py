"""Take a mail apart into its parts (RFC 2045, 2046) within fixed limits.

The limits are why this is not left to a library: the ones at hand refuse a whole
message, recurse until they fail or take it in whatever its size. Here the time is
linear in the bytes, and what was read before a limit was met is kept.
"""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ajar.core.intake.headers import (
    HeaderBlock,
    decode_base64,
    read_headers,
    read_parameters,
)
from ajar.core.nouns.message import Unread

MESSAGE_LIMIT = 25 * 1024 * 1024
PART_LIMIT = 1000
DEPTH_LIMIT = 50
_LONGEST_DELIMITER = 500
_DELIMITER_END = re.compile(rb"(--)?[ \t]{0,200}(?:\r?\n|\Z)")
_LINE_FEED = 10


@dataclass(frozen=True, slots=True)
class MimePart:
    """One part: its headers and either its decoded bytes or its children."""

    block: HeaderBlock
    media_type: str
    parameters: dict[str, str]
    disposition: str
    name: str
    payload: bytes = field(default=b"", repr=False)
    children: tuple["MimePart", ...] = ()

    @property
    def charset(self) -> str:
        """The character set that the part claims, or ""."""
        return self.parameters.get("charset", "")

    def walk(self) -> Iterator["MimePart"]:
        """Yield this part and all below it, depth first."""
        yield self
        for child in self.children:
            yield from child.walk()


def split_mail(raw: bytes) -> tuple[MimePart, tuple[Unread, ...]]:
    """Return the tree of a mail's parts and what of it could not be read."""
    splitter = _Splitter(raw[:MESSAGE_LIMIT])
    if len(raw) > MESSAGE_LIMIT:
        splitter.unread["message"] = Unread("message", "too large to read")
    root = splitter.split(0, len(splitter.raw), 0, "text/plain")
    return root, (*splitter.unread.values(), *root.block.unread)


class _Splitter:
    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        if b"\n" not in raw[:2000] and b"\r" in raw[:2000]:
            self.raw = raw.replace(b"\r", b"\n")
        self.parts = 0
        self.unread: dict[str, Unread] = {}

    def split(self, start: int, end: int, depth: int, default: str) -> MimePart:
        self.parts += 1
        block = read_headers(self.raw, start, end)
        declared = block.first("content-type")
        media_type, parameters = read_parameters(declared or default)
        if "/" not in media_type:
            media_type = default
        disposition, more = read_parameters(block.first("content-disposition"))
        name = more.get("filename") or parameters.get("name", "")
        part = MimePart(block, media_type, parameters, disposition, name)
        return self._fill(part, block.body_at, end, depth)

    def _fill(self, part: MimePart, start: int, end: int, depth: int) -> MimePart:
        inner: tuple[MimePart, ...] = ()
        if depth >= DEPTH_LIMIT and part.media_type.startswith(("multipart/", "mess")):
            self.unread["depth"] = Unread("message", "too deeply nested")
            return part
        if part.media_type.startswith("multipart/"):
            inner = self._split_children(part, start, end, depth)
        if inner:
            return _with(part, b"", inner)
        encoding = part.block.first("content-transfer-encoding")
        payload = _undo_transfer(self.raw[start:end], encoding)
        if part.media_type in ("message/rfc822", "message/global"):
            return self._split_enclosed(part, payload, start, end, depth)
        return _with(part, payload, ())

    def _split_children(
        self, part: MimePart, start: int, end: int, depth: int
    ) -> tuple[MimePart, ...]:
        digest = part.media_type == "multipart/digest"
        default = "message/rfc822" if digest else "text/plain"
        children = []
        boundary = part.parameters.get("boundary", "")
        for at, stop in _find_parts(self.raw, boundary, start, end):
            if self.parts >= PART_LIMIT:
                self.unread["parts"] = Unread("message", "has too many parts to read")
                break
            children.append(self.split(at, stop, depth + 1, default))
        return tuple(children)

    def _split_enclosed(
        self, part: MimePart, payload: bytes, start: int, end: int, depth: int
    ) -> MimePart:
        # RFC 2046 forbids to encode an enclosed message; some do it all the same.
        if self.parts >= PART_LIMIT:
            self.unread["parts"] = Unread("message", "has too many parts to read")
            return part
        if payload == self.raw[start:end]:
            inner = self.split(start, end, depth + 1, "text/plain")
        else:
            other = _Splitter(payload)
            other.parts = self.parts
            inner = other.split(0, len(payload), depth + 1, "text/plain")
            self.parts = other.parts
            self.unread |= other.unread
        return _with(part, b"", (inner,))


def _with(part: MimePart, payload: bytes, children: tuple[MimePart, ...]) -> MimePart:
    return MimePart(
        part.block, part.media_type, part.parameters, part.disposition, part.name,
        payload, children,
    )  # fmt: skip


def _find_parts(
    raw: bytes, boundary: str, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Yield where the parts between the delimiter lines of `boundary` start and end."""
    delimiter = b"--" + boundary.encode("utf-8", "replace")
    if not boundary.strip() or len(delimiter) > _LONGEST_DELIMITER:
        return
    part_at, at = -1, start
    # A plain search, since each of fifty layers may look through the same megabytes.
    while (at := raw.find(delimiter, at, end)) >= 0:
        line_end = _DELIMITER_END.match(raw, at + len(delimiter), end)
        if line_end is None or (at > 0 and raw[at - 1] != _LINE_FEED):
            at += len(delimiter)
            continue
        if part_at >= 0:
            yield part_at, _without_line_end(raw, part_at, at)
        if line_end[1]:
            return
        part_at = at = line_end.end()
    if 0 <= part_at < end:
        yield part_at, end


def _without_line_end(raw: bytes, start: int, at: int) -> int:
    # The line end before a delimiter belongs to it.
    stop = max(start, at - 1)
    return stop - 1 if stop > start and raw[stop - 1 : stop] == b"\r" else stop


def _undo_transfer(body: bytes, encoding: str) -> bytes:
    match encoding.strip().lower():
        case "base64":
            return decode_base64(body)
        case "quoted-printable":
            return quopri.decodestring(body)
        case _:
            return body
