"""The preferences in force, now or at an earlier instant."""

from datetime import datetime

from ajar.core.nouns.preferences import Preferences, default_preferences
from ajar.core.nouns.preferences_wire import preferences_from_wire
from ajar.store.mapping import to_owner
from ajar.store.models import PreferencesVersion, Profile, User


def preferences_of(user: User, at: datetime | None = None) -> Preferences:
    """Return the preferences in force at `at`, or now; the defaults if none are set."""
    versions = PreferencesVersion.objects.filter(owner=user)
    if at is not None:
        versions = versions.filter(made_at__lte=at)
    row = versions.order_by("-made_at").first()
    if row is not None:
        return preferences_from_wire(row.body)
    return unset_preferences(user)


def unset_preferences(user: User) -> Preferences:
    """Return what is in force as long as `user` set nothing."""
    return default_preferences(to_owner(Profile.objects.get(owner=user)))
