"""Learn who the user is from their own exports, where they have not said it."""

from dataclasses import fields

from ajar.core.nouns.owner import Owner
from ajar.store.mapping import to_owner
from ajar.store.models import Profile, User


def learn_profile(user: User, said: Owner) -> Owner:
    """Fill the empty parts of the profile with what `said` holds; return who they are.

    Addresses and numbers are added to those that are known; what the user said
    themselves stays as it is.
    """
    row = Profile.objects.get(owner=user)
    for column in (field.name for field in fields(Owner)):
        known, new = getattr(row, column), getattr(said, column)
        if isinstance(new, str):
            setattr(row, column, known or new)
        elif column in {"addresses", "phones", "handles"} or not known:
            setattr(row, column, sorted({*known, *new}))
    row.save()
    return to_owner(row)
