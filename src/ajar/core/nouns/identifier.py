"""Name people in one way, so that the same person is known again."""

import re
from functools import lru_cache
from urllib.parse import unquote

from ajar.core.nouns.message import Party
from ajar.core.text import squash

_FEWEST_DIGITS = 6
_PARTIES = 16_384
"""People who are remembered: grouping a desk asks for the same ones each time."""

_TITLES = re.compile(r"\b(?:dr|prof|dipl|ing|mr|mrs|ms|herr|frau|mba|phd|msc|bsc)\b\.?")
_ASIDE = re.compile(r"\([^()]{0,60}\)|\||\bvia \w.*")
# Addresses of machines, behind which each message has another person.
_SHARED_ADDRESS = re.compile(
    r"(?:no[._-]?reply|do[._-]?not[._-]?reply|hit-reply|inmail|invitations?|messages?"
    r"|notifications?|notify|mailer-daemon|postmaster|bounces?)\b[^@]{0,64}@"
    r"|[^@]{0,99}noreply[^@]{0,30}@"
)
_NO_WORD = re.compile(r"[^\w\s]+")
_PROFILE = re.compile(r"(?:^|linkedin\.com/)(in|company|pub)/([^/?#\s]{1,200})", re.I)


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


def plain_address(address: str) -> str:
    """Return a mail address in small letters, "" for one that machines send from."""
    plain = squash(address).casefold()
    return "" if _SHARED_ADDRESS.match(plain) else plain


def read_handle(cell: str) -> str:
    """Return a profile as a handle ("in/sam-rivera") from its address, or "".

    >>> read_handle("https://www.linkedin.com/in/Sam-Rivera/?trk=x")
    'in/sam-rivera'
    """
    profile = _PROFILE.search(cell.strip())
    if profile is None:
        return ""
    return f"{profile[1].lower()}/{unquote(profile[2]).casefold()}"


@lru_cache(maxsize=_PARTIES)
def identifiers(party: Party) -> tuple[str, ...]:
    """Return all by which `party` may be known again, the surest first.

    A single word is no name to know anybody by, and what machines send from is
    nobody's address.
    """
    address = plain_address(party.address)
    name = plain_name(party.name)
    handle = read_handle(party.handle) or squash(party.handle).casefold()
    number = plain_number(party.phone)
    return (
        *((f"address:{address}",) if address else ()),
        *((f"handle:{handle}",) if handle else ()),
        *((f"number:{number}",) if number else ()),
        *((f"name:{name}",) if " " in name else ()),
    )
