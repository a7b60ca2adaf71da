"""Start Django and open the desk, for the commands that need one."""

import os
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ajar.store.models import User


def open_session() -> "User":
    """Return the owner of the desk that AJAR_HOME, or the platform, names."""
    start_django()
    from ajar.services.desk import open_desk

    return open_desk()


def start_django() -> None:
    """Make services and queries ready for the desk that AJAR_HOME names."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ajar.config.settings")
    import django

    zone = os.environ.get("TZ")
    django.setup()
    _restore_zone(zone)


def _restore_zone(zone: str | None) -> None:
    """Undo Django's setting of the process's time zone: people read local times."""
    if zone is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = zone
    time.tzset()
