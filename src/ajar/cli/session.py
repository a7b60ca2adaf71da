"""Start Django and open the desk, for the commands that need one."""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ajar.store.models import User


def open_session() -> "User":
    """Return the owner of the desk that AJAR_HOME, or the platform, names."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ajar.config.settings")
    import django

    django.setup()
    from ajar.services.desk import open_desk

    return open_desk()
