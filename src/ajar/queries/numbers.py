"""Write telephone numbers one way everywhere: as the user's country writes them."""

from ajar.core.intake.caller import write_number
from ajar.core.nouns.preferences import Preferences
from ajar.store.home import country_for, money_on_call
from ajar.store.models import User
from ajar.store.preferences import preferences_of


def home_of(user: User, known: Preferences | None = None) -> str:
    """Return the country that `user` lives in (ISO 3166-1 alpha-2).

    `known` are their preferences where they are at hand.
    """
    return country_for(user, known)


def money_of(user: User, number: str) -> str:
    """Return the currency of a sum that `user` hears from `number`, "" if unclear."""
    return money_on_call(preferences_of(user), number, home_of(user))


def written_for(user: User, words: str) -> str:
    """Return a number as `user` writes it; other words, such as a name, as they are."""
    if not any(sign.isdecimal() for sign in words):
        return words
    return write_number(words, home_of(user))
