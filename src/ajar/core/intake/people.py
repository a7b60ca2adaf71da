"""Name people in one way, so that the same person is known again."""

import re

from ajar.core.intake.direction import is_owner_address
from ajar.core.intake.linkedin import is_owner
from ajar.core.intake.linkedin_cells import read_handle
from ajar.core.nouns.message import Message, Party
from ajar.core.nouns.owner import Owner
from ajar.core.text import squash

_FEWEST_DIGITS = 6
_TITLES = re.compile(r"\b(?:dr|prof|dipl|ing|mr|mrs|ms|herr|frau|mba|phd|msc|bsc)\b\.?")
_ASIDE = re.compile(r"\([^()]{0,60}\)|\||\bvia \w.*")
# Addresses of machines, behind which each message has another person.
_SHARED_ADDRESS = re.compile(
    r"(?:no[._-]?reply|do[._-]?not[._-]?reply|hit-reply|inmail|invitations?|messages?"
    r"|notifications?|notify|mailer-daemon|postmaster|bounces?)\b[^@]{0,64}@"
    r"|[^@]{0,99}noreply[^@]{0,30}@"
)
_NO_WORD = re.compile(r"[^\w\s]+")


def plain_name(name: str) -> str:
    """Return a person's name for comparing: no titles, no signs, lower case.

    >>> plain_name("Dr. Muster, Anna (she/her)")
    'anna muster'
    """
    name = _ASIDE.sub("|", squash(name[:200])).partition("|")[0]
    first, _, rest = (part.strip() for part in name.partition(","))
    # "Kim Lee, PMP" has a degree behind the comma, "Lee, Kim" the first name.
    if rest and not rest.isupper() and " " not in _plain(first):
        first = f"{rest} {first}"
    return _plain(first)


def _plain(name: str) -> str:
    return " ".join(_NO_WORD.sub(" ", _TITLES.sub(" ", name.casefold())).split())


def plain_number(number: str) -> str:
    """Return the digits of a telephone number without the leading noughts, or ""."""
    digits = "".join(char for char in number if char.isdecimal())
    return digits.lstrip("0") if len(digits) >= _FEWEST_DIGITS else ""


def identifiers(party: Party) -> tuple[str, ...]:
    """Return all by which `party` may be known again, the surest first.

    A single word is no name to know anybody by, and what machines send from is
    nobody's address.
    """
    address = squash(party.address).casefold()
    address = "" if _SHARED_ADDRESS.match(address) else address
    name = plain_name(party.name)
    handle = read_handle(party.handle) or squash(party.handle).casefold()
    number = plain_number(party.phone)
    return (
        *((f"address:{address}",) if address else ()),
        *((f"handle:{handle}",) if handle else ()),
        *((f"number:{number}",) if number else ()),
        *((f"name:{name}",) if " " in name else ()),
    )


def other_people(message: Message, owner: Owner) -> tuple[str, ...]:
    """Return the surest identifier of each person but the user, sorted, none twice."""
    parties = (message.sender, *message.recipients)
    others = (p for p in parties if not _is_user(p, owner))
    known = (
        identifiers(party)[:1] or (f"name:{plain_name(party.name)}",)
        for party in others
    )
    return tuple(sorted({one for ones in known for one in ones} - {"name:"}))


def _is_user(party: Party, owner: Owner) -> bool:
    if party.address:
        return is_owner_address(party.address, owner)
    return is_owner(party, owner)
