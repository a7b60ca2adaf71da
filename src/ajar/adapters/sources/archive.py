"""Read ZIP archives without trusting them: nothing is ever unpacked to disk."""

import re
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from ajar.adapters.sources.content import cut, fill
from ajar.adapters.sources.items import Piece, Refusal, megabytes
from ajar.adapters.sources.names import reading_rank, shown_member
from ajar.adapters.sources.sniff import HEAD, sniff

MOST_BYTES = 200 * 2**20
MOST_MEMBERS = 5_000
LARGEST_RATIO = 200
_LARGEST_DIRECTORY = 4 * 2**20
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_DRIVE = re.compile(r"[A-Za-z]:")
_DOCUMENT = frozenset(("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"))
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, EOFError, struct.error),
    *(NotImplementedError, RuntimeError, ValueError, UnicodeError),
)


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece or refusal, the member it is in, and the bytes of the file then done."""

    member: str
    result: Piece | Refusal
    done: int


def read_archive(file: IO[bytes]) -> Iterator[Cut]:
    """Yield what the members of a ZIP hold; never raises on bad ones.

    Tables about the user come first, other members by name. A member that breaks a
    rule or is damaged gives a Refusal, and the rest goes on.
    """
    try:
        archive = _open(file)
    except _DAMAGE:
        yield Cut("", Refusal("archive", "it is damaged, or too large to look into"), 0)
        return
    with archive:
        entries = archive.infolist()
        if not _DOCUMENT.isdisjoint(entry.filename for entry in entries):
            yield Cut("", Refusal("file", "a document or program, no archive"), 0)
            return
        yield from _read_members(archive, entries)


def _open(file: IO[bytes]) -> zipfile.ZipFile:
    size = _directory_size(file)
    if size > _LARGEST_DIRECTORY:
        raise zipfile.BadZipFile
    return zipfile.ZipFile(file)


def _directory_size(file: IO[bytes]) -> int:
    """Return how many bytes of contents the archive's end record promises."""
    length = file.seek(0, 2)
    file.seek(max(0, length - 70_000))
    tail = file.read(70_000)
    at = tail.rfind(b"PK\x05\x06")
    size = int(struct.unpack_from("<L", tail, at + 12)[0])
    if tail[max(at - 20, 0) : at].startswith(b"PK\x06\x07"):
        (where,) = struct.unpack_from("<Q", tail, at - 12)
        file.seek(min(where, length))
        size = int(struct.unpack_from("<Q", file.read(56), 40)[0])
    return size


def _read_members(
    archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]
) -> Iterator[Cut]:
    why_not = _judge(archive, entries[:MOST_MEMBERS])
    left, packed = MOST_BYTES, 0
    for entry in sorted(entries[:MOST_MEMBERS], key=_order):
        name = shown_member(entry.filename)
        if entry.is_dir() or name.startswith("__MACOSX/"):
            continue
        packed += entry.compress_size
        why = why_not.get(entry.header_offset, "")
        if not why and entry.file_size > left:
            why = f"all together are over {megabytes(MOST_BYTES)}: unpack it first"
        if why:
            yield Cut(name, Refusal("archive member", why), packed)
            continue
        # More than a member promises is never read of it.
        left -= entry.file_size
        for result in _read_member(archive, entry):
            yield Cut(name, result, packed)
    if len(entries) > MOST_MEMBERS:
        why = f"only the first {MOST_MEMBERS} of {len(entries)} members are read"
        yield Cut("", Refusal("archive", why), packed)


def _order(entry: zipfile.ZipInfo) -> tuple[int, str]:
    return reading_rank(entry.filename.rpartition("/")[2]), entry.filename


def _read_member(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo
) -> Iterator[Piece | Refusal]:
    try:
        with archive.open(entry) as stream:
            head = fill(stream.read, HEAD)
            yield from cut(sniff(head, entry.filename), head, stream.read)
    except _DAMAGE:
        yield Refusal("archive member", "it is damaged")


def _judge(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> dict[int, str]:
    """Return why members may not be read, by where they begin in the archive."""
    names = Counter(shown_member(entry.filename) for entry in entries)
    why_not = {e.header_offset: why for e in entries if (why := _why_not(e))}
    for entry in entries:
        if names[shown_member(entry.filename)] > 1:
            why_not[entry.header_offset] = "another member has the same name"
    why = "it overlaps another member"
    return why_not | dict.fromkeys(_overlapping(archive, entries), why)


def _why_not(entry: zipfile.ZipInfo) -> str:
    name = entry.orig_filename.replace("\\", "/")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if name.startswith("/") or _DRIVE.match(name) or "\0" in name:
        return "its name is not one inside the archive"
    if ".." in name.split("/"):
        return "its name leads out of the archive"
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "it is a link or a device"
    if entry.flag_bits & _ENCRYPTED:
        return "it is encrypted: unpack the archive first"
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "it is packed in a way that Ajar does not open"
    if entry.file_size > LARGEST_RATIO * max(entry.compress_size, 1):
        return f"it grows more than {LARGEST_RATIO} times when unpacked"
    return ""


def _overlapping(
    archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]
) -> Iterator[int]:
    """Yield where members begin whose bytes another member claims too."""
    ordered = sorted(entries, key=lambda entry: entry.header_offset)
    farthest, owner = 0, -1
    for entry in ordered:
        start = entry.header_offset
        if start < farthest:
            yield from (owner, start)
        end = start + _LOCAL_HEADER + len(entry.orig_filename) + entry.compress_size
        if end > farthest:
            farthest, owner = end, start
    if farthest > archive.start_dir:
        yield owner


def reread_member(
    file: IO[bytes], member: str, offset: int, length: int
) -> bytes | None:
    """Return `length` unpacked bytes of `member` from `offset`; None if it is gone."""
    try:
        with _open(file) as archive:
            entries = archive.infolist()[:MOST_MEMBERS]
            why_not = _judge(archive, entries)
            for entry in entries:
                if shown_member(entry.filename) == member:
                    refused = entry.header_offset in why_not or length > MOST_BYTES
                    return None if refused else _part(archive, entry, offset, length)
    except _DAMAGE:
        return None
    return None


def _part(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, offset: int, length: int
) -> bytes | None:
    with archive.open(entry) as stream:
        stream.seek(offset)
        part = fill(stream.read, length)
    return part if len(part) == length else None
