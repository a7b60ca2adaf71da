"""Cut a stream of bytes into items, whatever it is a stream of."""

import re
from collections.abc import Iterator

from ajar.adapters.sources.items import (
    LARGEST_ITEM,
    LARGEST_TABLE,
    Form,
    Piece,
    Refusal,
    megabytes,
)
from ajar.adapters.sources.jsons import split_json
from ajar.adapters.sources.mbox import Read, split_mbox
from ajar.adapters.sources.sniff import Container

_UUCP_LINE = re.compile(rb"From [^\r\n]{0,1000}\r?\n")
_EMLX_COUNT = re.compile(rb"\s{0,20}(\d{1,10})[ \t]{0,9}\r?\n")
_LEADING_SPACE = re.compile(rb"(?:\xef\xbb\xbf)?\s*")


def fill(read: Read, size: int) -> bytes:
    """Return the next `size` bytes, fewer only at the end."""
    block = read(size)
    while len(block) < size and (more := read(size - len(block))):
        block += more
    return block


def cut(
    shape: Form | Container | Refusal, head: bytes, read: Read, offset: int = 0
) -> Iterator[Piece | Refusal]:
    """Yield the items of a stream that starts with `head` and goes on in `read`.

    `shape` is what `sniff` said of the head; `offset` is where in the file the
    head begins.
    """
    match shape:
        case Refusal():
            yield shape
        case Container.MBOX:
            yield from split_mbox(_with_head(head, read), offset)
        case Container.ZIP:
            yield Refusal("archive", "an archive inside another is not opened")
        case _:
            yield from _cut_whole(shape, head, read)


def _with_head(head: bytes, read: Read) -> Read:
    waiting = [head]

    def read_on(size: int) -> bytes:
        return waiting.pop() if waiting else read(size)

    return read_on


def _cut_whole(
    shape: Form | Container, head: bytes, read: Read
) -> Iterator[Piece | Refusal]:
    table = shape is Form.CONTACTS or shape.value.startswith("linkedin")
    limit = LARGEST_TABLE if table else LARGEST_ITEM
    raw = head + fill(read, limit + 1 - len(head))
    if len(raw) > limit:
        yield Refusal("file", f"more than {megabytes(limit)} is too large")
    elif shape is Container.JSON:
        yield from split_json(raw)
    elif shape is Container.EMLX:
        yield _unwrap_emlx(raw)
    elif shape is Form.MAIL:
        yield _trim_mail(raw)
    else:
        yield Piece(Form(shape), 0, len(raw), raw)


def _trim_mail(raw: bytes) -> Piece:
    """Leave out what some programs put before the first header."""
    space = _LEADING_SPACE.match(raw)
    start = space.end() if space else 0
    line = _UUCP_LINE.match(raw, start)
    start = line.end() if line else start
    return Piece(Form.MAIL, start, len(raw) - start, raw[start:])


def _unwrap_emlx(raw: bytes) -> Piece:
    """Return the message in Apple Mail's file: its length, itself, then flags."""
    count = _EMLX_COUNT.match(raw)
    start, length = (count.end(), int(count[1])) if count else (0, len(raw))
    message = raw[start : start + length]
    return Piece(Form.MAIL, start, len(message), message)
