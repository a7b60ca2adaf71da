"""Forget people of the user's lists, and what was said of who is who."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from ajar.core.keep.links import is_shared_mailbox
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.identifier import (
    plain_address,
    plain_name,
    plain_number,
    read_handle,
)
from ajar.services.archive import digest_of
from ajar.services.set_aside import NEVER_AGAIN
from ajar.services.sighted import to_connection
from ajar.services.survey import survey_people
from ajar.store.models import (
    Change,
    ChangeOf,
    Contact,
    ContactWord,
    Favour,
    Person,
    PersonWord,
    Profile,
    Referral,
    SetAside,
    TouchWord,
    User,
)

_DIGITS_OF_ONE_LINE = 9
"""The last digits of a number, with a country or without."""
_OF_PEOPLE = (
    *(ChangeOf.PEOPLE, ChangeOf.TOUCH),
    *(ChangeOf.CONTACT, ChangeOf.REFERRAL, ChangeOf.FAVOUR),
)
"""Changes that tell of people."""


def forget_contacts(user: User, rows: Iterable[Contact], now: datetime) -> None:
    """Delete `rows`; keyed hashes of what they are known by keep them away."""
    gone = list(rows)
    keep_away(user, map(to_connection, gone), now)
    _forget_imports(user, {row.key for row in gone})
    for row in gone:
        row.delete()


def keep_away(user: User, people: Iterable[Connection], now: datetime) -> None:
    """Keep keyed hashes of what `people` are known by: no import brings them back."""
    hash_key = bytes(Profile.objects.get(owner=user).hash_key)
    for digest in {d for one in people for d in _digests(one, hash_key)}:
        SetAside.objects.get_or_create(
            owner=user,
            digest=digest,
            defaults={"rules_version": NEVER_AGAIN, "set_aside_at": now},
        )


def as_connection(person: Person) -> Connection:
    """Return all that `person` is known by, as a contact of a list would be."""
    return Connection(
        person.name,
        handle=next(iter(person.handles), ""),
        addresses=tuple(person.addresses),
        numbers=tuple(person.numbers),
    )


def is_forgotten(user: User, person: Connection, hash_key: bytes) -> bool:
    """Say whether the user forgot `person`."""
    rows = SetAside.objects.filter(owner=user, rules_version=NEVER_AGAIN)
    return rows.filter(digest__in=list(_digests(person, hash_key))).exists()


def _digests(person: Connection, hash_key: bytes) -> Iterator[str]:
    for mark in _marks(person):
        yield digest_of(f"contact\n{mark}".encode(), hash_key)


def _marks(person: Connection) -> Iterator[str]:
    """Yield what tells `person` from all others, in whatever way it was written.

    A number or a mailbox that several share tells them only with their name.
    """
    name = plain_name(person.name)
    handle = read_handle(person.handle) or person.handle.casefold()
    yield from (f"handle:{handle}",) if handle else ()
    for address in filter(
        None, map(plain_address, (person.address, *person.addresses))
    ):
        shared = f"|{name}" if is_shared_mailbox(address) else ""
        yield f"address:{address}{shared}"
    for number in filter(None, map(plain_number, person.numbers)):
        if name:
            yield f"number:{number[-_DIGITS_OF_ONE_LINE:]}|{name}"
    if name and person.firm:
        yield f"name:{name}|{person.firm.casefold()}"


def _forget_imports(user: User, keys: set[str]) -> None:
    """Forget what the changes of imports say of the contacts called `keys`."""
    for change in Change.objects.filter(owner=user, of=ChangeOf.CONTACTS):
        made, were = change.before["made"], change.before["were"]
        if keys.isdisjoint({*made, *were}):
            continue
        change.before = {
            "made": [key for key in made if key not in keys],
            "were": {key: was for key, was in were.items() if key not in keys},
        }
        change.save(update_fields=["before"])


def forget_words(user: User) -> None:
    """Forget what the user said of people of whom nothing is left."""
    atoms = [sighting.atoms for sighting in survey_people(user).sightings.values()]

    def is_left(side: str) -> bool:
        return any(frozenset(side.split("|")) <= one for one in atoms)

    for word in PersonWord.objects.filter(owner=user):
        if not (is_left(word.one) and is_left(word.other)):
            word.delete()
    for touch in TouchWord.objects.filter(owner=user):
        if not is_left(touch.side):
            touch.delete()
    forgotten = _forget_help(user, is_left)
    about = Change.objects.filter(owner=user)
    for change in about.filter(of__in=_OF_PEOPLE):
        sides = (change.before.get(name) for name in ("one", "other", "side"))
        keys = {change.before.get("referral"), change.before.get("favour")}
        if keys & forgotten or not all(is_left(side) for side in sides if side):
            change.delete()


def _forget_help(user: User, is_left: Callable[[str], bool]) -> set[str]:
    """Forget what was said of, asked and done for whom nothing is left.

    Returns the keys of the referrals and favours that are gone.
    """
    for word in ContactWord.objects.filter(owner=user):
        if not is_left(word.side):
            word.delete()
    gone = {
        referral.key
        for referral in Referral.objects.filter(owner=user)
        if not is_left(referral.side)
    }
    # A favour to the recruiter names whom it was about.
    told = Favour.objects.filter(owner=user).select_related("referral")
    favours = {
        favour.key
        for favour in told
        if (favour.side and not is_left(favour.side))
        or (favour.referral and favour.referral.key in gone)
    }
    Favour.objects.filter(owner=user, key__in=favours).delete()
    Referral.objects.filter(owner=user, key__in=gone).delete()
    return gone | favours
