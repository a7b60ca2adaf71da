"""Forget people of the user's lists, and what was said of who is who."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from ajar.core.nouns.contact import Connection
from ajar.services.archive import digest_of
from ajar.services.set_aside import NEVER_AGAIN
from ajar.services.survey import survey_people, to_connection
from ajar.store.models import (
    Change,
    ChangeOf,
    Contact,
    ContactWord,
    Favour,
    PersonWord,
    Profile,
    Referral,
    SetAside,
    TouchWord,
    User,
)

_OF_PEOPLE = (
    *(ChangeOf.PEOPLE, ChangeOf.TOUCH),
    *(ChangeOf.CONTACT, ChangeOf.REFERRAL, ChangeOf.FAVOUR),
)
"""Changes that tell of people."""


def forget_contacts(user: User, rows: Iterable[Contact], now: datetime) -> None:
    """Delete `rows`; a keyed hash of each identifier keeps them from coming back."""
    hash_key = bytes(Profile.objects.get(owner=user).hash_key)
    for row in rows:
        for digest in _digests(to_connection(row), hash_key):
            SetAside.objects.get_or_create(
                owner=user,
                digest=digest,
                defaults={"rules_version": NEVER_AGAIN, "set_aside_at": now},
            )
        row.delete()


def is_forgotten(user: User, person: Connection, hash_key: bytes) -> bool:
    """Say whether the user forgot `person`."""
    rows = SetAside.objects.filter(owner=user, rules_version=NEVER_AGAIN)
    return rows.filter(digest__in=list(_digests(person, hash_key))).exists()


def _digests(person: Connection, hash_key: bytes) -> Iterator[str]:
    known_by = [person.handle, person.address, *person.addresses, *person.numbers]
    for mark in [m for m in known_by if m] or [f"{person.name}\n{person.firm}"]:
        yield digest_of(f"contact\n{mark.casefold()}".encode(), hash_key)


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
