"""Read which roles may be the same as another."""

from ajar.store.models import Entry


def same_roles_of(entry: Entry) -> dict[str, str]:
    """Return the keys of what may be the role of `entry`, each with what is alike."""
    return dict(entry.opportunity.same_role_as) if entry.opportunity else {}
