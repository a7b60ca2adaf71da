"""The folder of the desk: made private, found locked, found full."""

import os
import secrets
from pathlib import Path

from ajar.core.errors import DeskError


def make_private(folder: Path) -> None:
    """Make `folder` if need be, open to its owner alone; DeskError if impossible."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
    except OSError as error:
        message = f"The desk's folder {folder} cannot be used: {error.strerror}."
        hint = "Give it to your account, or set AJAR_HOME to another folder."
        raise DeskError(message, hint) from error


def session_secret(folder: Path) -> str:
    """Return the secret that signs this desk's cookies, made on first use.

    Kept beside the desk, readable by its owner alone, so that a browser stays signed
    in over a restart. Where it can't be kept it lasts as long as the program.
    """
    path = folder / "session.key"
    new = secrets.token_urlsafe(50)
    try:
        return path.read_text("ascii").strip() or new
    except OSError:
        pass
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(
            os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w"
        ) as out:
            out.write(new)
    except OSError:
        return new
    return new
