"""Tell where the user lives, as far as it tells how they write things."""

from collections.abc import Iterable
from functools import lru_cache

from ajar.core.decision.currency import ELSEWHERE, currency_of
from ajar.core.decision.settings import is_bare_floor
from ajar.core.intake.country import guess_country
from ajar.store.models import Profile, User


def currency_for(user: User, settings: Iterable[str]) -> str:
    """Return the currency (ISO 4217) of a floor in `settings` that names none.

    It is that of where `user` lives, as far as it is known.
    """
    if not any(is_bare_floor(setting) for setting in settings):
        return ELSEWHERE
    profile = Profile.objects.filter(owner=user).first()
    return _currency_at(profile.place) if profile and profile.place else ELSEWHERE


@lru_cache(maxsize=16)
def _currency_at(place: str) -> str:
    return currency_of(guess_country(f"I live in {place}."))
