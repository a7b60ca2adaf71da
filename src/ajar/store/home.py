"""Tell where the user lives, as far as it tells how they write things."""

from collections.abc import Iterable
from functools import lru_cache

from ajar.core.decision.currency import ELSEWHERE, currency_of, known_currency_of
from ajar.core.decision.settings import is_bare_floor
from ajar.core.intake.caller import country_of_number, look_up_number
from ajar.core.intake.country import guess_country
from ajar.core.nouns.preferences import Floor, Near, Preferences
from ajar.store.models import Profile, User
from ajar.store.preferences import preferences_of

UNTOLD = "US"
"""Where a user is who didn't say (ISO 3166-1 alpha-2)."""


def country_for(user: User, known: Preferences | None = None) -> str:
    """Return the country of `user` as `tell_country` does, looked up once."""
    profile: Profile = user.profile
    if profile.country is None:
        profile.country = tell_country(profile, user, known)
    return profile.country


def tell_country(profile: Profile, user: User, known: Preferences | None = None) -> str:
    """Return the country that `user` lives in (ISO 3166-1 alpha-2).

    It follows from their place, their own number, where they would work, and what
    they would be paid in, the first that tells. `known` are their preferences where
    they are at hand.
    """
    told = country_at(profile.place)
    if not told:
        told = next(filter(None, map(country_of_number, profile.phones)), "")
    return told or _wanted_in(known or preferences_of(user)) or UNTOLD


def _wanted_in(preferences: Preferences) -> str:
    """Return the country where the user would work, "" if none is clear."""
    wanted = [criterion.wanted for criterion in preferences.criteria]
    near = [one for one in wanted if isinstance(one, Near)]
    told_by = (
        {country_at(one.home) for one in near},
        {country_at(place) for one in near for place in one.places},
        {_paying_in(one.currency) for one in wanted if isinstance(one, Floor)},
    )
    clear = (told - {""} for told in told_by)
    return next((told.pop() for told in clear if len(told) == 1), "")


def money_on_call(preferences: Preferences, number: str, home: str) -> str:
    """Return the currency (ISO 4217) of a sum said on a call from `number`, or "".

    It is that of the user's floor, unless they are called from where one is paid in
    another.
    """
    wanted = (criterion.wanted for criterion in preferences.criteria)
    own = next((one.currency for one in wanted if isinstance(one, Floor)), "")
    caller = look_up_number(number, home) if own and number else None
    theirs = known_currency_of(caller.country) if caller else ""
    return own if theirs in {"", own} else ""


def _paying_in(currency: str) -> str:
    """Return the country of `currency`, whose code it begins with; "" if of several."""
    country = currency[:2]
    return country if currency_of(country) == currency else ""


@lru_cache(maxsize=64)
def country_at(place: str) -> str:
    """Return the country of a place as a user writes it, "" if it tells none."""
    return guess_country(f"I live in {place}.") if place else ""


def currency_for(user: User, settings: Iterable[str]) -> str:
    """Return the currency (ISO 4217) of a floor in `settings` that names none.

    It is that of where `user` lives, as far as it is known.
    """
    if not any(is_bare_floor(setting) for setting in settings):
        return ELSEWHERE
    profile = Profile.objects.filter(owner=user).first()
    return currency_of(country_at(profile.place)) if profile else ELSEWHERE
