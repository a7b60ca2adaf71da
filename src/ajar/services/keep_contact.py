"""Keep the people that the user's own lists name."""

from hashlib import blake2b

from ajar.core.nouns.contact import Connection
from ajar.services.forget_people import is_forgotten
from ajar.store.models import Contact, Profile, User


def keep_contact(user: User, person: Connection, hash_key: bytes) -> bool:
    """Store `person`, or bring their row up to date; True if they were not here.

    Whom the user forgot is not stored again (see `forget_people`).

    They are known by profile, else by address, else by name and firm. Of two lists
    the one that names the later employer can't be told, so the larger row wins:
    the order of imports leaves no trace.
    """
    if is_forgotten(user, person, hash_key):
        return False
    key = _key(person)
    said = {
        "name": person.name[:200],
        "address": person.address[:320],
        "handle": person.handle[:320],
        "firm": person.firm[:200],
        "position": person.position[:300],
        "place": person.place[:200],
        "connected_on": person.connected_on,
    }
    row = Contact.objects.filter(owner=user, key=key).first()
    if row is None:
        more = {
            "numbers": sorted(person.numbers),
            "addresses": sorted(person.addresses),
        }
        Contact.objects.create(owner=user, key=key, **said, **more)
        Profile.objects.filter(owner=user).update(is_regroup_due=True)
        return True
    row.numbers = sorted({*row.numbers, *person.numbers})
    row.addresses = sorted({*row.addresses, *person.addresses})
    for column, words in said.items():
        if words and str(words) > str(getattr(row, column) or ""):
            setattr(row, column, words)
    row.save()
    return False


def _key(person: Connection) -> str:
    known_by = person.handle or person.address or "".join(sorted(person.numbers)[:1])
    known_by = known_by or f"{person.name}\n{person.firm}"
    return blake2b(known_by.casefold().encode(), digest_size=16).hexdigest()
