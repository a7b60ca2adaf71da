"""Bring back what was put off to a day, once that day is there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PutOff:
    """A role that the user put off: when they said so, why, and until which day.

    `taken_up_on` is the last day that anything happened with it, None for never.
    """

    key: str
    said_on: date
    reason: str
    until: date
    taken_up_on: date | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether nothing happened with it on its day or later."""
        return self.taken_up_on is None or self.taken_up_on < self.until

    @property
    def words(self) -> str:
        """Why and until when, in words: "notice until 1 March 2027"."""
        return f"{self.reason} until {self.until:%-d %B %Y}".strip()


def due_back(put_off: Iterable[PutOff], today: date) -> tuple[PutOff, ...]:
    """Return what comes back by `today`, the longest due first.

    What was taken up on its day or later is no longer put off.
    """
    due = [one for one in put_off if one.until <= today and one.is_waiting]
    return tuple(sorted(due, key=lambda one: (one.until, one.key)))
