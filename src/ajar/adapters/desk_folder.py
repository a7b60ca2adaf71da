"""The folder of the desk: made private, found locked, found full."""

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
