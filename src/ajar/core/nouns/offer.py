"""An offer as it was made: what the role's facts don't hold."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer, made `on` a day; bonus and equity are in words, "" for *not said*.

    Its pay, place and days are facts of the role, by the user's word.
    """

    on: date
    bonus: str = ""
    equity: str = ""
