"""Find the files in what the user points at, in a fixed order, opening none."""

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ajar.adapters.sources.items import Folder, Skipped
from ajar.adapters.sources.names import folder_of, reading_rank, shown_path

_NO_FILES = (
    (stat.S_ISFIFO, "pipe"),
    (stat.S_ISSOCK, "socket"),
    (stat.S_ISCHR, "device"),
    (stat.S_ISBLK, "device"),
)
_MAILDIR_PARTS = frozenset(("cur", "new"))
_MAILDIR_FLAGS = re.compile(r"[:;!]2,[A-Za-z]{0,26}\Z")
_ANY_MAY_READ = 0o444


@dataclass(frozen=True, slots=True)
class Found:
    """A regular file to read, `shown` to the user so; `size` in bytes.

    `mail` says that it is one message by its folder.
    """

    path: str
    shown: str
    size: int
    folder: Folder = Folder.OTHER
    mail: bool = False


@dataclass(frozen=True, slots=True)
class _Visit:
    place: Path | os.DirEntry[str]
    folder: Folder
    mail: bool = False

    @property
    def path(self) -> str:
        return str(self.place) if isinstance(self.place, Path) else self.place.path

    @property
    def shown(self) -> str:
        return shown_path(self.path)


def walk(paths: Iterable[Path]) -> Iterator[Found | Skipped]:
    """Yield the files under `paths`, sorted within each folder; never raises.

    Hidden files are left out, except that a Maildir's folders begin with a dot.
    What cannot be a file of messages is a Skipped.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        waiting = [_Visit(path, folder_of(*path.parts))]
        while waiting:
            visit = waiting.pop()
            try:
                yield from _visit(visit, waiting, seen)
            except OSError as error:
                yield explain(visit.shown, error)


def explain(path: str, error: OSError) -> Skipped:
    """Return why the system refused the file shown as `path`, in words."""
    why = {
        errno.ENOENT: "there is no such file (any more)",
        errno.EACCES: "you may not read it",
        errno.EPERM: "you may not read it",
        errno.ELOOP: "a loop of symbolic links",
    }.get(error.errno or 0, error.strerror or "it cannot be read")
    return Skipped(path, "file", why)


def _visit(
    visit: _Visit, waiting: list[_Visit], seen: set[tuple[int, int]]
) -> Iterator[Found | Skipped]:
    status = visit.place.stat()
    is_folder = stat.S_ISDIR(status.st_mode)
    # The administrator could read it; whoever took the right away meant it.
    if not status.st_mode & _ANY_MAY_READ:
        what = "folder" if is_folder else "file"
        yield Skipped(visit.shown, what, "nobody may read it")
    elif is_folder and (status.st_dev, status.st_ino) in seen:
        why = "it was read already, or is a loop of symbolic links"
        yield Skipped(visit.shown, "folder", why, minor=True)
    elif is_folder:
        seen.add((status.st_dev, status.st_ino))
        waiting.extend(reversed(_children(visit)))
    elif stat.S_ISREG(status.st_mode):
        size = status.st_size
        yield Found(visit.path, visit.shown, size, visit.folder, visit.mail)
    else:
        whats = [what for is_one, what in _NO_FILES if is_one(status.st_mode)]
        what = "".join(whats[:1]) or "file"
        yield Skipped(visit.shown, what, "it is not a plain file")


def _children(visit: _Visit) -> list[_Visit]:
    with os.scandir(visit.path) as listing:
        entries = sorted(listing, key=lambda e: (reading_rank(e.name), e.name))
    is_maildir = _MAILDIR_PARTS.issubset(entry.name for entry in entries)
    if is_maildir:
        return [_maildir_part(e, visit) for e in entries if _is_maildir_part(e)]
    if visit.mail:
        return [_Visit(e, _flagged(e.name, visit.folder), mail=True) for e in entries]
    shown = [e for e in entries if not e.name.startswith(".")]
    return [_Visit(e, _named(e.name, visit.folder)) for e in shown]


def _is_maildir_part(entry: os.DirEntry[str]) -> bool:
    # Beside its folders a Maildir holds its server's indexes.
    return entry.is_dir() and entry.name != "tmp"


def _maildir_part(entry: os.DirEntry[str], visit: _Visit) -> _Visit:
    folder = _named(entry.name, visit.folder)
    return _Visit(entry, folder, mail=entry.name in _MAILDIR_PARTS)


def _named(name: str, above: Folder) -> Folder:
    folder = folder_of(name)
    return above if folder is Folder.OTHER else folder


def _flagged(name: str, folder: Folder) -> Folder:
    flags = _MAILDIR_FLAGS.search(name)
    return Folder.DRAFTS if flags and "D" in flags[0] else folder
