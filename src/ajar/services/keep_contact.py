"""Keep the people that the user's own lists name."""

from hashlib import blake2b

from ajar.core.nouns.contact import Connection
from ajar.store.models import Contact, User


def keep_contact(user: User, person: Connection) -> bool:
    """Store `person`, or bring their row up to date; True if they were not here.

    They are known by profile, else by address, else by name and firm. Of two lists
    the one that names the later employer can't be told, so the larger row wins:
    the order of imports leaves no trace.
    """
    key = _key(person)
    said = {
        "name": person.name[:200],
        "address": person.address[:320],
        "handle": person.handle[:320],
        "firm": person.firm[:200],
        "position": person.position[:300],
        "connected_on": person.connected_on,
    }
    row = Contact.objects.filter(owner=user, key=key).first()
    if row is None:
        Contact.objects.create(owner=user, key=key, **said)
        return True
    for column, words in said.items():
        if words and str(words) > str(getattr(row, column) or ""):
            setattr(row, column, words)
    row.save()
    return False


def _key(person: Connection) -> str:
    known_by = person.handle or person.address
    known_by = known_by or f"{person.name}\n{person.firm}"
    return blake2b(known_by.casefold().encode(), digest_size=16).hexdigest()
