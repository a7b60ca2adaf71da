"""Who may submit the user, for which role at which client, until when."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Representation:
    """A permission to submit the user; "" is *not said*, an empty `client` withheld.

    `opportunity` is the key of the role it was given for. It holds until `until`, or
    until the user `ended_on` it; None is no end. `words` are the user's own.
    """

    key: str
    opportunity: str
    agency: str
    client: str
    role: str
    given_on: date
    until: date | None = None
    ended_on: date | None = None
    words: str = ""

    def is_open(self, today: date) -> bool:
        """Say whether they may submit the user on the day `today`."""
        if self.ended_on is not None:
            return False
        return self.until is None or today <= self.until


@dataclass(frozen=True, slots=True)
class Clash:
    """Somebody else who may submit the user for what is or may be the same role."""

    held: Representation
    why: str
