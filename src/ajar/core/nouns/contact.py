"""People the user knows, as an export of a network names them."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Connection:
    """Somebody the user is connected with; empty strings are *not given*.

    `handle` is their profile on the platform ("in/sam-rivera"), `firm`, `position`
    and `place` where they worked when the export was made. `addresses` are those
    besides `address`.
    """

    name: str
    address: str = ""
    firm: str = ""
    position: str = ""
    connected_on: date | None = None
    handle: str = ""
    numbers: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Invitation:
    """The user asked somebody to connect: whom, by name and profile, and when."""

    name: str
    handle: str
    asked_at: datetime
