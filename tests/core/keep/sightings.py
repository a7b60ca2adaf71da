"""Sightings for tests, said in a line."""

from datetime import date

from ajar.core.intake.same_role import plain_employer
from ajar.core.nouns.identifier import identifiers
from ajar.core.nouns.message import Party
from ajar.core.nouns.person import Sighting


def seen(
    key: str,
    name: str = "",
    *,
    address: str = "",
    handle: str = "",
    number: str = "",
    firm: str = "",
    on: str = "",
) -> Sighting:
    domain = address.partition("@")[2]
    day = date.fromisoformat(on) if on else None
    return Sighting(
        key,
        name,
        identifiers(Party(name, address, handle, number)),
        firm,
        plain_employer(firm) if firm else "",
        "" if domain == "mail.example" else domain,
        day,
        day,
    )
