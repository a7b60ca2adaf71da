"""Find out where contacts' titles are when they come, so that ranking is quick."""

from collections.abc import Callable, Iterable

from django.db.models import F

from ajar.core.help.titles import SHIPPED, Space, shipped_space
from ajar.services.courtesy import unhurried
from ajar.services.writing import desk_transaction, in_batches
from ajar.store.models import Contact, TitlePlace, User

ROWS = 200
"""Rows a transaction: few enough that another writer never waits long."""


def place_titles(
    user: User, mark: str = SHIPPED, space_of: Callable[[], Space] = shipped_space
) -> int:
    """Keep where the titles are of contacts of whom it isn't known; return of how many.

    It isn't known of new ones, of changed ones, nor by a model that learned since:
    the one of `space_of`, with that `mark`. It is read only where somebody wants it.
    """
    contacts = Contact.objects.filter(owner=user).exclude(position="")
    known = contacts.filter(titleplace__mark=mark, titleplace__title=F("position"))
    wanted = contacts.exclude(pk__in=known.values("pk")).values_list("pk", "position")
    missing = list(wanted)
    if not missing:
        return 0
    space = space_of()
    return sum(_keep(user, space, rows) for rows in in_batches(missing, ROWS))


def _keep(user: User, space: Space, rows: Iterable[tuple[int, str]]) -> int:
    made = [
        TitlePlace(
            owner=user,
            contact_id=contact,
            mark=space.mark,
            title=title,
            place=space.pack(title),
        )
        for contact, title in unhurried(rows)
    ]
    with desk_transaction():
        contacts = [place.contact_id for place in made]
        TitlePlace.objects.filter(contact__in=contacts).delete()
        here = set(Contact.objects.filter(pk__in=contacts).values_list("pk", flat=True))
        TitlePlace.objects.bulk_create(p for p in made if p.contact_id in here)
    return len(made)
