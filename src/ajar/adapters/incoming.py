"""The tray: files handed in through a page, until they are taken in."""

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

TRAY = "incoming"
_UNSAFE = re.compile(r"[^\w.\- ]+")
_LONGEST = 120


def put_in_tray(home: Path, name: str, chunks: Iterable[bytes]) -> Path:
    """Write `chunks` to a new folder in the tray under a harmless form of `name`.

    Only what is whole lies in the tray: a half-written file has another name.
    """
    tray = home / TRAY
    tray.mkdir(mode=0o700, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=tray))
    path = folder / harmless(name)
    partial = folder.with_suffix(".part")
    with partial.open("wb") as out:
        for chunk in chunks:
            out.write(chunk)
    return partial.rename(path)


def harmless(name: str) -> str:
    """Return `name` without folders and odd letters: it stays on this computer."""
    last = re.split(r"[/\\]", name)[-1]
    return _UNSAFE.sub("_", last).strip(". ")[-_LONGEST:] or "file"


def lying_in_tray(home: Path) -> Iterator[Path]:
    """Yield the whole files in the tray, oldest first."""
    tray = home / TRAY
    if not tray.is_dir():
        return
    folders = (path for path in tray.iterdir() if path.is_dir())
    for folder in sorted(folders, key=lambda path: (path.stat().st_mtime, path.name)):
        yield from sorted(folder.iterdir())


def clear_from_tray(path: Path) -> None:
    """Remove a file that was taken in, with the folder it lay in."""
    shutil.rmtree(path.parent, ignore_errors=True)


def empty_tray(home: Path) -> None:
    """Remove whatever lies in the tray, half-written files too."""
    shutil.rmtree(home / TRAY, ignore_errors=True)
