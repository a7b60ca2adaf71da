"""Tell what the user wrote from what was written to them."""

from ajar.core.intake.linkedin import is_owner
from ajar.core.nouns.message import Channel, Message
from ajar.core.nouns.owner import Owner

_FEWEST_DIGITS = 7


def is_own(message: Message, owner: Owner) -> bool:
    """Tell whether the user wrote `message`, by address, number or profile.

    A mail that names several authors is nobody's in particular.
    """
    if any(unread.part == "from" for unread in message.unread):
        return False
    if message.channel is Channel.MAIL and not message.platform:
        return is_owner_address(message.sender.address, owner)
    return (
        is_owner_address(message.sender.address or message.sender.handle, owner)
        or _is_owner_phone(message.sender.phone or message.number, owner)
        or is_owner(message.sender, owner)
    )


def is_owner_address(address: str, owner: Owner) -> bool:
    """Tell whether a mail address is the owner's, a "+tag" in it or not."""
    if "@" not in address:
        return False
    return _untagged(address) in {_untagged(known) for known in owner.addresses}


def _untagged(address: str) -> str:
    local, _, domain = address.strip().casefold().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def _is_owner_phone(number: str, owner: Owner) -> bool:
    digits = _digits(number)
    if len(digits) < _FEWEST_DIGITS:
        return False
    return digits in {_digits(phone) for phone in owner.phones}


def _digits(number: str) -> str:
    return "".join(char for char in number if char.isdecimal()).lstrip("0")
