"""What the user told about themselves, as lines."""

from ajar.core.nouns.owner import Owner
from ajar.store.mapping import to_owner
from ajar.store.models import Profile, User


def show_profile(user: User) -> tuple[tuple[str, str], ...]:
    """Return (label, words) for each thing a profile holds; "" is *not said*."""
    row = Profile.objects.get(owner=user)
    return (
        ("Name", row.name),
        ("Mail", ", ".join(row.addresses)),
        ("Profiles", ", ".join(row.handles)),
        ("Phone", ", ".join(row.phones)),
        ("Employer", row.employer),
        ("Title", ", ".join(row.titles)),
        ("Place", row.place),
        ("Trusted", ", ".join(row.trusted_servers)),
    )


def owner_of(user: User) -> Owner:
    """Return `user` as the core knows them."""
    return to_owner(Profile.objects.get(owner=user))
