"""How the user sounds: what a draft takes over from them, as data."""

from dataclasses import dataclass
from enum import StrEnum

from ajar.core.errors import RequestError

SHORTEST_NOTE, LONGEST_NOTE = 200, 300
"""LinkedIn's limits for the note with an invitation: of a free account, of a paid."""

LOCALE = "en-US"


class Address(StrEnum):
    """How a person is addressed.

    HONORIFIC is "Dear Ms. Kim," and only where they use one themselves: nobody's
    title is guessed from a name. Without one it is the full name.
    """

    FIRST_NAME = "first_name"
    FULL_NAME = "full_name"
    HONORIFIC = "honorific"
    NONE = "none"


class Warmth(StrEnum):
    """Plain says what is so; warm adds what a good colleague would."""

    PLAIN = "plain"
    WARM = "warm"


class Length(StrEnum):
    """Short leaves out all that the answer doesn't need."""

    SHORT = "short"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Voice:
    """The user's way of writing.

    `signed` is the name under a letter, their first name where empty. `wording` has
    own words for slots: (slot, template), see `ajar.core.answer.slots`. With
    `names_floor` a no may say what base it would take. `note_limit` is in
    characters.
    """

    address: Address = Address.FIRST_NAME
    warmth: Warmth = Warmth.WARM
    length: Length = Length.FULL
    sign_off: str = "Best,"
    signed: str = ""
    wording: tuple[tuple[str, str], ...] = ()
    names_floor: bool = True
    note_limit: int = SHORTEST_NOTE
    locale: str = LOCALE

    def __post_init__(self) -> None:
        """Refuse a note that LinkedIn would cut, and a locale without letters."""
        if not SHORTEST_NOTE <= self.note_limit <= LONGEST_NOTE:
            message = f"A note has {SHORTEST_NOTE} to {LONGEST_NOTE} characters."
            raise RequestError(message, f"Not {self.note_limit}.")
        if self.locale != LOCALE:
            message = f"Drafts are written in {LOCALE}, not in {self.locale!r}."
            raise RequestError(message)

    def own_words(self, slot: str) -> str:
        """Return the user's own template for `slot`, or ""."""
        return dict(self.wording).get(slot, "")
