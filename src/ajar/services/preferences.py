"""Keep what the user would consider: a new dated version for each change."""

from collections.abc import Iterable
from datetime import datetime

from ajar.adapters import clock
from ajar.core.decision.settings import apply_setting
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.preferences_wire import preferences_to_wire
from ajar.services.changes import record_change
from ajar.services.docket import rejudge
from ajar.services.writing import desk_transaction
from ajar.store.home import currency_for
from ajar.store.models import ChangeOf, PreferencesVersion, User
from ajar.store.preferences import preferences_of


def change_preferences(
    user: User,
    settings: Iterable[str],
    now: datetime | None = None,
    *,
    is_all_said: bool = False,
) -> Preferences:
    """Apply `settings` (see core.decision.settings) and return what is then in force.

    With `is_all_said` the user has all of it before their eyes: nothing is assumed.

    All of them or none: RequestError names the first that makes no sense. Past roles
    are judged anew.
    """
    at = now or clock.now()
    preferences = before = preferences_of(user)
    settings = tuple(settings)
    currency = currency_for(user, settings)
    for setting in settings:
        preferences = apply_setting(preferences, setting, at.date(), currency)
    if is_all_said:
        preferences = preferences.all_said()
    if preferences != before:
        with desk_transaction():
            PreferencesVersion.objects.update_or_create(
                owner=user,
                made_at=at,
                defaults={"body": preferences_to_wire(preferences)},
            )
            rejudge(user)
            was = {"body": preferences_to_wire(before)}
            words = "Kept what you would consider."
            record_change(user, ChangeOf.PREFERENCES, words, was, at)
    return preferences
