"""Tell who else is in a message, each by what they are surest known by."""

from ajar.core.intake.direction import is_owner_address
from ajar.core.intake.linkedin import is_owner
from ajar.core.nouns.identifier import identifiers, plain_name
from ajar.core.nouns.message import Message, Party
from ajar.core.nouns.owner import Owner


def other_people(message: Message, owner: Owner) -> tuple[str, ...]:
    """Return the surest identifier of each person but the user, sorted, none twice."""
    parties = (message.sender, *message.recipients)
    others = (p for p in parties if not is_user(p, owner))
    known = (
        identifiers(party)[:1] or (f"name:{plain_name(party.name)}",)
        for party in others
    )
    return tuple(sorted({one for ones in known for one in ones} - {"name:"}))


def is_user(party: Party, owner: Owner) -> bool:
    """Tell whether `party` is the user, by address, profile or name."""
    if party.address:
        return is_owner_address(party.address, owner)
    return is_owner(party, owner)
