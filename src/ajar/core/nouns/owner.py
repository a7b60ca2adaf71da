"""Who the user is: what tells their own words from other people's."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Owner:
    """The user as they describe themselves; every part may be empty.

    `addresses` are their mail addresses in lower case, `handles` their profiles on
    platforms ("in/sam-rivera"), `place` a town as they would write it.
    """

    name: str = ""
    addresses: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    employer: str = ""
    titles: tuple[str, ...] = ()
    place: str = ""
