"""Write telephone numbers one way everywhere: as the user's country writes them."""

from functools import lru_cache

from ajar.core.intake.caller import write_number
from ajar.core.intake.country import guess_country
from ajar.store.models import Profile, User

HOME = "US"
"""Where a user is who didn't say (ISO 3166-1 alpha-2)."""


def home_of(user: User) -> str:
    """Return the country that `user` lives in (ISO 3166-1 alpha-2)."""
    profile: Profile = user.profile
    return _country_of(profile.place)


@lru_cache(maxsize=16)
def _country_of(place: str) -> str:
    return guess_country(f"I live in {place}.") or HOME if place else HOME


def written_for(user: User, words: str) -> str:
    """Return a number as `user` writes it; other words, such as a name, as they are."""
    if not any(sign.isdecimal() for sign in words):
        return words
    return write_number(words, home_of(user))
