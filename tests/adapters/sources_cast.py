"""What the tests of reading are given, and how they ask."""

import zipfile
from pathlib import Path

from ajar.adapters.sources import (
    Skipped,
    SourceItem,
    read_sources,
)

LINE = b"From ann@quill.example Mon Jan  5 10:00:00 2026\n"
MAIL = b"From: Ann <ann@quill.example>\nMessage-ID: <1@q>\nSubject: A role\n\nHi Sam\n"
CHANNEL = b'{"channel": "sms", "text": "A role?", "sent_at": "2026-01-05"}'


def read(*paths: Path, **more):
    return list(read_sources(paths, **more))


def items(*paths: Path, **more) -> list[SourceItem]:
    return [one for one in read(*paths, **more) if isinstance(one, SourceItem)]


def whys(*paths: Path) -> list[str]:
    return [one.why for one in read(*paths) if isinstance(one, Skipped)]


def put(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def zipped(path: Path, *members: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members:
            archive.writestr(name, content)
    return path
