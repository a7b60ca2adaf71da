"""Read settings from the environment, failing loudly on what makes no sense."""

import os
from pathlib import Path

from platformdirs import user_data_path

from ajar.core.errors import DeskError


def data_folder() -> Path:
    """Return the folder of the desk: AJAR_HOME, else the platform's data folder."""
    named = os.environ.get("AJAR_HOME", "")
    if named and not Path(named).expanduser().is_absolute():
        message = f"AJAR_HOME is {named!r}, which is not an absolute path."
        raise DeskError(message, "Set it to a full path, or unset it.")
    if named:
        return Path(named).expanduser()
    return user_data_path("ajar", appauthor=False)
