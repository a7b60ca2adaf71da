"""Take in a list of contacts that the user gives, and undo that."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ajar.adapters import clock
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.message import Unread
from ajar.services.changes import record_change
from ajar.services.keep_contact import Kept, columns_of, key_of, put_contact
from ajar.services.people import rebuild_people
from ajar.services.title_places import place_titles
from ajar.services.writing import desk_transaction, in_batches
from ajar.store.models import Change, ChangeOf, Contact, Profile, User

if TYPE_CHECKING:
    from ajar.core.nouns.wire import Wire

ROWS = 50
"""People a transaction: few enough that another writer never waits long."""


@dataclass(slots=True)
class Imported:
    """What came of a list; `change` is None where nothing is other than before."""

    new: int = 0
    better_known: int = 0
    here_already: int = 0
    forgotten: int = 0
    unread: list[Unread] = field(default_factory=list)
    change: Change | None = None

    @property
    def words(self) -> str:
        """What came of it, in a sentence or two."""
        counts = (
            (self.new, "new"),
            (self.better_known, "better known now"),
            (self.here_already, "here already"),
            (self.forgotten, "forgotten and left out"),
            (len(self.unread), "not to be read"),
        )
        said = ", ".join(f"{count:,} {words}" for count, words in counts if count)
        lines = (f"{u.part or u.what}: {u.why}" for u in self.unread[:3])
        return ". ".join((f"Contacts: {said or 'nobody'}", *lines)) + "."


def import_contacts(
    user: User,
    people: Iterable[Connection | Unread],
    now: datetime | None = None,
) -> Imported:
    """Keep `people`; who is here already stays as they are, the forgotten stay away.

    Written in short transactions; the change, which can be undone, comes last.
    """
    hash_key = bytes(Profile.objects.get(owner=user).hash_key)
    found = Imported()
    made: list[Wire] = []
    were: dict[str, Wire] = {}
    for some in in_batches(people, ROWS):
        with desk_transaction():
            for one in some:
                if isinstance(one, Unread):
                    found.unread.append(one)
                else:
                    _keep(user, one, hash_key, found, made, were)
    if made or were:
        rebuild_people(user)
        place_titles(user)
        before: dict[str, Wire] = {"made": made, "were": were}
        at = now or clock.now()
        found.change = record_change(user, ChangeOf.CONTACTS, found.words, before, at)
    return found


def _keep(
    user: User,
    one: Connection,
    hash_key: bytes,
    found: Imported,
    made: list["Wire"],
    were: dict[str, "Wire"],
) -> None:
    key = key_of(one)
    row = Contact.objects.filter(owner=user, key=key).first()
    before = columns_of(row) if row else None
    match put_contact(user, one, hash_key):
        case Kept.NEW:
            made.append(key)
            found.new += 1
        case Kept.CHANGED:
            if key not in made and before is not None:
                were.setdefault(key, before)
            found.better_known += 1
        case Kept.SAME:
            found.here_already += 1
        case Kept.FORGOTTEN:
            found.forgotten += 1


def undo_import(user: User, before: Mapping[str, Any]) -> None:
    """Take out who came with a list, and put back how the others were."""
    rows = Contact.objects.filter(owner=user)
    for some in in_batches(before["made"], ROWS):
        rows.filter(key__in=some).delete()
    for key, columns in before["were"].items():
        on = columns["connected_on"]
        day = date.fromisoformat(on) if on else None
        rows.filter(key=key).update(**{**columns, "connected_on": day})
    rebuild_people(user)
