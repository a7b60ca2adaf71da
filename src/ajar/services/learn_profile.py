"""Learn who the user is from their own exports, where they have not said it."""

from dataclasses import fields

from ajar.core.nouns.owner import Owner
from ajar.services.docket import rejudge
from ajar.store.mapping import to_owner
from ajar.store.models import Profile, User


def learn_profile(user: User, said: Owner) -> Owner:
    """Fill the empty parts of the profile with what `said` holds; return who they are.

    Addresses and numbers are added to those that are known; what the user said
    themselves stays as it is. An export of somebody else teaches nothing.
    """
    row = Profile.objects.get(owner=user)
    if not _is_the_same(row, said):
        return to_owner(row)
    for column in (field.name for field in fields(Owner)):
        known, new = getattr(row, column), getattr(said, column)
        if isinstance(new, str):
            setattr(row, column, known or new)
        elif column in {"addresses", "phones", "handles"} or not known:
            setattr(row, column, sorted({*known, *new}))
    row.save()
    rejudge(user)
    return to_owner(row)


def _is_the_same(row: Profile, said: Owner) -> bool:
    """Tell whether `said` may be the user: nothing known, a name or address alike."""
    if said.name and row.name:
        return said.name.casefold() == row.name.casefold()
    return not row.addresses or bool(set(row.addresses) & set(said.addresses))
