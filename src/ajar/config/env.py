"""Read settings from the environment, failing loudly on what makes no sense."""

import os
from pathlib import Path

from platformdirs import user_data_path

from ajar.core.errors import DeskError

PORT = 8477
_LAST_PORT = 65535


def data_folder() -> Path:
    """Return the folder of the desk: AJAR_HOME, else the platform's data folder."""
    named = os.environ.get("AJAR_HOME", "")
    if named and not Path(named).expanduser().is_absolute():
        message = f"AJAR_HOME is {named!r}, which is not an absolute path."
        raise DeskError(message, "Set it to a full path, or unset it.")
    if named:
        return Path(named).expanduser()
    return user_data_path("ajar", appauthor=False)


def port() -> int:
    """Return the port that pages are served on: AJAR_PORT, else 8477."""
    named = os.environ.get("AJAR_PORT", str(PORT))
    if not named.isdecimal() or not 0 < int(named) <= _LAST_PORT:
        message = f"AJAR_PORT is {named!r}, which is no port."
        raise DeskError(message, "Set it to a number from 1 to 65535, or unset it.")
    return int(named)
