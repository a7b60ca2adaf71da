"""Keep the people that the user's own lists name."""

from enum import Enum, auto
from hashlib import blake2b
from typing import TYPE_CHECKING

from ajar.core.nouns.contact import Connection, Invitation
from ajar.services.forget_people import is_forgotten
from ajar.store.models import Contact, Profile, Told, TouchWord, User

if TYPE_CHECKING:
    from ajar.core.nouns.wire import Wire

LONGEST = {
    "name": 200,
    "address": 320,
    "handle": 320,
    "firm": 200,
    "position": 300,
    "place": 200,
}
"""Column → its characters."""


class Kept(Enum):
    """What came of a contact that was to be kept."""

    NEW = auto()
    CHANGED = auto()
    SAME = auto()
    FORGOTTEN = auto()


def keep_contact(user: User, person: Connection, hash_key: bytes) -> bool:
    """Store `person` as `put_contact` does; True if they were not here."""
    return put_contact(user, person, hash_key) is Kept.NEW


def keep_invitation(user: User, asked: Invitation, hash_key: bytes) -> bool:
    """Keep that the user asked somebody to connect; True if that was not known.

    It stands beside whatever else is known of who has that profile, now or later.
    Who was asked is kept as a contact, so that they are among the people.
    """
    person = Connection(asked.name, handle=asked.handle)
    if put_contact(user, person, hash_key) is Kept.FORGOTTEN:
        return False
    return TouchWord.objects.get_or_create(
        owner=user,
        side=f"handle:{asked.handle}",
        made_at=asked.asked_at,
        defaults={
            "told": Told.INVITED,
            "day": asked.asked_at.astimezone().date(),
        },
    )[1]


def put_contact(user: User, person: Connection, hash_key: bytes) -> Kept:
    """Store `person`, or bring their row up to date; say what came of it.

    Whom the user forgot is not stored again (see `forget_people`).

    They are known by profile, else by address, by number, else by name and firm. Of
    two lists the one that names the later employer can't be told, so the larger row
    wins: the order of imports leaves no trace.
    """
    if is_forgotten(user, person, hash_key):
        return Kept.FORGOTTEN
    key = key_of(person)
    row = Contact.objects.filter(owner=user, key=key).first()
    if row is None:
        Contact.objects.create(owner=user, key=key, **_said(person))
        Profile.objects.filter(owner=user).update(is_regroup_due=True)
        return Kept.NEW
    before = columns_of(row)
    row.numbers = sorted({*row.numbers, *person.numbers})
    row.addresses = sorted({*row.addresses, *person.addresses})
    for column, words in _said(person).items():
        is_list = column in {"numbers", "addresses"}
        if words and not is_list and str(words) > str(getattr(row, column) or ""):
            setattr(row, column, words)
    if columns_of(row) == before:
        return Kept.SAME
    row.save()
    return Kept.CHANGED


def _said(person: Connection) -> dict[str, object]:
    return {
        **{name: getattr(person, name)[:most] for name, most in LONGEST.items()},
        "connected_on": person.connected_on,
        "numbers": sorted(person.numbers),
        "addresses": sorted(person.addresses),
    }


def columns_of(row: Contact) -> dict[str, "Wire"]:
    """Return what `row` says, for putting it back later."""
    words: dict[str, Wire] = {name: getattr(row, name) for name in LONGEST}
    connected = row.connected_on.isoformat() if row.connected_on else None
    return {
        **words,
        "connected_on": connected,
        "numbers": list(row.numbers),
        "addresses": list(row.addresses),
    }


def key_of(person: Connection) -> str:
    """Return what a contact is known by, hashed."""
    known_by = person.handle or person.address or "".join(sorted(person.numbers)[:1])
    known_by = known_by or f"{person.name}\n{person.firm}"
    return blake2b(known_by.casefold().encode(), digest_size=16).hexdigest()
