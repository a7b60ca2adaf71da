"""What the page of devices shows: what the desk is called, who is paired, tokens."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from ajar.store.models import CallToken, Device, User


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """A paired device; `is_this` is the one that asks."""

    key: str
    name: str
    host: str
    paired_at: datetime
    seen_at: datetime
    is_this: bool


@dataclass(frozen=True, slots=True)
class TokenLine:
    """A token, by the name its user gave it."""

    key: str
    name: str
    made_at: datetime
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class DevicesPage:
    """Everything about reaching the desk from beyond this computer."""

    hosts: tuple[str, ...]
    devices: tuple[DeviceLine, ...]
    tokens: tuple[TokenLine, ...]


def show_devices(user: User, this: Device | None) -> DevicesPage:
    """Return what reaches the desk of `user`; `this` is the device that asks."""
    key = this.key if this else ""
    devices = Device.objects.filter(owner=user).order_by("-seen_at", "pk")
    tokens = CallToken.objects.filter(owner=user).order_by("made_at", "pk")
    return DevicesPage(
        tuple(settings.TRUSTED_HOSTS),
        tuple(
            DeviceLine(
                row.key, row.name, row.host, row.paired_at, row.seen_at, row.key == key
            )
            for row in devices
        ),
        tuple(TokenLine(row.key, row.name, row.made_at, row.used_at) for row in tokens),
    )
