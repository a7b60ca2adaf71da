"""Cut an mbox into messages, block by block, however large the file is.

The format is RFC 4155's, as written by many programs: a message begins at a dated
`From ` line; in bodies such lines are quoted with `>` (mboxo, mboxrd).
"""

import re
from collections.abc import Callable, Iterator

from ajar.adapters.sources.items import (
    LARGEST_ITEM,
    Form,
    Piece,
    Refusal,
    megabytes,
)

Read = Callable[[int], bytes]
"""Gives up to that many bytes; none at the end."""

BLOCK = 8 * 2**20
_LONGEST_LINE = 1024

_DAY = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?[ \t]{1,3}"
_MONTH = rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DATE = rb"(?:%s[ \t]{1,3}\d{1,2}|\d{1,2}[ \t]{1,3}%s)" % (_MONTH, _MONTH)
_YEAR = rb"[ \t]{1,3}\d{4}"
_TIME = rb"[ \t]{1,3}\d{1,2}:\d\d(?::\d\d)?"
_ZONE = rb"(?:[ \t]{1,3}(?:[A-Z]{1,5}|[+-]\d{4})){0,2}"
# "From ann@a.example Mon Jan  1 10:00:00 2024", "From 17@xxx Mon Jan 01 10:00:00
# +0000 2024" and "From - Mon, 1 Jan 2024 10:00" are separators; "From Monday on"
# is prose.
_LINE = rb"From (?:[^\r\n]{0,500}?[ \t])??%s%s(?:%s%s|%s%s%s)[^\r\n]{0,100}" % (
    *(_DAY, _DATE),
    *(_YEAR, _TIME),
    *(_TIME, _ZONE, _YEAR),
)
_FIRST = re.compile(_LINE + rb"(?:\r?\n|\Z)")
_NEXT = re.compile(rb"\n" + _LINE + rb"(?=\r?\n|\Z)")
_HEADER = re.compile(rb"\r?\n(?:[!-9;-~]{1,100}[ \t]{0,3}:|>?From |\r?\n|\Z)|\Z")
_QUOTED = re.compile(rb"\n>(>{0,50}From )")


def starts_mbox(head: bytes) -> bool:
    """Tell whether `head`, the first bytes of a file, begins an mbox."""
    return _FIRST.match(head.lstrip(b"\r\n")) is not None


def unwrap(stored: bytes) -> bytes:
    """Return the message that an mbox keeps as `stored`; other bytes unchanged.

    The `From ` line and the blank line that parts messages go, and one `>` of
    each quoted `>From `.
    """
    line = _FIRST.match(stored)
    return _message(stored, line.end(), len(stored)) if line else stored


def _message(held: bytes, start: int, end: int) -> bytes:
    for blank in (b"\r\n\r\n", b"\n\n"):
        if held.endswith(blank, start, end):
            end -= len(blank) // 2
            break
    raw = held[start:end]
    return _QUOTED.sub(rb"\n\1", raw) if b">From " in raw else raw


def split_mbox(read: Read, offset: int = 0) -> Iterator[Piece | Refusal]:
    """Yield the messages that `read` gives; its first byte is at `offset`.

    A message over LARGEST_ITEM, and a `From ` line with nothing after it, is a
    Refusal. No more than a block and a message are held in memory.
    """
    splitter = _Splitter(offset)
    while block := read(BLOCK):
        yield from splitter.feed(block)
    yield from splitter.finish()


class _Splitter:
    """Holds what has been read and not yet been cut off."""

    def __init__(self, offset: int) -> None:
        # A line end in front makes the first separator look like all others.
        self.held = b"\n"
        self.offset = offset - 1
        self.begin = 1
        self.scanned = 0
        self.lost = 0

    def feed(self, block: bytes) -> Iterator[Piece | Refusal]:
        """Yield the messages that `block` completes."""
        self.held += block
        # A separator so near the end may go on in the next block.
        yield from self._scan(len(self.held) - _LONGEST_LINE)
        self._let_go()

    def finish(self) -> Iterator[Piece | Refusal]:
        """Yield what is left when no block follows."""
        yield from self._scan(len(self.held))
        yield from self._cut(len(self.held))

    def _scan(self, end: int) -> Iterator[Piece | Refusal]:
        for hit in _NEXT.finditer(self.held, self.scanned):
            if hit.start() >= end:
                break
            if hit.start() >= self.begin and self._parts(hit):
                yield from self._cut(hit.start() + 1)
        self.scanned = max(self.scanned, end)

    def _parts(self, hit: re.Match[bytes]) -> bool:
        """Tell a separator from a quoted one: a header follows or a blank precedes."""
        if _HEADER.match(self.held, hit.end()):
            return True
        before = self.held[max(hit.start() - 2, 0) : hit.start()].rstrip(b"\r")
        return before.endswith(b"\n")

    def _cut(self, end: int) -> Iterator[Piece | Refusal]:
        """Yield the message that ends at `end` and begin the next one there."""
        offset = self.offset + self.begin - self.lost
        length = end - self.begin + self.lost
        line = _FIRST.match(self.held, self.begin, end)
        raw = _message(self.held, line.end() if line else self.begin, end)
        blank = not raw or raw.isspace()
        if length > LARGEST_ITEM:
            yield Refusal("message", f"{megabytes(length)} is too large", offset)
        elif not blank:
            yield Piece(Form.MAIL, offset, length, raw)
        elif line:
            yield Refusal("message", "a From line with nothing after it", offset)
        self.begin, self.lost = end, 0

    def _let_go(self) -> None:
        """Forget what has been cut off, and the inside of a message too large."""
        if self.scanned - self.begin > LARGEST_ITEM:
            self.lost += self.scanned - self.begin
            self.begin = self.scanned
        keep = self.begin - 1
        self.held = self.held[keep:]
        self.offset += keep
        self.scanned -= keep
        self.begin -= keep
